/** Programs of this machine that tests run as processes of their own, where they are there. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { delimiter, join } from 'node:path';
import { pause } from './mortal.ts';

/** Where Debian keeps what only an administrator starts. */
const more = ['/usr/sbin', '/usr/local/sbin'];

export function findProgram(...programs: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...more];
  const paths = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** A program that listens on a port of loopback, and is ended by the process id it was started with. */
export class Program {
  #process: ChildProcess | null = null;

  constructor(
    private readonly path: string,
    private readonly args: readonly string[],
    private readonly port: number,
  ) {}

  async start(): Promise<void> {
    const child = spawn(this.path, this.args, { stdio: ['ignore', 'ignore', 'inherit'] });
    this.#process = child;
    for (let i = 0; i < 250; i += 1) {
      if (child.exitCode !== null) throw new Error(`${this.path} ended by itself`);
      if (await isListening(this.port)) return;
      await pause(20);
    }
    throw new Error(`${this.path} does not listen after five seconds`);
  }

  /** Without warning, where no other signal is named. */
  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child?.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  signal(name: NodeJS.Signals): void {
    this.#process?.kill(name);
  }
}

async function isListening(port: number): Promise<boolean> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
