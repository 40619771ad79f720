/** Measures Silta against the raw limits of this machine: npm run bench. */
import { bytesOf } from './bench/bytes.mjs';
import { residentKiB } from './bench/cores.mjs';
import { audienceOf, bareDeliveriesPerCpuSecond, deliveriesPerCpuSecond } from './bench/deliveries.mjs';
import { alone, bareStage, percentile, shareOneCore, stage, together } from './bench/endToEnd.mjs';
import { cpuPerDelivery, cpuPerPost } from './bench/growth.mjs';
import { kibPerConnection } from './bench/memory.mjs';
import { found, joinAs } from './bench/people.mjs';
import { bareTransactionsPerSecond, desksOn, postsPerSecond, writersFor } from './bench/posts.mjs';
import { report, row } from './bench/report.mjs';
import { clickToScreen } from './bench/screens.mjs';
import { startBench, startServer } from './bench/server.mjs';
import { buildAll } from './steps/build.mjs';
import { ensureInstalled } from './steps/ensureInstalled.mjs';
import { say } from './steps/project.mjs';

const repeats = 3;

/** Ours and the raw limit by turns, so that both meet the same mood of the machine. */
async function byTurns(ours, raw) {
  const values = { ours: [], raw: [] };
  for (let i = 0; i < repeats; i += 1) {
    values.raw.push(await raw());
    values.ours.push(await ours());
  }
  return values;
}

async function thrice(measure) {
  const values = [];
  for (let i = 0; i < repeats; i += 1) values.push(await measure());
  return values;
}

/** First of all, while the server's memory is not yet stretched by load. */
async function measureMemory(bench, rows) {
  rows.push(row('server memory, idle', 'MiB', [residentKiB(bench.pid) / 1024], { goal: 'under 150 MiB' }));
  const kib = await kibPerConnection(await found(bench.url), bench.pid);
  rows.push(row('memory per connection, 500 in one room', 'KiB', [kib], { goal: 'at most 60 KiB' }));
  const ready = await thrice(async () => {
    const another = await startServer(bench.databaseUrl);
    await another.end();
    return another.readyMs;
  });
  rows.push(row('a built server is ready after', 'ms', ready, { goal: 'within 2 000 ms of PostgreSQL' }));
}

async function measurePosts(bench, rows) {
  const teams = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const world = await found(bench.url);
      return { world, sockets: await writersFor(world, 32) };
    }),
  );
  const desksFor = (boards) => desksOn(boards === 1 ? teams.slice(0, 1) : teams, boards);
  // The machine and the compilers warm up on what is measured afterwards.
  for (const writers of [32, 1]) await postsPerSecond(await desksFor(1), writers);
  for (const [writers, boards, goal] of [
    [32, 1, 'at least 3'],
    [32, 50, 'at least 1.5'],
    [1, 1, 'at least 0.67'],
  ]) {
    const { ours, raw } = await byTurns(
      async () => postsPerSecond(await desksFor(boards), writers),
      () => bareTransactionsPerSecond(bench.databaseUrl, writers, boards),
    );
    const where = boards === 1 ? '1 board' : `${boards} boards of 5 partnerships`;
    const who = `${writers} writer${writers > 1 ? 's' : ''} on ${where}`;
    rows.push(row(`posts acknowledged, ${who}`, 'a second', ours, { raw, goal: `ratio ${goal}` }));
  }
  for (const { sockets } of teams) for (const socket of sockets) socket.disconnect();
}

async function measureDeliveries(bench, rows) {
  for (const count of [50, 200]) {
    const world = await found(bench.url);
    const writers = await writersFor(world, 16);
    const audience = await audienceOf(world, count);
    const { ours, raw } = await byTurns(
      () => deliveriesPerCpuSecond(audience, bench.pid, writers),
      () => bareDeliveriesPerCpuSecond(count),
    );
    for (const viewer of audience.viewers) viewer.leave();
    for (const writer of writers) writer.disconnect();
    const goal = count === 200 ? 'ratio at least 2' : '';
    rows.push(row(`posts delivered to ${count} viewers`, 'a second of server CPU', ours, { raw, goal }));
  }
}

