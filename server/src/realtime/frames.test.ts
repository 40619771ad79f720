/** Broken frames by the ten thousand at a server of its own: it stays alive, does not grow, and serves the others. */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket as TcpSocket } from 'node:net';
import { WebSocket } from 'ws';
import { chanceOf, seedOfTheDay } from '../testing/chance.ts';
import { brokenBytes, brokenFrames } from '../testing/frames.ts';
import type { Frame } from '../testing/frames.ts';
import { aWatchedServer } from '../testing/watchedServer.ts';
import type { WatchedServer } from '../testing/watchedServer.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { Someone, WireWorld } from '../testing/wireWorld.ts';
import type { Line } from '../testing/wire.ts';

/** `FRAMES=100000 npm test -- frames` for the long run, whose figures are in docs/security.md. */
const frameCount = Number(process.env.FRAMES ?? 25_000);
const framesPerConnection = 100;
/** At once. */
const attackers = 16;
/** What a server may take more after the second half of the frames than after the first. */
const growthMiB = 32;

let server: WatchedServer;
let world: WireWorld;
let bystander: Line;
const halfRequests: TcpSocket[] = [];

beforeAll(async () => {
  // Little memory, so that what is not let go of ends the process instead of only making it slower.
  server = await aWatchedServer({ NODE_OPTIONS: '--max-old-space-size=128' });
  world = await aWireWorld(server);
  bystander = await (await world.welcome('teacher', '10.1.1.1')).browser.connect();
  await bystander.enter(world.boardId);
  for (let i = 0; i < 150; i += 1) halfRequests.push(halfRequest(i));
}, 30_000);
afterAll(async () => {
  for (const socket of halfRequests) socket.destroy();
  bystander.close();
  world.line.close();
  await server.end();
});

/** Says nothing, or a little, or a little more each second: never a whole request. */
function halfRequest(nth: number): TcpSocket {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => undefined);
  socket.resume();
  if (nth % 3 > 0) socket.write('GET /api/me HTTP/1.1\r\nHost: x\r\n');
  if (nth % 3 === 2) {
    const drip = setInterval(() => socket.write('X: y\r\n'), 1_000);
    socket.on('close', () => clearInterval(drip));
  }
  return socket;
}

