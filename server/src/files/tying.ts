/** Ties files to what carries them, and lets them go again. */
import { attachmentFrom, filesIn } from '@silta/shared/files/attachments';
import type { Attachment, AttachmentWish } from '@silta/shared/files/attachments';
import type { FileRecord } from '@silta/shared/files/records';
import type { FileId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { Actor, Load } from '../realtime/scope.ts';

/** What carries files: a post, a half of one, a task, somebody's work, a step of a session or a term, by its column in their records. */
export type Carrier = {
  [C in Column]: { column: C; id: NonNullable<FileRecord[C]> };
}[Column];
type Column = 'postId' | 'halfId' | 'taskId' | 'workId' | 'agendaItemId' | 'termId';

/** The files that something is to carry. */
export const filesWished = (wishes: readonly AttachmentWish[] = []): Load => ({
  type: 'file',
  ids: wishes.flatMap(filesIn),
});

/** The files that it carries now. */
export const filesOf = ({ column, id }: Carrier): Load => ({ type: 'file', column, value: id });

/**
 * What it carries from now on, in addition to what it has carried. A file that is missing, somebody else's, of another
 * room or carried by something else is not there, as far as the sender is told.
 */
export function tie(
  changes: Changes,
  carrier: Carrier,
  { wishes, actor }: { wishes: readonly AttachmentWish[]; actor: Actor },
): Attachment[] {
  const { column, id: carrierId } = carrier;
  const ids = wishes.flatMap(filesIn);
  if (new Set(ids).size < ids.length) throw new Refusal('invalid', { field: 'attachments' });
  for (const id of ids) {
    const file = changes.need('file', id);
    if (file.roomId !== changes.roomId) throw new Refusal('notFound');
    if (file[column] === carrierId) continue;
    if (file.memberId !== actor.memberId || file.unusedSince === null) throw new Refusal('notFound');
    changes.put('file', { ...file, [column]: carrierId, unusedSince: null });
  }
  return wishes.map((wish) => {
    const attachment = attachmentFrom(wish, (id) => changes.get('file', id));
    if (!attachment) throw new Refusal('invalid', { field: 'attachments' });
    return attachment;
  });
}

/** What it carries beyond these stays with whoever has brought it for a while. */
export function untie(changes: Changes, { column, id }: Carrier, kept: ReadonlySet<FileId>): void {
  for (const file of changes.list('file', column, id))
    if (!kept.has(file.id)) changes.put('file', { ...file, [column]: null, unusedSince: changes.now });
}

/** What goes for good takes its files with it. */
export function removeFilesOf(changes: Changes, { column, id }: Carrier): void {
  for (const file of changes.list('file', column, id)) changes.remove('file', file.id);
}
