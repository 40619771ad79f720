/** Bringing files over real HTTP: piece by piece, cut and gone on with, given up, refused. */
import { request } from 'node:http';
import type { UploadProgress, UploadWish } from '@silta/shared/files/uploads';
import { mostPieceBytes } from '@silta/shared/files/uploads';
import { newId } from '@silta/shared/ids';
import type { FileId } from '@silta/shared/ids';
import { files as bounds } from './bounds.ts';
import { aPhoto, bring, pieceHeaders, send, textFile, upload, wishOf } from '../testing/files.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';
import { roles } from '@silta/shared/roles';

let wire: Wire;
let here: Partnership;
let learner: Browser;

beforeAll(async () => {
  wire = await aWire({ files: { uploadBytes: 20_000_000, partnershipBytes: 60_000_000, s3: null } });
  here = (await foundIn(wire.server.house, roles)).partnership;
  learner = await signIn(wire, here.as('learner', 'FI'));
});
afterAll(() => wire.close());

const letters = (count: number) => Buffer.alloc(count, 'Silta ist eine Bruecke. ');
const longText = { name: 'long.txt', mediaType: 'text/plain', bytes: letters(50_000) };

async function begin(by: Browser, wish: UploadWish) {
  return by.post(`/api/rooms/${here.boardId}/uploads`, wish);
}

async function offsetOf(by: Browser, id: FileId): Promise<number> {
  const { headers } = await by.ask('HEAD', `/api/uploads/${id}`);
  return Number(headers.get('upload-offset'));
}

/** Says that `announced` bytes come, sends these, and hangs up. */
function cutOff(
  by: Browser,
  id: FileId,
  { from, bytes, announced }: { from: number; bytes: Buffer; announced: number },
) {
  return new Promise<void>((done) => {
    const headers = { ...by.headers, ...pieceHeaders(from), 'Content-Length': String(announced) };
    const sent = request(`${wire.url}/api/uploads/${id}`, { method: 'PATCH', headers });
    sent.on('error', () => undefined);
    sent.on('close', done);
    sent.write(bytes, () => setTimeout(() => sent.destroy(), 50));
  });
}

