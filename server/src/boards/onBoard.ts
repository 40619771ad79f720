/** What handlers of a board ask first: does it take this just now, and is the post still there. */
import type { Board } from '@silta/shared/boards/records';
import { writingRefusal } from '@silta/shared/boards/rules';
import type { PostId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { Actor } from '../realtime/scope.ts';
import type { Row } from '../realtime/tables.ts';

export const thePost = ({ postId }: { postId: PostId }) => ({ type: 'post', id: postId }) as const;

export function needWritable(changes: Changes, actor: Actor): Board {
  const board = changes.need('board', changes.roomId);
  const refusal = writingRefusal(board, actor);
  if (refusal) throw new Refusal(refusal);
  return board;
}

/** Taking back and reacting is possible where only staff write, but not where the board is locked or put away. */
export function needOpen(changes: Changes, actor: Actor): Board {
  const board = changes.need('board', changes.roomId);
  const refusal = writingRefusal({ ...board, posting: 'everyone' }, actor);
  if (refusal) throw new Refusal(refusal);
  return board;
}

export function needOnBoard(changes: Changes, postId: PostId): Row<'post'> {
  const post = changes.need('post', postId);
  if (post.deletedAt !== null) throw new Refusal('notFound');
  return post;
}
