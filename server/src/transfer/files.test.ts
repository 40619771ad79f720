/** Files go along: with copies and archives, whole or not at all, and never past the checks of an upload. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Half, Post } from '@silta/shared/boards/records';
import { mostPieceBytes } from '@silta/shared/files/uploads';
import { newId } from '@silta/shared/ids';
import type { FileId, PostId, RoomId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import { roles } from '@silta/shared/roles';
import { diskStorage } from '../storage/diskStorage.ts';
import { Desk, resealed, zipped } from '../testing/desk.ts';
import { aPhoto, bring, send, textFile, wishOf } from '../testing/files.ts';
import { aPost, wishFor } from '../testing/given.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';
import { boardPart, manifestPart } from './archive.ts';
import { Archive } from './unzip.ts';

let folder: string;
let wire: Wire;
let here: Partnership;
let there: Partnership;
let teacher: Browser;
let learner: Browser;
let desk: Desk;
let photo: FileId;

const captions: Parameters<typeof bring>[2] = {
  name: 'said.vtt',
  mediaType: 'text/vtt',
  bytes: Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n'),
};
/** As a phone records it, as far as anybody looks: the mark, and then anything. */
const film = {
  name: 'tour.webm',
  mediaType: 'video/webm',
  bytes: Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
    Buffer.from('webm'),
    Buffer.alloc(400_000, 7),
  ]),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'silta-travel-'));
  wire = await aWire({ dataDir: folder });
  const { house } = wire.server;
  here = (await foundIn(house, roles)).partnership;
  there = (await foundIn(house, roles)).partnership;
  teacher = await signIn(wire, here.as('teacher', 'FI'));
  learner = await signIn(wire, here.as('learner', 'FI'));
  desk = await Desk.of(house.dataSource);
  const author = here.as('learner', 'FI');
  photo = (await bring(learner, here.boardId, await aPhoto())).id;
  const first = rankBetween(null, null);
  const attachments = [wishFor(photo, { alt: 'A bench', caption: 'Ours' })];
  await aPost(here, author, { title: 'Photo', attachments, rank: first });
  const [tour, poster, said] = [
    await bring(learner, here.boardId, film, { width: 640, height: 360, seconds: 3 }),
    await bring(learner, here.boardId, await aPhoto(400, 300)),
    await bring(learner, here.boardId, captions),
  ];
  const track = { fileId: said.id, language: 'en' };
  const films = [wishFor(tour.id, { posterId: poster.id, captions: [track] })];
  await aPost(here, author, { title: 'Film', attachments: films, rank: rankBetween(first, null) });
  const partner = here.as('learner', 'DE');
  const joint = { title: 'Joint', joint: true, rank: rankBetween(rankBetween(first, null), null) };
  const postId = await aPost(here, author, joint);
  const list = await bring(await signIn(wire, partner), here.boardId, textFile);
  const half = { text: '', attachments: [wishFor(list.id, { caption: 'What we measured' })] };
  await partner.send('half.fill', { postId, language: 'de', ...half }).isDone();
  await author.send('half.fill', { postId, text: 'At ours it is colder.', language: 'fi' }).isDone();
  const notes = await bring(learner, here.boardId, textFile);
  await aPost(here, author, { title: 'Hidden', attachments: [wishFor(notes.id)] });
  const hidden = (await postsIn(here.boardId)).find(({ title }) => title === 'Hidden');
  await here
    .as('teacher', 'FI')
    .send('post.hide', { postId: hidden?.id ?? newId() })
    .isDone();
}, 60_000);
afterAll(async () => {
  await desk.clear();
  await wire.close();
  rmSync(folder, { recursive: true, force: true });
});

async function postsIn(boardId: RoomId, by = teacher): Promise<Post[]> {
  const { body }: { body: { records: { post?: Post[] } } } = await by.get(`/api/rooms/${boardId}`);
  return body.records.post ?? [];
}

