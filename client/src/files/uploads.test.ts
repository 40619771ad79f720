// Files on their way: nothing chosen is lost, nothing is sent twice, and nobody else finds it.
import { waitFor } from '@testing-library/react';
import type { AccountId, RoomId } from '@silta/shared/ids';
import { fakeUploadEdge, photo } from './testing/uploadEdge.ts';
import { createUploads } from './uploads.ts';
import { uploadRoad } from './uploadRoad.ts';
import { openUploadShelf } from './uploadShelf.ts';

const room = 'room' as RoomId;
const large = 700_000;

function start(accountId = 'aino', shelf = openUploadShelf()) {
  const uploads = createUploads({ accountId: accountId as AccountId, road: uploadRoad, shelf });
  const state = (id: string) => uploads.all.get().get(id);
  return { uploads, shelf, state };
}

test('a file goes in pieces, each after the one before, and is there', async () => {
  const edge = fakeUploadEdge();
  const { uploads, state } = start();
  const { id } = uploads.add({ file: photo('board.png', large), room, seconds: null });
  expect(state(id)?.state).toBe('preparing');
  await waitFor(() => expect(state(id)?.state).toBe('done'));
  expect(edge.uploads.get(id)?.received).toBe(large);
  expect(edge.uploads.get(id)?.pieces.length).toBeGreaterThan(1);
  expect(edge.uploads.get(id)?.wish).toMatchObject({ name: 'board.png', mediaType: 'image/png', width: 800 });
});

test('without network it waits, says so, and goes on where it was', async () => {
  const edge = fakeUploadEdge();
  edge.away = 'afterOnePiece';
  const { uploads, state } = start();
  const { id } = uploads.add({ file: photo('board.png', large), room, seconds: null });
  await waitFor(() => expect(state(id)?.isStalled).toBe(true));
  expect(state(id)?.state).toBe('sending');
  edge.away = null;
  dispatchEvent(new Event('online'));
  await waitFor(() => expect(state(id)?.state).toBe('done'));
  expect(state(id)?.isStalled).toBe(false);
  expect(new Set(edge.uploads.get(id)?.pieces).size).toBe(edge.uploads.get(id)?.pieces.length);
});

test('the next visit goes on with what the last one has begun', async () => {
  const edge = fakeUploadEdge();
  edge.away = 'afterOnePiece';
  const before = start();
  const { id } = before.uploads.add({ file: photo('board.png', large), room, seconds: null });
  await waitFor(() => expect(before.state(id)?.isStalled).toBe(true));
  edge.away = null;
  const after = start('aino', before.shelf);
  expect(await after.uploads.recall(id)).toBe(true);
  await waitFor(() => expect(after.state(id)?.state).toBe('done'));
  expect(edge.uploads.get(id)?.received).toBe(large);
});

test('who signs in next on this device finds nothing of it', async () => {
  fakeUploadEdge();
  const aino = start();
  const { id } = aino.uploads.add({ file: photo('board.png'), room, seconds: null });
  await waitFor(() => expect(aino.state(id)?.state).toBe('done'));
  expect(await start('jonas', aino.shelf).uploads.recall(id)).toBe(false);
  aino.uploads.stop();
  expect(await start('aino', aino.shelf).uploads.recall(id)).toBe(false);
});

test('what the server refuses says why, and does not hold up the next one', async () => {
  const edge = fakeUploadEdge();
  edge.refuse = { code: 'tooLarge', details: { limit: 500 }, status: 413 };
  const { uploads, state } = start();
  const first = uploads.add({ file: photo('large.png'), room, seconds: null });
  const second = uploads.add({ file: photo('small.png'), room, seconds: null });
  await waitFor(() => expect(state(first.id)?.state).toBe('failed'));
  expect(state(first.id)?.failure).toEqual({ why: 'refused', code: 'tooLarge', details: { limit: 500 } });
  await waitFor(() => expect(state(second.id)?.state).toBe('done'));
  uploads.retry(first.id);
  await waitFor(() => expect(state(first.id)?.state).toBe('done'));
});

test('what nobody wants any more goes from the device and from the server', async () => {
  const edge = fakeUploadEdge();
  const { uploads, shelf, state } = start();
  const { id } = uploads.add({ file: photo('board.png'), room, seconds: null });
  await waitFor(() => expect(state(id)?.state).toBe('done'));
  uploads.drop(id);
  await waitFor(() => expect(edge.dropped).toEqual([id]));
  expect(await start('aino', shelf).uploads.recall(id)).toBe(false);
});

test('a file that this browser cannot open is refused before a byte of it is sent', async () => {
  const edge = fakeUploadEdge();
  globalThis.createImageBitmap = () => Promise.reject(new Error('no decoder'));
  const { uploads, state } = start();
  const heic = new File(['heic'], 'IMG_1.HEIC', { type: '' });
  const svg = new File(['<svg/>'], 'logo.svg', { type: 'image/svg+xml' });
  const [photoOf, drawing, nothing] = [heic, svg, photo('none.png', 0)].map((file) =>
    uploads.add({ file, room, seconds: null }),
  );
  const why = (upload?: { id: string }) => state(upload?.id ?? '')?.failure?.why;
  await waitFor(() => expect([photoOf, drawing, nothing].map(why)).toEqual(['heic', 'svg', 'empty']));
  expect(edge.uploads.size).toBe(0);
});
