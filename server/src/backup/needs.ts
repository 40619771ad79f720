/** What must be so before anything is restored; says in plain words what to do where it is not. */
import { existsSync } from 'node:fs';
import { readdir, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ClientBase } from 'pg';
import { ArchiveProblem } from './archiveProblem.ts';
import type { Manifest } from './manifest.ts';
import { quoted, tablesOf } from './schema.ts';
import type { StepClass } from './steps.ts';

export function needKnownSteps(manifest: Manifest, steps: readonly StepClass[]): void {
  const known = new Set(steps.map((Step) => new Step().name));
  if (manifest.migrations.every((name) => known.has(name))) return;
  throw new ArchiveProblem(
    `This backup was made by a newer Silta (${manifest.product}). Update Silta first, then restore it.`,
  );
}

export async function needNoFiles(folder: string): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new ArchiveProblem(
      `There are files in ${folder} already. A restore needs it empty: give it another DATA_DIR.`,
    );
}

export async function needRoom(folder: string, bytes: number): Promise<void> {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  const { bavail, bsize } = await statfs(there);
  if (bavail * bsize >= bytes) return;
  const inMegabytes = (count: number) => `${Math.ceil(count / 1_000_000)} MB`;
  throw new ArchiveProblem(
    `There is not enough room in ${there}: ${inMegabytes(bytes)} are needed, ${inMegabytes(bavail * bsize)} are free.`,
  );
}

/** Servers that run on the database would show people a house that is being built. */
export async function needAlone(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' limit 1`,
  );
  if (rowCount !== 0)
    throw new ArchiveProblem(
      'Somebody else is connected to this database. End every Silta server that uses it first.',
    );
}

/** A database in which a server was started but nobody has done anything counts as empty: its bare tables go. */
export async function clearEmptyDatabase(client: ClientBase): Promise<void> {
  const names = (await tablesOf(client)).map(({ name }) => name);
  for (const name of names) {
    const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (rowCount !== 0)
      throw new ArchiveProblem(
        'This database is not empty, and a restore never overwrites. Name an empty one with --into, or give Silta another DATA_DIR.',
      );
  }
  await client.query(`drop table if exists ${[...names, 'migrations'].map(quoted).join(', ')}`);
}
