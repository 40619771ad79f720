/** Keeps one PostgreSQL server running: starts it, starts it again where it ends by itself, and stops it in peace. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './postgresPlace.ts';
import { becomesReady, endProcess, ended, keepShort, launch, sendSignal } from './postgresProcess.ts';

/** Ended so often in a row before it has run for `steadyMs`, it is given up: with the pauses after most of a minute. */
const mostFailures = 12;
const steadyMs = 1_000;
/** How often its log is looked at. */
const logLookMs = 60_000;

export interface EmbeddedOptions {
  /** False gives up safety at a crash for speed: for tests only. */
  durable?: boolean;
  maxConnections?: number;
  /** More settings of PostgreSQL, like `track_commit_timestamp=on`. */
  settings?: readonly string[];
  /** Takes a line for the person who waits. */
  say?: (line: string) => void;
  /** Called when the server has ended by itself and cannot be started again; by default Silta ends as well. */
  onLost?: (message: string) => void;
  /** Between two starts; shorter only in tests. */
  longestPauseMs?: number;
}

interface Kept extends EmbeddedOptions {
  place: Place;
  log: string;
}

export class PostgresKeeper {
  #pid = 0;
  #exit: Promise<unknown> = Promise.resolve();
  #isStopping = false;
  #kept: Promise<void> = Promise.resolve();
  #shortening: NodeJS.Timeout | null = null;

  private constructor(
    private readonly parts: Kept,
    /** The same for every start: who lost the connection finds it again. */
    readonly port: number,
  ) {}

  /** Resolves when it takes connections. A free port may be taken in the last moment: then it tries another. */
  static async start(parts: Kept): Promise<PostgresKeeper> {
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const keeper = new PostgresKeeper(parts, await freePort());
      if (await keeper.#start()) {
        process.once('exit', keeper.#takeAlong);
        keeper.#kept = keeper.#keep();
        keeper.#shortening = setInterval(() => keepShort(parts.log), logLookMs).unref();
        return keeper;
      }
      // A killed server's shared memory is free a moment later.
      await sleep(300);
    }
    throw failure('The database does not start', parts.log);
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    process.off('exit', this.#takeAlong);
    if (this.#shortening) clearInterval(this.#shortening);
    await endProcess(this.#pid);
    await this.#kept;
  }

  /** Silta that exits in a hurry does not leave it behind. */
  #takeAlong = (): void => sendSignal(this.#pid, 'SIGINT');

  async #keep(): Promise<void> {
    const { longestPauseMs = 5_000 } = this.parts;
    let failures = 0;
    while (failures <= mostFailures) {
      const begin = performance.now();
      await this.#exit;
      if (this.#isStopping) return;
      failures = performance.now() - begin < steadyMs ? failures + 1 : 1;
      if (failures === 1) this.#say('The database has ended by itself and is started again.');
      await sleep(Math.min(longestPauseMs, 50 * 2 ** failures));
      await this.#start();
    }
    process.off('exit', this.#takeAlong);
    this.#giveUp();
  }

  /** False where it ended instead. */
  async #start(): Promise<boolean> {
    if (this.#isStopping) return false;
    const { place, log } = this.parts;
    const args = ['-D', place.folder, '-p', String(this.port), ...serverFlags(this.parts)];
    const child = launch({ program: join(place.native, 'bin/postgres'), args, log, account: place.account });
    this.#pid = child.pid ?? 0;
    const exit = ended(child).catch(() => undefined);
    this.#exit = exit;
    if (await Promise.race([becomesReady(child, place.folder), exit.then(() => false)])) return true;
    await endProcess(this.#pid);
    return false;
  }

  #giveUp(): void {
    const message = `The database ends again and again. Its log is ${this.parts.log}.`;
    if (this.parts.onLost) {
      this.parts.onLost(message);
      return;
    }
    this.#say(message);
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  }

  #say(line: string): void {
    (this.parts.say ?? console.error)(line);
  }
}

const serverFlags = ({ durable = true, maxConnections = 60, settings = [] }: EmbeddedOptions): string[] =>
  [
    'listen_addresses=127.0.0.1',
    // A socket path over 107 characters fails, and nobody needs one.
    'unix_socket_directories=',
    `max_connections=${maxConnections}`,
    'shared_buffers=64MB',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    // Details of a failure quote what people wrote.
    'log_error_verbosity=terse',
    // One every few minutes that says nothing to anybody here.
    'log_checkpoints=off',
    `fsync=${durable ? 'on' : 'off'}`,
    `synchronous_commit=${durable ? 'on' : 'off'}`,
    `full_page_writes=${durable ? 'on' : 'off'}`,
    ...settings,
  ].flatMap((setting) => ['-c', setting]);

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

export function failure(what: string, log: string): Error {
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n') : '';
  return new Error(`${what}. Its log ${log} ends with:\n${tail}\nData folder: ${dirname(log)}`);
}
