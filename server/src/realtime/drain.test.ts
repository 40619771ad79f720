/** Readers that do not keep up, on real connections; the inside of engine.io, ws and Node that the watcher reads. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { WebSocket } from 'ws';
import { realtime } from '../bounds.ts';
import { Drain, undrained } from './drain.ts';
import type { Reader } from './drain.ts';

let http: HttpServer;
let server: Server;
let url: string;
let drain: Drain;
let cuts: number[];

beforeEach(async () => {
  http = createServer();
  server = new Server(http, { pingInterval: 60_000, perMessageDeflate: false });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  url = `127.0.0.1:${(http.address() as AddressInfo).port}/socket.io/?EIO=4&transport=`;
  cuts = [];
  drain = new Drain((bytes) => cuts.push(bytes));
  // The tests look by themselves, at times of their own.
  drain.stop();
});
afterEach(async () => {
  await server.close();
});

/** A WebSocket reader and the server's end of it. */
async function aReader(): Promise<{ raw: WebSocket; reader: Reader }> {
  const opened = once(server.engine, 'connection') as Promise<[Reader]>;
  const raw = new WebSocket(`ws://${url}websocket`);
  const [reader] = await opened;
  await once(raw, 'open');
  drain.watch(reader);
  return { raw, reader };
}

const send = (reader: Reader, bytes: number) =>
  (reader as unknown as { send: (text: string) => void }).send('x'.repeat(bytes));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Stops reading, and fills what the operating system takes on its own account. */
async function stall(raw: WebSocket, reader: Reader, bytes: number): Promise<void> {
  raw.pause();
  for (let i = 0; i < 200 && undrained(reader) < bytes; i += 1) {
    send(reader, 200_000);
    await pause(2);
  }
  expect(undrained(reader)).toBeGreaterThanOrEqual(bytes);
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !isTrue(); i += 1) await pause(10);
  expect(isTrue()).toBe(true);
}

test('what the watcher reads of engine.io, ws and Node is there and means what it takes it for', async () => {
  const { raw, reader } = await aReader();
  expect(reader.writeBuffer).toEqual([]);
  expect(undrained(reader)).toBe(0);
  await stall(raw, reader, 300_000);
  const tcp = reader.transport.socket?._socket;
  expect(reader.transport.socket?.bufferedAmount).toBeGreaterThan(0);
  expect(Number(tcp?.bytesWritten) - Number(tcp?.writableLength)).toBeGreaterThan(0);
  const [waiting, ofThisWrite] = [undrained(reader), Number(tcp?._handle?.writeQueueSize)];
  expect(ofThisWrite).toBeGreaterThan(0);
  send(reader, 1_234);
  expect(reader.writeBuffer.at(-1)?.data).toHaveLength(1_234);
  expect(undrained(reader)).toBe(waiting + 1_234);
  raw.resume();
  await until(() => undrained(reader) === 0);
  expect(reader.writeBuffer).toEqual([]);
  raw.terminate();
});

describe('B1 a reader who does not keep up is cut off', () => {
  test('when not a byte leaves for two seconds, however little waits', async () => {
    const { raw, reader } = await aReader();
    await stall(raw, reader, 1_000);
    const closed = once(reader, 'close');
    drain.look(0);
    drain.look(1_999);
    expect(cuts).toEqual([]);
    drain.look(2_000);
    await closed;
    expect(cuts).toHaveLength(1);
    raw.terminate();
  });

  test('when more than a megabyte waits, though bytes leave', async () => {
    const { raw, reader } = await aReader();
    await stall(raw, reader, realtime.undrainedBytes.most + 2_000_000);
    const closed = once(reader, 'close');
    drain.look(0);
    expect(cuts).toEqual([]);
    drain.look(250);
    await closed;
    expect(cuts[0]).toBeGreaterThan(realtime.undrainedBytes.most);
    raw.terminate();
  });

  test('not while it moves, however slowly', async () => {
    const { raw, reader } = await aReader();
    await stall(raw, reader, 100_000);
    for (let now = 0; now < 12_000; now += 1_900) {
      drain.look(now);
      expect(cuts).toEqual([]);
      const before = undrained(reader);
      raw.resume();
      await until(() => undrained(reader) < before);
      raw.pause();
      if (undrained(reader) < 50_000) await stall(raw, reader, 100_000);
    }
    raw.terminate();
  });

  test('not for a single big packet that a quick reader takes', async () => {
    const { raw, reader } = await aReader();
    send(reader, 20_000_000);
    expect(undrained(reader)).toBeGreaterThan(realtime.undrainedBytes.most);
    drain.look(0);
    await until(() => undrained(reader) === 0);
    drain.look(250);
    drain.look(2_500);
    expect(cuts).toEqual([]);
    raw.terminate();
  });

  test('not between two polls, but when a megabyte has gathered there', async () => {
    const opened = once(server.engine, 'connection') as Promise<[Reader]>;
    await (await fetch(`http://${url}polling`)).text();
    const [reader] = await opened;
    drain.watch(reader);
    send(reader, 10_000);
    for (const now of [0, 2_500, 5_000, 9_000]) drain.look(now);
    expect([cuts, undrained(reader)]).toEqual([[], 10_000]);
    const closed = once(reader, 'close');
    for (let i = 0; i < 11; i += 1) send(reader, 100_000);
    drain.look(9_250);
    drain.look(9_500);
    await closed;
    expect(cuts).toHaveLength(1);
  });
});

test('a look at five thousand healthy readers', () => {
  const socket = { bufferedAmount: 0 };
  for (let i = 0; i < 5_000; i += 1) {
    drain.watch({ once: () => undefined, writeBuffer: [], transport: { socket } } as unknown as Reader);
  }
  for (let i = 0; i < 20; i += 1) drain.look(i);
  const begin = performance.now();
  for (let i = 0; i < 20; i += 1) drain.look(i);
  process.stdout.write(`a look at 5 000 readers takes ${((performance.now() - begin) / 20).toFixed(3)} ms\n`);
  expect(cuts).toEqual([]);
});
