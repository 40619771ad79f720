/** Local files on their way into the storage: received, put together, made of others. Whatever is left over goes. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileId } from '@silta/shared/ids';
import type { Storage } from '../storage/storage.ts';

export class Spool {
  constructor(private readonly folder: string) {}

  /** A path on which nothing is yet; what lies there after the work goes. */
  async with<T>(work: (path: string) => Promise<T>): Promise<T> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
    try {
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** What servers that have died have left. */
  async clear(before: Date): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtime < before) await rm(path, { force: true });
    }
  }
}

interface Received {
  bytes: number;
  /** More came than was wanted. */
  isMore: boolean;
}

/**
 * Writes what comes until it ends or is cut, and never more than `most`. What had come before it was cut counts: it is not
 * asked for again.
 */
export async function receive(
  source: Readable,
  path: string,
  { most, signal }: { most: number; signal: AbortSignal },
): Promise<Received> {
  const stop = () => source.destroy();
  signal.addEventListener('abort', stop);
  const file = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    const chunks: AsyncIterator<Buffer, undefined> = source[Symbol.asyncIterator]();
    for (;;) {
      const chunk = await nextOf(chunks);
      if (chunk === null) return { bytes, isMore: false };
      const fitting = chunk.subarray(0, most - bytes);
      await file.appendFile(fitting);
      bytes += fitting.length;
      if (fitting.length < chunk.length) return { bytes, isMore: true };
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await file.close();
  }
}

/** null at the end, and where the line was cut. */
async function nextOf(chunks: AsyncIterator<Buffer, undefined>): Promise<Buffer | null> {
  try {
    return (await chunks.next()).value ?? null;
  } catch {
    return null;
  }
}

/** Puts the pieces of an upload together in a local file; false where one is missing. */
export async function assemble(
  storage: Storage,
  { id, pieces }: { id: FileId; pieces: readonly string[] },
  path: string,
): Promise<boolean> {
  for (const name of pieces) {
    const piece = await storage.open({ id, name });
    if (!piece) return false;
    await pipeline(piece, createWriteStream(path, { mode: 0o600, flags: 'a' }));
  }
  return true;
}
