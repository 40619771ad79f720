/** What readers who stop reading cost the server, and what the others notice of them. */
import WebSocket from 'ws';
import { residentKiB } from './cores.mjs';
import { connect, enter, found, learnersOf, onNewBoard, writePost } from './people.mjs';
import { row } from './report.mjs';

const healthyCount = 20;
const stalledCount = 100;
const postsPerSecond = 40;
/** Long posts: what is not read piles up quickly. */
const long = { text: 'ä'.repeat(3_000) };

/**
 * `mib`: by how much the server's memory grows at its highest; `p99`: ms from sending a post to its coming to a healthy
 * reader with 100 stalled ones in the room, and `p99Reading` with 100 that read, in the same run; `cut`: how many of the
 * stalled were cut. Takes twice the seconds.
 */
async function stalledReaders(world, pid, seconds = 60) {
  const cookies = await learnersOf(world, 25);
  const reading = await measure(world, { cookies, seconds, pid, isStalled: false });
  const stalled = await measure(world, { cookies, seconds, pid, isStalled: true });
  return { mib: stalled.mib, p99: stalled.p99, p99Reading: reading.p99, cut: stalled.cut };
}

/** `seconds`: for a short look; the goals are for a minute. */
export async function stalledRows(bench, seconds = 60) {
  const { mib, p99, p99Reading, cut } = await stalledReaders(await found(bench.url), bench.pid, seconds);
  return [
    row(`memory for ${stalledCount} readers who stall for ${seconds} s (${cut} cut)`, 'MiB', [mib], {
      goal: 'under 64 MiB',
    }),
    row(
      `a post reaches the others beside ${stalledCount} who stall, p99; raw: beside as many who read`,
      'ms',
      [p99],
      {
        raw: [p99Reading],
        goal: 'not more than raw',
      },
    ),
  ];
}

async function measure(world, { cookies, seconds, pid, isStalled }) {
  const fresh = await onNewBoard(world);
  const writers = await connectAll(world, cookies, 4);
  const readers = await connectAll(world, cookies, healthyCount);
  await Promise.all(readers.map((reader) => enter(reader, fresh.board.id)));
  const before = residentKiB(pid);
  const others = await Promise.all(
    Array.from({ length: stalledCount }, (_, i) =>
      rawReader(world.url, cookies[i % cookies.length], fresh.board.id),
    ),
  );
  if (isStalled) for (const raw of others) raw.pause();
  const taken = [];
  for (const reader of readers) {
    reader.on('changes', ({ puts }) => {
      for (const { record } of puts) taken.push(performance.now() - Number(record.title.split(' ').at(-1)));
    });
  }
  let peak = before;
  const look = setInterval(() => (peak = Math.max(peak, residentKiB(pid))), 100);
  await writeEvenly(writers, fresh, seconds);
  clearInterval(look);
  for (const socket of [...writers, ...readers]) socket.disconnect();
  const cut = await countCut(others);
  taken.sort((a, b) => a - b);
  return { mib: (peak - before) / 1024, cut, p99: taken[Math.floor(taken.length * 0.99)] };
}

const connectAll = (world, cookies, count) =>
  Promise.all(Array.from({ length: count }, (_, i) => connect(world.url, cookies[i % cookies.length])));

/** At a steady pace, whatever the answers take. */
async function writeEvenly(writers, world, seconds) {
  const begin = performance.now();
  const sent = [];
  for (let i = 0; i < seconds * postsPerSecond; i += 1) {
    const wait = begin + (i * 1_000) / postsPerSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(writePost(writers[i % writers.length], world, { ...long, title: `At ${performance.now()}` }));
  }
  await Promise.all(sent);
}

/** Enters the room, and answers pings whether or not it reads them. */
async function rawReader(url, cookie, room) {
  const raw = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: { cookie, origin: new URL(url).origin },
  });
  const said = (start) =>
    new Promise((resolve, reject) => {
      raw.on('message', (frame) => String(frame).startsWith(start) && resolve());
      raw.once('close', () => reject(new Error('closed before it had entered')));
      raw.once('error', reject);
    });
  await said('0{');
  raw.send('40');
  await said('40');
  raw.send(`420${JSON.stringify(['enter', { room, from: null, view: null }])}`);
  await said('430');
  const pongs = setInterval(() => raw.readyState === WebSocket.OPEN && raw.send('3'), 2_000);
  raw.once('close', () => clearInterval(pongs));
  raw.on('error', () => undefined);
  return raw;
}

/** Whoever was cut finds it out on writing, or on reading on. */
async function countCut(readers) {
  for (const raw of readers) if (raw.readyState === WebSocket.OPEN) raw.resume();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const cut = readers.filter((raw) => raw.readyState !== WebSocket.OPEN).length;
  for (const raw of readers) raw.terminate();
  return cut;
}
