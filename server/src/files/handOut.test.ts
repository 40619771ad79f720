/** Who gets a file over real HTTP, and how: in parts, never as something that runs, and only while they see the post. */
import { binDays } from '@silta/shared/boards/choices';
import type { FileRecord } from '@silta/shared/files/records';
import { newId } from '@silta/shared/ids';
import type { PostId } from '@silta/shared/ids';
import { roles } from '@silta/shared/roles';
import { aPhoto, bring, givenTo, textFile } from '../testing/files.ts';
import { aPost, setRules, wishFor } from '../testing/given.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';
import { wantedBytes } from './ranges.ts';

let wire: Wire;
let here: Partnership;
let people: Record<'author' | 'classmate' | 'other' | 'teacher' | 'guest' | 'stranger', Browser>;

beforeAll(async () => {
  wire = await aWire();
  here = (await foundIn(wire.server.house, roles)).partnership;
  const there = (await foundIn(wire.server.house, ['learner'])).partnership;
  people = {
    author: await signIn(wire, here.as('learner', 'FI')),
    classmate: await signIn(wire, here.as('learner', 'FI', 2)),
    other: await signIn(wire, here.as('learner', 'DE')),
    teacher: await signIn(wire, here.as('teacher', 'DE')),
    guest: await signIn(wire, here.as('guest', 'FI')),
    stranger: await signIn(wire, there.as('learner', 'FI')),
  };
});
afterAll(() => wire.close());

const given = (path: string) => givenTo(people, path);
const members = ['author', 'classmate', 'other', 'teacher', 'guest'];

async function posted(file: FileRecord): Promise<PostId> {
  return aPost(here, here.as('learner', 'FI'), { attachments: [wishFor(file.id)] });
}

describe('a file is given', () => {
  test('before it is on a post to its author, then to whoever sees the post, then as long as they do', async () => {
    const photo = await bring(people.author, here.boardId, await aPhoto(600, 400));
    const path = `/api/files/${photo.id}/small`;
    expect(await given(path)).toEqual(['author']);
    const postId = await posted(photo);
    expect(await given(path)).toEqual(members);
    expect(await given(`/api/files/${photo.id}`)).toEqual(members);
    await here.as('learner', 'FI').send('post.delete', { postId }).isDone();
    expect(await given(path)).toEqual(['author', 'teacher']);
    await here.as('learner', 'FI').send('post.restore', { postId }).isDone();
    expect(await given(path)).toEqual(members);
  });

  test('of a post that waits to staff and its author', async () => {
    await setRules(here, { approval: 'learners' });
    const file = await bring(people.author, here.boardId, textFile);
    const postId = await posted(file);
    expect(await given(`/api/files/${file.id}`)).toEqual(['author', 'teacher']);
    await here.as('teacher', 'FI').send('post.approve', { postId }).isDone();
    expect(await given(`/api/files/${file.id}`)).toEqual(members);
    await setRules(here, { approval: 'off' });
  });

  test('to nobody who is not signed in, and not where there is none', async () => {
    const file = await bring(people.author, here.boardId, textFile);
    await posted(file);
    expect(await wire.browser().get(`/api/files/${file.id}`)).toMatchObject({ status: 401 });
    expect(await given(`/api/files/${newId()}`)).toEqual([]);
    expect(await given(`/api/files/${file.id}/small`)).toEqual([]);
    for (const path of ['..', '%2e%2e%2f', `${file.id}%00`, `${file.id}.txt`])
      expect((await people.author.get(`/api/files/${path}`)).status).toBeGreaterThanOrEqual(400);
  });

  test('no more once the bytes are lost: cleanly, to all alike', async () => {
    const { id } = await bring(people.author, here.boardId, textFile);
    await wire.server.house.dataSource.query(`update "file" set "kind" = 'photo' where "id" = $1`, [id]);
    expect(await given(`/api/files/${id}`)).toEqual([]);
  });

  test(`after ${binDays} days in the bin to nobody`, async () => {
    const file = await bring(people.author, here.boardId, textFile);
    const postId = await posted(file);
    await here.as('learner', 'FI').send('post.delete', { postId }).isDone();
    const { dataSource, door } = wire.server.house;
    await dataSource.query(`update "post" set "deletedAt" = now() - interval '31 days' where "id" = $1`, [
      postId,
    ]);
    const payload = { postIds: [postId], commentIds: [] };
    const order = {
      id: newId(),
      room: here.boardId,
      name: 'bin.empty',
      payload,
      accountId: null,
      road: 'rest',
    };
    expect(await door.send(order as never)).toMatchObject({ ok: true });
    expect(await given(`/api/files/${file.id}`)).toEqual([]);
  });
});

