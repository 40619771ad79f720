/** The history of a server that is killed again and again while eight write: nothing lost, nothing twice, no gap. */
import { MortalServer, pause, Reader, Writer } from '../testing/crash.ts';
import { checkHistory } from '../testing/crashHistory.ts';
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
  await checkHistory(database.url, boardId, acknowledged);
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

async function waitFor(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isTrue(); i += 1) await pause(10);
}
