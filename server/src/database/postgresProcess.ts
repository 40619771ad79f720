/** Starts and ends one PostgreSQL process, and ends one that was left running when the server was killed. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './dataLock.ts';
import { kept } from '../bounds.ts';
import type { Account } from './postgresPlace.ts';

/** Recovery after a crash of a large database may take a while; a healthy start takes a tenth of a second. */
const startPatience = 120_000;
/** A fast shutdown that has not ended by then is cut short; the next start then recovers from the log. */
const stopPatience = 3_000;

export interface Program {
  program: string;
  args: string[];
  log: string;
  account: Account | undefined;
}

/** Runs a program of PostgreSQL as the account in a session of its own, so that Ctrl-C does not reach it before us. */
export function launch({ program, args, log, account }: Program): ChildProcess {
  keepShort(log);
  const out = openSync(log, 'a', 0o600);
  const { PATH = '', SystemRoot = '', TEMP = '' } = process.env;
  const child = spawn(program, args, {
    ...account,
    cwd: dirname(program),
    detached: true,
    stdio: ['ignore', out, out],
    env: { PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(out);
  return child;
}

/** Begins a log anew that has grown too long; whoever writes at its end goes on there. */
export function keepShort(log: string): void {
  try {
    if (existsSync(log) && statSync(log).size > kept.postgresLog.most) truncateSync(log);
  } catch {
    // A log that cannot be shortened just now (Windows, while it is written) is at the next start.
  }
}

/** Resolves with the exit code; a program that cannot be started rejects. */
export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });

/** Waits until the server in the folder accepts connections; false when it ended instead. */
export async function becomesReady(child: ChildProcess, folder: string): Promise<boolean> {
  const deadline = Date.now() + startPatience;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const status = postmaster(folder);
    if (status?.ready && status.pid === child.pid) return true;
    if (Date.now() > deadline) return false;
    await sleep(15);
  }
  return false;
}

/** Ends the server that a killed Silta left behind in this folder, and a pid file that no server stands behind. */
export async function endOrphan(folder: string): Promise<void> {
  const left = postmaster(folder);
  if (!left) return;
  if (isServerOf(left.pid, folder)) await endProcess(left.pid);
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/** Asks for a fast shutdown, then for an immediate one, then kills. */
export async function endProcess(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const deadline = Date.now() + stopPatience;
    sendSignal(pid, signal);
    while (isAlive(pid) && Date.now() < deadline) await sleep(10);
    if (!isAlive(pid)) return;
  }
}

export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}

/** The lines of postmaster.pid: process, folder, start, port, socket folder, address, shared memory, status. */
export function postmaster(folder: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 1
      ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A process id may belong to somebody else by now: only a process that was started for the folder is our server. */
function isServerOf(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(folder);
  } catch {
    return false;
  }
}
