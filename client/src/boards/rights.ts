/** What the viewer may do on this board just now; the server decides the same. */
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import { shownLink } from '@silta/shared/boards/links';
import type { Board, Comment, Post } from '@silta/shared/boards/records';
import { mayApprove, mayReveal, writingRefusal } from '@silta/shared/boards/rules';
import { isStaff } from '@silta/shared/roles';
import type { Viewer } from '@silta/shared/viewer';

export interface PostRights {
  edit: boolean;
  move: boolean;
  remove: boolean;
  /** What the post shows of its link. */
  removePreview: boolean;
  approve: boolean;
  /** Back to the author with a word. */
  sendBack: boolean;
  hide: boolean;
  pin: boolean;
  /** With another post. */
  connect: boolean;
  /** Into a board of its own. */
  grow: boolean;
  /** A task of it. */
  setTask: boolean;
  show: boolean;
  report: boolean;
  /** Looks who wrote it, with a reason. */
  reveal: boolean;
  /** Reads what it was before. */
  past: boolean;
  comment: boolean;
  react: boolean;
  mark: boolean;
  answer: boolean;
  closePoll: boolean;
}

/** Why the viewer cannot post, or null. `reader`: the role only reads along. */
export type WritingStop = 'archived' | 'locked' | 'staffOnly' | 'reader';

export function writingStop(board: Board, viewer: Viewer): WritingStop | null {
  const refusal = writingRefusal(board, viewer);
  if (refusal === 'archived') return 'archived';
  if (!can(viewer, 'post.create')) return 'reader';
  if (refusal === 'locked') return 'locked';
  return refusal === null ? null : 'staffOnly';
}

export function postRights(post: Post, board: Board, viewer: Viewer): PostRights {
  const target = belongingOf('post', post);
  const canWrite = writingRefusal(board, viewer) === null;
  const isOpen = writingRefusal({ ...board, posting: 'everyone' }, viewer) === null;
  return {
    edit: canWrite && can(viewer, 'post.edit', target),
    move: canWrite && can(viewer, 'post.move', target),
    remove: isOpen && can(viewer, 'post.delete', target),
    removePreview: isOpen && shownLink(post) !== null && can(viewer, 'preview.remove', target),
    approve:
      (post.state === 'waiting' || post.state === 'returned') &&
      can(viewer, 'post.approve', target) &&
      mayApprove(post, board, viewer),
    sendBack: isOpen && post.authorId !== viewer.memberId && can(viewer, 'post.return', target),
    hide: isOpen && post.state === 'shown' && can(viewer, 'post.hide', target),
    connect: canWrite && post.state === 'shown' && can(viewer, 'connection.make'),
    grow: post.state === 'shown' && can(viewer, 'board.copy'),
    setTask: post.state === 'shown' && can(viewer, 'task.set'),
    pin: isOpen && can(viewer, 'post.pin', target),
    show: isOpen && post.state === 'hidden' && can(viewer, 'post.show', target),
    report: post.authorId !== viewer.memberId && can(viewer, 'post.report'),
    reveal: mayReveal(post, viewer) && can(viewer, 'post.reveal', target),
    past: isStaff(viewer) || (post.authorId !== null && post.authorId === viewer.memberId),
    comment: canWrite && can(viewer, 'comment.create'),
    react: isOpen && can(viewer, 'reaction.set'),
    mark: isOpen && can(viewer, 'mark.set'),
    answer: isOpen && post.state === 'shown' && can(viewer, 'poll.answer'),
    closePoll: isOpen && post.poll !== null && can(viewer, 'poll.close', target),
  };
}

export type CommentRights = Pick<PostRights, 'edit' | 'remove' | 'hide' | 'show' | 'report' | 'reveal'>;

export function commentRights(comment: Comment, board: Board, viewer: Viewer): CommentRights {
  const target = belongingOf('comment', comment);
  const isOpen = writingRefusal({ ...board, posting: 'everyone' }, viewer) === null;
  return {
    edit: writingRefusal(board, viewer) === null && can(viewer, 'comment.edit', target),
    remove: isOpen && can(viewer, 'comment.delete', target),
    hide: isOpen && !comment.hidden && can(viewer, 'comment.hide', target),
    show: isOpen && comment.hidden && can(viewer, 'comment.show', target),
    reveal: mayReveal(comment, viewer) && can(viewer, 'comment.reveal', target),
    report: comment.authorId !== viewer.memberId && can(viewer, 'comment.report'),
  };
}

export function canRestoreComment(comment: Comment, board: Board, viewer: Viewer): boolean {
  const isOpen = writingRefusal({ ...board, posting: 'everyone' }, viewer) === null;
  const isAllowed = can(viewer, 'comment.restore', belongingOf('comment', comment));
  return isOpen && isAllowed && (!comment.takenAway || isStaff(viewer));
}

/** What staff took away, its author does not bring back. */
export function canRestore(post: Post, board: Board, viewer: Viewer): boolean {
  const isOpen = writingRefusal({ ...board, posting: 'everyone' }, viewer) === null;
  const isAllowed = can(viewer, 'post.restore', belongingOf('post', post));
  return isOpen && isAllowed && (!post.takenAway || can(viewer, 'post.approve'));
}
