/** Backup under writes, restore on an empty host, and everything that can be wrong with an archive. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from '@silta/shared/ids';
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { Changes, Snapshot } from '@silta/shared/protocol';
import { RecordStore } from '@silta/shared/recordStore';
import { recordTypes } from '@silta/shared/records';
import { createDataSource, migrate } from '../database/dataSource.ts';
import { migrations } from '../database/migrations.ts';
import { createLogger } from '../logger.ts';
import { names } from '../realtime/audience.ts';
import { House } from '../realtime/house.ts';
import { entities, handlers, recordEntities } from '../registry.ts';
import { bareDatabase } from '../testing/database.ts';
import type { FreshDatabase } from '../testing/database.ts';
import { aComment, aPost } from '../testing/given.ts';
import { overTheWire } from '../testing/watcher.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { checkArchive } from './checkArchive.ts';
import { restoreBackup } from './restoreBackup.ts';
import { takeBackup } from './takeBackup.ts';

let world: World;
let folder: string;
let archive: string;
const targets: FreshDatabase[] = [];

beforeAll(async () => {
  world = await aWorld();
  folder = mkdtempSync(join(process.env.SILTA_TEST_DIR ?? tmpdir(), 'backup-'));
  mkdirSync(join(folder, 'files/ab/cd'), { recursive: true });
  writeFileSync(join(folder, 'files/ab/cd/ab12.webp'), Buffer.alloc(300_000, 'picture'));
  writeFileSync(join(folder, 'files/ab/empty'), '');
  archive = await backUp();
});
afterAll(async () => {
  await world.end();
  for (const target of targets) await target.drop();
  rmSync(folder, { recursive: true });
});

async function backUp(databaseUrl = world.databaseUrl): Promise<string> {
  const to = join(folder, `${newId<string>()}.tar.gz`);
  await takeBackup({ databaseUrl, files: join(folder, 'files'), to, product: '0.1.0' });
  return to;
}

async function anEmptyHost(): Promise<{ databaseUrl: string; files: string }> {
  const target = await bareDatabase();
  targets.push(target);
  return { databaseUrl: target.url, files: join(folder, `host-${newId<string>()}`) };
}

async function restore(
  from: string,
  host: { databaseUrl: string; files: string },
  steps = migrations as never,
) {
  return restoreBackup({ from, ...host, isDatabaseHere: true, steps });
}

async function ask<R extends object>(databaseUrl: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

async function houseOn(databaseUrl: string) {
  const dataSource = await createDataSource(databaseUrl, entities).initialize();
  await migrate(databaseUrl);
  const house = new House({ dataSource, entities: recordEntities, handlers, logger: createLogger('error') });
  return { house, dataSource };
}

interface Look {
  accountId: AccountId;
  room: RoomId;
}

/** Everybody who may look, with every room that they may look at. */
function everyLook(databaseUrl: string): Promise<Look[]> {
  return ask<Look>(
    databaseUrl,
    `select m."accountId", r."id" as "room" from "member" m join "room" r on r."partnershipId" = m."roomId"`,
  );
}

const recordsOf = (store: RecordStore) =>
  Object.fromEntries(
    recordTypes.map((type) => [
      type,
      new Map(store.list(type).map((record) => [record.id as string, record])),
    ]),
  );

/** Notes every packet that comes to somebody, so that any number in between can be brought back. */
class Recorder {
  readonly #packets: Changes[] = [];
  readonly rooms: ReadonlySet<string>;

  constructor(private readonly begun: Snapshot) {
    const { room, viewer } = begun;
    this.rooms = new Set([names.kind(room, viewer), names.person(room, viewer.memberId)]);
  }

  receive(changes: Changes): void {
    if (changes.room === this.begun.room) this.#packets.push(changes);
  }

  cut(): void {
    // Nobody is cut off here.
  }

