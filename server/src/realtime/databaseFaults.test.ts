/** What becomes of people's requests when the database is away, hangs, is full or has no connection left. */
import { DataSource } from 'typeorm';
import { newId } from '@silta/shared/ids';
import type { CommandId } from '@silta/shared/ids';
import { database as limits } from '../bounds.ts';
import { aFaultyWire, eventually, timed, traceOf } from '../testing/faults.ts';
import type { FaultyWire } from '../testing/faults.ts';
import type { Line } from '../testing/wire.ts';
import { askedPatiently, insist } from '../testing/wireWorld.ts';
import type { Someone } from '../testing/wireWorld.ts';

const unavailable = { ok: false, code: 'unavailable' };
/** What a request may take at most; the client waits ten seconds. */
const mostMs = 10_000;

let house: FaultyWire;
const lines: Line[] = [];

beforeAll(async () => {
  house = await aFaultyWire();
});
afterEach(() => {
  house.way.heal();
  for (const line of lines.splice(0)) line.close();
});
afterAll(() => house.close());

async function connect(by: Someone = house.world.founder): Promise<Line> {
  const line = await by.browser.connect();
  lines.push(line);
  return line;
}

const health = async (name: 'live' | 'ready') => (await house.wire.browser().get(`/health/${name}`)).status;

/** One of everything that people ask, and what they were answered. */
async function askEverything(line: Line) {
  const { world, wire, aPost } = house;
  const { founder, boardId } = world;
  const stranger = wire.browser('10.9.9.9');
  const login = { email: 'somebody@example.org', password: 'nine red bicycles' };
  const asked: Promise<unknown>[] = [
    ...Array.from({ length: 20 }, () => line.send(boardId, 'post.create', aPost())),
    line.enter(boardId),
    line.ask('sync', { room: boardId, from: 0, view: 0 }),
    founder.browser.get(`/api/rooms/${boardId}`).then(({ status }) => status),
    stranger.post('/api/sign-in', login).then(({ status }) => status),
    founder.browser.connect().then(
      () => 'connected',
      (error: unknown) => (error as Error).message,
    ),
    health('ready'),
  ];
  return Promise.all(asked.map(timed));
}

const refusals = [...Array.from({ length: 22 }, () => unavailable), 503, 503, 'unavailable', 503];

describe('R1 without its database the server lives', () => {
  test('live stays green, ready turns red, everybody is refused, and it goes on by itself', async () => {
    const { world, way, aPost } = house;
    const line = await connect();
    expect([await health('live'), await health('ready')]).toEqual([200, 200]);
    way.down();
    const id = newId<CommandId>();
    const post = aPost();
    expect(await line.send(world.boardId, 'post.create', post, id)).toMatchObject(unavailable);
    expect((await askEverything(line)).map(({ result }) => result)).toMatchObject(refusals);
    expect([await health('live'), await health('ready')]).toEqual([200, 503]);
    way.heal();
    await eventually(async () => (await health('ready')) === 200);
    const answer = await line.send(world.boardId, 'post.create', post, id);
    expect(answer).toMatchObject({ ok: true });
    expect(await line.send(world.boardId, 'post.create', post, id)).toEqual(answer);
  });
});

describe('R2 every request is answered in under ten seconds', () => {
  test('where the way to the database swallows everything', async () => {
    const { world, way, aPost } = house;
    const line = await connect();
    way.hold('toServer', 'toClient');
    const answered = await askEverything(line);
    expect(answered.map(({ result }) => result)).toMatchObject(refusals);
    expect(Math.max(...answered.map(({ ms }) => ms))).toBeLessThan(mostMs);
    expect(await health('live')).toBe(200);
    way.heal();
    await eventually(async () => (await health('ready')) === 200);
    await insist(line.send(world.boardId, 'post.create', aPost()));
  });

  test('where it swallows only the answers, and what was asked happens once', async () => {
    const { world, way, aPost, sql } = house;
    const line = await connect();
    await insist(line.send(world.boardId, 'post.create', aPost()));
    way.hold('toClient');
    const [id, post] = [newId<CommandId>(), aPost()];
    const { ms, result } = await timed(line.send(world.boardId, 'post.create', post, id));
    expect(result).toMatchObject(unavailable);
    expect(ms).toBeLessThan(mostMs);
    way.heal();
    await eventually(async () => (await line.send(world.boardId, 'post.create', post, id)).ok);
    expect(await sql(`select 1 from "post" where "id" = $1`, [post.id])).toHaveLength(1);
    expect(await sql(`select 1 from "receipt" where "commandId" = $1`, [id])).toHaveLength(1);
  });

  test('where somebody else keeps a room locked', async () => {
    const { world, wire, aPost } = house;
    const line = await connect();
    const other = await new DataSource({ type: 'postgres', url: wire.databaseUrl }).initialize();
    await other.query('begin');
    await other.query(`select 1 from "room" where "id" = $1 for update`, [world.boardId]);
    const { ms, result } = await timed(line.send(world.boardId, 'post.create', aPost()));
    expect(result).toMatchObject(unavailable);
    expect(ms).toBeLessThan(mostMs);
    await other.destroy();
    await insist(line.send(world.boardId, 'post.create', aPost()));
  });
});

