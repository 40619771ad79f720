/** What something is going to carry, before the server has said so. */
import type { RecordChanges } from '../command.ts';
import { attachmentFrom } from './attachments.ts';
import type { Attachment, AttachmentWish } from './attachments.ts';

/** Of files that the sender has brought, or that were there before. */
export function guessAttached(
  changes: RecordChanges,
  wishes: readonly AttachmentWish[],
  before: readonly Attachment[],
): Attachment[] {
  return wishes.flatMap((wish) => {
    const known = before.find(({ fileId }) => fileId === wish.fileId);
    return known ? { ...known, ...wish } : (attachmentFrom(wish, (id) => changes.get('file', id)) ?? []);
  });
}
