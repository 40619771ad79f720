/** Runs a real PostgreSQL out of an npm package in a data folder, for everybody who has no database server of their own. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { takeDataLock } from './dataLock.ts';
import { findPlace, type Place } from './postgresPlace.ts';
import {
  becomesReady,
  endOrphan,
  endProcess,
  ended,
  keepShort,
  launch,
  sendSignal,
} from './postgresProcess.ts';

const majorVersion = '18';
/** How often its log is looked at. */
const logLookMs = 60_000;

export interface EmbeddedPostgres {
  url: string;
  /** Folder of the cluster, normally `postgres` in the data folder. */
  folder: string;
  /** Ends the server and gives the data folder free. */
  stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** False gives up safety at a crash for speed: for tests only. */
  durable?: boolean;
  maxConnections?: number;
  /** Takes a line for the person who waits. */
  say?: (line: string) => void;
  /** Called when the server ends although nobody asked it to; by default Silta ends as well. */
  onLost?: (message: string) => void;
}

/** Starts PostgreSQL for a data folder, creating both when missing. Throws when another Silta uses the folder. */
export async function startEmbeddedPostgres(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  prepareFolder(dataDir);
  const unlock = takeDataLock(dataDir);
  try {
    const place = findPlace(dataDir);
    const log = join(dataDir, 'postgres.log');
    const password = needPassword(dataDir, place.folder);
    if (!existsSync(place.folder)) await createCluster(place, { password, log, ...options });
    checkVersion(place.folder);
    await endOrphan(place.folder);
    const { port, stop } = await startServer(place, log, options);
    const urlOf = (database: string) => `postgres://silta:${password}@127.0.0.1:${port}/${database}`;
    await ensureDatabase(urlOf('postgres'));
    return {
      url: urlOf('silta'),
      folder: place.folder,
      stop: async () => {
        await stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Started as root, PostgreSQL runs as somebody else, who must be let through; what lies inside has its own rights. */
function prepareFolder(dataDir: string): void {
  if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, 0o711);
}

function needPassword(dataDir: string, folder: string): string {
  const file = join(dataDir, 'postgres.password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(folder)) {
    throw new Error(
      `The password of the database, ${file}, is missing. Put it back, or remove ${folder} to begin anew.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

interface Creation extends EmbeddedOptions {
  password: string;
  log: string;
}

/** Creates the cluster beside its place and moves it there when complete, so that an interrupted start leaves nothing half. */
async function createCluster({ folder, native, account }: Place, creation: Creation): Promise<void> {
  creation.say?.(`Creating the database in ${folder} …`);
  const work = mkdtempSync(`${folder}.new-`);
  const passwordFile = join(work, 'password');
  writeFileSync(passwordFile, creation.password, { mode: 0o600 });
  if (account) for (const path of [work, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const args = [`--pgdata=${join(work, 'cluster')}`, '--username=silta', `--pwfile=${passwordFile}`];
    args.push('--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin');
    args.push(
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(creation.durable === false ? ['--no-sync'] : []),
    );
    const initdb = launch({ program: join(native, 'bin/initdb'), args, log: creation.log, account });
    if ((await ended(initdb)) !== 0) throw failure('The database could not be created', creation.log);
    renameSync(join(work, 'cluster'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function checkVersion(folder: string): void {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion) {
    throw new Error(
      `The database in ${folder} was made by PostgreSQL ${version}, this is ${majorVersion}. Give Silta another DATA_DIR.`,
    );
  }
}

/** A free port may be taken in the last moment, and a killed server's shared memory is free a moment later: try again. */
async function startServer(place: Place, log: string, options: EmbeddedOptions) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const args = ['-D', place.folder, '-p', String(port), ...serverFlags(options)];
    const child = launch({ program: join(place.native, 'bin/postgres'), args, log, account: place.account });
    const exit = ended(child);
    exit.catch(() => undefined);
    if (await Promise.race([becomesReady(child, place.folder), exit.then(() => false)])) {
      const shortening = setInterval(() => keepShort(log), logLookMs).unref();
      void exit.catch(() => undefined).finally(() => clearInterval(shortening));
      return { port, stop: watch(child.pid ?? 0, exit, () => lost(log, options)) };
    }
    if (child.pid) await endProcess(child.pid);
    if (attempt === 3) throw failure('The database does not start', log);
    await sleep(300);
  }
}

const serverFlags = ({ durable = true, maxConnections = 60 }: EmbeddedOptions): string[] =>
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
  ].flatMap((setting) => ['-c', setting]);

/** Keeps an eye on the server, takes it along when Silta exits in a hurry, and returns what stops it in peace. */
function watch(pid: number, exit: Promise<unknown>, onLost: () => void): () => Promise<void> {
  let stopping = false;
  const takeAlong = () => {
    sendSignal(pid, 'SIGINT');
  };
  process.once('exit', takeAlong);
  void exit.then(() => {
    process.off('exit', takeAlong);
    if (!stopping) onLost();
  });
  return async () => {
    stopping = true;
    await endProcess(pid);
    await exit;
  };
}

function lost(log: string, { say, onLost }: EmbeddedOptions): void {
  const message = `The database has ended by itself. Its log is ${log}.`;
  if (onLost) {
    onLost(message);
    return;
  }
  (say ?? console.error)(message);
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
}

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

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'silta'`);
    if (rowCount === 0) await client.query('CREATE DATABASE silta');
  } finally {
    await client.end();
  }
}

function failure(what: string, log: string): Error {
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n') : '';
  return new Error(`${what}. Its log ${log} ends with:\n${tail}\nData folder: ${dirname(log)}`);
}
