/** The built server as a process of its own, whose output and memory can be looked at from outside. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freshDatabase } from './database.ts';
import { Browser } from './wire.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface WatchedServer {
  url: string;
  /** A browser that nobody is signed in to; `address` is where its requests come from. */
  browser: (address?: string) => Browser;
  /** All that it has said so far, on both outputs. */
  said: () => string;
  /** MiB of memory that the process holds. */
  memory: () => number;
  isAlive: () => boolean;
  end: () => Promise<void>;
}

export async function aWatchedServer(env: Record<string, string> = {}): Promise<WatchedServer> {
  const database = await freshDatabase();
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      PORT: '0',
      HOST: '127.0.0.1',
      DEMO: 'off',
      LOG_LEVEL: 'error',
      TRUST_PROXY: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await addressOf(child, () => output.join(''));
  return {
    url,
    browser: (address = '10.0.0.1') => new Browser(url, address),
    said: () => output.join(''),
    memory: () => memoryOf(child.pid ?? 0),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    end: async () => {
      child.kill('SIGTERM');
      await exited;
      await database.drop();
    },
  };
}

async function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  for (let i = 0; i < 1_000; i += 1) {
    const port = /http:\/\/localhost:(\d+)/.exec(said())?.[1];
    if (port) return `http://127.0.0.1:${port}`;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the server does not start:\n${said()}`);
}

function memoryOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kib = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
    : spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return Number(kib) / 1_024;
}
