/** Deliveries per second of server CPU: posts to many viewers, beside a bare `ws` broadcast. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuSeconds } from './cores.mjs';
import { found, learnersOf, onNewBoard } from './people.mjs';
import { writersFor } from './posts.mjs';
import { row } from './report.mjs';
import { byTurns } from './turns.mjs';
import { bareViewer, viewer } from './sockets.mjs';

const postsToSend = 600;
const atOnce = 16;

/** A new board with so many viewers on it. */
export async function audienceOf(world, count) {
  const fresh = await onNewBoard(world);
  const cookies = await learnersOf(world, 25);
  const viewers = await Promise.all(
    Array.from({ length: count }, (_, i) => viewer(world.url, cookies[i % cookies.length], fresh.board.id)),
  );
  return { ...fresh, viewers };
}

/** Counts the posts that arrive, not the packets: one packet may carry several. */
export async function deliveriesPerCpuSecond(audience, pid, writers) {
  const before = cpuSeconds(pid);
  const each = Math.ceil(postsToSend / atOnce);
  const numbers = await Promise.all(
    writers.slice(0, atOnce).map(async (writer) => {
      let last = 0;
      for (let i = 0; i < each; i += 1) last = await writer.post(audience);
      return last;
    }),
  );
  const last = Math.max(...numbers);
  await Promise.all(audience.viewers.map((one) => one.reaches(last)));
  return (each * atOnce * audience.viewers.length) / (cpuSeconds(pid) - before);
}

/** A process that does nothing but send each message to every connection, one by one. */
async function bareDeliveriesPerCpuSecond(viewerCount) {
  const child = fork(fileURLToPath(new URL('./bareBroadcast.mjs', import.meta.url)));
  const port = await new Promise((resolve) => child.once('message', resolve));
  const viewers = await Promise.all(Array.from({ length: viewerCount }, () => bareViewer(port)));
  const before = cpuSeconds(child.pid);
  child.send({ broadcast: postsToSend });
  await Promise.all(viewers.map((each) => each.reaches(postsToSend)));
  const used = cpuSeconds(child.pid) - before;
  for (const each of viewers) each.leave();
  child.disconnect();
  return (postsToSend * viewerCount) / used;
}

export async function deliveryRows(bench) {
  const rows = [];
  for (const [count, goal] of [
    [50, ''],
    [200, 'ratio at least 2'],
  ]) {
    const world = await found(bench.url);
    const writers = await writersFor(world, atOnce);
    const audience = await audienceOf(world, count);
    const { ours, raw } = await byTurns(
      () => deliveriesPerCpuSecond(audience, bench.pid, writers),
      () => bareDeliveriesPerCpuSecond(count),
    );
    for (const each of audience.viewers) each.leave();
    for (const writer of writers) writer.leave();
    rows.push(row(`posts delivered to ${count} viewers`, 'a second of server CPU', ours, { raw, goal }));
  }
  return rows;
}
