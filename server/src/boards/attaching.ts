/** Ties files to the post that carries them, and lets them go again. */
import { attachmentFrom, filesIn } from '@silta/shared/boards/attachments';
import type { Attachment, AttachmentWish } from '@silta/shared/boards/attachments';
import type { FileId, PostId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { Actor, Load } from '../realtime/scope.ts';

/** The files that a post is to carry. */
export const filesWished = (wishes: readonly AttachmentWish[] = []): Load => ({
  type: 'file',
  ids: wishes.flatMap(filesIn),
});

/** The files that a post carries now. */
export const filesOn = ({ postId }: { postId: PostId }): Load => ({
  type: 'file',
  column: 'postId',
  value: postId,
});

/**
 * What the post carries from now on. A file that is missing, somebody else's, of another board or on another post is not
 * there, as far as the sender is told.
 */
export function attach(
  changes: Changes,
  postId: PostId,
  { wishes, actor }: { wishes: readonly AttachmentWish[]; actor: Actor },
): Attachment[] {
  const ids = wishes.flatMap(filesIn);
  if (new Set(ids).size < ids.length) throw new Refusal('invalid', { field: 'attachments' });
  for (const id of ids) {
    const file = needOwnFile(changes, id, actor);
    if (file.postId !== null && file.postId !== postId) throw new Refusal('notFound');
    if (pictureOf(changes, postId) === id) throw new Refusal('notFound');
    if (file.postId === null) changes.put('file', { ...file, postId, unusedSince: null });
  }
  return wishes.map((wish) => {
    const attachment = attachmentFrom(wish, (id) => changes.get('file', id));
    if (!attachment) throw new Refusal('invalid', { field: 'attachments' });
    return attachment;
  });
}

/** What the post carried before and carries no more stays with its author for a while. */
export function letGo(changes: Changes, postId: PostId, kept: readonly AttachmentWish[]): void {
  const ids = new Set(kept.flatMap(filesIn));
  const picture = pictureOf(changes, postId);
  for (const file of changes.list('file', 'postId', postId))
    if (!ids.has(file.id) && file.id !== picture)
      changes.put('file', { ...file, postId: null, unusedSince: changes.now });
}

/** A post that goes for good takes its files with it. */
export function removeFilesOn(changes: Changes, postId: PostId): void {
  for (const file of changes.list('file', 'postId', postId)) changes.remove('file', file.id);
}

/** The one of the link preview, which is no attachment. */
function pictureOf(changes: Changes, postId: PostId): FileId | null {
  return changes.get('post', postId)?.link?.picture?.fileId ?? null;
}

function needOwnFile(changes: Changes, id: FileId, actor: Actor) {
  const file = changes.need('file', id);
  if (file.roomId !== changes.roomId || file.memberId !== actor.memberId) throw new Refusal('notFound');
  return file;
}
