/**
 * The socket against a real socket.io server.
 * @jest-environment node
 */
import { createServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import { systemClock } from './clock.ts';
import { openConnection } from './connection.ts';
import type { Connection, ConnectionState } from './connection.ts';
import { ainosAccount, boardId } from './testBoard.ts';

let http: HttpServer;
let server: Server;
let url: string;
let connection: Connection;
/** Ten times as fast, so that nobody waits for pauses. */
const fast = (ms: number, work: () => void) => systemClock.after(ms / 10, work);
const clock = { ...systemClock, after: fast };

let page: EventTarget;
const open = () => (connection = openConnection({ accountId: ainosAccount, url, clock, page }));

beforeEach(async () => {
  page = new EventTarget();
  http = createServer();
  server = new Server(http);
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

afterEach(async () => {
  connection.close('offline');
  await server.close();
});

function reaches(state: ConnectionState): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (connection.status.state !== state) return;
      stop();
      resolve();
    };
    const stop = connection.subscribe(look);
    look();
  });
}

type Answer = (answer: object) => void;

const nextClient = () => new Promise<Socket>((resolve) => server.once('connection', resolve));

test('C12 it connects, says for whom, and knows when it last heard of the server', async () => {
  const client = nextClient();
  open();
  expect(connection.status).toEqual({ state: 'connecting', lastContact: null });
  await reaches('online');
  expect((await client).handshake.auth).toEqual({ accountId: ainosAccount });
  expect(connection.status.lastContact).toBeGreaterThan(Date.now() - 5_000);
});

test('C12 cut off by the server (rights changed) it comes back by itself', async () => {
  const first = nextClient();
  open();
  await reaches('online');
  const second = nextClient();
  (await first).disconnect(true);
  await reaches('connecting');
  await second;
  await reaches('online');
});

test('C12 after the transport broke it comes back by itself', async () => {
  const first = nextClient();
  open();
  await reaches('online');
  const second = nextClient();
  (await first).conn.close();
  await reaches('connecting');
  await second;
  await reaches('online');
});

test('R5 a network that is silent is called offline at once, and left by itself', async () => {
  await server.close();
  server = new Server({ pingInterval: 200, pingTimeout: 100 });
  http = createServer();
  server.attach(http);
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const client = nextClient();
  // Calm lasts for ever: only the silence itself leads to offline.
  clock.after = () => () => undefined;
  open();
  await reaches('online');
  // What a network swallows: pings that the server believes to have sent.
  (await client).conn.transport.send = () => undefined;
  await reaches('offline');
  await reaches('online');
  clock.after = fast;
});

test('R8 whoever comes back comes after a pause of chance', async () => {
  const pauses: number[] = [];
  clock.after = (ms, work) => {
    pauses.push(ms);
    return fast(ms, work);
  };
  const chances = [0, 0.25, 0.99];
  clock.random = () => chances[pauses.length % 3] ?? 0;
  for (let i = 0; i < 3; i += 1) {
    const client = nextClient();
    open();
    await reaches('online');
    (await client).disconnect(true);
    await reaches('connecting');
    await reaches('online');
    connection.close('offline');
  }
  clock.random = systemClock.random;
  clock.after = fast;
  const comingBack = pauses.filter((ms) => ms >= 200 && ms <= 1_200);
  expect(new Set(comingBack).size).toBeGreaterThan(1);
});

test('C12 a server that cannot look who it is just now is asked again', async () => {
  let times = 0;
  server.use((_socket, next) => next(++times < 3 ? new Error('unavailable') : undefined));
  open();
  await reaches('offline');
  await reaches('online');
  expect(times).toBe(3);
});

test('C12 back in a network it tries at once', async () => {
  let isClosed = true;
  server.use((_socket, next) => next(isClosed ? new Error('unavailable') : undefined));
  clock.after = () => () => undefined;
  open();
  await reaches('offline');
  isClosed = false;
  page.dispatchEvent(new Event('online'));
  await reaches('online');
  clock.after = fast;
});

test('B3 turned away because too many are open it waits as long as it is told, and comes back', async () => {
  const refusal = Object.assign(new Error('tooFast'), { data: { retryInSeconds: 8 } });
  const tries: number[] = [];
  server.use((_socket, next) => next(tries.push(Date.now()) < 3 ? refusal : undefined));
  open();
  await reaches('offline');
  await reaches('online');
  const [first = 0, second = 0, third = 0] = tries;
  // The clock of these tests is ten times as fast.
  expect(Math.min(second - first, third - second)).toBeGreaterThanOrEqual(790);
});

test('C12 turned away as not signed in it stays signed out', async () => {
  let times = 0;
  server.use((_socket, next) => next(new Error(++times ? 'notSignedIn' : '')));
  open();
  await reaches('signedOut');
  connection.retry();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(times).toBe(1);
  expect(connection.status.state).toBe('signedOut');
});

test('C12 told that the device was signed out it stays signed out', async () => {
  const client = nextClient();
  open();
  (await client).emit('closed', { room: null });
  await reaches('signedOut');
});

test('C13 an answer comes back, and a refusal as one', async () => {
  const client = nextClient();
  open();
  await reaches('online');
  (await client).on('leave', (got: unknown, answer: Answer) => answer({ ok: true, got }));
  (await client).on('sync', (_: unknown, answer: Answer) => answer({ ok: false, code: 'notFound' }));
  (await client).on('writing', (_: unknown, answer: Answer) => answer({ ok: false, code: 'brandNew' }));
  expect(await connection.ask('leave', { room: boardId })).toMatchObject({ got: { room: boardId } });
  const sync = connection.ask('sync', { room: boardId, from: null, view: null });
  await expect(sync).rejects.toMatchObject({ code: 'notFound' });
  const writing = connection.ask('writing', { room: boardId, writing: true });
  await expect(writing).rejects.toMatchObject({ code: 'internal' });
});

test('C13 without a connection a question is refused at once and never sent later', async () => {
  const client = nextClient();
  open();
  await expect(connection.ask('leave', { room: boardId })).rejects.toMatchObject({ code: 'unavailable' });
  const heard: string[] = [];
  (await client).onAny((name: string) => heard.push(name));
  await reaches('online');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard).toEqual([]);
});

test('C13 a question on its way when the connection breaks is refused', async () => {
  const client = nextClient();
  open();
  await reaches('online');
  const question = connection.ask('leave', { room: boardId });
  (await client).conn.close();
  await expect(question).rejects.toMatchObject({ code: 'unavailable' });
});

test('C1 what the server sends unasked reaches those who listen', async () => {
  const client = nextClient();
  open();
  const changes = { room: boardId, from: 1, to: 2, puts: [], removes: [], done: [] };
  const heard = new Promise((resolve) => connection.on('changes', resolve));
  (await client).emit('changes', changes);
  expect(await heard).toEqual(changes);
});
