/** Stores what lies at a path as what it is: photos made anew, captions looked through, everything else as it came. */
import { stat } from 'node:fs/promises';
import type { Payload } from '@silta/shared/commands';
import type { FileKind } from '@silta/shared/files/records';
import type { FileId } from '@silta/shared/ids';
import type { Storage } from '../storage/storage.ts';
import { needCaptions } from './captions.ts';
import type { Spool } from './spool.ts';
import { storePhoto } from './storePhoto.ts';

type Fields = Payload<'file.add'>;

export interface StoredFile extends Omit<Fields, 'id' | 'name' | 'mediaType' | 'kind'> {
  /** Bytes in the storage, in all sizes. */
  stored: number;
}

/** What only the device can tell, of what is played. */
interface Coming extends Pick<Fields, 'width' | 'height' | 'seconds'> {
  id: FileId;
  path: string;
  kind: FileKind;
}

/** Refuses with `brokenFile`. */
export async function storeFile(
  to: { storage: Storage; spool: Spool },
  { id, path, kind, ...said }: Coming,
): Promise<StoredFile> {
  if (kind === 'photo') return { ...(await storePhoto(to, id, path)), seconds: null };
  if (kind === 'captions') await needCaptions(path);
  const { size } = await stat(path);
  await to.storage.put({ id, name: 'original' }, path);
  const isPlayed = kind === 'video' || kind === 'audio';
  const { width, height, seconds } = isPlayed ? said : { width: null, height: null, seconds: null };
  return { size, width, height, seconds, sizes: [], stored: size };
}
