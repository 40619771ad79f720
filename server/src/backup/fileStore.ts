/** The files of a backup: out of a folder or a store elsewhere, and into either. */
import { createReadStream, existsSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOf, pathOf } from '../storage/storage.ts';
import type { Storage } from '../storage/storage.ts';
import { ArchiveProblem, codeOf } from './archiveProblem.ts';
import { isSafe } from './manifest.ts';

export interface FileToCopy {
  path: string;
  bytes: number;
  content: () => AsyncIterable<Buffer>;
}

/** What was being uploaded begins anew after a restore: its pieces come and go too fast to be copied. */
const isPiece = (path: string) => /\/piece-[^/]*$/.test(path);

/** In the order of their names; what goes meanwhile is left out. */
export async function* filesOf(from: string | Storage): AsyncGenerator<FileToCopy> {
  if (typeof from === 'string') yield* inFolder(from);
  else yield* inStore(from);
}

async function* inFolder(folder: string): AsyncGenerator<FileToCopy> {
  for await (const path of pathsIn(folder)) {
    const file = await open(join(folder, path), 'r').catch(orGone);
    if (!file) continue;
    try {
      const { size } = await file.stat();
      yield { path, bytes: size, content: () => contentOf(file, size) };
    } finally {
      await file.close();
    }
  }
}

/** An open file is there to its end, even where it is deleted meanwhile. */
function contentOf(file: FileHandle, bytes: number): AsyncIterable<Buffer> {
  const end = Math.max(bytes - 1, 0);
  return createReadStream('', { fd: file, start: 0, end, autoClose: false }) as AsyncIterable<Buffer>;
}

async function* inStore(store: Storage): AsyncGenerator<FileToCopy> {
  for await (const part of store.list()) {
    const path = pathOf(part);
    if (isPiece(path)) continue;
    const content = await store.open(part);
    if (content) yield { path, bytes: part.bytes, content: () => content as AsyncIterable<Buffer> };
  }
}

async function* pathsIn(folder: string, below = ''): AsyncGenerator<string> {
  if (!existsSync(join(folder, below))) return;
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* pathsIn(folder, path);
    else if (!entry.isFile() || !isSafe(path))
      throw new ArchiveProblem(`In the folder of files lies what Silta has not put there: ${path}`);
    else if (!isPiece(path)) yield path;
  }
}

export async function needEmptyStore(store: Storage): Promise<void> {
  for await (const _ of store.list())
    throw new ArchiveProblem(
      'There are files in the bucket already. A restore needs it empty: name another one.',
    );
}

/** Takes the files out of the folder. */
export async function fillStore(folder: string, store: Storage): Promise<void> {
  for await (const path of pathsIn(folder)) {
    const key = keyOf(path);
    if (!key) throw new ArchiveProblem(`The archive holds a file that Silta does not know: ${path}`);
    await store.put(key, join(folder, path));
  }
}

export async function emptyStore(store: Storage): Promise<void> {
  for await (const { id } of store.list()) await store.removeAll(id);
}

function orGone(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}