  storeAt(seq: number): RecordStore {
    const store = new RecordStore();
    store.load(this.begun);
    for (const packet of this.#packets) if (packet.to <= seq) store.apply(packet);
    return store;
  }
}

test('a backup under writes holds one moment: restored on an empty host, everybody sees just that', async () => {
  const looks = await everyLook(world.databaseUrl);
  const recorders = new Map<Look, Recorder>();
  for (const look of looks) {
    const recorder = new Recorder(overTheWire(await world.house.feed.snapshot(look.accountId, look.room)));
    recorders.set(look, recorder);
    world.sockets.add(recorder);
  }
  const isOver = { yet: false };
  let written = 0;
  const write = async (one: () => Promise<unknown>): Promise<void> => {
    while (!isOver.yet) {
      await one();
      // A packet for each command, so that every number is the end of one.
      world.house.courier.stop();
      written += 1;
    }
  };
  const learner = world.as('learner', 'DE');
  const before = await world.house.feed.snapshot(learner.accountId, world.boardId);
  const writers = [
    write(async () => {
      const postId = await aPost(world, world.as('learner', 'FI'), {
        text: `Post ${written}`,
        anonymous: false,
      });
      world.house.courier.stop();
      if (written % 2 === 0) await aComment(learner, postId);
      else await learner.send('reaction.set', { postId, kind: 'useful', value: 'yes' }).isDone();
      world.house.courier.stop();
      if (written % 3 === 0) await world.as('teacher', 'DE').send('post.delete', { postId }).isDone();
    }),
    write(() =>
      world
        .as('coordinator', 'FI')
        .send('partnership.rename', { name: `Name ${written}` })
        .isDone(),
    ),
  ];
  while (written < 20) await new Promise((resolve) => setTimeout(resolve, 10));
  const from = await backUp();
  const wanted = written + 20;
  while (written < wanted) await new Promise((resolve) => setTimeout(resolve, 10));
  isOver.yet = true;
  await Promise.all(writers);

  const host = await anEmptyHost();
  await restore(from, host);
  const restored = await houseOn(host.databaseUrl);
  const seqs = new Set<string>();
  for (const [{ accountId, room }, recorder] of recorders) {
    const snapshot = overTheWire(await restored.house.feed.snapshot(accountId, room));
    const store = new RecordStore();
    store.load(snapshot);
    expect(recordsOf(store)).toEqual(recordsOf(recorder.storeAt(snapshot.seq)));
    seqs.add(`${room} ${snapshot.seq}`);
  }
  await restored.dataSource.destroy();
  // Of every room one moment, after the first writes and before the last.
  expect(seqs.size).toBe(new Set(looks.map(({ room }) => room)).size);
  const now = await world.house.feed.snapshot(learner.accountId, world.boardId);
  const then = [...seqs].find((each) => each.startsWith(world.boardId))?.split(' ')[1];
  expect(Number(then)).toBeGreaterThan(before.seq);
  expect(Number(then)).toBeLessThan(now.seq);
  for (const recorder of recorders.values()) world.sockets.remove(recorder);
});

test('files come back as they were, and nobody but their owner reads archive or files', async () => {
  const host = await anEmptyHost();
  await restore(archive, host);
  const path = 'ab/cd/ab12.webp';
  expect(readFileSync(join(host.files, path))).toEqual(readFileSync(join(folder, 'files', path)));
  expect(statSync(join(host.files, 'ab/empty')).size).toBe(0);
  for (const each of [archive, join(host.files, path)]) expect(statSync(each).mode & 0o777).toBe(0o600);
});

test('a restored database is as this version would have made it, and can be backed up to the same bytes', async () => {
  const host = await anEmptyHost();
  const manifest = await restore(archive, host);
  const { dataSource } = await houseOn(host.databaseUrl);
  expect(await dataSource.showMigrations()).toBe(false);
  await dataSource.destroy();
  const again = (await checkArchive(await backUp(host.databaseUrl))).manifest;
  expect({ ...again, madeAt: '' }).toEqual({ ...manifest, madeAt: '' });
});

test('no table counts by itself but the list of steps, or a restore would begin to count anew', async () => {
  const counting = await ask(world.databaseUrl, `select relname from pg_class where relkind = 'S'`);
  expect(counting).toEqual([{ relname: 'migrations_id_seq' }]);
});

class Later1990000000000 implements MigrationInterface {
  readonly name = 'Later1990000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "board" add "mood" text not null default 'good'`);
  }
  down = (): Promise<void> => Promise.reject(new Error('no way back'));
}

describe('versions', () => {
  const later = [...migrations, Later1990000000000] as never;

  test('an older archive is restored and taken forward', async () => {
    const host = await anEmptyHost();
    await restore(archive, host, later);
    expect(await ask(host.databaseUrl, `select distinct "mood" from "board"`)).toEqual([{ mood: 'good' }]);
    expect(await ask(host.databaseUrl, `select "name" from "migrations" order by "id" desc limit 1`)).toEqual(
      [{ name: 'Later1990000000000' }],
    );
  });

  test('one of a newer version is refused, with the version', async () => {
    const newer = await anEmptyHost();
    await restore(archive, newer, later);
    const from = await backUp(newer.databaseUrl);
    await expect(restore(from, await anEmptyHost())).rejects.toThrow(/made by a newer Silta \(0\.1\.0\)/);
  });

  test('the first archive that there ever was is restored by this version', async () => {
    const host = await anEmptyHost();
    const first = new URL('../testing/archives/first.tar.gz', import.meta.url).pathname;
    await restore(first, host);
    const { house, dataSource } = await houseOn(host.databaseUrl);
    const looks = await everyLook(host.databaseUrl);
    expect(looks.length).toBeGreaterThan(10);
    for (const { accountId, room } of looks) await house.feed.snapshot(accountId, room);
    await dataSource.destroy();
  });
});

describe('never into what is not empty', () => {
  test('where anything is in the database, and it stays as it is', async () => {
    const host = await anEmptyHost();
    await restore(archive, host);
    const before = (await checkArchive(await backUp(host.databaseUrl))).manifest.tables;
    await expect(restore(archive, { ...host, files: `${host.files}-2` })).rejects.toThrow(/not empty/);
    expect((await checkArchive(await backUp(host.databaseUrl))).manifest.tables).toEqual(before);
  });

  test('where files are, or somebody is connected', async () => {
    const host = await anEmptyHost();
    await expect(restore(archive, { ...host, files: join(folder, 'files') })).rejects.toThrow(
      /files in .* already/,
    );
    const { dataSource } = await houseOn(host.databaseUrl);
    await expect(restore(archive, host)).rejects.toThrow(/Somebody else is connected/);
    await dataSource.destroy();
    // A server was started on it, and nobody has done anything: as good as empty.
    await restore(archive, host);
  });
});

test('a backup that fails leaves nothing behind and overwrites nothing', async () => {
  const to = join(folder, 'alone');
  mkdirSync(to);
  const parts = {
    databaseUrl: world.databaseUrl,
    files: join(folder, 'strange'),
    to: join(to, 'x.tar.gz'),
    product: '',
  };
  mkdirSync(parts.files);
  writeFileSync(join(parts.files, 'a:b'), 'not ours');
  await expect(takeBackup(parts)).rejects.toThrow(/has not put there/);
  expect(readdirSync(to)).toEqual([]);
  await expect(takeBackup({ ...parts, to: archive })).rejects.toThrow(/exists already/);
  const bare = await anEmptyHost();
  await expect(takeBackup({ ...parts, databaseUrl: bare.databaseUrl })).rejects.toThrow(
    /no Silta in this database/,
  );
  chmodSync(to, 0o700);
});