describe('R3 a database without room refuses clearly, and nothing is half written', () => {
  test.each(['room', 'post', 'change', 'receipt'])('a full disk under the table %s', async (table) => {
    const { world, aPost, sql } = house;
    const line = await connect();
    await sql(`create or replace function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
    await sql(`create trigger full_disk before insert or update on "${table}" execute function full_disk()`);
    const before = await traceOf(house, world.boardId);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => line.send(world.boardId, 'post.create', aPost())),
    );
    expect(answers).toMatchObject(Array(20).fill(unavailable));
    expect(await traceOf(house, world.boardId)).toBe(before);
    await sql(`drop trigger full_disk on "${table}"`);
    await insist(line.send(world.boardId, 'post.create', aPost()));
  });

  test('a pool whose connections are all taken', async () => {
    const { world, wire, aPost } = house;
    const line = await connect();
    const { dataSource } = wire.server.house;
    const taken = Array.from({ length: limits.pool.most }, () => dataSource.createQueryRunner());
    await Promise.all(taken.map((runner) => runner.connect()));
    const before = await traceOf(house, world.boardId);
    const answered = await askEverything(line);
    expect(answered.map(({ result }) => result)).toMatchObject(refusals);
    expect(Math.max(...answered.map(({ ms }) => ms))).toBeLessThan(mostMs);
    expect(await traceOf(house, world.boardId)).toBe(before);
    for (const runner of taken) await runner.release();
    await insist(line.send(world.boardId, 'post.create', aPost()));
  });

  test('far more requests than connections are all served, on a slow machine some when they are asked again', async () => {
    const { world, aPost } = house;
    const some = await Promise.all(Array.from({ length: 10 }, () => connect()));
    const post = (line: Line) => {
      const [id, draft] = [newId<CommandId>(), aPost()];
      return () => line.send(world.boardId, 'post.create', draft, id);
    };
    const asks = some.flatMap((line) =>
      Array.from({ length: 20 }, () => [
        post(line),
        () => line.enter(world.boardId),
        () => line.ask('sync', { room: world.partnershipId, from: 0, view: 0 }),
      ]).flat(),
    );
    const answers = await Promise.all(asks.map((ask) => askedPatiently(ask)));
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe('R4 a commit whose answer was lost is looked up', () => {
  /** Whatever is written in between is committed a second after the answer to it can no longer arrive. */
  async function losingTheAnswer(send: () => Promise<unknown>): Promise<void> {
    const { sql, way } = house;
    await sql(`create function slow_commit() returns trigger language plpgsql as
      $$ begin perform pg_sleep(1); return null; end $$`);
    await sql(`create constraint trigger slow_commit after insert on "receipt"
      deferrable initially deferred for each row execute function slow_commit()`);
    const answer = send();
    await new Promise((resolve) => setTimeout(resolve, 400));
    way.cut();
    expect(await answer).toMatchObject(unavailable);
    await eventually(async () => {
      const waiting = await sql(`select 1 from pg_stat_activity where query = 'commit' and state = 'active'`);
      return waiting.length === 0;
    });
    await sql(`drop trigger slow_commit on "receipt"`);
    await sql(`drop function slow_commit`);
  }

  test('whoever was not told of it is connected anew and caught up', async () => {
    const { world, aPost } = house;
    const learner = await world.welcome('learner');
    const { seq, view } = await world.snapshot(learner, world.boardId);
    const [reader, writer] = [await connect(learner), await connect()];
    await reader.enter(world.boardId, { seq, view });
    const post = aPost();
    await losingTheAnswer(() => writer.send(world.boardId, 'post.create', post));
    await eventually(() => !reader.socket.connected);
    const again = await connect(learner);
    expect(await again.enter(world.boardId, { seq, view })).toMatchObject({
      sync: { kind: 'changes', changes: { to: seq + 1, puts: [{ record: { id: post.id } }] } },
    });
  });

  test('whoever lost a right by it has no connection left', async () => {
    const { world } = house;
    const learner = await world.welcome('learner');
    const { viewer } = await world.snapshot(learner);
    const line = await connect(learner);
    await line.enter(world.boardId);
    const remover = await connect();
    await losingTheAnswer(() =>
      remover.send(world.partnershipId, 'member.remove', { memberId: viewer.memberId }),
    );
    await eventually(() => !line.socket.connected);
    expect(await (await connect(learner)).enter(world.boardId)).toMatchObject({
      ok: false,
      code: 'notFound',
    });
  });
});