describe('an upload', () => {
  test('comes in pieces and becomes a file', async () => {
    const wish = wishOf(longText);
    const first = await begin(learner, wish);
    expect(first).toMatchObject({ status: 201, body: { received: 0, state: 'receiving', file: null } });
    expect(first.headers.get('location')).toBe(`/api/uploads/${wish.id}`);
    const half = await send(learner, wish.id, 0, longText.bytes.subarray(0, 30_000));
    expect(half.body).toMatchObject({ received: 30_000, state: 'receiving' });
    expect(half.headers.get('upload-offset')).toBe('30000');
    const whole = await send(learner, wish.id, 30_000, longText.bytes.subarray(30_000));
    expect(whole.body).toMatchObject({
      received: 50_000,
      state: 'done',
      file: { id: wish.id, kind: 'file', mediaType: 'text/plain', name: 'long.txt', size: 50_000 },
    });
    const { text } = await learner.get(`/api/files/${wish.id}`);
    expect(text).toBe(longText.bytes.toString());
  });

  test('goes on where the line was cut, with what had come kept', async () => {
    const wish = wishOf(longText);
    await begin(learner, wish);
    await cutOff(learner, wish.id, { from: 0, bytes: longText.bytes.subarray(0, 20_000), announced: 50_000 });
    const from = await offsetOf(learner, wish.id);
    expect(from).toBe(20_000);
    const { body } = await send(learner, wish.id, from, longText.bytes.subarray(from));
    expect(body).toMatchObject({ state: 'done', file: { size: 50_000 } });
    expect((await learner.get(`/api/files/${wish.id}`)).text).toBe(longText.bytes.toString());
  });

  test('begun again with the same id is the same, and with another size or place is not', async () => {
    const wish = wishOf(longText);
    await begin(learner, wish);
    await send(learner, wish.id, 0, longText.bytes.subarray(0, 10));
    expect((await begin(learner, wish)).body).toMatchObject({ received: 10 });
    expect(await begin(learner, { ...wish, size: 51_000 })).toMatchObject({ status: 409 });
    const other = await signIn(wire, here.as('learner', 'FI', 2));
    expect(await begin(other, wish)).toMatchObject({ status: 409 });
  });

  test('takes bytes only from where it is', async () => {
    const wish = wishOf(longText);
    await begin(learner, wish);
    for (const from of [1, 49_999, 50_000, 9_999_999_999])
      expect((await send(learner, wish.id, from, letters(10))).status).toBe(409);
    await send(learner, wish.id, 0, longText.bytes.subarray(0, 10));
    expect((await send(learner, wish.id, 0, longText.bytes.subarray(0, 10))).status).toBe(409);
    expect(await offsetOf(learner, wish.id)).toBe(10);
    for (const wrong of ['-1', '1e3', 'ten', '', '99999999999']) {
      const headers = { ...pieceHeaders(0), 'Upload-Offset': wrong };
      const reply = await learner.ask('PATCH', `/api/uploads/${wish.id}`, letters(10), headers);
      expect(reply).toMatchObject({ status: 400, body: { code: 'invalid' } });
    }
    const asJson = { ...pieceHeaders(10), 'Content-Type': 'text/plain' };
    const reply = await learner.ask('PATCH', `/api/uploads/${wish.id}`, letters(10), asJson);
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'invalid', details: { field: 'Content-Type' } },
    });
  });

  test('takes no more than was said, and no piece that is too long', async () => {
    const wish = wishOf(textFile);
    await begin(learner, wish);
    expect((await send(learner, wish.id, 0, letters(textFile.bytes.length + 1))).status).toBe(413);
    const large = wishOf({ ...longText, bytes: letters(mostPieceBytes + 10) });
    await begin(learner, large);
    expect((await send(learner, large.id, 0, letters(mostPieceBytes + 1))).status).toBe(413);
    expect(await offsetOf(learner, large.id)).toBe(0);
    await learner.delete(`/api/uploads/${large.id}`);
  });

  test('sent by two at once is taken once, whichever it is', async () => {
    const wish = wishOf(longText);
    await begin(learner, wish);
    // A piece that another one ends is hung up on.
    const sent = [1, 2, 3].map(() => send(learner, wish.id, 0, longText.bytes.subarray(0, 40_000)));
    const replies = await Promise.allSettled(sent);
    const taken = replies.filter((reply) => reply.status === 'fulfilled' && reply.value.status === 200);
    expect(taken.length).toBeLessThanOrEqual(1);
    const from = await offsetOf(learner, wish.id);
    const { body } = await send(learner, wish.id, from, longText.bytes.subarray(from));
    expect(body).toMatchObject({ state: 'done' });
    expect((await learner.get(`/api/files/${wish.id}`)).text).toBe(longText.bytes.toString());
  });

  test('is nobody else’s: for others it is not there', async () => {
    const wish = wishOf(longText);
    await begin(learner, wish);
    for (const person of [here.as('teacher', 'FI'), here.as('learner', 'DE'), here.as('guest', 'FI')]) {
      const other = await signIn(wire, person);
      for (const reply of [
        await send(other, wish.id, 0, longText.bytes),
        await other.get(`/api/uploads/${wish.id}`),
        await other.delete(`/api/uploads/${wish.id}`),
      ])
        expect(reply).toMatchObject({ status: 404, body: { code: 'notFound' } });
    }
    expect(await offsetOf(learner, wish.id)).toBe(0);
  });

  test('of somebody who has left goes nowhere', async () => {
    const leaving = await here.welcome('learner', 'FI');
    const browser = await signIn(wire, leaving);
    const wish = wishOf(longText);
    await begin(browser, wish);
    await here.as('coordinator', 'FI').send('member.remove', { memberId: leaving.memberId }).isDone();
    expect((await send(browser, wish.id, 0, longText.bytes)).status).toBe(404);
    expect((await begin(browser, wishOf(longText))).status).toBe(404);
  });

  test('that is given up is gone, and its bytes with it', async () => {
    const wish = wishOf(longText);
    await begin(learner, wish);
    await send(learner, wish.id, 0, longText.bytes.subarray(0, 10));
    expect((await learner.delete(`/api/uploads/${wish.id}`)).status).toBe(200);
    expect((await send(learner, wish.id, 10, longText.bytes.subarray(10))).status).toBe(404);
    expect((await learner.get(`/api/uploads/${wish.id}`)).status).toBe(404);
    expect((await learner.delete(`/api/uploads/${wish.id}`)).status).toBe(404);
  });

  test('that is finished is given up as long as no post carries it', async () => {
    const { id } = await bring(learner, here.boardId, textFile);
    expect((await learner.delete(`/api/uploads/${id}`)).status).toBe(200);
    expect((await learner.get(`/api/files/${id}`)).status).toBe(404);
    expect((await learner.get(`/api/uploads/${id}`)).status).toBe(404);
  });
});

