/** Posts acknowledged per second, beside a bare transaction of the same five statements. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { connect, joinAs, onNewBoard, writePost } from './people.mjs';

/** Short enough that one board holds what is written meanwhile. */
const forMs = 900;

/** So many writers that each send the next post when the last one is acknowledged, by turns over the connections. */
export async function postsPerSecond(world, sockets, writers) {
  const fresh = await onNewBoard(world);
  let turn = 0;
  const write = () => writePost(sockets[turn++ % sockets.length], fresh);
  return rate(Array.from({ length: writers }, () => write));
}

export async function writersFor(world, count) {
  const cookies = await Promise.all(
    Array.from({ length: Math.min(count, 8) }, (_, i) => joinAs(world, `Writer ${i}`)),
  );
  return Promise.all(
    Array.from({ length: count }, (_, i) => connect(world.url, cookies[i % cookies.length])),
  );
}

/** What PostgreSQL itself can do: lock the room, write the post, the log and the receipt, raise the number. */
export async function bareTransactionsPerSecond(databaseUrl, writers) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: writers });
  const room = randomUUID();
  await pool.query(prepare);
  await pool.query('insert into bench_room values ($1, 0)', [room]);
  const perSecond = await rate(Array.from({ length: writers }, () => () => bareTransaction(pool, room)));
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

/** How often per second all of them together come through. */
async function rate(works) {
  const begin = performance.now();
  const end = begin + forMs;
  let count = 0;
  await Promise.all(
    works.map(async (work) => {
      while (performance.now() < end) {
        await work();
        count += 1;
      }
    }),
  );
  return (count * 1000) / (performance.now() - begin);
}
