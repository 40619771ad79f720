/** Files below the data folder. */
import { copyFile, link, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileId } from '@silta/shared/ids';
import { folderOf, keyOf, pathOf } from './storage.ts';
import type { Key, Storage } from './storage.ts';

/** `folder` must lie on the same file system as what is put into it. */
export function diskStorage(folder: string): Storage {
  const at = (path: string): string => join(folder, path);
  const settle = async (key: Key, place: (to: string) => Promise<void>): Promise<void> => {
    const to = at(pathOf(key));
    const made = await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await place(to);
    await flush(dirname(to));
    // A new folder has to outlive a power cut, too.
    if (made !== undefined)
      for (const above of [folderOf(key.id), '']) await flush(dirname(at(`${above}/x`)));
  };
  return {
    put: async (key, path) => {
      await flush(path);
      await settle(key, (to) => rename(path, to));
    },
    copy: async (from, to) => {
      const path = at(pathOf(from));
      if (!(await stat(path).catch(orMissing))) return false;
      // Bytes never change, so two names may be of one file; not every file system can.
      await settle(to, (place) => link(path, place).catch(() => copyFile(path, place)));
      return true;
    },
    open: async (key, range) => {
      const file = await open(at(pathOf(key)), 'r').catch(orMissing);
      return file?.createReadStream(range ? { start: range.from, end: range.to } : {}) ?? null;
    },
    bytesOf: async (key) => (await stat(at(pathOf(key))).catch(orMissing))?.size ?? null,
    remove: async (key) => {
      await rm(at(pathOf(key)), { force: true });
      await rmdir(at(folderOf(key.id))).catch(() => undefined);
    },
    removeAll: (id: FileId) => rm(at(folderOf(id)), { recursive: true, force: true }),
    list: () => partsIn(folder),
    close: () => undefined,
  };
}

async function* partsIn(folder: string) {
  for (const start of await namesIn(folder))
    for (const id of await namesIn(join(folder, start)))
      for (const name of await namesIn(join(folder, start, id))) {
        const key = keyOf(`${start}/${id}/${name}`);
        const found = key && (await stat(join(folder, start, id, name)).catch(orMissing));
        if (key && found) yield { ...key, bytes: found.size };
      }
}

async function namesIn(folder: string): Promise<string[]> {
  return ((await readdir(folder).catch(orMissing)) ?? []).sort();
}

/** Onto the disk; systems that cannot flush a folder need not. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync().catch(() => undefined);
  } finally {
    await file.close();
  }
}

/** Not by `instanceof`: what Node's core throws is of another realm in the tests. */
function orMissing(error: unknown): null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  throw error;
}