async function exported(boardId: RoomId): Promise<Buffer> {
  const query = 'format=zip&names=with&language=en';
  const response = await fetch(`${wire.server.url}/api/boards/${boardId}/export?${query}`, {
    headers: teacher.headers,
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Every part but the manifest, which tells when and from which board. */
async function partsOf(zip: Buffer): Promise<Record<string, Buffer>> {
  return Archive.read(await desk.fileOf(zip), async (archive) => {
    const parts: Record<string, Buffer> = {};
    for (const name of archive.names) parts[name] = await archive.bytesOf(name);
    return parts;
  });
}

async function imported(zip: Buffer, by = teacher, into = here) {
  const board = newId<RoomId>();
  const query = `commandId=${newId()}&board=${board}&title=How%20we%20solder&language=en`;
  const path = `/api/partnerships/${into.partnershipId}/imports?${query}`;
  const asFile = { 'Content-Type': 'application/octet-stream' };
  return { board, reply: await by.ask('POST', path, new Uint8Array(zip), asFile) };
}

const sizesOf = async (zip: Buffer) =>
  Object.fromEntries(
    Object.entries(await partsOf(zip))
      .filter(([name]) => name !== manifestPart)
      .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );

/** What lies in the storage, file by file. */
async function storedFiles(): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { id } of diskStorage(join(folder, 'files')).list()) ids.add(id);
  return ids;
}

const recordsOfFiles = async (): Promise<Set<string>> => {
  const rows: { id: string }[] = await wire.server.house.dataSource.query(`select "id" from "file"`);
  return new Set(rows.map(({ id }) => id));
};

test('an archive has every byte of what everybody sees, and comes back as it left, byte by byte', async () => {
  const zip = await exported(here.boardId);
  const names = Object.keys(await partsOf(zip));
  expect(names.filter((name) => name.startsWith('files/'))).toEqual([
    'files/small/1.webp',
    'files/medium/1.webp',
    'files/1 bench.webp',
    'files/2 tour.webm',
    'files/3 bench.webp',
    'files/4 said.vtt',
    'files/5 notes.txt',
  ]);
  const { board, reply } = await imported(zip);
  expect(reply).toMatchObject({ status: 201, body: { files: 5, notes: [] } });
  expect(await sizesOf(await exported(board))).toEqual(await sizesOf(zip));
  const [back] = (await postsIn(board)).filter(({ title }) => title === 'Photo');
  expect(back?.attachments).toMatchObject([{ alt: 'A bench', caption: 'Ours', width: 1_600 }]);
  const copied = back?.attachments[0]?.fileId ?? '';
  expect(copied).not.toBe(photo);
  expect((await learner.get(`/api/files/${copied}/small`)).status).toBe(200);
}, 30_000);

test('what a half carries is for whoever sees the half, and comes back on the half of the same side', async () => {
  const { board } = await imported(await exported(here.boardId));
  const { body }: { body: { records: { half: Half[] } } } = await teacher.get(`/api/rooms/${board}`);
  const half = body.records.half.find(({ sideId }) => sideId === here.sides.DE);
  expect(half).toMatchObject({ authorId: here.as('learner', 'DE').memberId, text: '' });
  expect(half?.attachments).toMatchObject([{ caption: 'What we measured', kind: 'file' }]);
  const address = `/api/files/${half?.attachments[0]?.fileId ?? ''}`;
  const all = [learner, teacher, await signIn(wire, there.as('coordinator', 'DE'))];
  const statuses = () => Promise.all(all.map(async (by) => (await by.get(address)).status));
  expect(await statuses()).toEqual([200, 200, 404]);
  const hide = { postId: half?.postId ?? newId<PostId>() };
  await here.as('teacher', 'FI').send('post.hide', hide, { room: board }).isDone();
  expect(await statuses()).toEqual([404, 200, 404]);
}, 30_000);

test('each copy has its own: what is hidden or deleted in one place goes on in the other', async () => {
  const id = newId<RoomId>();
  const body = { commandId: newId(), id, title: 'Once more', withPosts: true, withComments: true };
  expect((await teacher.post(`/api/boards/${here.boardId}/copies`, body)).status).toBe(201);
  const [copy] = (await postsIn(id)).filter(({ title }) => title === 'Film');
  const film = copy?.attachments[0];
  expect(film?.captions).toHaveLength(1);
  const addressOf = `/api/files/${film?.fileId ?? ''}`;
  expect((await learner.get(addressOf)).status).toBe(200);
  await here
    .as('teacher', 'FI')
    .send('post.hide', { postId: copy?.id ?? newId() }, { room: id })
    .isDone();
  expect((await (await signIn(wire, here.as('learner', 'DE'))).get(addressOf)).status).toBe(404);
  expect((await learner.get(`/api/files/${photo}`)).status).toBe(200);
  const quota: { bytes: string }[] = await wire.server.house.dataSource.query(
    `select sum("bytes") as "bytes" from "upload" where "roomId" = $1 and "state" = 'kept'`,
    [id],
  );
  expect(Number(quota[0]?.bytes)).toBeGreaterThan(film?.size ?? 0);
});

test('an archive that somebody else may have written goes through the checks of an upload', async () => {
  const parts = await partsOf(await exported(here.boardId));
  const elsewhere = await signIn(wire, there.as('coordinator', 'DE'));
  const again = await imported(await resealed(parts), elsewhere, there);
  expect(again.reply).toMatchObject({ status: 201, body: { files: 4 } });
  expect(again.reply.text).toContain('{"kind":"halvesLeft","count":2,');
  const [post] = (await postsIn(again.board, elsewhere)).filter(({ title }) => title === 'Photo');
  expect(post?.attachments[0]).toMatchObject({ kind: 'photo', width: 1_600, height: 1_200 });
});

test.each<[string, (parts: Record<string, Buffer>) => void, string]>([
  [
    'a page that runs things',
    (parts) => swap(parts, 'files/1 bench.webp', '<html><script>x()</script>'),
    'badFile',
  ],
  [
    'a picture made of code',
    (parts) => swap(parts, 'files/1 bench.webp', '<svg onload="x()"></svg>'),
    'badFile',
  ],
  ['a text for a film', (parts) => swap(parts, 'files/2 tour.webm', 'only words'), 'badFile'],
  ['styles for captions', (parts) => swap(parts, 'files/4 said.vtt', 'WEBVTT\n\nSTYLE\n::cue{}'), 'badFile'],
  ['one file in two posts', (parts) => text(parts, /"fileId":"file-2"/, '"fileId":"file-1"'), 'changed'],
  ['a photo as captions', (parts) => text(parts, /"fileId":"file-4"/, '"fileId":"file-3"'), 'changed'],
  [
    'a file of no post',
    (parts) => text(parts, /("id":"file-1","postId":)"post-1"/, '$1"section-1"'),
    'changed',
  ],
])('with %s it is refused, and nothing of it stays', async (_, change, field) => {
  const parts = await partsOf(await exported(here.boardId));
  change(parts);
  const { reply } = await imported(await resealed(parts));
  expect(reply).toMatchObject({ body: { code: 'unreadable', details: { field } } });
  expect(await storedFiles()).toEqual(await recordsOfFiles());
});

test('bytes that are not those of the manifest are noticed, and a name is never a way elsewhere', async () => {
  const parts = await partsOf(await exported(here.boardId));
  const changed = { ...parts, 'files/2 tour.webm': Buffer.from(film.bytes).fill(9, 50) };
  const { reply } = await imported(await zipped(changed));
  expect(reply).toMatchObject({ body: { code: 'unreadable', details: { field: 'changed' } } });
  const named = { ...parts };
  text(named, /"name":"tour.webm"/, '"name":"../../../tour.webm"');
  const harmless = await imported(await resealed(named));
  // The part of that name is not there; nothing was looked for anywhere else.
  expect(harmless.reply).toMatchObject({ status: 201 });
  expect(existsSync(join(folder, '..', 'tour.webm'))).toBe(false);
  expect(await storedFiles()).toEqual(await recordsOfFiles());
});

test('what is missing stays away with its name, and the rest comes', async () => {
  const parts = await partsOf(await exported(here.boardId));
  const { 'files/2 tour.webm': _, ...rest } = parts;
  const { board, reply } = await imported(await resealed(rest));
  expect(reply.status).toBe(201);
  expect((reply.body as { notes: object[] }).notes).toContainEqual({
    kind: 'filesMissing',
    count: 1,
    names: ['tour.webm'],
  });
  expect((await postsIn(board)).find(({ title }) => title === 'Film')?.attachments).toEqual([]);
});

test('an archive comes in pieces too, is looked at and brought by its id, and goes afterwards', async () => {
  const zip = await exported(here.boardId);
  const wish = wishOf({ name: 'board.zip', mediaType: 'application/zip', bytes: zip });
  const partnership = `/api/partnerships/${here.partnershipId}`;
  expect((await teacher.post(`${partnership}/uploads`, wish)).status).toBe(201);
  const early = await teacher.post(`${partnership}/imports/preview?upload=${wish.id}`);
  expect(early.body).toMatchObject({ code: 'conflict' });
  for (let from = 0; from < zip.length; from += mostPieceBytes)
    expect((await send(teacher, wish.id, from, zip.subarray(from, from + mostPieceBytes))).status).toBe(200);
  const looked = await teacher.post(`${partnership}/imports/preview?upload=${wish.id}`);
  expect(looked).toMatchObject({ status: 200, body: { kind: 'silta', files: 5 } });
  const stranger = await signIn(wire, here.as('coordinator', 'DE'));
  expect((await stranger.post(`${partnership}/imports/preview?upload=${wish.id}`)).status).toBe(404);
  const query = `commandId=${newId()}&board=${newId()}&title=Pieces&language=en&upload=${wish.id}`;
  expect((await teacher.post(`${partnership}/imports?${query}`)).status).toBe(201);
  expect((await teacher.get(`/api/uploads/${wish.id}`)).status).toBe(404);
  expect((await learner.post(`${partnership}/uploads`, { ...wish, id: newId() })).status).toBe(403);
});

test('the same import sent again makes nothing twice, and leaves nothing behind', async () => {
  const zip = new Uint8Array(await exported(here.boardId));
  const query = `commandId=${newId()}&board=${newId()}&title=Twice&language=en`;
  const path = `/api/partnerships/${here.partnershipId}/imports?${query}`;
  const asFile = { 'Content-Type': 'application/octet-stream' };
  expect((await teacher.ask('POST', path, zip, asFile)).status).toBe(201);
  const before = await recordsOfFiles();
  expect((await teacher.ask('POST', path, zip, asFile)).status).toBe(201);
  expect(await recordsOfFiles()).toEqual(before);
  expect(await storedFiles()).toEqual(before);
});

test('where there is no space nothing comes', async () => {
  const zip = await exported(here.boardId);
  // Still to come, of the same people: three times two gigabytes.
  await wire.server.house.dataSource.query(
    `insert into "upload" ("id", "roomId", "partnershipId", "accountId", "name", "mediaType", "size", "bytes", "state", "createdAt", "movedAt")
     select gen_random_uuid(), "roomId", "partnershipId", "accountId", '', '', 1, 2000000000, 'processing', now(), now()
     from (select * from "upload" limit 1) as one, generate_series(1, 3)`,
  );
  const before = await recordsOfFiles();
  expect((await imported(zip)).reply.body).toMatchObject({ code: 'noSpace' });
  const body = { commandId: newId(), id: newId(), title: 'No room', withPosts: true, withComments: false };
  expect((await teacher.post(`/api/boards/${here.boardId}/copies`, body)).body).toMatchObject({
    code: 'noSpace',
  });
  expect(await recordsOfFiles()).toEqual(before);
  expect(await storedFiles()).toEqual(before);
});

const swap = (parts: Record<string, Buffer>, name: string, content: string) => {
  parts[name] = Buffer.from(content);
};

function text(parts: Record<string, Buffer>, from: RegExp, to: string): void {
  const before = String(parts[boardPart]);
  parts[boardPart] = Buffer.from(before.replace(from, to));
  expect(String(parts[boardPart])).not.toBe(before);
}
