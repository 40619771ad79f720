/** Deliveries per second of server CPU: one post to many viewers, beside a bare `ws` broadcast. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { connect, enter, joinAs, writePost } from './people.mjs';
import { cpuSeconds } from './server.mjs';

const postsToSend = 600;
const atOnce = 16;

export async function viewersFor(world, count) {
  const cookies = await Promise.all(Array.from({ length: 25 }, (_, i) => joinAs(world, `Viewer ${i}`)));
  const viewers = await Promise.all(
    Array.from({ length: count }, (_, i) => connect(world.url, cookies[i % cookies.length])),
  );
  await Promise.all(viewers.map((viewer) => enter(viewer, world.board.id)));
  return viewers;
}

/** Counts the posts that arrive, not the packets: one packet may carry several. */
export async function deliveriesPerCpuSecond(world, pid, viewers, writers) {
  let delivered = 0;
  const count = ({ puts }) => (delivered += puts.length);
  for (const viewer of viewers) viewer.on('changes', count);
  const before = cpuSeconds(pid);
  const each = Math.ceil(postsToSend / atOnce);
  await Promise.all(
    writers.slice(0, atOnce).map(async (writer) => {
      for (let i = 0; i < each; i += 1) await writePost(writer, world);
    }),
  );
  await until(() => delivered >= each * atOnce * viewers.length);
  const used = cpuSeconds(pid) - before;
  for (const viewer of viewers) viewer.off('changes', count);
  return delivered / used;
}

/** A process that does nothing but send each message to every connection, one by one. */
export async function bareDeliveriesPerCpuSecond(viewerCount) {
  const child = fork(fileURLToPath(new URL('./bareBroadcast.mjs', import.meta.url)));
  const port = await new Promise((resolve) => child.once('message', resolve));
  const viewers = await Promise.all(
    Array.from({ length: viewerCount }, () => open(`ws://127.0.0.1:${port}`)),
  );
  let delivered = 0;
  for (const viewer of viewers) viewer.on('message', () => (delivered += 1));
  const before = cpuSeconds(child.pid);
  child.send({ broadcast: postsToSend });
  await until(() => delivered >= postsToSend * viewerCount);
  const used = cpuSeconds(child.pid) - before;
  for (const viewer of viewers) viewer.terminate();
  child.kill();
  return delivered / used;
}

function open(url) {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

async function until(isDone) {
  const giveUp = performance.now() + 30_000;
  while (!isDone()) {
    if (performance.now() > giveUp) throw new Error('not everything arrived within 30 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
