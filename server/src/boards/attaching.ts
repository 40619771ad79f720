/** Ties files to the post or the half that carries them; the picture of a link preview is none of a post's attachments. */
import { filesIn } from '@silta/shared/files/attachments';
import type { Attachment, AttachmentWish } from '@silta/shared/files/attachments';
import type { FileId, HalfId, PostId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { filesOf, removeFilesOf, tie, untie } from '../files/tying.ts';
import type { Carrier } from '../files/tying.ts';
import type { Changes } from '../realtime/changes.ts';
import type { Actor, Load } from '../realtime/scope.ts';

const post = (id: PostId): Carrier => ({ column: 'postId', id });

const half = (id: HalfId): Carrier => ({ column: 'halfId', id });

/** The files that a post carries now. */
export const filesOn = ({ postId }: { postId: PostId }): Load => filesOf(post(postId));

/** What the post carries from now on. */
export function attach(
  changes: Changes,
  postId: PostId,
  { wishes, actor }: { wishes: readonly AttachmentWish[]; actor: Actor },
): Attachment[] {
  const picture = pictureOf(changes, postId);
  if (wishes.flatMap(filesIn).some((id) => id === picture)) throw new Refusal('notFound');
  return tie(changes, post(postId), { wishes, actor });
}

/** What the post carried before and carries no more stays with its author for a while. */
export function letGo(changes: Changes, postId: PostId, kept: readonly AttachmentWish[]): void {
  const picture = pictureOf(changes, postId);
  untie(changes, post(postId), new Set([...kept.flatMap(filesIn), ...(picture === null ? [] : [picture])]));
}

/** A post that goes for good takes its files with it. */
export function removeFilesOn(changes: Changes, postId: PostId): void {
  removeFilesOf(changes, post(postId));
}

/** The files that a half carries now. */
export const filesOnHalf = ({ halfId }: { halfId: HalfId }): Load => filesOf(half(halfId));

/** What the half carries from now on; what it carries no more stays with whoever brought it for a while. */
export function attachToHalf(
  changes: Changes,
  halfId: HalfId,
  { wishes, actor }: { wishes: readonly AttachmentWish[]; actor: Actor },
): Attachment[] {
  const attachments = tie(changes, half(halfId), { wishes, actor });
  untie(changes, half(halfId), new Set(wishes.flatMap(filesIn)));
  return attachments;
}

/** A half that is emptied lets its files go, so that whoever brings it back has them. */
export function letGoOfHalf(changes: Changes, halfId: HalfId): void {
  untie(changes, half(halfId), new Set());
}

function pictureOf(changes: Changes, postId: PostId): FileId | null {
  return changes.get('post', postId)?.link?.picture?.fileId ?? null;
}
