/** Measures Silta against the raw limits of this machine: npm run bench. */
import { bytesOf } from './bench/bytes.mjs';
import { bareDeliveriesPerCpuSecond, deliveriesPerCpuSecond, viewersFor } from './bench/deliveries.mjs';
import { kibPerConnection } from './bench/memory.mjs';
import { found, joinAs } from './bench/people.mjs';
import { bareTransactionsPerSecond, postsPerSecond, writersFor } from './bench/posts.mjs';
import { report, row } from './bench/report.mjs';
import { clickToScreen } from './bench/screens.mjs';
import { residentKiB, startBench } from './bench/server.mjs';
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

async function measurePosts(bench, rows) {
  for (const count of [1, 32]) {
    const world = await found(bench.url);
    const writers = await writersFor(world, 32);
    const { ours, raw } = await byTurns(
      () => postsPerSecond(world, writers, count),
      () => bareTransactionsPerSecond(bench.databaseUrl, count),
    );
    for (const writer of writers) writer.disconnect();
    rows.push(
      row(`posts acknowledged, ${count} writer${count > 1 ? 's' : ''} on one board`, 'a second', ours, {
        raw,
      }),
    );
  }
}

async function measureDeliveries(bench, rows) {
  for (const count of [50, 200]) {
    const world = await found(bench.url);
    const writers = await writersFor(world, 16);
    const viewers = await viewersFor(world, count);
    const { ours, raw } = await byTurns(
      () => deliveriesPerCpuSecond(world, bench.pid, viewers, writers),
      () => bareDeliveriesPerCpuSecond(count),
    );
    for (const socket of [...writers, ...viewers]) socket.disconnect();
    rows.push(row(`posts delivered to ${count} viewers`, 'a second of server CPU', ours, { raw }));
  }
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

await ensureInstalled();
await buildAll();
const bench = await startBench();
const rows = [];
try {
  rows.push(row('server memory, idle', 'MiB', [residentKiB(bench.pid) / 1024], { goal: 'under 150 MiB' }));
  // First, while the server's memory is not yet stretched by load.
  say('Measuring memory …');
  const kib = await kibPerConnection(await found(bench.url), bench.pid);
  rows.push(row('memory per connection, 500 in one room', 'KiB', [kib], { goal: 'at most 60 KiB' }));
  say('Measuring posts …');
  await measurePosts(bench, rows);
  say('Measuring deliveries …');
  await measureDeliveries(bench, rows);
  say('Measuring screens …');
  await measureScreens(bench, rows);
} finally {
  await bench.stop();
}
report(rows);
