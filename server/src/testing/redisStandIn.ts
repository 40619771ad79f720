/**
 * Stands in for Redis where a machine has none: sharded channels over RESP 2 on loopback, which is all that servers
 * use of it. A fake at the outer edge; the tests say whether they ran with it or with a real one.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

type Reply = string | Buffer;

export class RedisStandIn {
  #server: Server | null = null;
  #sockets = new Set<Socket>();
  #channels = new Map<string, Set<Socket>>();
  #isHanging = false;

  constructor(readonly port: number) {}

  async start(): Promise<void> {
    this.#server = createServer((socket) => this.#welcome(socket)).listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** As if it were killed: every connection breaks. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    this.#channels.clear();
  }

  /** Takes connections and what they say, and answers nothing. */
  hang(): void {
    this.#isHanging = true;
    for (const socket of this.#sockets) socket.pause();
  }

  resume(): void {
    this.#isHanging = false;
    for (const socket of this.#sockets) socket.resume();
  }

  #welcome(socket: Socket): void {
    this.#sockets.add(socket);
    let unread = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      for (let request = readRequest(unread); request; request = readRequest(unread)) {
        unread = unread.subarray(request.length);
        socket.write(this.#answer(socket, request.words));
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      for (const listeners of this.#channels.values()) listeners.delete(socket);
    });
    if (this.#isHanging) socket.pause();
  }

  #answer(socket: Socket, [name, ...words]: readonly Buffer[]): Reply {
    const [channel, message] = words;
    switch (String(name).toUpperCase()) {
      case 'PING':
        return '+PONG\r\n';
      case 'SELECT':
        return '+OK\r\n';
      case 'SSUBSCRIBE':
        this.#listenersOf(channel).add(socket);
        return Buffer.concat([bulks('ssubscribe', channel), Buffer.from(':1\r\n')]);
      case 'SPUBLISH':
        return `:${this.#publish(channel, message)}\r\n`;
      default:
        return `-ERR unknown command ${String(name)}\r\n`;
    }
  }

  #publish(channel: Buffer | undefined, message: Buffer | undefined): number {
    const listeners = this.#listenersOf(channel);
    for (const socket of listeners) socket.write(bulks('smessage', channel, message));
    return listeners.size;
  }

  #listenersOf(channel: Buffer | undefined): Set<Socket> {
    const listeners = this.#channels.get(String(channel)) ?? new Set();
    this.#channels.set(String(channel), listeners);
    return listeners;
  }
}

/** An array of three; the third may follow by itself. */
function bulks(...parts: readonly (string | Buffer | undefined)[]): Buffer {
  const bulk = (part: string | Buffer = '') => {
    const bytes = Buffer.from(part);
    return Buffer.concat([Buffer.from(`$${bytes.length}\r\n`), bytes, Buffer.from('\r\n')]);
  };
  return Buffer.concat([Buffer.from('*3\r\n'), ...parts.map(bulk)]);
}

/** The first whole request: an array of byte strings (Redis serialization protocol, "Sending commands to a Redis server"). */
function readRequest(bytes: Buffer): { words: Buffer[]; length: number } | null {
  let at = 0;
  const line = (): string | null => {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return null;
    const text = bytes.toString('latin1', at, end);
    at = end + 2;
    return text;
  };
  const head = line();
  if (head === null) return null;
  const words: Buffer[] = [];
  for (let i = 0; i < Number(head.slice(1)); i += 1) {
    const size = line();
    if (size === null) return null;
    const end = at + Number(size.slice(1));
    if (bytes.length < end + 2) return null;
    words.push(bytes.subarray(at, end));
    at = end + 2;
  }
  return { words, length: at };
}
