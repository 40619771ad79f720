/** Two server processes, one database and one Redis: they are one house to the people, whatever breaks between them. */
import type { Changes, Here, PresenceMessage } from '@silta/shared/protocol';
import type { MemberId } from '@silta/shared/ids';
import { aBalancer, nginx } from '../testing/balancer.ts';
import { pause } from '../testing/mortal.ts';
import { Reader, Writer } from '../testing/roaming.ts';
import { checkHistory } from '../testing/crashHistory.ts';
import { boardNamed, postBy } from '../testing/given.ts';
import { at, roaming, twoServers } from '../testing/twoServers.ts';
import type { TwoServers } from '../testing/twoServers.ts';
import { Browser } from '../testing/wire.ts';
import type { Line } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { Someone, WireWorld } from '../testing/wireWorld.ts';
import { needed } from '../testing/world.ts';

let two: TwoServers;
let world: WireWorld;
const lines: Line[] = [];
const readers: Reader[] = [];

beforeAll(async () => {
  two = await twoServers();
  process.stdout.write(`two servers: with ${two.redis.name}\n`);
  world = await aWireWorld({ browser: (address = '10.0.0.1') => new Browser(two.servers[0].url, address) });
}, 30_000);
afterEach(() => {
  for (const open of [...lines.splice(0), ...readers.splice(0)]) open.close();
});
afterAll(async () => {
  world.line.close();
  await two.end();
});

const aPost = () => postBy({ sections: [world.sectionId, world.sectionId] } as never);

async function connect(browser: Browser): Promise<Line> {
  const line = await browser.connect();
  lines.push(line);
  return line;
}

const connectTo = (server: 0 | 1, by: Someone = world.founder) =>
  connect(at(two.servers[server], by.browser));

async function follow(server: 0 | 1, by: Someone = world.founder): Promise<Reader> {
  const reader = new Reader(at(two.servers[server], by.browser), world.boardId);
  readers.push(reader);
  await reader.follow();
  await eventually(() => reader.store.seq !== null);
  return reader;
}

/** Half a minute means: never. */
async function eventually(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 25_000;
  while (Date.now() < until && !(await isTrue())) await pause(20);
  expect(await isTrue()).toBe(true);
}

const numberNow = async () => (await world.snapshot(world.founder, world.boardId)).seq;
const memberOf = async (by: Someone): Promise<MemberId> => (await world.snapshot(by)).viewer.memberId;

describe('S1 what is committed at one server is shown at the other', () => {
  test('each change once and in order, each packet beginning where the one before ended', async () => {
    const senders = [await connectTo(0), await connectTo(1)] as const;
    const listeners = [await connectTo(0), await connectTo(1)];
    const { seq, view } = await world.snapshot(world.founder, world.boardId);
    for (const listener of listeners) await listener.enter(world.boardId, { seq, view });
    for (let i = 0; i < 15; i += 1) {
      for (const sender of senders) await insist(sender.send(world.boardId, 'post.create', aPost()));
    }
    for (const listener of listeners) {
      await eventually(() => listener.packets.at(-1)?.to === seq + 30);
      expect(startsOf(listener.packets)).toEqual([seq, ...endsOf(listener.packets).slice(0, -1)]);
    }
  });

  test('also when both press at once', async () => {
    const senders = [await connectTo(0), await connectTo(1)] as const;
    const two = [await follow(0), await follow(1)];
    const sent = Array.from({ length: 40 }, (_, i) =>
      senders[i % 2 === 0 ? 0 : 1].send(world.boardId, 'post.create', aPost()),
    );
    await Promise.all(sent.map(insist));
    const number = await numberNow();
    for (const { store } of two) await eventually(() => store.seq === number);
    const [one, other] = two.map(({ store }) => new Map(store.list('post').map((post) => [post.id, post])));
    expect(one).toEqual(other);
  });
});

const startsOf = (packets: readonly Changes[]) => packets.map(({ from }) => from);
const endsOf = (packets: readonly Changes[]) => packets.map(({ to }) => to);

const hereAt = async (server: 0 | 1): Promise<Here[]> => {
  const line = await connectTo(server);
  const { here } = (await line.enter(world.boardId)) as { here: Here[] };
  line.close();
  return here;
};

