/** What people do with posts and comments. */
import type { Comment, Post } from '@silta/shared/boards/records';
import { isShown, mayApprove, stateAfterEdit } from '@silta/shared/boards/rules';
import { saysSomething } from '@silta/shared/boards/saying';
import type { CommentId, PostId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { limits } from '@silta/shared/texts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load } from '../realtime/scope.ts';
import { filesWished } from '../files/tying.ts';
import { attach, filesOn, letGo } from './attaching.ts';
import { connectionsOf, showConnections } from './connecting.ts';
import { countCollected, isCollecting, needOpenSection, sectionsHere } from './collecting.ts';
import { emptyBin, forgetAuthor } from './leaving.ts';
import { keptLink } from './linkPictures.ts';
import { keepVersion } from './versions.ts';
import { mentionedIn, needMentioned } from './mentioning.ts';
import { hiding, newPost, signed } from './newPost.ts';
import { needOnBoard, needOpen, needWritable, thePost } from './onBoard.ts';
import { answerReports, reportsOfComment, reportsOn } from './reports.ts';

type PostCommand =
  | 'post.create'
  | 'post.edit'
  | 'post.move'
  | 'post.approve'
  | 'post.delete'
  | 'post.restore'
  | 'comment.create'
  | 'comment.edit'
  | 'comment.delete'
  | 'comment.restore'
  | 'bin.empty'
  | 'author.forget';

const commentsOn = ({ postId }: { postId: PostId }): Load => ({
  type: 'comment',
  column: 'postId',
  value: postId,
});

/** What is seen only where its post is. */
export const seenWith = ({ postId }: { postId: PostId }): Load[] => [
  ...(['comment', 'half'] as const).map((type) => ({ type, column: 'postId', value: postId })),
  ...connectionsOf({ postId }),
];

const childrenOf = (postId: PostId): Load[] => [
  ...(['comment', 'reaction', 'vote', 'half', 'file'] as const).map((type) => ({
    type,
    column: 'postId',
    value: postId,
  })),
  ...connectionsOf({ postId }),
];

export const postHandlers: HandlersOf<PostCommand> = {
  'post.create': {
    loads: ({ id, sectionId, attachments, text }) => [
      mentionedIn(text),
      { type: 'post', ids: [id] },
      { type: 'section', ids: [sectionId] },
      filesWished(attachments),
    ],
    run: (changes, payload, actor) => {
      const board = needWritable(changes, actor);
      const section = changes.need('section', payload.sectionId);
      needOpenSection(section, actor);
      needMentioned(changes, payload.text);
      const post = newPost(changes, payload, { board, section, actor });
      changes.add('post', post);
      countCollected(changes, null, post);
    },
  },
  'post.edit': {
    loads: (payload, scope) => [
      ...seenWith(payload),
      mentionedIn(payload.text),
      sectionsHere(scope),
      filesOn(payload),
      filesWished(payload.attachments),
    ],
    target: thePost,
    run: (changes, { postId, attachments: wishes, ...fields }, actor) => {
      const board = needWritable(changes, actor);
      const post = needOnBoard(changes, postId);
      needMentioned(changes, fields.text, post.text);
      const section = isCollecting(changes, post.sectionId);
      const state = stateAfterEdit(post, { board, section, viewer: actor });
      const attachments = wishes ? attach(changes, postId, { wishes, actor }) : post.attachments;
      if (wishes) letGo(changes, postId, wishes);
      const link = keptLink(changes, post, fields.text);
      const edited = { ...post, ...fields, attachments, link, state, editedAt: changes.now };
      if (!saysSomething(edited)) throw new Refusal('invalid', { field: 'text' });
      keepVersion(changes, post, edited);
      change(changes, edited);
    },
  },
  'post.move': {
    loads: ({ sectionId }, scope) => [{ type: 'section', ids: [sectionId] }, sectionsHere(scope)],
    target: thePost,
    run: (changes, { postId, sectionId, rank }, actor) => {
      needWritable(changes, actor);
      const section = changes.need('section', sectionId);
      const post = needOnBoard(changes, postId);
      // Within a section that was closed meanwhile one still puts one's own in order.
      if (post.sectionId !== sectionId) needOpenSection(section, actor);
      const moved = { ...post, sectionId, rank };
      changes.put('post', moved);
      countCollected(changes, post, moved);
    },
  },
  'post.approve': {
    loads: seenWith,
    target: thePost,
    run: (changes, { postId }, actor) => {
      const board = needOpen(changes, actor);
      const post = needOnBoard(changes, postId);
      if (!mayApprove(post, board, actor)) throw new Refusal('forbidden');
      // What is collected is revealed together.
      if (post.state === 'collected') throw new Refusal('conflict');
      change(changes, { ...post, state: 'shown', returned: null, held: null });
    },
  },
  'post.delete': {
    loads: (payload, scope) => [...seenWith(payload), reportsOn(payload), sectionsHere(scope)],
    target: thePost,
    run: (changes, { postId }, actor) => {
      needOpen(changes, actor);
      const post = needOnBoard(changes, postId);
      change(changes, { ...binned(post, changes, actor), pinnedAt: null });
      answerReports(changes, post, { actor, outcome: 'deleted' });
    },
  },
  'post.restore': {
    loads: (payload, scope) => [...seenWith(payload), sectionsHere(scope)],
    target: thePost,
    run: (changes, { postId }, actor) => {
      needOpen(changes, actor);
      change(changes, broughtBack(changes.need('post', postId), actor));
    },
  },
  'comment.create': {
    loads: (payload) => [
      { type: 'comment', ids: [payload.id] },
      commentsOn(payload),
      mentionedIn(payload.text),
    ],
    target: thePost,
    run: (changes, { answersId, ...payload }, actor) => {
      const board = needWritable(changes, actor);
      const post = needOnBoard(changes, payload.postId);
      needMentioned(changes, payload.text);
      const thread = answersId === undefined ? null : threadOf(changes, payload.postId, answersId);
      const names = hiding(board, payload);
      const most = limits.commentsOnPost;
      if (changes.list('comment', 'postId', payload.postId).length >= most)
        throw new Refusal('full', { limit: most });
      changes.add('comment', {
        ...payload,
        answersId: thread,
        ...names,
        ...signed(changes, actor),
        postShown: isShown(post),
        hidden: false,
      });
    },
  },
  'comment.edit': {
    loads: ({ text }) => [mentionedIn(text)],
    target: ({ commentId }) => ({ type: 'comment', id: commentId }),
    run: (changes, { commentId, text }, actor) => {
      needWritable(changes, actor);
      const comment = changes.need('comment', commentId);
      if (comment.deletedAt !== null) throw new Refusal('notFound');
      needMentioned(changes, text, comment.text);
      changes.put('comment', { ...comment, text, editedAt: changes.now });
    },
  },
  'comment.delete': {
    loads: (payload) => [reportsOfComment(payload)],
    target: ({ commentId }) => ({ type: 'comment', id: commentId }),
    run: (changes, { commentId }, actor) => {
      needOpen(changes, actor);
      const comment = changes.need('comment', commentId);
      changes.put('comment', binned(comment, changes, actor));
      answerReports(changes, comment, { actor, outcome: 'deleted' });
    },
  },
  'comment.restore': {
    target: ({ commentId }) => ({ type: 'comment', id: commentId }),
    run: (changes, { commentId }, actor) => {
      needOpen(changes, actor);
      changes.put('comment', broughtBack(changes.need('comment', commentId), actor));
    },
  },
  'bin.empty': {
    loads: ({ postIds, commentIds }, { roomId }) => [
      { type: 'file', column: 'roomId', value: roomId },
      { type: 'post', ids: postIds },
      { type: 'comment', ids: commentIds },
      ...postIds.flatMap(childrenOf),
      ...postIds.map((postId) => reportsOn({ postId })),
      ...commentIds.map((commentId) => reportsOfComment({ commentId })),
    ],
    run: emptyBin,
  },
  'author.forget': {
    loads: (_, { roomId }) => [
      { type: 'post', column: 'roomId', value: roomId },
      { type: 'comment', column: 'roomId', value: roomId },
      { type: 'reaction', column: 'roomId', value: roomId },
      { type: 'file', column: 'roomId', value: roomId },
      { type: 'report', column: 'roomId', value: roomId },
      { type: 'section', column: 'roomId', value: roomId },
      { type: 'vote', column: 'roomId', value: roomId },
      { type: 'half', column: 'roomId', value: roomId },
      { type: 'connection', column: 'roomId', value: roomId },
    ],
    run: forgetAuthor,
  },
};

/** What answers an answer stands beside it. What lies in the bin may be answered: the words crossed on their way. */
function threadOf(changes: Changes, postId: PostId, answersId: CommentId): CommentId {
  const answered = changes.list('comment', 'postId', postId).find(({ id }) => id === answersId);
  if (!answered) throw new Refusal('notFound');
  return answered.answersId ?? answered.id;
}

/** Nobody's name is better known than they were told when they wrote. */
function binned<R extends Post | Comment>(record: R, changes: Changes, actor: Actor): R {
  return { ...record, deletedAt: changes.now, takenAway: record.authorId !== actor.memberId };
}

/** What staff took away, its author does not bring back. */
function broughtBack<R extends Post | Comment>(record: R, actor: Actor): R {
  if (record.takenAway && !isStaff(actor)) throw new Refusal('forbidden');
  return { ...record, deletedAt: null, takenAway: false };
}

/** Writes the post, and its comments, halves and connections where others see it now and did not before, or the other way round. */
export function change(changes: Changes, post: Post): void {
  const before = changes.need('post', post.id);
  const wasShown = isShown(before);
  changes.put('post', post);
  countCollected(changes, before, post);
  if (isShown(post) === wasShown) return;
  for (const comment of changes.list('comment', 'postId', post.id)) {
    changes.put('comment', { ...comment, postShown: isShown(post) });
  }
  for (const half of changes.list('half', 'postId', post.id)) {
    changes.put('half', { ...half, postShown: isShown(post) });
  }
  showConnections(changes, post.id, isShown(post));
}
