/** What people do with posts, comments and reactions. */
import { countUseful, saysSomething } from '@silta/shared/boards/commands';
import { binDays } from '@silta/shared/boards/records';
import type { Board, Comment, Post } from '@silta/shared/boards/records';
import { firstState, isShown, mayApprove, stateAfterEdit, writingRefusal } from '@silta/shared/boards/rules';
import { jointId } from '@silta/shared/ids';
import type { MemberId, PostId, ReactionId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Payload } from '@silta/shared/commands';
import { isStaff } from '@silta/shared/roles';
import { limits } from '@silta/shared/texts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load } from '../realtime/scope.ts';
import { attach, filesOn, filesWished, letGo, removeFilesOn } from './attaching.ts';

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
  | 'reaction.set'
  | 'bin.empty'
  | 'author.forget';

export const thePost = ({ postId }: { postId: PostId }) => ({ type: 'post', id: postId }) as const;
export const commentsOn = ({ postId }: { postId: PostId }): Load => ({
  type: 'comment',
  column: 'postId',
  value: postId,
});

const reactionsTo = ({ postId }: { postId: PostId }): Load => ({
  type: 'reaction',
  column: 'postId',
  value: postId,
});

export const postHandlers: HandlersOf<PostCommand> = {
  'post.create': {
    loads: ({ id, sectionId, attachments }) => [
      { type: 'post', ids: [id] },
      { type: 'section', ids: [sectionId] },
      filesWished(attachments),
    ],
    run: (changes, { attachments: wishes = [], ...payload }, actor) => {
      const board = needWritable(changes, actor);
      changes.need('section', payload.sectionId);
      if (payload.anonymous && !board.anonymousAllowed) throw new Refusal('anonymousOff');
      changes.add('post', {
        ...payload,
        ...signed(changes, actor),
        attachments: attach(changes, payload.id, { wishes, actor }),
        state: firstState(board, actor),
        returned: null,
        useful: {},
      });
    },
  },
  'post.edit': {
    loads: (payload) => [commentsOn(payload), filesOn(payload), filesWished(payload.attachments)],
    target: thePost,
    run: (changes, { postId, attachments: wishes, ...fields }, actor) => {
      const board = needWritable(changes, actor);
      const post = needOnBoard(changes, postId);
      const state = stateAfterEdit(post, board, actor);
      const attachments = wishes ? attach(changes, postId, { wishes, actor }) : post.attachments;
      if (wishes) letGo(changes, postId, wishes);
      const edited = { ...post, ...fields, attachments, state, editedAt: changes.now };
      if (!saysSomething(edited)) throw new Refusal('invalid', { field: 'text' });
      change(changes, edited);
    },
  },
  'post.move': {
    loads: ({ sectionId }) => [{ type: 'section', ids: [sectionId] }],
    target: thePost,
    run: (changes, { postId, sectionId, rank }, actor) => {
      needWritable(changes, actor);
      changes.need('section', sectionId);
      changes.put('post', { ...needOnBoard(changes, postId), sectionId, rank });
    },
  },
  'post.approve': {
    loads: (payload) => [commentsOn(payload)],
    target: thePost,
    run: (changes, { postId }, actor) => {
      const board = needOpen(changes, actor);
      const post = needOnBoard(changes, postId);
      if (!mayApprove(post, board, actor)) throw new Refusal('forbidden');
      change(changes, { ...post, state: 'shown', returned: null });
    },
  },
  'post.delete': {
    loads: (payload) => [commentsOn(payload)],
    target: thePost,
    run: (changes, { postId }, actor) => {
      needOpen(changes, actor);
      change(changes, binned(needOnBoard(changes, postId), changes, actor));
    },
  },
  'post.restore': {
    loads: (payload) => [commentsOn(payload)],
    target: thePost,
    run: (changes, { postId }, actor) => {
      needOpen(changes, actor);
      change(changes, broughtBack(changes.need('post', postId), actor));
    },
  },
  'comment.create': {
    loads: (payload) => [{ type: 'comment', ids: [payload.id] }, commentsOn(payload)],
    target: thePost,
    run: (changes, payload, actor) => {
      const board = needWritable(changes, actor);
      const post = needOnBoard(changes, payload.postId);
      if (payload.anonymous && !board.anonymousAllowed) throw new Refusal('anonymousOff');
      const most = limits.commentsOnPost;
      if (changes.list('comment', 'postId', payload.postId).length >= most)
        throw new Refusal('full', { limit: most });
      changes.add('comment', {
        ...payload,
        ...signed(changes, actor),
        postShown: isShown(post),
        hidden: false,
      });
    },
  },
  'comment.edit': {
    target: ({ commentId }) => ({ type: 'comment', id: commentId }),
    run: (changes, { commentId, text }, actor) => {
      needWritable(changes, actor);
      const comment = changes.need('comment', commentId);
      if (comment.deletedAt !== null) throw new Refusal('notFound');
      changes.put('comment', { ...comment, text, editedAt: changes.now });
    },
  },
  'comment.delete': {
    target: ({ commentId }) => ({ type: 'comment', id: commentId }),
    run: (changes, { commentId }, actor) => {
      needOpen(changes, actor);
      changes.put('comment', binned(changes.need('comment', commentId), changes, actor));
    },
  },
  'comment.restore': {
    target: ({ commentId }) => ({ type: 'comment', id: commentId }),
    run: (changes, { commentId }, actor) => {
      needOpen(changes, actor);
      changes.put('comment', broughtBack(changes.need('comment', commentId), actor));
    },
  },
  'reaction.set': {
    loads: ({ postId }, _, actor) => [{ type: 'reaction', ids: actor ? [mine(postId, actor)] : [] }],
    target: thePost,
    run: (changes, { postId, useful }, actor) => {
      needOpen(changes, actor);
      react(changes, needOnBoard(changes, postId), actor, useful);
    },
  },
  'bin.empty': {
    loads: ({ postIds, commentIds }) => [
      { type: 'post', ids: postIds },
      { type: 'comment', ids: commentIds },
      ...postIds.flatMap((postId) => [commentsOn({ postId }), reactionsTo({ postId }), filesOn({ postId })]),
    ],
    run: emptyBin,
  },
  'author.forget': {
    loads: (_, { roomId }) => [
      { type: 'post', column: 'roomId', value: roomId },
      { type: 'comment', column: 'roomId', value: roomId },
      { type: 'reaction', column: 'roomId', value: roomId },
      { type: 'file', column: 'roomId', value: roomId },
    ],
    run: forgetAuthor,
  },
};

