/** Makes a photo of what lies at a path, and stores it in its sizes. */
import { writeFile } from 'node:fs/promises';
import type { FileRecord } from '@silta/shared/files/records';
import type { FileId } from '@silta/shared/ids';
import type { Storage } from '../storage/storage.ts';
import { makePhoto } from './photo.ts';
import type { Spool } from './spool.ts';

export interface StoredPhoto extends Pick<FileRecord, 'size' | 'width' | 'height' | 'sizes'> {
  /** Bytes of all sizes together. */
  stored: number;
}

/** Refuses with `brokenFile`. */
export async function storePhoto(
  { storage, spool }: { storage: Storage; spool: Spool },
  id: FileId,
  path: string,
): Promise<StoredPhoto> {
  const photos = await makePhoto(path);
  for (const { name, webp } of photos) {
    await spool.with(async (made) => {
      await writeFile(made, webp, { mode: 0o600 });
      await storage.put({ id, name }, made);
    });
  }
  const sizes: FileRecord['sizes'] = photos.map(({ width, height }) => ({ width, height }));
  const stored = photos.reduce((sum, { webp }) => sum + webp.length, 0);
  const largest = photos.at(-1);
  const { width, height } = largest ?? { width: null, height: null };
  return { size: largest?.webp.length ?? 0, width, height, sizes, stored };
}
