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
import { join } from 'node:path';
import pg from 'pg';
import { takeDataLock } from './dataLock.ts';
import { findPlace, type Place } from './postgresPlace.ts';
import { failure, PostgresKeeper } from './postgresKeeper.ts';
import type { EmbeddedOptions } from './postgresKeeper.ts';
import { endOrphan, ended, launch } from './postgresProcess.ts';

const majorVersion = '18';

export interface EmbeddedPostgres {
  url: string;
  /** Folder of the cluster, normally `postgres` in the data folder. */
  folder: string;
  /** Ends the server and gives the data folder free. */
  stop: () => Promise<void>;
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
    const keeper = await PostgresKeeper.start({ place, log, ...options });
    const urlOf = (database: string) => `postgres://silta:${password}@127.0.0.1:${keeper.port}/${database}`;
    await ensureDatabase(urlOf('postgres'));
    return {
      url: urlOf('silta'),
      folder: place.folder,
      stop: async () => {
        await keeper.stop();
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
