/** Reads an archive from end to end and believes nothing: names, lengths and checksums must be those of its manifest. */
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ArchiveProblem, codeOf } from './archiveProblem.ts';
import { kindOf, lineOf, mostManifestBytes, partBytes, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { readTar } from './tar.ts';
import type { Entry } from './tar.ts';

export interface CheckedArchive {
  manifest: Manifest;
  /** What a restore writes, unpacked. */
  tableBytes: number;
}

/** Memory stays flat, whatever the archive unpacks to: bombs cost time and nothing else. */
export async function checkArchive(path: string): Promise<CheckedArchive> {
  const tables = new Map<string, { hash: Hash; bytes: number }>();
  const files = { hash: createHash('sha256'), count: 0, bytes: 0 };
  let manifest: Manifest | null = null;
  for await (const entry of readArchive(path)) {
    if (manifest) throw new ArchiveProblem('Something follows after the end of the archive.');
    const kind = kindOf(entry.name);
    if (kind === 'manifest') {
      manifest = await manifestIn(entry);
    } else if ('table' in kind) {
      // A part ends with the row that fills it, and a row is far shorter than a part.
      if (entry.bytes > 2 * partBytes)
        throw new ArchiveProblem('A part of a table is too long: the archive is damaged.');
      const table = tables.get(kind.table) ?? { hash: createHash('sha256'), bytes: 0 };
      tables.set(kind.table, table);
      for await (const chunk of entry.content) table.hash.update(chunk);
      table.bytes += entry.bytes;
    } else {
      files.hash.update(lineOf({ path: kind.file, bytes: entry.bytes, sha256: await hashOf(entry.content) }));
      files.count += 1;
      files.bytes += entry.bytes;
    }
  }
  if (!manifest) throw new ArchiveProblem('The archive ends too early: it was cut short.');
  compare(manifest, tables, { ...files, sha256: files.hash.digest('hex') });
  return { manifest, tableBytes: [...tables.values()].reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Its entries, in order. */
export async function* readArchive(path: string): AsyncGenerator<Entry> {
  await access(path, constants.R_OK).catch(() => {
    throw new ArchiveProblem(`There is no archive ${path}, or it may not be read.`);
  });
  yield* readTar(unpack(path));
}

async function* unpack(path: string): AsyncGenerator<Buffer> {
  const unpacked = pipeline(createReadStream(path), createGunzip(), () => undefined);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable(error);
  } finally {
    unpacked.destroy();
  }
}

function unreadable(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'Z_BUF_ERROR') return new ArchiveProblem('The archive ends too early: it was cut short.');
  if (code.startsWith('Z_'))
    return new ArchiveProblem('The archive is damaged, or it is not a backup of Silta.');
  return error;
}

async function manifestIn({ bytes, content }: Entry): Promise<Manifest> {
  if (bytes > mostManifestBytes) throw new ArchiveProblem('What the archive says of itself is too long.');
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return readManifest(Buffer.concat(chunks).toString('utf8'));
}

async function hashOf(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}

function compare(
  manifest: Manifest,
  tables: ReadonlyMap<string, { hash: Hash; bytes: number }>,
  files: { count: number; bytes: number; sha256: string },
): void {
  for (const name of tables.keys())
    if (!Object.hasOwn(manifest.tables, name))
      throw new ArchiveProblem(`The archive holds a table too many: ${name}`);
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.tables)) {
    const found = tables.get(name) ?? { hash: createHash('sha256'), bytes: 0 };
    if (found.bytes !== bytes || found.hash.digest('hex') !== sha256)
      throw new ArchiveProblem(`The archive is damaged: table ${name} is not as it was.`);
  }
  const { count, bytes, sha256 } = manifest.files;
  if (files.count !== count || files.bytes !== bytes || files.sha256 !== sha256)
    throw new ArchiveProblem('The archive is damaged: the files are not as they were.');
}