function needWritable(changes: Changes, actor: Actor) {
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

export function needOnBoard(changes: Changes, postId: PostId) {
  const post = changes.need('post', postId);
  if (post.deletedAt !== null) throw new Refusal('notFound');
  return post;
}

function signed(changes: Changes, actor: Actor) {
  const times = { createdAt: changes.now, editedAt: null, deletedAt: null, takenAway: false };
  return { roomId: changes.roomId, authorId: actor.memberId, sideId: actor.sideId, ...times };
}

function binned<R extends Post | Comment>(record: R, changes: Changes, actor: Actor): R {
  return { ...record, deletedAt: changes.now, takenAway: record.authorId !== actor.memberId };
}

/** What staff took away, its author does not bring back. */
function broughtBack<R extends Post | Comment>(record: R, actor: Actor): R {
  if (record.takenAway && !isStaff(actor)) throw new Refusal('forbidden');
  return { ...record, deletedAt: null, takenAway: false };
}

/** Writes the post, and its comments where others see it now and did not before, or the other way round. */
export function change(changes: Changes, post: Post): void {
  const wasShown = isShown(changes.need('post', post.id));
  changes.put('post', post);
  if (isShown(post) === wasShown) return;
  for (const comment of changes.list('comment', 'postId', post.id)) {
    changes.put('comment', { ...comment, postShown: isShown(post) });
  }
}

function mine(postId: PostId, actor: Actor): ReactionId {
  return jointId(postId, actor.memberId);
}

function react(changes: Changes, post: Post, actor: Actor, useful: boolean): void {
  const id = mine(post.id, actor);
  const had = changes.get('reaction', id) !== null;
  if (had === useful) return;
  const { memberId, sideId } = actor;
  changes.put('post', { ...post, useful: countUseful(post.useful, sideId, useful ? 1 : -1) });
  if (useful) changes.put('reaction', { id, roomId: changes.roomId, postId: post.id, memberId, sideId });
  else changes.remove('reaction', id);
}

/** What was brought back meanwhile stays. */
function emptyBin(changes: Changes, { postIds, commentIds }: Payload<'bin.empty'>): void {
  const until = new Date(Date.parse(changes.now) - binDays * 86_400_000).toISOString();
  const isOver = (of: Pick<Post | Comment, 'deletedAt'> | null) =>
    of !== null && of.deletedAt !== null && of.deletedAt < until;
  for (const id of postIds) if (isOver(changes.get('post', id))) removePost(changes, id);
  for (const id of commentIds) if (isOver(changes.get('comment', id))) changes.remove('comment', id);
}

function removePost(changes: Changes, postId: PostId): void {
  for (const comment of changes.list('comment', 'postId', postId)) changes.remove('comment', comment.id);
  for (const reaction of changes.list('reaction', 'postId', postId)) changes.remove('reaction', reaction.id);
  removeFilesOn(changes, postId);
  changes.remove('post', postId);
}

function forgetAuthor(changes: Changes, { memberId }: Payload<'author.forget'>): void {
  const posts = new Map(changes.list('post', 'roomId', changes.roomId).map((post) => [post.id, post]));
  const comments = changes.list('comment', 'roomId', changes.roomId);
  const reactions = changes.list('reaction', 'roomId', changes.roomId);
  const isGone = (postId: PostId) => posts.get(postId)?.authorId === memberId;
  for (const { id, postId, sideId, memberId: by } of reactions) {
    const post = posts.get(postId);
    if (by !== memberId && !isGone(postId)) continue;
    if (post && !isGone(postId))
      changes.put('post', { ...post, useful: countUseful(post.useful, sideId, -1) });
    changes.remove('reaction', id);
  }
  for (const { id, postId, authorId } of comments)
    if (authorId === memberId || isGone(postId)) changes.remove('comment', id);
  for (const { id } of posts.values()) if (isGone(id)) changes.remove('post', id);
  for (const file of changes.list('file', 'roomId', changes.roomId))
    if (file.memberId === memberId) changes.remove('file', file.id);
  forgetWords(changes, memberId);
}

/** What they asked others to change. */
function forgetWords(changes: Changes, memberId: MemberId): void {
  for (const post of changes.list('post', 'roomId', changes.roomId)) {
    if (post.returned?.memberId === memberId) changes.put('post', { ...post, returned: null });
  }
}
