/** What a board's own settings allow, on top of the access table; the server decides by it, the client shows it. */
import { isStaff } from '../roles.ts';
import type { RefusalCode } from '../refusals.ts';
import type { Viewer } from '../viewer.ts';
import type { Board, Post } from './records.ts';

/** Why this person cannot write on the board just now, or null. Staff may still write where it is locked. */
export function writingRefusal(board: Board, viewer: Viewer): RefusalCode | null {
  if (board.archivedAt !== null) return 'archived';
  if (board.locked && !isStaff(viewer)) return 'locked';
  if (board.posting === 'staff' && !isStaff(viewer)) return 'forbidden';
  return null;
}

/** The state in which a post of this person appears. */
export function firstState(board: Board, viewer: Viewer): Post['state'] {
  return board.approveFirst && !isStaff(viewer) ? 'waiting' : 'shown';
}

/** Whether everybody on the board sees the post. */
export function isShown(post: Pick<Post, 'state' | 'deletedAt'>): boolean {
  return post.state === 'shown' && post.deletedAt === null;
}
