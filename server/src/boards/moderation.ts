/** What staff do with posts and comments that should not stand there as they are. */
import type { Post } from '@silta/shared/boards/records';
import type { CommentId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor } from '../realtime/scope.ts';
import { sectionsHere } from './collecting.ts';
import { needOnBoard, needOpen, thePost } from './onBoard.ts';
import { change, seenWith } from './postCommands.ts';
import { answerReports, reportsOfComment, reportsOn } from './reports.ts';

type ModerationCommand = 'post.hide' | 'post.show' | 'post.return' | 'comment.hide' | 'comment.show';

const theComment = ({ commentId }: { commentId: CommentId }) => ({ type: 'comment', id: commentId }) as const;

export const moderationHandlers: HandlersOf<ModerationCommand> = {
  'post.hide': {
    loads: (payload) => [...seenWith(payload), reportsOn(payload)],
    target: thePost,
    run: (changes, { postId }, actor) => {
      needOpen(changes, actor);
      const post = needOnBoard(changes, postId);
      // What nobody else sees yet is approved or returned; hiding it would only lose where it stands.
      if (!isJudged(post)) throw new Refusal('conflict');
      change(changes, { ...post, state: 'hidden' });
      answerReports(changes, post, { actor, outcome: 'hidden' });
    },
  },
  'post.show': {
    loads: seenWith,
    target: thePost,
    run: (changes, { postId }, actor) => {
      needOpen(changes, actor);
      const post = needOnBoard(changes, postId);
      if (!isJudged(post)) throw new Refusal('conflict');
      change(changes, { ...post, state: 'shown', held: null });
    },
  },
  'post.return': {
    loads: (payload, scope) => [...seenWith(payload), reportsOn(payload), sectionsHere(scope)],
    target: thePost,
    run: (changes, { postId, word }, actor) => {
      needOpen(changes, actor);
      const returned = { word, memberId: actor.memberId, at: changes.now };
      const post = needOnBoard(changes, postId);
      change(changes, { ...post, state: 'returned', returned });
      answerReports(changes, post, { actor, outcome: 'returned' });
    },
  },
  'comment.hide': {
    loads: (payload) => [reportsOfComment(payload)],
    target: theComment,
    run: (changes, { commentId }, actor) => setHidden(changes, { commentId, actor, hidden: true }),
  },
  'comment.show': {
    target: theComment,
    run: (changes, { commentId }, actor) => setHidden(changes, { commentId, actor, hidden: false }),
  },
};

function isJudged({ state }: Post): boolean {
  return state === 'shown' || state === 'hidden';
}

interface Hiding {
  commentId: CommentId;
  actor: Actor;
  hidden: boolean;
}

function setHidden(changes: Changes, { commentId, actor, hidden }: Hiding): void {
  needOpen(changes, actor);
  const comment = changes.need('comment', commentId);
  if (comment.deletedAt !== null) throw new Refusal('notFound');
  changes.put('comment', { ...comment, hidden });
  if (hidden) answerReports(changes, comment, { actor, outcome: 'hidden' });
}
