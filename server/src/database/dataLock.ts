/** Lets only one Silta at a time use a data folder, and sees through a lock that a crash or a reboot left behind. */
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const holder = z.object({ pid: z.number().int().positive(), born: z.string() });
type Holder = z.infer<typeof holder>;

/** Takes the lock of a data folder and returns what gives it back; throws when another process holds it. */
export function takeDataLock(dataDir: string): () => void {
  const path = join(dataDir, 'silta.lock');
  const mine: Holder = { pid: process.pid, born: birthOf(process.pid) };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (created(path, mine))
      return () => {
        if (read(path)?.pid === process.pid) rmSync(path, { force: true });
      };
    const other = read(path);
    if (other && isRunning(other)) {
      throw new Error(
        `Silta is already running with this data folder (process ${other.pid}, ${dataDir}).\n` +
          'Use that one, end it first, or give this one its own DATA_DIR and PORT.',
      );
    }
    setAside(path, other);
  }
  throw new Error(`The lock ${path} cannot be taken. Remove it when no Silta is running.`);
}

/** Whether a Silta that runs holds the lock of a data folder. */
export function isDataLocked(dataDir: string): boolean {
  const other = read(join(dataDir, 'silta.lock'));
  return other !== undefined && isRunning(other);
}

/** True for a process that runs, also one of another user; one that has ended and waits to be reaped does not run. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statOf(pid)?.startsWith('Z') !== true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Process ids are given again, most of all after a reboot: the moment of birth tells two of them apart. */
function birthOf(pid: number): string {
  const ticks = statOf(pid)?.split(' ')[19];
  try {
    if (ticks) return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
    // Without /proc the time of the start is known through ps; Windows goes without.
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** What Linux says of a process, from its state on: the name before it may hold spaces and brackets. */
function statOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2);
  } catch {
    return undefined;
  }
}

const isRunning = ({ pid, born }: Holder): boolean => isAlive(pid) && birthOf(pid) === born;

function created(path: string, mine: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(mine), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Not by `instanceof`: jest gives every test file an Error of its own. */
const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

function read(path: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Moves a stale lock away. When two starts race, the later one may get hold of the fresh lock and puts it back. */
function setAside(path: string, stale: Holder | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && (moved.pid !== stale?.pid || moved.born !== stale.born) && isRunning(moved))
    renameSync(aside, path);
  else rmSync(aside, { force: true });
}