const socketUrl = () => `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
let nthAddress = 0;

function headersOf(someone: Someone | null): Record<string, string> {
  nthAddress += 1;
  const from = { Origin: server.url, 'X-Forwarded-For': `10.2.${nthAddress >> 8}.${nthAddress & 255}` };
  return someone ? { ...from, Cookie: String(someone.browser.cookie) } : from;
}

/** How many went out; those behind one that the server hangs up for are not read. */
async function attack(someone: Someone | null, frames: Iterator<Frame, never>): Promise<number> {
  const socket = new WebSocket(socketUrl(), { headers: headersOf(someone) });
  socket.on('error', () => undefined);
  const isOpen = await Promise.race([once(socket, 'open'), once(socket, 'close').then(() => null)]).catch(
    () => null,
  );
  if (!isOpen) return 0;
  if (someone) socket.send('40');
  const burst = Array.from({ length: framesPerConnection }, () => frames.next().value);
  for (const frame of burst) socket.send(frame);
  await new Promise<void>((resolve) => socket.send('3', () => resolve()));
  socket.terminate();
  return framesPerConnection;
}

async function flood(count: number, people: readonly Someone[], seed: number): Promise<number> {
  let sent = 0;
  const one = async (nth: number): Promise<void> => {
    const frames = brokenFrames(chanceOf(seed + nth), world.boardId);
    for (let i = 0; sent < count && i < count; i += 1)
      sent += await attack(i % 3 === 0 ? null : (people[(i + nth) % people.length] ?? null), frames);
  };
  await Promise.all(Array.from({ length: attackers }, (_, nth) => one(nth)));
  return sent;
}

/** The longest that somebody else has waited for an answer meanwhile, in milliseconds. */
async function meanwhile<T>(work: Promise<T>): Promise<{ result: T; longest: number; asked: number }> {
  let [isOver, longest, asked] = [false, 0, 0];
  const over = work.finally(() => (isOver = true));
  while (!isOver) {
    const began = Date.now();
    expect(await bystander.enter(world.boardId)).toMatchObject({ ok: true });
    longest = Math.max(longest, Date.now() - began);
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { result: await over, longest, asked };
}

test(`D13 ${frameCount} broken frames: the server is alive, has not grown, and others are served`, async () => {
  const seed = seedOfTheDay();
  const people = await Promise.all(Array.from({ length: 12 }, () => world.welcome('learner', '10.1.1.2')));
  const before = server.memory();
  const first = await meanwhile(flood(frameCount / 2, people, seed));
  const warm = server.memory();
  const second = await meanwhile(flood(frameCount / 2, people, seed + 1_000));
  const after = server.memory();
  process.stdout.write(
    `frames: ${first.result + second.result} sent (SEED=${seed}), memory ${Math.round(before)}, ${Math.round(warm)}, ` +
      `${Math.round(after)} MiB, ${first.asked + second.asked} answers to others, the slowest after ` +
      `${Math.max(first.longest, second.longest)} ms\n`,
  );
  expect(first.result + second.result).toBeGreaterThanOrEqual(frameCount);
  expect(server.isAlive()).toBe(true);
  expect(after - warm).toBeLessThan(growthMiB);
  // Nobody of them is left in the room, so nothing of them is left in the house.
  await bystander.until(() => bystander.socket.connected);
  await expectOnly(2);
}, 120_000);

/** Those who are in the board's room in the end: the server has noticed all who have gone. */
async function expectOnly(most: number): Promise<void> {
  let here: unknown[] = [];
  for (let i = 0; i < 200; i += 1) {
    here = ((await bystander.enter(world.boardId)) as { here: unknown[] }).here;
    if (here.length <= most) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(here.length).toBeLessThanOrEqual(most);
}

test('bytes that are no frames end their connection alone', async () => {
  const chance = chanceOf(seedOfTheDay());
  const { port } = new URL(server.url);
  const upgrade = Object.entries({
    Host: 'x',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    ...headersOf(world.founder),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const handshake = `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${upgrade.join('')}\r\n`;
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
        socket.write(handshake);
        await new Promise((resolve) => socket.once('data', resolve));
        for (let i = 0; i < 5; i += 1) socket.write(brokenBytes(chance));
        socket.end();
        socket.resume();
        await new Promise((resolve) => socket.once('close', resolve));
      }),
    );
  }
  expect(server.isAlive()).toBe(true);
  expect(await bystander.enter(world.boardId)).toMatchObject({ ok: true });
});

test('who asks to come in again and again on one connection is let in once', async () => {
  const socket = new WebSocket(socketUrl(), { headers: headersOf(world.founder) });
  await once(socket, 'open');
  const answers: string[] = [];
  socket.on('message', (data: Buffer) => answers.push(data.toString()));
  for (let i = 0; i < 2_000; i += 1) socket.send(i % 2 ? '40' : `40/room${i},`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  socket.terminate();
  expect(answers.filter((answer) => answer.startsWith('40{')).length).toBeLessThanOrEqual(1);
  expect(await bystander.enter(world.boardId)).toMatchObject({ ok: true });
});

test('polling with bodies that are none is refused, and others are served', async () => {
  const frames = brokenFrames(chanceOf(seedOfTheDay()), world.boardId);
  const ask = (query: string, init: RequestInit) =>
    fetch(`${server.url}/socket.io/?EIO=4&transport=polling${query}`, {
      ...init,
      headers: headersOf(world.founder),
    });
  for (let i = 0; i < 24; i += 1) {
    const opened = await (await ask('', {})).text();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    const body = Array.from({ length: 20 }, () => String(frames.next().value)).join('\u001e');
    const reply = await ask(`&sid=${sid}`, {
      method: 'POST',
      body: i % 3 ? body : '40\u001e'.repeat(20_000),
    });
    expect([200, 400, 413]).toContain(reply.status);
    await reply.text();
  }
  expect(await bystander.enter(world.boardId)).toMatchObject({ ok: true });
}, 30_000);

test('requests that never end are hung up on', async () => {
  const isDone = () => halfRequests.every((socket) => socket.destroyed || socket.closed);
  // Ten seconds for the head of a request, and the two between one look and the next.
  for (let i = 0; i < 300 && !isDone(); i += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(halfRequests.filter((socket) => !socket.destroyed).length).toBe(0);
}, 40_000);
