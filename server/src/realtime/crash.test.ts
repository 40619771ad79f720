/** The history of a server that is killed again and again while eight write: nothing lost, nothing twice, no gap. */
import pg from 'pg';
import type { CommandId, PostId } from '@silta/shared/ids';
import { MortalServer, pause, Reader, Writer } from '../testing/crash.ts';
import { freshDatabase } from '../testing/database.ts';
import type { FreshDatabase } from '../testing/database.ts';
import { postBy } from '../testing/given.ts';
import { Browser } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';

const rounds = 10;
const writerCount = 8;

let database: FreshDatabase;
let server: MortalServer;
let world: WireWorld;

beforeAll(async () => {
  database = await freshDatabase();
  server = await MortalServer.on(database.url);
  await server.start();
  world = await aWireWorld({ browser: (address = '10.0.0.1') => new Browser(server.url, address) });
  world.line.close();
}, 20_000);
afterAll(async () => {
  await server.kill();
  await database.drop();
});

async function rowsOf<T>(text: string, values: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as T[];
  } finally {
    await client.end();
  }
}

async function cutPower(readers: readonly Reader[]): Promise<void> {
  for (const reader of readers) await reader.follow();
  await pause(100 + Math.random() * 250);
  await server.kill();
  await server.start();
}

test(`D16 ${rounds} times killed under ${writerCount} writers: nothing acknowledged is lost, nothing is there twice, no number is missing`, async () => {
  const { founder, boardId, sectionId } = world;
  const aPost = () => postBy({ sections: [sectionId, sectionId] } as never, { sectionId });
  const writers = Array.from({ length: writerCount }, () => new Writer(founder.browser, boardId, aPost));
  const readers = Array.from({ length: 2 }, () => new Reader(founder.browser, boardId));
  const running = writers.map((writer) => writer.run());
  for (let round = 0; round < rounds; round += 1) await cutPower(readers);
  for (const writer of writers) writer.stop();
  await Promise.all(running);
  for (const reader of readers) await reader.follow();

  const acknowledged = new Map(writers.flatMap((writer) => [...writer.acknowledged]));
  await checkHistory(acknowledged);
  expect(writers.flatMap((writer) => writer.refused)).toEqual([]);
  for (const reader of readers) {
    const { seq, records } = await world.snapshot(founder, boardId);
    await waitFor(() => reader.store.seq === seq);
    expect(reader.wentBack).toBe(false);
    expect(new Map(reader.store.list('post').map((post) => [post.id, post]))).toEqual(
      new Map(records.post?.map((post) => [post.id, post])),
    );
    reader.close();
  }
  process.stdout.write(`crash: ${acknowledged.size} acknowledged over ${rounds} kills\n`);
  expect(acknowledged.size).toBeGreaterThan(rounds * writerCount);
}, 120_000);

/** Every acknowledged command in the database once, with its number and its post; the numbers without gaps. */
async function checkHistory(
  acknowledged: ReadonlyMap<CommandId, { seq: number; postId: PostId }>,
): Promise<void> {
  const receipts = await rowsOf<{ commandId: CommandId; seq: number }>(
    `select "commandId", "seq" from "receipt" where "roomId" = $1`,
    [world.boardId],
  );
  const posts = await rowsOf<{ id: PostId }>(`select "id" from "post" where "roomId" = $1`, [world.boardId]);
  const [room] = await rowsOf<{ seq: number }>(`select "seq" from "room" where "id" = $1`, [world.boardId]);
  const done = new Map(receipts.map(({ commandId, seq }) => [commandId, seq]));
  const there = new Set(posts.map(({ id }) => id));
  for (const [id, { seq, postId }] of acknowledged) {
    expect(done.get(id)).toBe(seq);
    expect(there.has(postId)).toBe(true);
  }
  const numbers = receipts.map(({ seq }) => seq).sort((a, b) => a - b);
  // The first number is the board's own making.
  expect(numbers).toEqual(Array.from({ length: Number(room?.seq) - 1 }, (_, i) => i + 2));
  expect(posts).toHaveLength(receipts.length);
  expect(receipts).toHaveLength(acknowledged.size);
}

async function waitFor(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isTrue(); i += 1) await pause(10);
}
