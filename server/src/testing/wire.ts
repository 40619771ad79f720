/** A real server on a real port, and browsers that talk to it: by REST with a cookie, and by socket. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import type { Me } from '@silta/shared/auth';
import type {
  Changes,
  CheersMessage,
  CommandAnswer,
  PresenceMessage,
  Snapshot,
} from '@silta/shared/protocol';
import type { Config } from '../config.ts';
import { createLogger } from '../logger.ts';
import { createServer } from '../server.ts';
import type { RunningServer } from '../server.ts';
import { faults, holdAnswer, holdReply, noteEvent } from './contract.ts';
import { freshDatabase } from './database.ts';

export interface Wire {
  url: string;
  /** The straight way to the database. */
  databaseUrl: string;
  server: RunningServer;
  /** A browser that nobody is signed in to; `address` is where its requests come from. */
  browser: (address?: string) => Browser;
  close: () => Promise<void>;
}

const plain: Config = {
  port: 0,
  host: '127.0.0.1',
  databaseUrl: undefined,
  redisUrl: undefined,
  dataDir: '',
  files: { uploadBytes: 200_000_000, partnershipBytes: 1_000_000_000, s3: null },
  calls: { jitsi: null, bigbluebutton: null },
  maps: null,
  publicUrl: 'http://localhost',
  publicUrlGiven: false,
  demo: false,
  logLevel: 'silent',
  // The address is read from X-Forwarded-For, so that a test can be many.
  trustProxy: 1,
  peoplePerAddress: 600,
  cookieSecure: false,
  metrics: null,
  mail: null,
};

/** `way`: leads the server to its database by another address. */
export async function aWire(
  changed: Partial<Config> = {},
  way: (databaseUrl: string) => Promise<string> = (url) => Promise.resolve(url),
): Promise<Wire> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'silta-wire-'));
  const config = { ...plain, dataDir, ...changed };
  const databaseUrl = await way(database.url);
  const server = await createServer({ config, databaseUrl, logger: createLogger('silent') });
  const { url } = server;
  return {
    url,
    databaseUrl: database.url,
    server,
    browser: (address = '10.0.0.1') => new Browser(url, address),
    close: async () => {
      await server.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
      expect(faults).toEqual([]);
    },
  };
}

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  body: never;
}

export class Browser {
  cookie: string | null = null;
  /** Which accounts it has been signed in to; outlives signing out. */
  known: string | null = null;
  /** What the last answer wanted to be set. */
  setCookie: string | null = null;

  constructor(
    readonly url: string,
    private readonly address: string,
  ) {}

  get = (path: string, headers: Record<string, string> = {}) => this.ask('GET', path, undefined, headers);
  post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    this.ask('POST', path, body, headers);
  delete = (path: string) => this.ask('DELETE', path);

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const isRaw = body instanceof Uint8Array;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body !== undefined && !isRaw && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isRaw || typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const wanted = response.headers.getSetCookie();
    const isKnown = (cookie: string) => cookie.split('=')[0]?.endsWith('-known') ?? false;
    this.setCookie = wanted.find((cookie) => !isKnown(cookie)) ?? null;
    const [pair] = (this.setCookie ?? '').split(';');
    if (pair) this.cookie = pair.endsWith('=') ? null : pair;
    this.known = wanted.find(isKnown)?.split(';')[0] ?? this.known;
    const text = await response.text();
    const reply = { status: response.status, headers: response.headers, text, body: read(text) };
    holdAnswer(method, path, reply);
    return reply;
  }

  get headers(): Record<string, string> {
    const from = { Origin: this.url, 'X-Forwarded-For': this.address };
    const cookies = [this.cookie, this.known].filter((cookie) => cookie !== null);
    return cookies.length === 0 ? from : { ...from, Cookie: cookies.join('; ') };
  }

  async register(name: string): Promise<Me> {
    const email = `${newId()}@example.org`;
    const { status, text, body } = await this.post('/api/accounts', {
      name,
      email,
      password: 'nine red bicycles',
      language: 'en',
    });
    if (status !== 201) throw new Error(text);
    return body;
  }

  /** Opens a socket; rejects with socket.io's error. */
  async connect(options: object = {}): Promise<Line> {
    const socket = io(this.url, {
      transports: ['websocket'],
      extraHeaders: this.headers,
      forceNew: true,
      reconnection: false,
      ...options,
    });
    const line = new Line(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
      // Its server died between the handshake and the first word; a refusal closes it as well, and says why just after.
      socket.io.once('close', (reason) => setImmediate(() => reject(new Error(reason))));
    });
    return line;
  }
}

function read(text: string): never {
  try {
    return JSON.parse(text) as never;
  } catch {
    return {} as never;
  }
}

/** An open socket, with what has come over it. */
export class Line {
  readonly packets: Changes[] = [];
  readonly presence: PresenceMessage[] = [];
  readonly cheers: CheersMessage[] = [];

  constructor(readonly socket: Socket) {
    socket.on('changes', (changes: Changes) => this.packets.push(changes));
    socket.on('presence', (message: PresenceMessage) => this.presence.push(message));
    socket.on('cheers', (message: CheersMessage) => this.cheers.push(message));
    socket.onAny(noteEvent);
  }

  /** Rejects without an answer within ten seconds: the server promises one in less. */
  async ask(name: string, ...body: unknown[]): Promise<never> {
    const reply = (await this.socket.timeout(10_000).emitWithAck(name, ...body)) as never;
    holdReply(name, reply);
    return reply;
  }

  enter(
    room: RoomId,
    { seq = null, view = null }: Partial<Pick<Snapshot, 'seq' | 'view'>> | { seq?: null; view?: null } = {},
  ) {
    return this.ask('enter', { room, from: seq, view });
  }

  send(room: RoomId, name: string, payload: unknown, id = newId<CommandId>()): Promise<CommandAnswer> {
    return this.ask('command', { id, room, name, payload });
  }

  /** Resolves when the server has ended it, within a second. */
  async cut(): Promise<string> {
    if (!this.socket.connected) return 'already';
    const [reason] = (await once(this.socket as never, 'disconnect', {
      signal: AbortSignal.timeout(1_000),
    })) as [string];
    return reason;
  }

  /** Waits until it is true, at most two seconds. */
  async until(isTrue: () => boolean): Promise<void> {
    for (let i = 0; i < 200 && !isTrue(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isTrue()).toBe(true);
  }

  close(): void {
    this.socket.disconnect();
  }
}
