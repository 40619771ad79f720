/** The storage that the configuration names. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { diskStorage } from '../storage/diskStorage.ts';
import type { Storage } from '../storage/storage.ts';

/** Below the data folder: where files lie, unless they are in a store elsewhere. */
export const filesFolder = 'files';
/** Below the data folder: what is being received or worked on; nothing in it is missed. */
const spoolFolder = 'spool';

export async function openStorage({
  dataDir,
  files: { s3 },
}: Pick<Config, 'dataDir' | 'files'>): Promise<Storage> {
  if (s3 === null) return diskStorage(join(dataDir, filesFolder));
  const { s3Storage } = await import('../storage/s3Storage.ts');
  return s3Storage(s3);
}

export function spoolOf(dataDir: string): string {
  return join(dataDir, spoolFolder);
}