/** One stage after the other, each measured under load and alone; the bare one writes one by one for the latter. */
async function measureEndToEnd(bench, rows) {
  const world = await found(bench.url);
  const shared = [];
  const measure = async (made) => {
    shared.push(shareOneCore(made));
    const result = { load: await together(made), light: await alone(made) };
    made.leave();
    return result;
  };
  for (const [count, goals] of [
    [50, ['at least 2 000', 'at most 6 ms', 'at most 25 ms', 'at most 1.2 s']],
    [200, ['at least 1 000', 'ratio at most 2', '', '']],
  ]) {
    const { ours, raw } = await byTurns(
      async () => measure(await stage(bench, world, count)),
      async () => measure(await bareStage(bench, count)),
    );
    const push = (name, unit, read, goal) =>
      rows.push(row(name, unit, ours.map(read), { raw: raw.map(read), goal }));
    const at = `to ${count} viewers`;
    push(`end to end, 32 writers ${at}`, 'posts a second', ({ load }) => load.perSecond, goals[0]);
    push(
      `end to end, 1 writer, at the last of ${count}: median`,
      'ms',
      ({ light }) => percentile(light.taken, 0.5),
      goals[1],
    );
    push(
      `end to end, 1 writer, at the last of ${count}: p99`,
      'ms',
      ({ light }) => percentile(light.taken, 0.99),
      goals[2],
    );
    push(
      `CPU of server and database for 1 000 posts ${at}, 32 writers`,
      's',
      ({ load }) => load.cpuPerThousand,
      goals[3],
    );
    push(
      `CPU of server and database for 1 000 posts ${at}, 1 writer`,
      's',
      ({ light }) => light.cpuPerThousand,
      '',
    );
  }
  if (shared.includes(false)) say('Server and database could not be kept on one core here.');
}

async function measureGrowth(bench, rows) {
  const world = await found(bench.url);
  const writers = await writersFor(world, 32);
  for (const present of [10, 100, 1_000]) {
    const values = await thrice(() => cpuPerPost(bench, world, writers, present));
    rows.push(row(`CPU for one more post on a board of ${present}`, 'ms', values, { goal: 'no growth' }));
  }
  for (const viewers of [10, 100, 500]) {
    const values = await thrice(() => cpuPerDelivery(bench, world, writers, viewers));
    rows.push(row(`CPU for one delivery among ${viewers} viewers`, 'µs', values, { goal: 'no growth' }));
  }
  for (const writer of writers) writer.disconnect();
}

async function measureScreens(bench, rows) {
  const world = await found(bench.url);
  const cookies = await Promise.all(['Aino', 'Jonas'].map((name) => joinAs(world, name)));
  const taken = await clickToScreen(world, cookies);
  rows.push(row("click to the other's screen, two browsers", 'ms', taken));
  const join = await bytesOf(`${bench.url}/join`, null, 'h1');
  const board = await bytesOf(
    `${bench.url}/p/${world.partnership}/boards/${world.board.id}`,
    cookies[0],
    'article',
  );
  for (const [page, bytes, goal] of [
    ['join page', join, 110],
    ['board', board, 190],
  ]) {
    rows.push(row(`${page}: JavaScript`, 'kB', [bytes.js], { goal: `at most ${goal} kB` }));
    rows.push(row(`${page}: CSS`, 'kB', [bytes.css]));
    rows.push(row(`${page}: typefaces`, 'kB', [bytes.woff2]));
  }
}

const parts = {
  memory: measureMemory,
  posts: measurePosts,
  deliveries: measureDeliveries,
  'from end to end': measureEndToEnd,
  growth: measureGrowth,
  screens: measureScreens,
};

await ensureInstalled();
await buildAll();
const begin = performance.now();
const bench = await startBench();
const rows = [];
try {
  for (const [name, measure] of Object.entries(parts)) {
    say(`Measuring ${name} …`);
    await measure(bench, rows);
  }
} finally {
  await bench.stop();
}
report(rows, (performance.now() - begin) / 1000);
