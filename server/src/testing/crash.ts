/** The built server as a process that is killed without warning, and writers that go on until they are answered. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { newId } from '@silta/shared/ids';
import type { CommandId, PostId, RoomId } from '@silta/shared/ids';
import type { Changes, CommandAnswer } from '@silta/shared/protocol';
import { RecordStore } from '@silta/shared/recordStore';
import type { Browser, Line } from './wire.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** One server at a time, always on the same port, so that everybody finds it again. */
export class MortalServer {
  #process: ChildProcess | null = null;

  private constructor(
    readonly url: string,
    private readonly env: Record<string, string>,
  ) {}

  /** `more`: settings beside the plain ones. */
  static async on(databaseUrl: string, more: Record<string, string> = {}): Promise<MortalServer> {
    const port = await freePort();
    const env = {
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      DEMO: 'off',
      LOG_LEVEL: 'error',
      TRUST_PROXY: '1',
      ...more,
    };
    return new MortalServer(`http://127.0.0.1:${port}`, env);
  }

  /** Resolves when it can reach its database and answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH, ...this.env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#process = child;
    for (let i = 0; i < 500; i += 1) {
      if (child.exitCode !== null) throw new Error('the server ended by itself');
      const response = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (response?.ok) return;
      await pause(20);
    }
    throw new Error('the server is not ready after ten seconds');
  }

  /** Its resident memory in MiB: proc(5) where there is one, otherwise ps(1). */
  memory(): number {
    const pid = String(this.#process?.pid);
    const status = `/proc/${pid}/status`;
    const kib = existsSync(status)
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' });
    return Number(kib) / 1_024;
  }

  /** As a power cut would do it to the process. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child?.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

export async function freePort(): Promise<number> {
  const probe = createSocket();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Writes one post after the other; each is sent with the same id until it is answered. */
export class Writer {
  readonly acknowledged = new Map<CommandId, { seq: number; postId: PostId }>();
  readonly refused: string[] = [];
  #isStopped = false;

  constructor(
    private readonly browser: Pick<Browser, 'connect'>,
    private readonly room: RoomId,
    private readonly post: () => { id: PostId },
    /** Between two posts, where a board would be full too soon. */
    private readonly restMs = 0,
  ) {}

  stop(): void {
    this.#isStopped = true;
  }

  async run(): Promise<void> {
    let line: Line | null = null;
    while (!this.#isStopped) {
      const [id, post] = [newId<CommandId>(), this.post()];
      let answer: CommandAnswer | null = null;
      while (answer === null) {
        line ??= await this.#connect();
        answer = await line.send(this.room, 'post.create', post, id).catch(() => null);
        if (answer === null || (!answer.ok && answer.code === 'unavailable')) {
          line.close();
          [line, answer] = [null, null];
        }
      }
      if (answer.ok) this.acknowledged.set(id, { seq: answer.seq, postId: post.id });
      else this.refused.push(answer.code);
      if (this.restMs > 0) await pause(this.restMs);
    }
    line?.close();
  }

  async #connect(): Promise<Line> {
    for (;;) {
      const line = await this.browser.connect().catch(() => null);
      if (line) return line;
      await pause(20);
    }
  }
}

/** Follows the room through every break, as a client does. */
export class Reader {
  readonly store = new RecordStore();
  wentBack = false;
  #line: Line | null = null;

  constructor(
    private readonly browser: Pick<Browser, 'connect' | 'get'>,
    private readonly room: RoomId,
  ) {}

  /** Connects where it is not connected, and takes what it has missed. */
  async follow(): Promise<void> {
    if (this.#line?.socket.connected) return;
    const line = await this.browser.connect().catch(() => null);
    if (!line) return;
    this.#line = line;
    line.socket.on('changes', (changes: Changes) => this.#take(changes));
    await this.#sync(line);
  }

  async #sync(line: Line): Promise<void> {
    const { seq, view } = this.store;
    const answer = (await line.ask('enter', { room: this.room, from: seq, view }).catch(() => null)) as {
      sync?: { kind: string; changes: Changes };
    } | null;
    if (answer?.sync?.kind === 'changes') this.#take(answer.sync.changes);
    else if (answer?.sync) await this.#loadAnew();
  }

  async #loadAnew(): Promise<void> {
    const reply = await this.browser.get(`/api/rooms/${this.room}`).catch(() => null);
    if (reply?.status === 200) this.store.load(reply.body);
  }

  #take(changes: Changes): void {
    const before = this.store.seq ?? 0;
    if (this.store.apply(changes) === 'gap' && this.#line) void this.#sync(this.#line);
    if ((this.store.seq ?? 0) < before) this.wentBack = true;
  }

  close(): void {
    this.#line?.close();
  }
}
