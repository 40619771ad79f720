/** npm run simulate -- --measure: what one person, one command and one delivery cost, on a quiet server at school pace. */
import { get } from 'node:http';
import pg from 'pg';
import { cpuSeconds, familyCpuSeconds, residentKiB } from '../bench/cores.mjs';
import { connect, enter, found, joinAs, onNewBoard, writePost } from '../bench/people.mjs';
import { startBench } from '../bench/server.mjs';

const boards = 20;
const viewersPerBoard = 40;
/** Of all boards together, each second: what one process gets in the plan, so batches are as small as there. */
const postsPerSecond = 100;
const seconds = 12;
const arrivals = 200;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The figures of `figures.mjs`, taken anew in about a minute. */
export async function measure() {
  const bench = await startBench();
  try {
    const world = await found(bench.url);
    const cookies = await Promise.all(Array.from({ length: 40 }, (_, i) => joinAs(world, `Learner ${i}`)));
    const rooms = [];
    for (let i = 0; i < boards; i += 1) rooms.push(await onNewBoard(world));
    const writers = await Promise.all(rooms.map((_, i) => connect(bench.url, cookies[i])));
    const meter = await meterOf(bench);
    const alone = await meter(() => write(rooms, writers));
    const memoryBefore = residentKiB(bench.pid);
    const { viewers, bytes } = await look(bench, rooms, cookies);
    const memory = (residentKiB(bench.pid) - memoryBefore) / viewers.length;
    const idle = await meter(() => pause(seconds * 1_000));
    bytes.count = 0;
    const looked = await meter(() => write(rooms, writers));
    const delivered = bytes.count;
    const posts = postsPerSecond * seconds;
    const arriving = await meter(() => arrive(bench, rooms[0], cookies));
    const each = (total, before, count) => round((total - before) / count);
    const deliveries = posts * viewersPerBoard;
    for (const socket of [...viewers, ...writers, world.coordinator.socket]) socket.disconnect();
    return {
      serverMsPerCommand: round(alone.server / posts),
      databaseMsPerCommand: round(alone.database / posts),
      serverMsPerDelivery: each(looked.server, alone.server + idle.server, deliveries),
      serverMsPerPersonSecond: round(idle.server / viewers.length / seconds),
      serverMsPerArrival: round(arriving.server / arrivals),
      databaseMsPerArrival: round(arriving.database / arrivals),
      kibPerPerson: Math.round(memory),
      bytesPerDelivery: Math.round(delivered / deliveries),
      bytesPerArrival: arriving.result,
      databaseBytesPerCommand: Math.round(looked.stored / posts),
      walBytesPerCommand: Math.round(looked.wal / posts),
    };
  } finally {
    await bench.stop();
  }
}

const round = (value) => Number(value.toPrecision(2));

/** Milliseconds of processor time and bytes of storage that something takes. */
async function meterOf({ pid, databaseUrl, databasePid }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  client.on('error', () => undefined);
  const question = `select pg_database_size(current_database())::float8 as "stored", (pg_current_wal_lsn() - '0/0')::float8 as "wal"`;
  const read = async () => ({
    server: cpuSeconds(pid) * 1_000,
    database: familyCpuSeconds([databasePid]) * 1_000,
    ...(await client.query(question)).rows[0],
  });
  return async (work) => {
    const before = await read();
    const result = await work();
    const after = await read();
    return {
      result,
      ...Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]])),
    };
  };
}

/** Each board in its turn, at an even pace. */
async function write(rooms, writers) {
  const sent = [];
  const begin = performance.now();
  for (let i = 0; i < postsPerSecond * seconds; i += 1) {
    await pause(begin + (i * 1_000) / postsPerSecond - performance.now());
    sent.push(writePost(writers[i % rooms.length], rooms[i % rooms.length]));
  }
  await Promise.all(sent);
}

async function look({ url }, rooms, cookies) {
  const bytes = { count: 0 };
  const viewers = [];
  for (const { board } of rooms) {
    const some = await Promise.all(cookies.slice(0, viewersPerBoard).map((cookie) => connect(url, cookie)));
    for (const viewer of some) {
      await enter(viewer, board.id);
      // A frame's head and engine.io's and socket.io's three letters.
      viewer.on('changes', (changes) => (bytes.count += JSON.stringify(['changes', changes]).length + 7));
    }
    viewers.push(...some);
  }
  return { viewers, bytes };
}

/** Comes, fetches the board and the partnership, enters both and goes; answers with the bytes of one arrival. */
async function arrive({ url }, { board, partnership }, cookies) {
  let bytes = 0;
  for (let i = 0; i < arrivals; i += 10) {
    await Promise.all(
      Array.from({ length: 10 }, async (_, k) => {
        const cookie = cookies[(i + k) % cookies.length];
        const socket = await connect(url, cookie);
        for (const room of [partnership, board.id]) {
          const fetched = await fetchCompressed(`${url}/api/rooms/${room}`, cookie);
          bytes += fetched;
          await enter(socket, room);
        }
        socket.disconnect();
      }),
    );
  }
  return Math.round(bytes / arrivals);
}

/** How many bytes come over the network: `fetch` would count them unpacked. */
function fetchCompressed(url, cookie) {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { cookie, 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
    });
    request.on('error', reject);
  });
}