describe('so much and no more', () => {
  test('of one file', async () => {
    const reply = await begin(learner, { ...wishOf(textFile), size: 20_000_001 });
    expect(reply).toMatchObject({ status: 413, body: { code: 'tooLarge', details: { limit: 20_000_000 } } });
    for (const size of [0, -1, 1.5, 2_000_000_001])
      expect(await begin(learner, { ...wishOf(textFile), size })).toMatchObject({
        body: { code: 'invalid' },
      });
  });

  test('of a partnership, with what is still to come', async () => {
    const full = (await foundIn(wire.server.house, ['learner'])).partnership;
    const by = await signIn(wire, full.as('learner', 'FI'));
    const large = () => ({ ...wishOf(textFile), size: 20_000_000 });
    const wishes = [large(), large(), large(), large(), large()];
    const replies = await Promise.all(
      wishes.map((wish) => by.post(`/api/rooms/${full.boardId}/uploads`, wish)),
    );
    const codes = replies.map(({ status, body }) =>
      status === 201 ? 'begun' : (body as { code: string }).code,
    );
    expect(codes.sort()).toEqual(['begun', 'begun', 'begun', 'noSpace', 'noSpace']);
    const begun = wishes.filter((_, i) => replies[i]?.status === 201);
    await by.delete(`/api/uploads/${begun[0]?.id ?? ''}`);
    expect((await by.post(`/api/rooms/${full.boardId}/uploads`, large())).status).toBe(201);
  });

  test('of uploads of one person at a time', async () => {
    const by = await signIn(wire, await here.welcome('learner', 'DE'));
    for (let i = 0; i < bounds.uploads.most; i += 1)
      expect((await begin(by, wishOf(textFile))).status).toBe(201);
    expect(await begin(by, wishOf(textFile))).toMatchObject({
      status: 400,
      body: { code: 'full', details: { limit: bounds.uploads.most } },
    });
  });

  test('and only where one may write', async () => {
    const guest = await signIn(wire, here.as('guest', 'FI'));
    expect(await begin(guest, wishOf(textFile))).toMatchObject({ status: 403 });
    const wish = wishOf(textFile);
    expect(await learner.post(`/api/rooms/${here.partnershipId}/uploads`, wish)).toMatchObject({
      status: 404,
    });
    expect(await learner.post(`/api/rooms/${newId()}/uploads`, wish)).toMatchObject({ status: 404 });
  });
});

describe('what it is', () => {
  test('is said by its content, and refused then and whenever one asks', async () => {
    const page = {
      name: 'holiday.jpg',
      mediaType: 'image/jpeg',
      bytes: Buffer.from('<html><script>alert(1)</script>'),
    };
    const reply = await upload(learner, here.boardId, page, { id: newId<FileId>() });
    expect(reply).toMatchObject({ status: 415, body: { code: 'wrongType' } });
    const wish = wishOf(page);
    await begin(learner, wish);
    await send(learner, wish.id, 0, page.bytes);
    for (let i = 0; i < 2; i += 1)
      expect(await learner.get(`/api/uploads/${wish.id}`)).toMatchObject({ status: 415 });
    expect((await learner.get(`/api/files/${wish.id}`)).status).toBe(404);
  });

  test('of a photo: three sizes, upright, and small ones made no larger', async () => {
    const large = await bring(learner, here.boardId, await aPhoto(3_000, 1_000));
    expect(large).toMatchObject({ kind: 'photo', mediaType: 'image/webp', name: 'bench.webp', width: 2_560 });
    expect(large.sizes.map(({ width }) => width)).toEqual([480, 1_280, 2_560]);
    const small = await bring(learner, here.boardId, await aPhoto(300, 200, 'png'));
    expect(small.sizes).toEqual([{ width: 300, height: 200 }]);
    for (const size of ['small', 'medium', 'large'])
      expect((await learner.get(`/api/files/${small.id}/${size}`)).status).toBe(200);
    expect((await learner.get(`/api/files/${small.id}/huge`)).status).toBe(400);
  });

  test('a film is believed how long it is, a photo is not', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypmp42\0\0\0\0mp42isom'),
      letters(100),
    ]);
    const film = { name: 'reflow.mp4', mediaType: 'video/mp4', bytes };
    const measured = { width: 1_920, height: 1_080, seconds: 12.5 };
    expect(await bring(learner, here.boardId, film, measured)).toMatchObject({ kind: 'video', ...measured });
    const photo = await bring(learner, here.boardId, await aPhoto(300, 200), measured);
    expect(photo).toMatchObject({ width: 300, height: 200, seconds: null });
  });
});

test('the answer says what it says everywhere: a number of bytes', async () => {
  const wish = wishOf(textFile);
  const { body } = await begin(learner, wish);
  expect(Object.keys(body as UploadProgress).sort()).toEqual(['file', 'id', 'received', 'size', 'state']);
});
