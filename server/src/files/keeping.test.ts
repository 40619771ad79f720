/** Nothing is orphaned: storage, book and records are walked after everything that brings files and lets them go. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@silta/shared/ids';
import type { FileId } from '@silta/shared/ids';
import { roles } from '@silta/shared/roles';
import { restoreBackup } from '../backup/restoreBackup.ts';
import { takeBackup } from '../backup/takeBackup.ts';
import { migrations } from '../database/migrations.ts';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { bareDatabase } from '../testing/database.ts';
import { aPhoto, bring, send, textFile, wishOf } from '../testing/files.ts';
import { aPost, wishFor } from '../testing/given.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { foundIn, needed } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';
import { diskStorage } from '../storage/diskStorage.ts';
import { Keeping } from './keeping.ts';
import { forgetUploadsOf } from './letting.ts';
import { Spool } from './spool.ts';
import type { Storage } from '../storage/storage.ts';

let folder: string;
let wire: Wire;
let here: Partnership;
let learner: Browser;
let storage: Storage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'silta-keeping-'));
  wire = await aWire({ dataDir: folder });
  here = (await foundIn(wire.server.house, roles)).partnership;
  learner = await signIn(wire, here.as('learner', 'FI'));
  storage = diskStorage(join(folder, 'files'));
});
afterAll(async () => {
  await wire.close();
  rmSync(folder, { recursive: true, force: true });
});

async function stored(): Promise<Map<FileId, string[]>> {
  const parts = new Map<FileId, string[]>();
  for await (const { id, name } of storage.list()) parts.set(id, [...(parts.get(id) ?? []), name]);
  return parts;
}

const rowsOf = <Row>(statement: string): Promise<Row[]> => wire.server.house.dataSource.query(statement);

/** Each file has its record, its row in the book and its bytes, and none of these is alone. */
async function nothingIsAlone(): Promise<void> {
  const book = await rowsOf<{ id: FileId; state: string }>(`select "id", "state" from "upload"`);
  const records = await rowsOf<{ id: FileId }>(`select "id" from "file"`);
  const kept = book.filter(({ state }) => state === 'kept').map(({ id }) => id);
  const known = new Set(book.map(({ id }) => id));
  const bytes = await stored();
  expect(kept.sort()).toEqual(records.map(({ id }) => id).sort());
  expect(kept.filter((id) => !bytes.has(id))).toEqual([]);
  expect([...bytes.keys()].filter((id) => !known.has(id))).toEqual([]);
  for (const id of kept) expect(bytes.get(id)?.join()).not.toContain('piece');
}

/** The regular work, as if it were so many hours later for everybody. */
async function tidyAfter(hours: number): Promise<void> {
  const interval = `interval '${hours} hours'`;
  await rowsOf(`update "upload" set "movedAt" = "movedAt" - ${interval}`);
  await rowsOf(`update "file" set "unusedSince" = "unusedSince" - ${interval}`);
  const { house } = wire.server;
  await new Keeping({ house, storage, spool: new Spool(join(folder, 'spool')) }).tidy(new Date());
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100 && !(await isTrue()); i += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await isTrue()).toBe(true);
}

test('a day after nobody needs it, a file goes with its bytes, and so does what was never finished', async () => {
  const used = await bring(learner, here.boardId, await aPhoto(700, 500));
  await aPost(here, here.as('learner', 'FI'), { attachments: [wishFor(used.id)] });
  const loose = await bring(learner, here.boardId, await aPhoto(700, 500));
  const half = wishOf({ ...textFile, bytes: Buffer.alloc(1_000, 'x') });
  await learner.post(`/api/rooms/${here.boardId}/uploads`, half);
  await send(learner, half.id, 0, Buffer.alloc(500, 'x'));
  await tidyAfter(1);
  expect([...(await stored()).keys()].sort()).toEqual([used.id, loose.id, half.id].sort());
  await tidyAfter(24);
  expect([...(await stored()).keys()]).toEqual([used.id]);
  expect((await learner.get(`/api/uploads/${half.id}`)).status).toBe(404);
  expect((await learner.get(`/api/files/${loose.id}`)).status).toBe(404);
  await nothingIsAlone();
});