describe('S4 who is here is the same at every server', () => {
  const ofMember = (line: Line, id: MemberId): PresenceMessage[] =>
    line.presence.filter(
      ({ came, gone }) => gone.includes(id) || came.some(({ memberId }) => memberId === id),
    );

  test('who comes, writes and goes is told alone, and once for a person at both', async () => {
    const learner = await world.welcome('learner');
    const id = await memberOf(learner);
    const watcher = await connectTo(0);
    await watcher.enter(world.boardId);
    const [here, there] = [await connectTo(0, learner), await connectTo(1, learner)];
    await there.enter(world.boardId);
    await eventually(() => ofMember(watcher, id).length === 1);
    expect(ofMember(watcher, id)[0]).toEqual({
      room: world.boardId,
      came: [{ memberId: id, writing: false }],
      gone: [],
    });
    await here.enter(world.boardId);
    await there.ask('writing', { room: world.boardId, writing: true });
    await eventually(() => ofMember(watcher, id).length === 2);
    expect(ofMember(watcher, id)[1]?.came).toEqual([{ memberId: id, writing: true }]);
    for (const server of [0, 1] as const) {
      expect(await hereAt(server)).toContainEqual({ memberId: id, writing: true });
    }
    there.close();
    await pause(200);
    expect(ofMember(watcher, id)).toHaveLength(2);
    here.close();
    await eventually(() => ofMember(watcher, id).length === 3);
    expect(ofMember(watcher, id)[2]).toEqual({ room: world.boardId, came: [], gone: [id] });
  });

  test('F11 who cheers at one is heard at the other, once', async () => {
    const [here, there] = [await connectTo(0), await connectTo(1, await world.welcome('learner'))];
    await here.enter(world.sessionId);
    await there.enter(world.sessionId);
    await insist(there.ask('cheer', { room: world.sessionId, kind: 'bravo' }));
    await eventually(() => here.cheers.length > 0 && there.cheers.length > 0);
    await pause(1_000);
    const once = [{ room: world.sessionId, counts: { bravo: 1 } }];
    expect([here.cheers, there.cheers]).toEqual([once, once]);
  });

  test('a server that dies takes its people along, and they are caught up at the other', async () => {
    const learner = await world.welcome('learner');
    const id = await memberOf(learner);
    const watcher = await connectTo(0);
    await watcher.enter(world.boardId);
    const browsers = [at(two.servers[1], learner.browser), at(two.servers[0], learner.browser)];
    const reader = new Reader(roaming(browsers), world.boardId);
    readers.push(reader);
    await reader.follow();
    await eventually(() => ofMember(watcher, id).length === 1);
    await two.servers[1].kill();
    await insist(watcher.send(world.boardId, 'post.create', aPost()));
    await eventually(() => ofMember(watcher, id).some(({ gone }) => gone.includes(id)));
    expect((await hereAt(0)).map(({ memberId }) => memberId)).not.toContain(id);
    await reader.follow();
    await eventually(async () => reader.store.seq === (await numberNow()));
    await two.servers[1].start();
    await eventually(async () => (await hereAt(1)).some(({ memberId }) => memberId === id));
  });
});

describe('S5 rights and devices that end at one server end at every other', () => {
  test('at once where it can be told', async () => {
    const [removed, signedOut] = [await world.welcome('learner'), await world.welcome('learner')];
    const [one, other] = [await connectTo(1, removed), await connectTo(1, signedOut)];
    await one.enter(world.boardId);
    const told = new Promise((resolve) => other.socket.once('closed', resolve));
    const memberId = await memberOf(removed);
    await insist((await connectTo(0)).send(world.partnershipId, 'member.remove', { memberId }));
    await one.cut();
    await signedOut.browser.post('/api/sign-out');
    // Three seconds: a look into the database would mostly take longer.
    expect(await Promise.race([told, pause(3_000)])).toEqual({ room: null });
    await other.cut();
  });

  test('and by itself where Redis is away', async () => {
    const [removed, signedOut] = [await world.welcome('learner'), await world.welcome('learner')];
    const [one, other] = [await connectTo(1, removed), await connectTo(1, signedOut)];
    await one.enter(world.boardId);
    await two.redis.stop();
    const memberId = await memberOf(removed);
    await insist((await connectTo(0)).send(world.partnershipId, 'member.remove', { memberId }));
    await signedOut.browser.post('/api/sign-out');
    await eventually(() => !one.socket.connected && !other.socket.connected);
    await two.redis.start();
  });
});

describe('S2 what no server could tell is noticed without waiting for the next change', () => {
  test('while Redis is away, when it hangs, and when it is back', async () => {
    const sender = await connectTo(0);
    const reader = await follow(1);
    const isCaughtUp = async () => reader.store.seq === (await numberNow());
    const post = () => insist(sender.send(world.boardId, 'post.create', aPost()));
    await two.redis.stop();
    await post();
    await eventually(isCaughtUp);
    await two.redis.start();
    await post();
    await eventually(isCaughtUp);
    two.redis.hang();
    for (let i = 0; i < 3; i += 1) await post();
    await eventually(isCaughtUp);
    two.redis.resume();
    expect(reader.wentBack).toBe(false);
  });

  test('and who is here agrees again', async () => {
    const learner = await world.welcome('learner');
    const id = await memberOf(learner);
    await two.redis.stop();
    await (await connectTo(1, learner)).enter(world.boardId);
    await two.redis.start();
    await eventually(async () => (await hereAt(0)).some(({ memberId }) => memberId === id));
  });
});

