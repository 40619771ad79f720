/** What a board's own settings allow, on top of the access table; the server decides by it, the client shows it. */
import { isStaff } from '../roles.ts';
import type { RefusalCode } from '../refusals.ts';
import type { Viewer } from '../viewer.ts';
import type { Board, BoardRules, Post } from './records.ts';

/** Why this person cannot write on the board just now, or null. Staff may still write where it is locked. */
export function writingRefusal(board: Board, viewer: Viewer): RefusalCode | null {
  if (board.archivedAt !== null) return 'archived';
  if (board.locked && !isStaff(viewer)) return 'locked';
  if (board.posting === 'staff' && !isStaff(viewer)) return 'forbidden';
  return null;
}

/** What a board allows at first. */
export const firstRules: BoardRules = {
  anonymousAllowed: false,
  approval: 'off',
  locked: false,
  posting: 'everyone',
};

/** The state in which a post of this person appears. */
export function firstState({ approval }: Board, viewer: Viewer): Post['state'] {
  const waits = approval === 'everyone' || (approval === 'learners' && viewer.role === 'learner');
  return waits ? 'waiting' : 'shown';
}

/** What was returned is looked at again, and an edit brings nothing out of hiding. */
export function stateAfterEdit(post: Post, board: Board, viewer: Viewer): Post['state'] {
  if (post.state === 'returned') return 'waiting';
  return post.state === 'shown' ? firstState(board, viewer) : post.state;
}

/** Where everybody's posts are approved, nobody approves their own. */
export function mayApprove(post: Post, { approval }: Board, viewer: Viewer): boolean {
  return approval !== 'everyone' || post.authorId === null || post.authorId !== viewer.memberId;
}

/** Whether everybody on the board sees the post. */
export function isShown(post: Pick<Post, 'state' | 'deletedAt'>): boolean {
  return post.state === 'shown' && post.deletedAt === null;
}
