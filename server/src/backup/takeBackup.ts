/** Writes database and files into one archive, as of one moment, while people go on working. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ArchiveProblem, inWords } from './archiveProblem.ts';
import type { Storage } from '../storage/storage.ts';
import { checkArchive } from './checkArchive.ts';
import { filesOf } from './fileStore.ts';
import { lineOf, manifestName, partBytes } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { copyOut, plainSession, stepsOf, tablesOf } from './schema.ts';
import type { Table } from './schema.ts';
import { writeTar } from './tar.ts';
import type { NewEntry } from './tar.ts';

export interface BackupParts {
  databaseUrl: string;
  /** Folder of the files, which may not exist, or the store that has them. */
  files: string | Storage;
  /** Path of the archive, which must not exist. */
  to: string;
  product: string;
}

/** The archive appears under its name only when it is whole, on the disk, and has been read again. */
export async function takeBackup(parts: BackupParts): Promise<Manifest> {
  if (existsSync(parts.to)) throw new ArchiveProblem(`${parts.to} exists already.`);
  const half = join(dirname(parts.to), `.${randomBytes(6).toString('hex')}.half`);
  try {
    const made = await writeArchive(parts, half);
    const { manifest } = await checkArchive(half);
    if (!isDeepStrictEqual(manifest, made)) throw new ArchiveProblem('The archive reads differently.');
    await rename(half, parts.to);
    await flush(dirname(parts.to));
    return made;
  } catch (error) {
    throw inWords(error);
  } finally {
    await rm(half, { force: true });
  }
}

async function writeArchive(parts: BackupParts, path: string): Promise<Manifest> {
  const client = new pg.Client({
    connectionString: parts.databaseUrl,
    connectionTimeoutMillis: 8_000,
    keepAlive: true,
  });
  // Whoever waits for a statement is told; a connection that ends in between must not end the process.
  client.on('error', () => undefined);
  // It holds what minors wrote: nobody but its owner reads it.
  const file = await open(path, 'wx', 0o600);
  try {
    await client.connect();
    await client.query(plainSession);
    await client.query('begin isolation level repeatable read read only');
    const manifest: Manifest = {
      format: 'silta backup 1',
      product: parts.product,
      madeAt: new Date().toISOString(),
      migrations: await stepsOf(client),
      tables: {},
      files: { count: 0, bytes: 0, sha256: '' },
    };
    const archive = writeTar(entriesOf(client, parts.files, manifest));
    await pipeline(Readable.from(archive), createGzip(), async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) await file.appendFile(chunk);
    });
    await file.sync();
    return manifest;
  } finally {
    await file.close();
    await client.end().catch(() => undefined);
  }
}

/** Fills the manifest as it goes, and ends with it. */
async function* entriesOf(
  client: pg.Client,
  files: BackupParts['files'],
  manifest: Manifest,
): AsyncGenerator<NewEntry> {
  for (const table of await tablesOf(client)) yield* partsOf(client, table, manifest);
  yield* copiesOf(files, manifest);
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield { name: manifestName, bytes: text.length, content: [text] };
}

async function* partsOf(client: pg.Client, table: Table, manifest: Manifest): AsyncGenerator<NewEntry> {
  const rows = client.query(copyTo(copyOut(table)));
  const hash = createHash('sha256');
  let [bytes, number] = [0, 0];
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const part = (): NewEntry => {
    number += 1;
    const content = waiting;
    const entry = {
      name: `tables/${table.name}/${String(number).padStart(6, '0')}.copy`,
      bytes: waitingBytes,
      content,
    };
    [waiting, waitingBytes] = [[], 0];
    return entry;
  };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes >= partBytes) yield part();
  }
  if (waitingBytes > 0) yield part();
  manifest.tables[table.name] = {
    bytes,
    sha256: hash.digest('hex'),
    columns: table.columns,
    rows: rows.rowCount,
  };
}

/**
 * After the moment of the database: a file is there before its record and goes after it, so that everything the
 * records name is here, and perhaps a file more.
 */
async function* copiesOf(files: BackupParts['files'], manifest: Manifest): AsyncGenerator<NewEntry> {
  const lines = createHash('sha256');
  for await (const { path, bytes, content } of filesOf(files)) {
    const hash = createHash('sha256');
    const read = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of content()) {
        hash.update(chunk);
        yield chunk;
      }
    };
    yield { name: `files/${path}`, bytes, content: read() };
    lines.update(lineOf({ path, bytes, sha256: hash.digest('hex') }));
    manifest.files.count += 1;
    manifest.files.bytes += bytes;
  }
  manifest.files.sha256 = lines.digest('hex');
}

/** Only then does a new name outlive a power cut; systems that cannot flush a folder need not. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