describe('the answer', () => {
  test('can run nothing, and is no page', async () => {
    const evil = {
      name: 'evil".html\r\nX-Evil: 1',
      mediaType: 'text/plain',
      bytes: Buffer.from('text <script>'),
    };
    const file = await bring(people.author, here.boardId, evil);
    const { headers } = await people.author.get(`/api/files/${file.id}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="[\w .-]+\.txt"/) as unknown,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox') as unknown,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache, no-transform',
    });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-evil')).toBeNull();
  });

  test('shows photos in place, and has them saved where that is asked for', async () => {
    const photo = await bring(people.author, here.boardId, await aPhoto(600, 400));
    const shown = await people.author.get(`/api/files/${photo.id}/small`);
    expect(shown.headers.get('content-type')).toBe('image/webp');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="bench\.webp"/);
    const saved = await people.author.get(`/api/files/${photo.id}?download`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  test('is not sent again to whoever has it, and is not there any more for whoever may not', async () => {
    const photo = await bring(people.author, here.boardId, await aPhoto(600, 400));
    const postId = await posted(photo);
    const path = `/api/files/${photo.id}/small`;
    const { headers } = await people.other.get(path);
    const known = { 'If-None-Match': String(headers.get('etag')) };
    const again = await people.other.get(path, known);
    expect(again).toMatchObject({ status: 304, text: '' });
    await here.as('learner', 'FI').send('post.delete', { postId }).isDone();
    expect(await people.other.get(path, known)).toMatchObject({ status: 404 });
  });

  test('comes in parts where a part is asked for', async () => {
    const file = await bring(people.author, here.boardId, { ...textFile, bytes: Buffer.from('0123456789') });
    const path = `/api/files/${file.id}`;
    const part = await people.author.get(path, { Range: 'bytes=2-4' });
    expect(part).toMatchObject({ status: 206, text: '234' });
    expect(part.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(part.headers.get('content-encoding')).toBeNull();
    const tag = String(part.headers.get('etag'));
    expect(await people.author.get(path, { Range: 'bytes=7-', 'If-Range': tag })).toMatchObject({
      text: '789',
    });
    expect(await people.author.get(path, { Range: 'bytes=7-', 'If-Range': '"x"' })).toMatchObject({
      status: 200,
    });
    const beyond = await people.author.get(path, { Range: 'bytes=10-' });
    expect(beyond).toMatchObject({ status: 416, text: '' });
    expect(beyond.headers.get('content-range')).toBe('bytes */10');
    const head = await people.author.ask('HEAD', path);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
  });
});

test.each([
  [undefined, 'all'],
  ['bytes=0-0', { from: 0, to: 0 }],
  ['bytes=0-', { from: 0, to: 9 }],
  ['bytes=5-99', { from: 5, to: 9 }],
  ['bytes=-3', { from: 7, to: 9 }],
  ['bytes=-99', { from: 0, to: 9 }],
  ['bytes=-0', 'none'],
  ['bytes=10-', 'none'],
  ['bytes=99-100', 'none'],
  ['bytes=5-4', 'all'],
  ['bytes=-', 'all'],
  ['bytes=0-1,3-4', 'all'],
  ['bytes=1e1-', 'all'],
  ['lines=1-2', 'all'],
  [`bytes=0-${'9'.repeat(40)}`, 'all'],
] as const)('a range of %p of ten bytes', (range, wanted) => {
  expect(wantedBytes({ range, ifRange: undefined }, { bytes: 10, tag: '"a"' })).toEqual(wanted);
});
