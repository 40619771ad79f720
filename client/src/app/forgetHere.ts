/** What the next pupil at this computer must not find: everything of an account that lies on the device. */
import type { AccountId } from '@silta/shared/ids';
import { forgetDrafts } from '../boards/draftShelf.ts';
import { forgetSeen } from '../boards/find/seen.ts';
import { forgetUploads } from '../files/currentUploads.ts';
import { forgetHandIns } from '../tasks/handInDraft.ts';
import { forgetAnswers } from '../tasks/peerDraft.ts';
import { forgetGlossary } from '../glossary/termShelf.ts';
import { forgetLastPartnership } from './lastPartnership.ts';

export async function forgetHere(accountId: AccountId): Promise<void> {
  forgetDrafts(accountId);
  await forgetUploads(accountId);
  forgetGlossary(accountId);
  forgetHandIns(accountId);
  forgetAnswers(accountId);
  forgetSeen(accountId);
  forgetLastPartnership();
}
