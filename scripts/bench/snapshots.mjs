/** What a whole board costs the server: made anew, from the copy it keeps, and for a class that opens it at once. */
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { bigBoard, learnersOfBothSides } from './bigBoard.mjs';
import { cpuSeconds } from './cores.mjs';
import { found, restOf, writePost } from './people.mjs';
import { row } from './report.mjs';

const posts = 1_000;
const inClass = 30;
/** Enough for the processor clock, which ticks a hundred times a second. */
const times = 30;
const repeats = 3;

/** Milliseconds of processor time for one snapshot of 1 000 posts. */
export async function snapshotRows(bench) {
  const world = await found(bench.url);
  const learners = await learnersOfBothSides(world);
  const board = await bigBoard(world, learners, { posts });
  const place = { bench, world: { ...world, board }, learners, board };
  const [fresh, kept, together, raw] = [[], [], [], []];
  for (let i = 0; i < repeats; i += 1) {
    raw.push(await bareMs(bench.databaseUrl, board.id));
    fresh.push(await freshMs(place));
    kept.push(await keptMs(place));
    together.push(await classMs(place));
  }
  for (const { socket } of [...learners, world.coordinator]) socket.disconnect();
  const what = `snapshot of ${posts} posts`;
  return [
    row(`${what}, made anew`, 'ms of server CPU', fresh, { raw }),
    row(`${what}, from the copy that is kept`, 'ms of server CPU', kept, { raw }),
    row(`${what}, ${inClass} at once after a change`, 'ms of server CPU for all', together),
  ];
}

/** Each after a change, less what the changes cost by themselves. */
async function freshMs({ bench, world, learners, board }) {
  const change = () => writePost(learners[0].socket, world);
  const both = await msOf(bench.pid, async () => {
    await change();
    await read(world, learners[1], board);
  });
  return Math.max(0, both - (await msOf(bench.pid, change)));
}

async function keptMs({ bench, world, learners, board }) {
  await Promise.all(learners.map((learner) => read(world, learner, board)));
  let turn = 0;
  return msOf(bench.pid, () => read(world, learners[turn++ % learners.length], board), times * 4);
}

async function classMs({ bench, world, learners, board }) {
  await writePost(learners[0].socket, world);
  const before = cpuSeconds(bench.pid);
  await Promise.all(
    Array.from({ length: inClass }, (_, i) => read(world, learners[i % learners.length], board)),
  );
  return (cpuSeconds(bench.pid) - before) * 1_000;
}

async function msOf(pid, work, count = times) {
  const before = cpuSeconds(pid);
  for (let i = 0; i < count; i += 1) await work();
  return ((cpuSeconds(pid) - before) * 1_000) / count;
}

const read = ({ url }, { cookie }, board) => restOf(url, cookie)(`/api/rooms/${board.id}`);

/** The raw limit: `pg` alone reads the same rows, JSON and gzip; no rights, no projection. */
export async function bareMs(databaseUrl, boardId) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) {
    const tables = ['section', 'post', 'comment', 'reaction'];
    const rows = {};
    for (const table of tables) {
      rows[table] = (await client.query(`select * from "${table}" where "roomId" = $1`, [boardId])).rows;
    }
    gzipSync(JSON.stringify(rows));
  }
  const { user, system } = process.cpuUsage(before);
  await client.end();
  return (user + system) / 1_000 / times;
}
