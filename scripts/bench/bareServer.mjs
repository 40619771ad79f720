/**
 * The raw limit from end to end: `ws` and `pg` alone, no rights, no projection, no rooms. What waits together is
 * written in one transaction of the same five statements and leaves as one message.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { WebSocketServer } from 'ws';

const mostInBatch = Number(process.env.BATCH ?? 128);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL, pipeline: true });
await client.connect();
await client.query(`
  drop table if exists bare_room, bare_post, bare_log, bare_receipt;
  create table bare_room (id int primary key, seq int not null);
  create table bare_post (id uuid primary key, text text, at timestamptz);
  create table bare_log (seq int, id uuid, primary key (seq, id));
  create table bare_receipt (id uuid primary key, seq int);
  insert into bare_room values (1, 0);`);

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.once('listening', () => process.send?.(server.address().port));
process.once('disconnect', () => process.exit());

const waiting = [];
let isWorking = false;

const viewers = new Set();
server.on('connection', (socket, request) => {
  if (request.url === '/view') viewers.add(socket.once('close', () => viewers.delete(socket)));
  socket.on('message', (frame) => {
    waiting.push({ socket, text: String(frame) });
    if (!isWorking) void work();
  });
});

async function work() {
  isWorking = true;
  while (waiting.length > 0) await carryOut(waiting.splice(0, mostInBatch));
  isWorking = false;
}

async function carryOut(batch) {
  const ids = batch.map(() => randomUUID());
  const run = (name, text, values) => client.query({ name, text, values });
  const begun = client.query('begin');
  const { rows } = await run('raise', 'update bare_room set seq = seq + $1 where id = 1 returning seq', [
    batch.length,
  ]);
  const to = rows[0].seq;
  const seqs = batch.map((_, i) => to - batch.length + 1 + i);
  await Promise.all([
    begun,
    run(
      'post',
      'insert into bare_post select id, text, now() from unnest($1::uuid[], $2::text[]) as p(id, text)',
      [ids, batch.map(({ text }) => text)],
    ),
    run('log', 'insert into bare_log select * from unnest($1::int[], $2::uuid[])', [seqs, ids]),
    run('receipt', 'insert into bare_receipt select * from unnest($1::uuid[], $2::int[])', [
      ids.map(() => randomUUID()),
      seqs,
    ]),
    client.query('commit'),
  ]);
  const puts = batch.map(({ text }, i) => ({ id: ids[i], text }));
  const message = JSON.stringify({ from: to - batch.length, to, puts });
  for (const viewer of viewers) viewer.send(message);
  batch.forEach(({ socket }, i) => socket.send(String(seqs[i])));
}
