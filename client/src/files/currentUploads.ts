/** Where the uploads of whoever is signed in are found again to be forgotten, without the code that sends them. */
import type { AccountId } from '@silta/shared/ids';
import type { Uploads } from './uploads.ts';
import { openUploadShelf } from './uploadShelf.ts';

let current: { accountId: AccountId; uploads: Uploads } | null = null;

export function heldUploads(accountId: AccountId): Uploads | null {
  return current?.accountId === accountId ? current.uploads : null;
}

export function holdUploads(accountId: AccountId, uploads: Uploads): Uploads {
  current = { accountId, uploads };
  return uploads;
}

/** For signing out: the next pupil at this computer must not find them. */
export async function forgetUploads(accountId: AccountId): Promise<void> {
  heldUploads(accountId)?.stop();
  current = null;
  const shelf = await openUploadShelf();
  await shelf.clear(accountId).catch(() => undefined);
}
