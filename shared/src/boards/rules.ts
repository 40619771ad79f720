/** What a board's own settings allow, on top of the access table; the server decides by it, the client shows it. */
import { isStaff } from '../roles.ts';
import type { RefusalCode } from '../refusals.ts';
import type { Viewer } from '../viewer.ts';
import type { Board, BoardRules, Post, Section } from './records.ts';

/** Why this person cannot write on the board just now, or null. Staff may still write where it is locked. */
export function writingRefusal(board: Board, viewer: Viewer): RefusalCode | null {
  if (board.archivedAt !== null) return 'archived';
  if (isLocked(board) && !isStaff(viewer)) return 'locked';
  if (board.posting === 'staff' && !isStaff(viewer)) return 'forbidden';
  return null;
}

/** Whether learners may not write just now, for whatever reason. */
export function isLocked({ locked, calmed }: Pick<Board, 'locked' | 'calmed'>): boolean {
  return locked || calmed !== null;
}

/** What a board allows at first. */
export const firstRules: BoardRules = {
  anonymity: 'named',
  approval: 'off',
  locked: false,
  posting: 'everyone',
};

/** Whether people may write without their names. */
export function allowsAnonymous({ anonymity }: Pick<Board, 'anonymity'>): boolean {
  return anonymity === 'peers' || anonymity === 'reason';
}

/** Whether this person may look who wrote it, giving a reason: what their staff know already needs none. */
export function mayReveal(
  of: Pick<Post, 'authorId' | 'anonymous' | 'sealed' | 'revealed'>,
  viewer: Viewer,
): boolean {
  const isMine = of.authorId !== null && of.authorId === viewer.memberId;
  return of.anonymous && of.sealed && of.revealed === null && !isMine;
}

/** Whether this person posts in the section; staff always, so that they can prepare it. */
export function mayPostIn(section: Pick<Section, 'posting'>, viewer: Viewer): boolean {
  return section.posting === 'everyone' || isStaff(viewer) || section.posting === viewer.sideId;
}

type Collecting = Pick<Section, 'collecting'>;

/** The state in which a post of this person appears. */
export function firstState({ approval }: Board, section: Collecting, viewer: Viewer): Post['state'] {
  if (section.collecting && !isStaff(viewer)) return 'collected';
  const waits = approval === 'everyone' || (approval === 'learners' && viewer.role === 'learner');
  return waits ? 'waiting' : 'shown';
}

interface EditContext {
  board: Board;
  section: Collecting;
  viewer: Viewer;
}

/** What was returned is looked at again, and an edit brings nothing out of hiding. */
export function stateAfterEdit(post: Post, { board, section, viewer }: EditContext): Post['state'] {
  const isCollected = section.collecting && !isStaff(viewer);
  if (post.state === 'returned') return isCollected ? 'collected' : 'waiting';
  return post.state === 'shown' ? firstState(board, { collecting: false }, viewer) : post.state;
}

/** Where everybody's posts are approved, nobody approves their own. */
export function mayApprove(post: Post, { approval }: Board, viewer: Viewer): boolean {
  return approval !== 'everyone' || post.authorId === null || post.authorId !== viewer.memberId;
}

/** Whether everybody on the board sees the post. */
export function isShown(post: Pick<Post, 'state' | 'deletedAt'>): boolean {
  return post.state === 'shown' && post.deletedAt === null;
}
