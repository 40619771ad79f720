/** Whether cost grows with the work and no faster: the same work in bigger rooms and before more people. */
import { familyCpuSeconds } from './cores.mjs';
import { audienceOf, deliveriesPerCpuSecond } from './deliveries.mjs';
import { found, onNewBoard } from './people.mjs';
import { writersFor } from './posts.mjs';
import { row } from './report.mjs';
import { thrice } from './turns.mjs';

const together = 32;
const posts = 640;

/** Milliseconds of server and database CPU for one more post on a board that holds so many. */
async function cpuPerPost(bench, world, writers, present) {
  const board = await onNewBoard(world);
  await write(board, writers, present);
  const pids = [bench.pid, bench.databasePid];
  const before = familyCpuSeconds(pids);
  await write(board, writers, posts);
  return ((familyCpuSeconds(pids) - before) / posts) * 1_000;
}

/** Microseconds of server CPU for one post to one of so many viewers. */
async function cpuPerDelivery(bench, world, writers, viewerCount) {
  const audience = await audienceOf(world, viewerCount);
  const perSecond = await deliveriesPerCpuSecond(audience, bench.pid, writers);
  for (const viewer of audience.viewers) viewer.leave();
  return 1_000_000 / perSecond;
}

async function write(board, writers, count) {
  let left = count;
  const one = async (writer) => {
    while (left > 0) {
      left -= 1;
      await writer.post(board);
    }
  };
  await Promise.all(writers.slice(0, together).map(one));
}

export async function growthRows(bench) {
  const world = await found(bench.url);
  const writers = await writersFor(world, together);
  const rows = [];
  for (const present of [10, 100, 1_000]) {
    const values = await thrice(() => cpuPerPost(bench, world, writers, present));
    rows.push(row(`CPU for one more post on a board of ${present}`, 'ms', values, { goal: 'no growth' }));
  }
  for (const viewers of [10, 100, 500]) {
    const values = await thrice(() => cpuPerDelivery(bench, world, writers, viewers));
    rows.push(
      row(`server CPU for one delivery among ${viewers} viewers`, 'µs', values, { goal: 'no growth' }),
    );
  }
  for (const writer of writers) writer.leave();
  return rows;
}
