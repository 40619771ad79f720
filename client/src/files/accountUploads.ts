/** The uploads of whoever is signed in: the same for every page, until they sign out. */
import type { AccountId } from '@silta/shared/ids';
import { heldUploads, holdUploads } from './currentUploads.ts';
import { createUploads } from './uploads.ts';
import type { Uploads } from './uploads.ts';
import { uploadRoad } from './uploadRoad.ts';
import { openUploadShelf } from './uploadShelf.ts';

export function uploadsOf(accountId: AccountId): Uploads {
  const start = () => createUploads({ accountId, road: uploadRoad, shelf: openUploadShelf() });
  return heldUploads(accountId) ?? holdUploads(accountId, start());
}
