/** Deliveries per second of server CPU: posts to many viewers, beside a bare `ws` broadcast. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuSeconds } from './cores.mjs';
import { learnersOf, onNewBoard, writePost } from './people.mjs';
import { bareViewer, viewer } from './viewers.mjs';

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
      for (let i = 0; i < each; i += 1) last = (await writePost(writer, audience)).seq;
      return last;
    }),
  );
  const last = Math.max(...numbers);
  await Promise.all(audience.viewers.map((one) => one.reaches(last)));
  return (each * atOnce * audience.viewers.length) / (cpuSeconds(pid) - before);
}

/** A process that does nothing but send each message to every connection, one by one. */
export async function bareDeliveriesPerCpuSecond(viewerCount) {
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
