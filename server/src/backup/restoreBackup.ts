/** Brings an archive into an empty database: whole or not at all, checked before, and read again after. */
import { mkdir, rename, rm } from 'node:fs/promises';
import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { migrationLock, patientDataSource } from '../database/dataSource.ts';
import { inWords } from './archiveProblem.ts';
import { checkArchive, readArchive } from './checkArchive.ts';
import { Loading } from './loading.ts';
import type { Manifest } from './manifest.ts';
import type { Storage } from '../storage/storage.ts';
import { emptyStore, fillStore, needEmptyStore } from './fileStore.ts';
import { clearEmptyDatabase, needAlone, needKnownSteps, needNoFiles, needRoom } from './needs.ts';
import { plainSession } from './schema.ts';
import { createStepList, take } from './steps.ts';
import type { StepClass } from './steps.ts';

/** Rows with their indexes take about twice their text, and the log of the database once more. */
const bytesPerTableByte = 3;

export interface RestoreParts {
  from: string;
  databaseUrl: string;
  /** Whether the database lies on the same disk as the files. */
  isDatabaseHere: boolean;
  /** Folder of the files: absent or empty. */
  files: string;
  /** Where the files go instead, from that folder; as empty. */
  store?: Storage | null;
  /** Every step that this version knows, oldest first. */
  steps: readonly StepClass[];
}

/** The database is as it was when the archive was made, and then taken forward to this version. */
export async function restoreBackup(parts: RestoreParts): Promise<Manifest> {
  const { manifest, tableBytes } = await checkArchive(parts.from);
  needKnownSteps(manifest, parts.steps);
  await needNoFiles(parts.files);
  if (parts.store) await needEmptyStore(parts.store);
  const bytesHere = manifest.files.bytes + (parts.isDatabaseHere ? bytesPerTableByte * tableBytes : 0);
  await needRoom(parts.files, bytesHere);
  const source = await patientDataSource(parts.databaseUrl).initialize();
  const runner = source.createQueryRunner();
  const half = `${parts.files}.half`;
  let isMoved = false;
  try {
    await runner.startTransaction();
    await fill(runner, { ...parts, files: half }, manifest);
    if (parts.store) await fillStore(half, parts.store);
    else isMoved = await moveInPlace(half, parts.files, manifest);
    await runner.commitTransaction();
    return manifest;
  } catch (error) {
    if (isMoved) await rename(parts.files, half);
    if (parts.store) await emptyStore(parts.store);
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw inWords(error);
  } finally {
    await rm(half, { recursive: true, force: true });
    await runner.release();
    await source.destroy();
  }
}

async function fill(runner: QueryRunner, parts: RestoreParts, manifest: Manifest): Promise<void> {
  const client = (await runner.connect()) as ClientBase;
  await client.query(plainSession);
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  await needAlone(client);
  await clearEmptyDatabase(client);
  await createStepList(client);
  const steps = parts.steps.map((Step) => new Step());
  const isOld = ({ name }: { name: string }) => manifest.migrations.includes(name);
  await take(runner, steps.filter(isOld));
  await rm(parts.files, { recursive: true, force: true });
  await mkdir(parts.files, { recursive: true, mode: 0o700 });
  const loading = await Loading.into(client, parts.files, manifest);
  for await (const entry of readArchive(parts.from)) await loading.take(entry);
  await loading.end();
  await take(
    runner,
    steps.filter((step) => !isOld(step)),
  );
  await dropUnfinished(client);
}

/** Pieces of uploads are not in an archive: devices that were bringing something begin anew. */
async function dropUnfinished(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ isThere: boolean }>(
    `select to_regclass('upload') is not null as "isThere"`,
  );
  if (rows[0]?.isThere === true)
    await client.query(`delete from "upload" where "state" in ('receiving', 'processing')`);
}

async function moveInPlace(half: string, files: string, { files: { count } }: Manifest): Promise<boolean> {
  if (count === 0) return false;
  await rm(files, { recursive: true, force: true });
  await rename(half, files);
  return true;
}