describe('S3 without Redis every server goes on', () => {
  test('one that starts without it is ready and serves, and finds it when it comes', async () => {
    await two.redis.stop();
    await two.servers[1].kill();
    await two.servers[1].start();
    const reader = await follow(0);
    const sender = await connectTo(1);
    await insist(sender.send(world.boardId, 'post.create', aPost()));
    await eventually(async () => reader.store.seq === (await numberNow()));
    await two.redis.start();
    const id = await memberOf(world.founder);
    const learner = await world.welcome('learner');
    await (await connectTo(0, learner)).enter(world.boardId);
    await sender.enter(world.boardId);
    await eventually(async () => (await hereAt(1)).length === 2);
    expect((await hereAt(1)).map(({ memberId }) => memberId)).toContain(id);
  });
});

test('S7 after all of this Redis has kept nothing', async () => {
  expect(await two.redis.keys()).toBe(0);
});

describe('S8 behind the balancer two servers have one address', () => {
  const where = nginx === null ? test.skip : test;

  where(
    'by long polling and by WebSocket, also when a server dies, and its log tells nothing of anybody',
    async () => {
      const balancer = await aBalancer(String(nginx), two.servers);
      // So many that the chance of all at one server is one in eight thousand.
      const people = await Promise.all(Array.from({ length: 14 }, () => world.welcome('learner')));
      const through = people.map((someone) => at(balancer, someone.browser));
      const open = await Promise.all(
        through.flatMap((browser) =>
          [['polling'], ['websocket']].map((transports) => browser.connect({ transports })),
        ),
      );
      lines.push(...open);
      for (const line of open) expect(await line.enter(world.boardId)).toMatchObject({ ok: true });
      await insist((await connectTo(0)).send(world.boardId, 'post.create', aPost()));
      for (const line of open) await eventually(() => line.packets.length > 0);
      await two.servers[1].kill();
      const cut = await Promise.all(open.map(async ({ socket }) => (await pause(300), !socket.connected)));
      expect(new Set(cut)).toEqual(new Set([true, false]));
      for (const browser of through) {
        const line = await connect(browser);
        expect(await line.enter(world.boardId)).toMatchObject({ ok: true });
        expect((await browser.get(`/api/rooms/${world.boardId}`)).status).toBe(200);
      }
      const log = balancer.log();
      await balancer.end();
      await two.servers[1].start();
      expect(log).toMatch(/ GET 200 /);
      expect(log).not.toMatch(new RegExp([world.boardId, '/api', 'silta=', '10\\.0\\.0'].join('|')));
    },
  );
});

describe('the history over both servers', () => {
  const writerCount = 8;

  test('D16 killed by turns under eight writers, Redis too: nothing acknowledged is lost, nothing is there twice, no number is missing', async () => {
    const board = boardNamed('Through every crash');
    await insist((await connectTo(0)).send(world.partnershipId, 'board.create', board));
    const sectionId = needed(board.sections[0]).id;
    const browsers = two.servers.map((server) => at(server, world.founder.browser));
    const byTurns = (i: number) => roaming(i % 2 === 0 ? browsers : browsers.toReversed());
    const writers = Array.from(
      { length: writerCount },
      (_, i) => new Writer(byTurns(i), board.id, () => ({ ...aPost(), sectionId }), 25),
    );
    const followers = [0, 1].map((i) => new Reader(byTurns(i), board.id));
    readers.push(...followers);
    const running = writers.map((writer) => writer.run());
    const turns = [[two.servers[1]], [two.servers[0], two.redis]];
    for (const victims of turns) {
      for (const follower of followers) await follower.follow();
      await pause(300);
      await Promise.all(victims.map((victim) => ('kill' in victim ? victim.kill() : victim.stop())));
      await pause(100);
      await Promise.all(victims.map((victim) => victim.start()));
    }
    for (const writer of writers) writer.stop();
    await Promise.all(running);
    const acknowledged = new Map(writers.flatMap((writer) => [...writer.acknowledged]));
    await checkHistory(two.databaseUrl, board.id, acknowledged);
    expect(writers.flatMap((writer) => writer.refused)).toEqual([]);
    const { seq, records } = await world.snapshot(world.founder, board.id);
    for (const follower of followers) {
      await follower.follow();
      await eventually(() => follower.store.seq === seq);
      expect(follower.wentBack).toBe(false);
      expect(new Map(follower.store.list('post').map((post) => [post.id, post]))).toEqual(
        new Map(records.post?.map((post) => [post.id, post])),
      );
    }
    process.stdout.write(`two servers: ${acknowledged.size} acknowledged over two kills, of Redis too\n`);
    expect(acknowledged.size).toBeGreaterThan(writerCount * 5);
  }, 90_000);
});
