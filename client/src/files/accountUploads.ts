/** The uploads of whoever is signed in: the same for every page, until they sign out. */
import type { AccountId } from '@silta/shared/ids';
import { createUploads } from './uploads.ts';
import type { Uploads } from './uploads.ts';
import { uploadRoad } from './uploadRoad.ts';
import { openUploadShelf } from './uploadShelf.ts';

let current: { accountId: AccountId; uploads: Uploads } | null = null;

export function uploadsOf(accountId: AccountId): Uploads {
  if (current?.accountId !== accountId) {
    const uploads = createUploads({ accountId, road: uploadRoad, shelf: openUploadShelf() });
    current = { accountId, uploads };
  }
  return current.uploads;
}

/** For signing out: the next pupil at this computer must not find them. */
export async function forgetUploads(accountId: AccountId): Promise<void> {
  const uploads = uploadsOf(accountId);
  current = null;
  await uploads.forget();
}
