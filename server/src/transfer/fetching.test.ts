/** Attachments of an imported table: fetched only where it is allowed, never from where it must not, and checked like an upload. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { CommandId, FileId, PostId } from '@silta/shared/ids';
import { Arrivals } from '../files/arrivals.ts';
import { Spool } from '../files/spool.ts';
import { createLogger } from '../logger.ts';
import { diskStorage } from '../storage/diskStorage.ts';
import type { Storage } from '../storage/storage.ts';
import { askBy } from '../previews/askBy.ts';
import { aPhoto } from '../testing/files.ts';
import { aPost } from '../testing/given.ts';
import { aHostileWeb, bytes, page, privateHere, publicHere, redirect } from '../testing/hostileWeb.ts';
import type { HostileWeb } from '../testing/hostileWeb.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { fetching as bounds } from './bounds.ts';
import { Fetching } from './fetching.ts';

let world: World;
let web: HostileWeb;
let folder: string;
let storage: Storage;
let fetching: Fetching;

beforeAll(async () => {
  [world, web] = await Promise.all([aWorld(), aHostileWeb()]);
  folder = mkdtempSync(join(tmpdir(), 'silta-fetching-'));
  storage = diskStorage(join(folder, 'files'));
  const settings = { uploadBytes: 50_000_000, partnershipBytes: 50_000_000 };
  const spool = new Spool(join(folder, 'spool'));
  const arrivals = new Arrivals({ house: world.house, storage, spool, settings });
  const reach = web.reach({
    'inside.school.fi': [[privateHere]],
    'turns.school.fi': [[publicHere, privateHere]],
  });
  fetching = new Fetching({ arrivals, ask: askBy(reach), logger: createLogger('error') });
  web.serve('/photo.png', bytes((await aPhoto(800, 400, 'png')).bytes, { 'Content-Type': 'image/png' }));
  web.serve('/paper', bytes('%PDF-1.7\n%%EOF\n', { 'Content-Type': 'application/octet-stream' }));
  web.serve('/page.jpg', page('<title>Not a picture</title>', 'image/jpeg'));
  web.serve('/drawing.svg', bytes('<svg onload="x()"></svg>', { 'Content-Type': 'image/svg+xml' }));
  web.serve('/large', bytes(Buffer.alloc(bounds.bytes.most + 1, 'x'), { 'Content-Type': 'text/plain' }));
  web.serve('/away', redirect(`http://${privateHere}:${web.port}/photo.png`));
});
afterAll(async () => {
  await fetching.close();
  web.close();
  await world.end();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => allow(true));

const teacher = () => world.as('teacher', 'FI');
const at = (path: string, host = 'esd.school.fi') => `http://${host}:${web.port}${path}`;
const allow = (linkPreviews: boolean) =>
  world.as('coordinator', 'DE').send('partnership.setLinkPreviews', { linkPreviews }).isDone();

async function fetched(url: string, text = `Look\n\n${url}`): Promise<Post> {
  const postId = await aPost(world, teacher(), { text });
  const { partnershipId, boardId: board } = world;
  fetching.begin([{ postId, url }], { board, partnershipId, accountId: teacher().accountId });
  await fetching.settled();
  await world.mirror.check();
  return seen(postId);
}

async function seen(id: PostId): Promise<Post> {
  const { records } = await world.house.feed.snapshot(teacher().accountId, world.boardId);
  return needed((records.post as Post[]).find((post) => post.id === id));
}

async function nothingIsAlone(): Promise<void> {
  const rows: { id: string }[] = await world.dataSource.query(`select "id" from "file"`);
  const stored = new Set<string>();
  for await (const { id } of storage.list()) stored.add(id);
  expect([...stored].sort()).toEqual(rows.map(({ id }) => id).sort());
}

test('a photo is made anew and takes the place of its address; a paper is told by its content', async () => {
  const post = await fetched(at('/photo.png'));
  expect(post).toMatchObject({
    text: 'Look',
    attachments: [{ kind: 'photo', width: 800, name: 'photo.webp' }],
  });
  const paper = await fetched(at('/paper'));
  expect(paper).toMatchObject({ text: 'Look', attachments: [{ kind: 'pdf', name: 'paper.pdf' }] });
  await nothingIsAlone();
});

test.each([
  ['a page that calls itself a picture', () => at('/page.jpg')],
  ['a drawing that can run things', () => at('/drawing.svg')],
  ['more than is taken', () => at('/large')],
  ['nothing', () => at('/none')],
  ['a name that is inside', () => at('/photo.png', 'inside.school.fi')],
  ['a name that is in two places', () => at('/photo.png', 'turns.school.fi')],
  ['an address of this machine', () => at('/photo.png', privateHere)],
  ['a way that leads inside', () => at('/away')],
  ['a file of this machine', () => 'file:///etc/passwd'],
])('%s stays an address', async (_, address) => {
  const before = web.asked.length;
  const url = address();
  const post = await fetched(url);
  expect(post).toMatchObject({ text: `Look\n\n${url}`, attachments: [] });
  expect(web.asked.slice(before).filter((line) => line.startsWith(privateHere))).toEqual([]);
  await nothingIsAlone();
});

test('what was changed meanwhile, or is not allowed any more, is left alone', async () => {
  const gone = await fetched(at('/photo.png'), 'The address is gone');
  expect(gone.attachments).toEqual([]);
  await allow(false);
  const forbidden = await fetched(at('/photo.png'));
  expect(forbidden.attachments).toEqual([]);
  await nothingIsAlone();
});

test('only the server puts it there', async () => {
  const postId = await aPost(world, teacher(), { text: at('/photo.png') });
  const file = {
    ...{ id: newId<FileId>(), kind: 'photo', mediaType: 'image/webp', name: 'x.webp', size: 1 },
    ...{ width: 1, height: 1, seconds: null, sizes: [{ width: 1, height: 1 }] },
  };
  const payload = { postId, url: at('/photo.png'), file };
  await teacher().sendAnything('file.attach', payload, { room: world.boardId }).refuses('forbidden');
  const order = { id: newId<CommandId>(), room: world.boardId, name: 'file.attach', payload } as const;
  expect(
    await world.house.door.send({ ...order, accountId: teacher().accountId, road: 'rest' } as never),
  ).toMatchObject({ ok: false, code: 'forbidden' });
});
