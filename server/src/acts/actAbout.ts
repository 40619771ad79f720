/** What an act is about, before the command is carried out. */
import type { Act, ActName } from '@silta/shared/boards/history';
import type { Comment, Post } from '@silta/shared/boards/records';
import type { Payload } from '@silta/shared/commands';
import type { MemberId, RoomId } from '@silta/shared/ids';
import { isStaff } from '@silta/shared/roles';
import type { Changes } from '../realtime/changes.ts';
import type { Actor } from '../realtime/scope.ts';

type About = Omit<Act, 'id' | 'at' | 'name' | 'memberId'>;
/** null where there is nothing to keep. */
export type Describe<N extends ActName> = (
  changes: Changes,
  payload: Payload<N>,
  actor: Actor,
) => About | null;

export function about(roomId: RoomId, fields: Partial<About> = {}): About {
  const nothing = { postId: null, commentId: null, ofMemberId: null, sectionId: null };
  return { roomId, ...nothing, changed: null, detail: null, ...fields };
}

/** What people do with their own things is nobody's business. */
export function aboutTheirs(
  ownerId: MemberId | null,
  { actor, ...fields }: Partial<About> & { actor: Actor; roomId: RoomId },
): About | null {
  if (!isStaff(actor) || ownerId === actor.memberId) return null;
  return about(fields.roomId, { ofMemberId: ownerId, ...fields });
}

/** Nobody is named who wrote without a name. */
export function aboutTexts(of: Post | Comment | null, actor: Actor, { roomId }: Changes): About | null {
  if (!of || !isStaff(actor) || of.authorId === actor.memberId) return null;
  const ofMemberId = of.anonymous ? null : of.authorId;
  return 'postId' in of
    ? about(roomId, { postId: of.postId, commentId: of.id, ofMemberId })
    : about(roomId, { postId: of.id, ofMemberId, sectionId: of.sectionId });
}
