/**
 * Files of an archive on their way into the storage. Where the seal holds, this house made every byte of them, and they are
 * taken as they are once their sums agree; anybody else's go the way of an upload: their content says what they are, and
 * photos are made anew.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileRecord } from '@silta/shared/files/records';
import type { FileId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { contentTypeOf } from '../files/contentType.ts';
import { fileNameOf } from '../files/fileName.ts';
import type { Spool } from '../files/spool.ts';
import { storeFile } from '../files/storeFile.ts';
import type { Storage } from '../storage/storage.ts';
import type { Notes } from './notes.ts';
import type { ComingFile } from './siltaBoard.ts';
import { storedParts } from '@silta/shared/transfer/travelling';
import { unreadable } from './unreadable.ts';
import type { Archive } from './unzip.ts';

export interface Unpacking {
  archive: Archive;
  storage: Storage;
  spool: Spool;
  /** Bytes that one file may have. */
  most: number;
  isOurs: boolean;
}

type Part = ComingFile['parts'][number];

/** Those of which enough is in the archive; of the others a note says which they are. */
export function complete(files: readonly ComingFile[], notes: Notes): ComingFile[] {
  return files.filter(({ record, parts }) => {
    const isThere = parts.some(({ stored }) => stored === 'large' || stored === 'original');
    if (!isThere) notes.add('filesMissing', record.name);
    return isThere;
  });
}

/** The record as it is now, and how many bytes lie in the storage. Refuses with `unreadable`. */
export async function unpack(
  { record, parts }: ComingFile,
  by: Unpacking,
): Promise<{ file: FileRecord; stored: number }> {
  const isWhole = parts.length === storedParts(record).length;
  if (by.isOurs && isWhole) return { file: record, stored: await putAll(record.id, parts, by) };
  return anew(record, parts, by);
}

async function putAll(id: FileId, parts: readonly Part[], by: Unpacking): Promise<number> {
  let stored = 0;
  for (const part of parts) {
    await by.spool.with(async (path) => {
      await write(part, path, by);
      await by.storage.put({ id, name: part.stored }, path);
    });
    stored += part.bytes;
  }
  return stored;
}

async function anew(record: FileRecord, parts: readonly Part[], by: Unpacking) {
  const main = parts.find(({ stored }) => stored === 'large' || stored === 'original');
  if (!main) throw unreadable('changed');
  return by.spool.with(async (path) => {
    await write(main, path, by);
    try {
      const type = await contentTypeOf(path, record);
      if (type.kind !== record.kind) throw new Refusal('wrongType');
      const { id, kind, width, height, seconds } = record;
      const { stored, ...fields } = await storeFile(by, { id, path, kind, width, height, seconds });
      const named = { name: fileNameOf(record.name, type), mediaType: type.mediaType };
      return { file: { ...record, ...named, ...fields }, stored };
    } catch (error) {
      throw error instanceof Refusal ? unreadable('badFile') : error;
    }
  });
}

/** Counted and summed while it is unpacked, whatever the archive says of it. */
async function write({ name, bytes, sha256 }: Part, path: string, by: Unpacking): Promise<void> {
  if (bytes === 0 || bytes > by.most) throw unreadable('badFile');
  const hash = createHash('sha256');
  let come = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      come += chunk.length;
      hash.update(chunk);
      done(come > bytes ? unreadable('changed') : null, chunk);
    },
  });
  await pipeline(
    await by.archive.streamOf(name),
    counted,
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
  if (come !== bytes || hash.digest('hex') !== sha256) throw unreadable('changed');
}
