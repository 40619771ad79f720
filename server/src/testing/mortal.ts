/** What a power cut hits: the built server as a process, and a PostgreSQL of its own that keeps what it has promised. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../database/embeddedPostgres.ts';
import type { EmbeddedPostgres } from '../database/embeddedPostgres.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

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
      LOG_LEVEL: 'fatal',
      TRUST_PROXY: '1',
      ...more,
    };
    return new MortalServer(`http://127.0.0.1:${port}`, env);
  }

  /** The same process as long as nobody has killed it; 0 for none. */
  get pid(): number {
    const child = this.#process;
    return child?.exitCode === null && child.signalCode === null ? (child.pid ?? 0) : 0;
  }

  /** Its resident memory in MiB: proc(5) where there is one, otherwise ps(1). */
  memory(): number {
    const status = `/proc/${this.pid}/status`;
    const kib = existsSync(status)
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(this.pid)], { encoding: 'utf8' });
    return Number(kib) / 1_024;
  }

  async start(): Promise<void> {
    this.#process = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH, ...this.env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await this.ready();
  }

  /** Resolves when it can reach its database and answers. */
  async ready(): Promise<void> {
    for (let i = 0; i < 1_000; i += 1) {
      if (this.pid === 0) throw new Error('the server ended by itself');
      const response = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (response?.ok) return;
      await pause(20);
    }
    throw new Error('the server is not ready after twenty seconds');
  }

  /** As a power cut would do it to the process. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to end, or does not ask; resolves with its exit code. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#process;
    this.#process = null;
    if (child?.exitCode !== null) return null;
    const gone = once(child, 'exit');
    child.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  }
}

/** Durable, and with the times of its commits. */
export class MortalPostgres {
  private constructor(
    private readonly running: EmbeddedPostgres,
    private readonly dataDir: string,
  ) {}

  static async start(dataDir = aFolder()): Promise<MortalPostgres> {
    const settings = ['track_commit_timestamp=on'];
    const running = await startEmbeddedPostgres(dataDir, { settings, say: () => undefined });
    return new MortalPostgres(running, dataDir);
  }

  get url(): string {
    return this.running.url;
  }

  /** The user it runs as. */
  get owner(): { uid: number; gid: number } {
    return statSync(this.running.folder);
  }

  get pid(): number {
    return Number.parseInt(readFileSync(join(this.running.folder, 'postmaster.pid'), 'utf8'), 10);
  }

  /** What `pg_ctl stop -m immediate` does; its keeper starts it again, and it recovers from its log. */
  async stopAtOnce(): Promise<void> {
    process.kill(this.pid, 'SIGQUIT');
    await pause(20);
    await this.ready();
  }

  /** Has every process of it stand still, and answers with what has them go on. */
  async freeze(): Promise<() => void> {
    const backends = await this.ask<{ pid: number }>(
      `select pid from pg_stat_activity where pid <> pg_backend_pid()`,
    );
    const pids = [this.pid, ...backends.map(({ pid }) => pid)];
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    return () => {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    };
  }

  async ready(): Promise<void> {
    for (let i = 0; i < 1_000; i += 1) {
      if (await this.ask('select 1').catch(() => null)) return;
      await pause(20);
    }
    throw new Error('the database is not back after twenty seconds');
  }

  async ask<T>(text: string, values: unknown[] = [], database = 'silta'): Promise<T[]> {
    const url = new URL(this.url);
    url.pathname = `/${database}`;
    const client = new pg.Client({ connectionString: url.href });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text, values)).rows as T[];
    } finally {
      await client.end();
    }
  }

  async end(): Promise<void> {
    await this.running.stop();
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Below an open folder, so that PostgreSQL can reach it as another user. */
export function aFolder(): string {
  const folder = mkdtempSync(join(process.env.SILTA_TEST_DIR ?? tmpdir(), 'mortal-'));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * A port for what is ended and started again: below those that systems give to connections by themselves, so that
 * nobody takes it meanwhile.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 15_000);
    const probe = createSocket();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
