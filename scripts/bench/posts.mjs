/** Posts acknowledged per second, beside a bare transaction of the same five statements. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { found, learnersOf, onNewBoard } from './people.mjs';
import { row } from './report.mjs';
import { writer } from './sockets.mjs';
import { byTurns } from './turns.mjs';

const forMs = 900;
/** A board takes 5 000 posts; what is faster than that ends before the time is up. */
const mostPosts = 4_500;

/** So many writers that each send the next post when the last one is acknowledged, from desk to desk in turns. */
async function postsPerSecond(desks, writers) {
  const boards = new Set(desks.map(({ place }) => place.board.id)).size;
  let turn = 0;
  const write = () => {
    const { by, place } = desks[turn++ % desks.length];
    return by.post(place);
  };
  return rate(write, writers, mostPosts * boards);
}

/** New boards, and connections that write on them: at least one for each board. */
async function desksOn(teams, boardCount) {
  const places = await Promise.all(
    Array.from({ length: boardCount }, async (_, i) => {
      const { world, people } = teams[i % teams.length];
      return { place: await onNewBoard(world), people };
    }),
  );
  const most = Math.max(...teams.map(({ people }) => people.length));
  return Array.from({ length: Math.max(boardCount, most) }, (_, i) => {
    const { place, people } = places[i % places.length];
    return { place, by: people[i % people.length] };
  });
}

/** Connections of at most eight people. */
export async function writersFor(world, count) {
  const cookies = await learnersOf(world, Math.min(count, 8));
  return Promise.all(Array.from({ length: count }, (_, i) => writer(world.url, cookies[i % cookies.length])));
}

/** What PostgreSQL itself can do: lock the room, write the post, the log and the receipt, raise the number. */
async function bareTransactionsPerSecond(databaseUrl, writers, roomCount) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: writers });
  const rooms = Array.from({ length: roomCount }, () => randomUUID());
  await pool.query(prepare);
  for (const room of rooms) await pool.query('insert into bench_room values ($1, 0)', [room]);
  let turn = 0;
  const perSecond = await rate(() => bareTransaction(pool, rooms[turn++ % rooms.length]), writers, Infinity);
  await pool.query('drop table bench_room, bench_post, bench_log, bench_receipt');
  await pool.end();
  return perSecond;
}

const prepare = `
  drop table if exists bench_room, bench_post, bench_log, bench_receipt;
  create table bench_room (id uuid primary key, seq int not null);
  create table bench_post (id uuid primary key, room uuid not null, title text, body text, at timestamptz);
  create table bench_log (room uuid, seq int, id uuid, primary key (room, seq, id));
  create table bench_receipt (id uuid primary key, seq int);`;

async function bareTransaction(pool, room) {
  const client = await pool.connect();
  const id = randomUUID();
  await client.query('begin');
  const { rows } = await client.query('update bench_room set seq = seq + 1 where id = $1 returning seq', [
    room,
  ]);
  const text = 'We go straight in at 350 °C. On thick ground planes our joints stay dull.';
  await client.query('insert into bench_post values ($1, $2, $3, $4, now())', [
    id,
    room,
    'Do you pre-heat?',
    text,
  ]);
  await client.query('insert into bench_log values ($1, $2, $3)', [room, rows[0].seq, id]);
  await client.query('insert into bench_receipt values ($1, $2)', [randomUUID(), rows[0].seq]);
  await client.query('commit');
  client.release();
}

/** How often per second all the workers together come through. */
async function rate(work, workers, most) {
  const begin = performance.now();
  const end = begin + forMs;
  let count = 0;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (performance.now() < end && count < most) {
        count += 1;
        await work();
      }
    }),
  );
  return (count * 1000) / (performance.now() - begin);
}

export async function postRows(bench) {
  const teams = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const world = await found(bench.url);
      return { world, people: await writersFor(world, 32) };
    }),
  );
  const desksFor = (boards) => desksOn(boards === 1 ? teams.slice(0, 1) : teams, boards);
  // The machine and the compilers warm up on what is measured afterwards.
  for (const writers of [32, 1]) await postsPerSecond(await desksFor(1), writers);
  const rows = [];
  for (const [writers, boards, goal, name] of [
    [32, 1, 'at least 3', '32 writers on 1 board'],
    [32, 50, 'at least 1.5', '32 writers on 50 boards of 5 partnerships'],
    [1, 1, 'at least 0.67', '1 writer on 1 board'],
  ]) {
    const { ours, raw } = await byTurns(
      async () => postsPerSecond(await desksFor(boards), writers),
      () => bareTransactionsPerSecond(bench.databaseUrl, writers, boards),
    );
    rows.push(row(`posts acknowledged, ${name}`, 'a second', ours, { raw, goal: `ratio ${goal}` }));
  }
  for (const { people } of teams) for (const each of people) each.leave();
  return rows;
}
