/** A hundred readers who stop reading, on a server of its own: what they cost, and that nobody else notices them. */
import type { WebSocket } from 'ws';
import type { Changes } from '@silta/shared/protocol';
import { MortalServer, pause } from '../testing/mortal.ts';
import { Reader } from '../testing/roaming.ts';
import { freshDatabase } from '../testing/database.ts';
import type { FreshDatabase } from '../testing/database.ts';
import { postBy } from '../testing/given.ts';
import { stalledReader } from '../testing/stalled.ts';
import { Browser } from '../testing/wire.ts';
import type { Line } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { Someone, WireWorld } from '../testing/wireWorld.ts';

const stalledCount = 100;
const healthyCount = 5;
/** 20 kB each: six megabytes for every reader, more than the operating system takes on its own account. */
const posts = 300;
const mostMiB = 64;

let database: FreshDatabase;
let server: MortalServer;
let world: WireWorld;
let writers: Someone[];
const open: { close: () => void }[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  server = await MortalServer.on(database.url);
  await server.start();
  world = await aWireWorld({ browser: (address = '10.0.0.1') => new Browser(server.url, address) });
  writers = await Promise.all(Array.from({ length: 4 }, () => world.welcome('learner')));
}, 20_000);
afterAll(async () => {
  for (const each of open) each.close();
  await server.kill();
  await database.drop();
});

async function healthyReaders(): Promise<Line[]> {
  const lines = await Promise.all(writers.concat(writers[0] ?? []).map(({ browser }) => browser.connect()));
  for (const line of lines) await insist(line.enter(world.boardId));
  open.push(...lines);
  return lines.slice(0, healthyCount);
}

/** Four write as fast as they are answered; the highest memory meanwhile, and when each post was sent. */
async function writeLong(): Promise<number> {
  const { sectionId } = world;
  const post = () =>
    postBy({ sections: [sectionId, sectionId] } as never, { sectionId, text: 'ä'.repeat(10_000) });
  let highest = 0;
  const look = setInterval(() => (highest = Math.max(highest, server.memory())), 50);
  await Promise.all(
    writers.map(async ({ browser }) => {
      const line = await browser.connect();
      for (let i = 0; i < posts / writers.length; i += 1) {
        const begin = performance.now();
        await insist(line.send(world.boardId, 'post.create', post()));
        taken.push(performance.now() - begin);
      }
      line.close();
    }),
  );
  clearInterval(look);
  return highest;
}
let taken: number[] = [];

function p99(): string {
  const sorted = taken.sort((a, b) => a - b);
  taken = [];
  return `${(sorted[Math.floor(sorted.length * 0.99)] ?? 0).toFixed(0)} ms`;
}

/** Every packet began where the one before had ended, up to this number. */
function gotEverything(packets: readonly Changes[], from: number, to: number): boolean {
  const end = packets.reduce((last, packet) => (packet.from === last ? packet.to : NaN), from);
  return end === to;
}

test(`B1 ${stalledCount} stalled readers cost less than ${mostMiB} MiB, and the others get everything`, async () => {
  const readers = await healthyReaders();
  // The same load without them, so that the memory which any load takes is there already.
  await writeLong();
  const before = await writeLong();
  const alone = p99();
  const people = await Promise.all(Array.from({ length: 4 }, () => world.welcome('learner')));
  const ids = await Promise.all(people.map(async (by) => (await world.snapshot(by)).viewer.memberId));
  const stalled: WebSocket[] = [];
  for (let i = 0; i < stalledCount / people.length; i += 1)
    stalled.push(...(await Promise.all(people.map((by) => stalledReader(by.browser, world.boardId)))));
  open.push(...stalled.map((raw) => ({ close: () => raw.terminate() })));
  const { seq } = await world.snapshot(world.founder, world.boardId);
  for (const reader of readers) reader.packets.length = 0;

  const highest = await writeLong();
  const gone = () => new Set(readers[0]?.presence.flatMap((message) => message.gone));
  for (let i = 0; i < 600 && !ids.every((id) => gone().has(id)); i += 1) await pause(20);
  const growth = highest - before;
  process.stdout.write(
    `${stalledCount} stalled readers: ${growth.toFixed(1)} MiB more, acknowledged within ${p99()} (alone ${alone})\n`,
  );
  expect([...gone()]).toEqual(expect.arrayContaining(ids));
  expect(Math.max(growth, server.memory() - before)).toBeLessThan(mostMiB);
  const to = seq + posts;
  for (const reader of readers) {
    await reader.until(() => reader.packets.at(-1)?.to === to);
    expect(gotEverything(reader.packets, seq, to)).toBe(true);
  }

  const [back] = people;
  if (!back) throw new Error('nobody stalled');
  const reader = new Reader(back.browser, world.boardId);
  await reader.follow();
  expect(reader.store.seq).toBe(to);
  expect(reader.store.list('post')).toHaveLength(3 * posts);
  reader.close();
}, 120_000);