test('bytes go after the commit that has removed the post for good', async () => {
  const file = await bring(learner, here.boardId, textFile);
  const postId = await aPost(here, here.as('learner', 'FI'), { attachments: [wishFor(file.id)] });
  await here.as('learner', 'FI').send('post.delete', { postId }).isDone();
  expect((await stored()).has(file.id)).toBe(true);
  await rowsOf(`update "post" set "deletedAt" = now() - interval '31 days' where "id" = '${postId}'`);
  const payload = { postIds: [postId], commentIds: [] };
  const order = {
    id: newId(),
    room: here.boardId,
    name: 'bin.empty',
    payload,
    accountId: null,
    road: 'rest',
  };
  await wire.server.house.door.send(order as never);
  await until(async () => !(await stored()).has(file.id));
  await until(async () => (await rowsOf(`select 1 from "upload" where "id" = '${file.id}'`)).length === 0);
  await nothingIsAlone();
});

test('bytes that nothing knows, and what a dead server has left, are found', async () => {
  const stray = { id: newId<FileId>(), name: 'original' };
  const local = join(folder, 'stray');
  writeFileSync(local, 'stray');
  await storage.put(stray, local);
  await tidyAfter(0);
  expect((await stored()).has(stray.id)).toBe(false);
  await nothingIsAlone();
});

test('whoever is forgotten takes along what they have brought, finished or not', async () => {
  const leaving = await here.welcome('learner', 'FI');
  const browser = await signIn(wire, leaving);
  const posted = await bring(browser, here.boardId, await aPhoto(700, 500));
  await aPost(here, leaving, { attachments: [wishFor(posted.id)] });
  const loose = await bring(browser, here.boardId, textFile);
  const half = wishOf({ ...textFile, bytes: Buffer.alloc(1_000, 'x') });
  await browser.post(`/api/rooms/${here.boardId}/uploads`, half);
  await send(browser, half.id, 0, Buffer.alloc(500, 'x'));
  const { house } = wire.server;
  await forget(house, needed(await whatIsKnownOf(house, leaving.accountId)), { keepTexts: false });
  await forgetUploadsOf({ dataSource: house.dataSource, storage }, leaving.accountId);
  const left = await stored();
  expect([posted.id, loose.id, half.id].filter((id) => left.has(id))).toEqual([]);
  expect(await rowsOf(`select 1 from "upload" where "accountId" = '${leaving.accountId}'`)).toEqual([]);
  await nothingIsAlone();
});

test('a backup brings every file back, byte for byte, and leaves out what was only half there', async () => {
  const photo = await bring(learner, here.boardId, await aPhoto(1_500, 1_000));
  await aPost(here, here.as('learner', 'FI'), { attachments: [wishFor(photo.id)] });
  const half = wishOf({ ...textFile, bytes: Buffer.alloc(1_000, 'x') });
  await learner.post(`/api/rooms/${here.boardId}/uploads`, half);
  await send(learner, half.id, 0, Buffer.alloc(500, 'x'));
  const before = await learner.get(`/api/files/${photo.id}/medium`);
  const archive = join(folder, 'archive.tar.gz');
  await takeBackup({ databaseUrl: wire.databaseUrl, files: storage, to: archive, product: 'test' });
  const again = join(folder, 'again.tar.gz');
  const made = await takeBackup({
    databaseUrl: wire.databaseUrl,
    files: join(folder, 'files'),
    to: again,
    product: 'test',
  });
  expect(made.files.count).toBeGreaterThan(2);
  const database = await bareDatabase();
  const elsewhere = join(folder, 'elsewhere');
  const into = { databaseUrl: database.url, isDatabaseHere: false, steps: migrations };
  await restoreBackup({ ...into, from: archive, files: join(elsewhere, 'files') });
  const restored = await aWire({ dataDir: elsewhere }, () => Promise.resolve(database.url));
  const by = await signIn(restored, here.as('learner', 'FI'));
  const after = await by.get(`/api/files/${photo.id}/medium`);
  expect([after.status, after.text === before.text]).toEqual([200, true]);
  expect((await by.get(`/api/uploads/${half.id}`)).status).toBe(404);
  await restored.close();
  await database.drop();
  expect(existsSync(join(elsewhere, 'files.half'))).toBe(false);
});

test('a restore goes into a store as it goes into a folder, and only into an empty one', async () => {
  const store = diskStorage(join(folder, 'store'));
  const archive = join(folder, 'archive.tar.gz');
  const restore = async () => {
    const database = await bareDatabase();
    const into = { databaseUrl: database.url, isDatabaseHere: false, steps: migrations };
    try {
      await restoreBackup({ ...into, from: archive, files: join(folder, 'staging', 'files'), store });
    } finally {
      await database.drop();
    }
  };
  await restore();
  const there: FileId[] = [];
  for await (const { id } of store.list()) there.push(id);
  expect(there.length).toBeGreaterThan(2);
  await expect(restore()).rejects.toThrow('There are files in the bucket already');
});
