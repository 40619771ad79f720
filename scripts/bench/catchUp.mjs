/** Catching up after 10 000 missed changes: from connecting again to having everything. */
import { randomUUID } from 'node:crypto';
import { command, connect, found, joinAs, learnersOf, onNewBoard, writePost } from './people.mjs';
import { row } from './report.mjs';

const missed = 10_000;
const atOnce = 32;
const times = 20;

/**
 * Milliseconds, sorted: of 20 returns of one person. `many`: nearly every change touched another record, so that a
 * snapshot takes the place of changes; `few`: the same fifty posts were touched again and again.
 */
async function catchUpMs(world, writers, kind) {
  const fresh = await onNewBoard(world);
  const cookie = await joinAs(world, 'Returner');
  const { seq, view } = await snapshot(fresh, cookie);
  await (kind === 'many' ? touchMany : touchFew)(fresh, writers);
  const taken = [];
  for (let i = 0; i < times; i += 1) taken.push(await comeBack(fresh, cookie, { seq, view }));
  return taken.sort((a, b) => a - b);
}

const percentile95 = (sorted) => sorted[Math.ceil(sorted.length * 0.95) - 1];

async function comeBack({ url, board }, cookie, { seq, view }) {
  const begin = performance.now();
  const socket = await connect(url, cookie);
  const { sync } = await socket.emitWithAck('enter', { room: board.id, from: seq, view });
  const to = sync.kind === 'changes' ? sync.changes.to : (await snapshot({ url, board }, cookie)).seq;
  const taken = performance.now() - begin;
  socket.disconnect();
  if (to !== seq + missed) throw new Error(`caught up to ${to} instead of ${seq + missed}`);
  return taken;
}

/** 4 000 posts with 6 000 comments. */
async function touchMany(world, writers) {
  const posts = await newPosts(world, writers, 4_000);
  await together(writers, missed - posts.length, (socket, i) =>
    command(socket, world.board.id, 'comment.create', {
      id: randomUUID(),
      postId: posts[i % posts.length],
      text: 'Same here, with 0.5 mm wire.',
      language: 'en',
      anonymous: false,
    }),
  );
}

/** Fifty posts that people find useful, and then not, and then useful. */
async function touchFew(world, writers) {
  const posts = await newPosts(world, writers, 50);
  await together(writers, missed - posts.length, (socket, i) =>
    command(socket, world.board.id, 'reaction.set', {
      postId: posts[i % posts.length],
      kind: 'useful',
      value: Math.floor(i / posts.length) % 2 === 0 ? 'yes' : null,
    }),
  );
}

async function newPosts(world, writers, count) {
  await together(writers, count, (socket) => writePost(socket, world));
  const { records } = await snapshot(world, world.coordinator.cookie);
  return records.post.map(({ id }) => id);
}

/** Does it so often, by turns over the connections, each waiting for its answer. */
async function together(sockets, count, work) {
  let next = 0;
  await Promise.all(
    sockets.slice(0, atOnce).map(async (socket) => {
      while (next < count) {
        const i = next;
        next += 1;
        await work(socket, i);
      }
    }),
  );
}

async function snapshot({ url, board }, cookie) {
  const response = await fetch(`${url}/api/rooms/${board.id}`, { headers: { cookie } });
  return response.json();
}

export async function catchUpRows(bench) {
  const world = await found(bench.url);
  const cookies = await learnersOf(world, 16);
  const writers = await Promise.all(cookies.concat(cookies).map((cookie) => connect(world.url, cookie)));
  const rows = [];
  for (const [kind, name] of [
    ['few', 'changes of fifty posts'],
    ['many', 'changes of nearly as many records'],
  ]) {
    const taken = await catchUpMs(world, writers, kind);
    const goal = 'under 1 000 ms';
    rows.push(row(`caught up with 10 000 missed ${name}, p95`, 'ms', [percentile95(taken)], { goal }));
  }
  for (const writer of writers) writer.disconnect();
  return rows;
}
