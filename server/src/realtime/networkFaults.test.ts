/** Networks that are dead in one direction, and a class that comes back at once. */
import { io } from 'socket.io-client';
import type { MemberId } from '@silta/shared/ids';
import { eventually, postIn } from '../testing/faults.ts';
import { Proxy } from '../testing/proxy.ts';
import type { Direction } from '../testing/proxy.ts';
import { aWire, Line } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { Someone, WireWorld } from '../testing/wireWorld.ts';

let wire: Wire;
let world: WireWorld;
const lines: Line[] = [];
const ways: Proxy[] = [];

beforeAll(async () => {
  wire = await aWire();
  world = await aWireWorld(wire);
});
afterAll(async () => {
  for (const line of [...lines, world.line]) line.close();
  for (const way of ways) await way.close();
  await wire.close();
});

async function connect(by: Someone, options?: object): Promise<Line> {
  const line = await by.browser.connect(options);
  lines.push(line);
  return line;
}

/** A learner in the board's room behind a network of their own. */
async function aLearnerBehind(transports: string[]) {
  const way = await Proxy.to(wire.url);
  ways.push(way);
  const learner = await world.welcome('learner');
  const { viewer } = await world.snapshot(learner);
  const { headers } = learner.browser;
  const socket = io(way.of(wire.url), {
    transports,
    extraHeaders: { ...headers, Origin: way.of(wire.url) },
    forceNew: true,
    reconnectionDelay: 100,
  });
  const line = new Line(socket);
  lines.push(line);
  await eventually(() => socket.connected);
  await line.enter(world.boardId);
  return { way, line, memberId: viewer.memberId };
}

const seconds = (begin: number) => (performance.now() - begin) / 1_000;

describe('R5 a connection that is dead in one direction is noticed on both sides in under ten seconds', () => {
  const cases: { held: Direction[]; transports: string[] }[] = [
    { held: ['toServer'], transports: ['websocket'] },
    { held: ['toClient'], transports: ['websocket'] },
    { held: ['toServer', 'toClient'], transports: ['websocket'] },
    { held: ['toServer', 'toClient'], transports: ['polling'] },
  ];

  test('the server drops the person from those who are here, the client knows and comes back', async () => {
    const watcher = await connect(world.founder);
    await watcher.enter(world.boardId);
    const gone = (memberId: MemberId) => watcher.presence.some((message) => message.gone.includes(memberId));
    const learners = await Promise.all(
      cases.map(async ({ held, transports }) => ({ held, ...(await aLearnerBehind(transports)) })),
    );
    const begin = performance.now();
    const noticed = learners.map(async ({ held, way, line, memberId }) => {
      way.hold(...held);
      const server = eventually(() => gone(memberId)).then(() => seconds(begin));
      const client = eventually(() => !line.socket.connected).then(() => seconds(begin));
      return Promise.all([server, client]);
    });
    const taken = (await Promise.all(noticed)).flat();
    process.stdout.write(`half-open: noticed after ${taken.map((s) => s.toFixed(1)).join(', ')} s\n`);
    expect(Math.max(...taken)).toBeLessThan(10);
    for (const { way } of learners) way.heal();
    for (const { line } of learners) {
      await eventually(() => line.socket.connected);
      expect(await line.enter(world.boardId)).toMatchObject({ ok: true });
    }
  });
});

describe('R8 a class that comes back at once', () => {
  test('is caught up', async () => {
    const way = await Proxy.to(wire.url);
    ways.push(way);
    const people = await Promise.all(Array.from({ length: 10 }, () => world.welcome('learner')));
    const { seq, view } = await world.snapshot(world.founder, world.boardId);
    const caughtUp: number[] = [];
    const sockets = people.flatMap(({ browser }) =>
      Array.from({ length: 10 }, () =>
        // With the pauses of the real client (client/src/realtime/connection.ts).
        io(way.of(wire.url), {
          transports: ['websocket'],
          extraHeaders: { ...browser.headers, Origin: way.of(wire.url) },
          forceNew: true,
          reconnectionDelay: 500,
          reconnectionDelayMax: 5_000,
          randomizationFactor: 0.5,
        }),
      ),
    );
    lines.push(...sockets.map((socket) => new Line(socket)));
    await eventually(() => sockets.every((socket) => socket.connected));
    way.down();
    await eventually(() => sockets.every((socket) => !socket.connected));
    for (const each of Array.from({ length: 20 }, () => postIn(world)))
      await insist(world.line.send(world.boardId, 'post.create', each));
    const begin = performance.now();
    for (const socket of sockets) {
      socket.on('connect', () => {
        const entering = socket.emitWithAck('enter', { room: world.boardId, from: seq, view });
        void entering.then((answer: { ok: boolean; sync?: { changes?: { to: number } } }) => {
          if (answer.sync?.changes?.to === seq + 20) caughtUp.push(seconds(begin));
        });
      });
    }
    way.heal();
    await eventually(() => caughtUp.length === sockets.length);
    process.stdout.write(
      `${sockets.length} back: the last caught up after ${Math.max(...caughtUp).toFixed(1)} s\n`,
    );
  });
});
