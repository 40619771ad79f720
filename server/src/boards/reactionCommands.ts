/** What people say of posts without words, and which kind of it a board uses. */
import { reactionIdOf, recount } from '@silta/shared/boards/reactions';
import type { CountedKind } from '@silta/shared/boards/fields';
import type { PostId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load } from '../realtime/scope.ts';
import { needOnBoard, needOpen, thePost } from './onBoard.ts';

type ReactionCommand = 'board.setReactions' | 'reaction.set' | 'mark.set';

export const reactionHandlers: HandlersOf<ReactionCommand> = {
  'board.setReactions': {
    target: ({ boardId }) => ({ type: 'board', id: boardId }),
    run: (changes, { boardId, reactions }) =>
      changes.put('board', { ...changes.need('board', boardId), reactions }),
  },
  'reaction.set': {
    loads: ({ postId, kind }, _, actor) => mine(kind, postId, actor),
    target: thePost,
    run: (changes, wanted, actor) => say(changes, wanted, actor),
  },
  'mark.set': {
    loads: ({ postId }, _, actor) => mine('marks', postId, actor),
    target: thePost,
    run: (changes, { postId, mark }, actor) =>
      say(changes, { postId, kind: 'marks', value: mark === null ? null : String(mark) }, actor),
  },
};

function mine(kind: CountedKind, postId: PostId, actor: Actor | null): Load[] {
  return [{ type: 'reaction', ids: actor ? [reactionIdOf(kind, postId, actor.memberId)] : [] }];
}

interface Wanted {
  postId: PostId;
  kind: CountedKind;
  value: string | null;
}

function say(changes: Changes, { postId, kind, value }: Wanted, actor: Actor): void {
  const board = needOpen(changes, actor);
  const post = needOnBoard(changes, postId);
  // Somebody has switched while this was on its way.
  if (board.reactions !== kind) throw new Refusal('conflict');
  const { memberId, sideId } = actor;
  const id = reactionIdOf(kind, postId, memberId);
  const before = changes.get('reaction', id);
  if ((before?.value ?? null) === value) return;
  const after = value === null ? null : { id, roomId: changes.roomId, postId, memberId, sideId, kind, value };
  changes.put('post', { ...post, tallies: recount(post.tallies, before, after) });
  if (after) changes.put('reaction', after);
  else changes.remove('reaction', id);
}
