/**
 * From the writer's press to the last viewer's socket, rights and PostgreSQL included: server and database share one
 * core, the people that the bench plays have the other. Beside it the bare server (`bareServer.mjs`) on the same core.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { familyCpuSeconds, pin } from './cores.mjs';
import { say } from '../steps/project.mjs';
import { found, learnersOf, onNewBoard } from './people.mjs';
import { writersFor } from './posts.mjs';
import { row } from './report.mjs';
import { byTurns } from './turns.mjs';
import { bareViewer, bareWriter, viewer } from './sockets.mjs';

const writerCount = 32;
/** A board takes 5 000. */
const postsTogether = 3_200;
const postsAlone = 300;
/** Between two posts at light load: long enough that nothing waits for anything. */
const pauseMs = 4;

/** What the bare server is sent: as long as a short post is as JSON. */
const bareText = 'We go straight in at 350 °C. On thick ground planes our joints stay dull. '.repeat(5);

/** Silta with so many viewers on a new board; `write(i)` answers with the number. */
async function stage(bench, world, viewerCount) {
  const fresh = await onNewBoard(world);
  const cookies = await learnersOf(world, 25);
  const writers = await writersFor(world, writerCount);
  const viewers = await Promise.all(
    Array.from({ length: viewerCount }, (_, i) => viewer(world.url, cookies[i % 25], fresh.board.id)),
  );
  return {
    viewers,
    pids: [bench.pid, bench.databasePid],
    write: (i) => writers[i % writerCount].post(fresh),
    leave: () => {
      for (const each of viewers) each.leave();
      for (const each of writers) each.leave();
    },
  };
}

/** The bare server on the same database; `batch`: how many messages it may write together. */
export async function bareStage(bench, viewerCount, batch = 128) {
  const env = { ...process.env, DATABASE_URL: bench.databaseUrl, BATCH: String(batch) };
  const child = fork(fileURLToPath(new URL('./bareServer.mjs', import.meta.url)), { env });
  const port = await new Promise((resolve) => child.once('message', resolve));
  const viewers = await Promise.all(Array.from({ length: viewerCount }, () => bareViewer(port)));
  const writers = await Promise.all(Array.from({ length: writerCount }, () => bareWriter(port)));
  return {
    viewers,
    pids: [child.pid, bench.databasePid],
    write: (i) => writers[i % writerCount].post(bareText),
    bare: (text) => writers[0].post(text),
    leave: () => {
      for (const each of [...viewers, ...writers]) each.leave();
      child.disconnect();
    },
  };
}

/** Everything of a stage on the first core, the bench itself on the second; false where that cannot be had. */
const shareOneCore = ({ pids }) => pin(pids, 0) && pin([process.pid], 1);

/** 32 writers at once: posts a second that are durable, acknowledged and at every viewer; CPU seconds for 1 000. */
async function together({ viewers, pids, write }) {
  const cpu = familyCpuSeconds(pids);
  const begin = performance.now();
  const numbers = await Promise.all(
    Array.from({ length: writerCount }, async (_, writer) => {
      let last = 0;
      for (let i = 0; i < postsTogether / writerCount; i += 1) last = await write(writer);
      return last;
    }),
  );
  const last = Math.max(...numbers);
  await Promise.all(viewers.map((each) => each.reaches(last)));
  return {
    perSecond: (postsTogether * 1_000) / (performance.now() - begin),
    cpuPerThousand: ((familyCpuSeconds(pids) - cpu) / postsTogether) * 1_000,
  };
}

/** One writer, one post after the other: milliseconds until a post is at the last viewer, sorted. */
async function alone({ viewers, pids, write }) {
  const taken = [];
  let next = (await write(0)) + 1;
  const cpu = familyCpuSeconds(pids);
  for (let i = 0; i < postsAlone; i += 1) {
    const begin = performance.now();
    const arrivals = viewers.map((each) => each.reaches(next));
    next = (await write(0)) + 1;
    taken.push(Math.max(...(await Promise.all(arrivals))) - begin);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  const cpuPerThousand = ((familyCpuSeconds(pids) - cpu) / postsAlone) * 1_000;
  return { taken: taken.sort((a, b) => a - b), cpuPerThousand };
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const load = (read) => (result) => read(result.load);
const light = (read) => (result) => read(result.light);

/** What is read off each stage: name, unit, reading. */
const readings = (count) => [
  [`end to end, 32 writers to ${count} viewers`, 'posts a second', load(({ perSecond }) => perSecond)],
  [`1 writer, at the last of ${count} viewers, median`, 'ms', light(({ taken }) => percentile(taken, 0.5))],
  [`1 writer, at the last of ${count} viewers, p99`, 'ms', light(({ taken }) => percentile(taken, 0.99))],
  [`CPU for 1 000 posts to ${count} viewers, 32 writers`, 's', load((result) => result.cpuPerThousand)],
  [`CPU for 1 000 posts to ${count} viewers, 1 writer`, 's', light((result) => result.cpuPerThousand)],
];

export async function endToEndRows(bench) {
  const world = await found(bench.url);
  const rows = [];
  for (const [count, goals] of [
    [50, ['at least 2 000', 'at most 6 ms', 'at most 25 ms', 'at most 1.2 s']],
    [200, ['at least 1 000', 'ratio at most 2']],
  ]) {
    const { ours, raw } = await byTurns(
      async () => measured(await stage(bench, world, count)),
      async () => measured(await bareStage(bench, count)),
    );
    readings(count).forEach(([name, unit, read], i) =>
      rows.push(row(name, unit, ours.map(read), { raw: raw.map(read), goal: goals[i] })),
    );
  }
  return rows;
}

async function measured(made) {
  if (!shareOneCore(made)) say('Server and database could not be kept on one core here.');
  const result = { load: await together(made), light: await alone(made) };
  made.leave();
  return result;
}
