/** What people may want to do with boards, sections, posts and comments. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { boardId, commentId, memberId, postId, sectionId } from '../ids.ts';
import type { PostId } from '../ids.ts';
import { rank } from '../rankShape.ts';
import { isStaff } from '../roles.ts';
import { isVisible, language, limits, line, optionalLine, prose } from '../texts.ts';
import { attachmentWishes } from '../files/attachments.ts';
import { guessAttached } from '../files/guessAttached.ts';
import { pollWish, wantedDates, wantedLocation, wantedTrack } from './fields.ts';
import { mentionsFew } from './mentions.ts';
import { asKept } from './places.ts';
import { promptFields } from './promptCommands.ts';
import { measured } from './tracks.ts';
import { openPoll } from './polls.ts';
import { boardRules, layout, paper } from './records.ts';
import { mostFromBin } from './choices.ts';
import type { Board } from './records.ts';
import { firstRules } from './rules.ts';
import { maySaySomething, saysSomething } from './saying.ts';

const postTexts = {
  title: optionalLine(limits.postTitle),
  text: prose(limits.postText).check(z.refine(mentionsFew)),
  language,
  paper,
  /** Left out: none of a new post, and the same as before of an edited one. */
  attachments: z.optional(attachmentWishes),
};

/** What the author was told: where the board does not say so any more, it is refused rather than shown to more people. */
const wantsSealed = z.optional(z.literal(true));

export const boardCommands = {
  'board.create': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      id: boardId,
      title: line(limits.boardTitle),
      layout,
      sections: z
        .array(
          z.strictObject({
            id: sectionId,
            title: line(limits.sectionTitle),
            rank,
            prompt: z.optional(promptFields.prompt),
            starter: z.optional(promptFields.starter),
          }),
        )
        .check(z.minLength(1), z.maxLength(limits.sections)),
    }),
    guess: (changes, { id, title, layout: shape }, { roomId, at }) =>
      changes.put('board', {
        id,
        roomId: roomId as Board['roomId'],
        title,
        layout: shape,
        ...firstRules,
        locksAt: null,
        opensAt: null,
        calmed: null,
        goal: null,
        origin: null,
        reactions: 'useful',
        createdAt: at,
        archivedAt: null,
      }),
  }),
  'board.rename': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ boardId, title: line(limits.boardTitle) }),
    guess: (changes, { boardId: id, title }) => editBoard(changes, id, { title }),
  }),
  'board.setLayout': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ boardId, layout }),
    guess: (changes, { boardId: id, layout: shape }) => editBoard(changes, id, { layout: shape }),
  }),
  'board.setRules': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ boardId, rules: boardRules }),
    guess: (changes, { boardId: id, rules }) => editBoard(changes, id, rules),
  }),
  'board.archive': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ boardId }),
    guess: (changes, { boardId: id }, { at }) => editBoard(changes, id, { archivedAt: at }),
  }),
  'board.unarchive': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ boardId }),
    guess: (changes, { boardId: id }) => editBoard(changes, id, { archivedAt: null }),
  }),
  /** Sent by the server itself: what has lain in the bin for 30 days is gone for good. */
  'bin.empty': defineCommand({
    room: 'board',
    road: 'rest',
    payload: z.strictObject({
      postIds: z.array(postId).check(z.maxLength(mostFromBin)),
      commentIds: z.array(commentId).check(z.maxLength(mostFromBin)),
    }),
  }),
  /** Sent by the server itself, at an operator's wish: what one member has written and marked here goes, as if from the bin. */
  'author.forget': defineCommand({ room: 'board', road: 'rest', payload: z.strictObject({ memberId }) }),
  'section.create': defineCommand({
    room: 'board',
    payload: z.strictObject({ id: sectionId, title: line(limits.sectionTitle), rank }),
    guess: (changes, payload, { roomId }) =>
      changes.put('section', {
        ...payload,
        roomId: roomId as Board['roomId'],
        prompt: '',
        starter: '',
        posting: 'everyone',
        collecting: changes.list('section').some(({ collecting }) => collecting),
        collected: {},
      }),
  }),
  'section.rename': defineCommand({
    room: 'board',
    payload: z.strictObject({ sectionId, title: line(limits.sectionTitle) }),
    guess: (changes, { sectionId: id, title }) => {
      const record = changes.get('section', id);
      if (record) changes.put('section', { ...record, title });
    },
  }),
  'section.move': defineCommand({
    room: 'board',
    payload: z.strictObject({ sectionId, rank }),
    guess: (changes, { sectionId: id, rank: place }) => {
      const record = changes.get('section', id);
      if (record) changes.put('section', { ...record, rank: place });
    },
  }),
  /** Only an empty one; posts in the bin go back to the first section when they are restored. */
  'section.remove': defineCommand({
    room: 'board',
    payload: z.strictObject({ sectionId }),
    guess: (changes, payload) => changes.remove('section', payload.sectionId),
  }),
  'post.create': defineCommand({
    room: 'board',
    payload: z
      .strictObject({
        id: postId,
        sectionId,
        ...postTexts,
        rank,
        anonymous: z.boolean(),
        sealed: wantsSealed,
        dates: z.optional(wantedDates),
        location: z.optional(wantedLocation),
        track: z.optional(wantedTrack),
        poll: z.optional(pollWish),
        joint: z.optional(z.boolean()),
      })
      .check(z.refine(saysSomething, { path: ['text'] })),
    guess: (changes, { attachments = [], poll, joint = false, ...payload }, context) => {
      const isCollected =
        changes.get('section', payload.sectionId)?.collecting === true && !isStaff(context.viewer);
      changes.put('post', {
        dates: null,
        spot: null,
        pinnedAt: null,
        sealed: false,
        revealed: null,
        ...payload,
        location: asKept(payload.location ?? null),
        track: measured(payload.track ?? null),
        ...authored(context),
        attachments: guessAttached(changes, attachments, []),
        link: null,
        state: isCollected ? 'collected' : 'shown',
        returned: null,
        held: null,
        tallies: {},
        poll: poll ? openPoll(poll) : null,
        joint,
      });
    },
  }),
  'post.edit': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, ...postTexts }).check(z.refine(maySaySomething, { path: ['text'] })),
    guess: (changes, { postId: id, attachments, ...fields }, { at }) => {
      const before = findPost(changes, id);
      const isMended = before?.state === 'returned';
      const carried = before?.attachments ?? [];
      editPost(changes, id, {
        ...fields,
        ...(attachments && { attachments: guessAttached(changes, attachments, carried) }),
        ...(isMended && { state: 'waiting' as const }),
        editedAt: at,
      });
    },
  }),
  'post.move': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, sectionId, rank }),
    guess: (changes, { postId: id, ...place }) => editPost(changes, id, place),
  }),
  'post.approve': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId }),
    guess: (changes, { postId: id }) => editPost(changes, id, { state: 'shown', returned: null, held: null }),
  }),
  'post.delete': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId }),
    guess: (changes, { postId: id }, { at }) => editPost(changes, id, { deletedAt: at }),
  }),
  'post.restore': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId }),
    guess: (changes, { postId: id }) => editPost(changes, id, { deletedAt: null }),
  }),
  'comment.create': defineCommand({
    room: 'board',
    payload: z.strictObject({
      id: commentId,
      postId,
      /** Another comment on the same post; what answers an answer stands beside it. */
      answersId: z.optional(commentId),
      text: prose(limits.commentText).check(z.refine(isVisible), z.refine(mentionsFew)),
      language,
      anonymous: z.boolean(),
      sealed: wantsSealed,
    }),
    guess: (changes, { answersId = null, ...payload }, context) =>
      changes.put('comment', {
        sealed: false,
        revealed: null,
        ...payload,
        answersId,
        ...authored(context),
        postShown: true,
        hidden: false,
      }),
  }),
  'comment.edit': defineCommand({
    room: 'board',
    payload: z.strictObject({
      commentId,
      text: prose(limits.commentText).check(z.refine(isVisible), z.refine(mentionsFew)),
    }),
    guess: (changes, { commentId: id, text }, { at }) => {
      const record = changes.get('comment', id);
      if (record) changes.put('comment', { ...record, text, editedAt: at });
    },
  }),
  'comment.delete': defineCommand({
    room: 'board',
    payload: z.strictObject({ commentId }),
    guess: (changes, { commentId: id }, { at }) => {
      const record = changes.get('comment', id);
      if (record) changes.put('comment', { ...record, deletedAt: at });
    },
  }),
  'comment.restore': defineCommand({
    room: 'board',
    payload: z.strictObject({ commentId }),
    guess: (changes, { commentId: id }) => {
      const record = changes.get('comment', id);
      if (record) changes.put('comment', { ...record, deletedAt: null });
    },
  }),
};

export function editBoard(changes: RecordChanges, id: string, fields: Partial<Board>): void {
  const record = changes.get('board', id);
  if (record) changes.put('board', { ...record, ...fields });
}

export function editPost(
  changes: RecordChanges,
  id: PostId,
  fields: Partial<NonNullable<ReturnType<typeof findPost>>>,
): void {
  const record = findPost(changes, id);
  if (record) changes.put('post', { ...record, ...fields });
}

function findPost(changes: RecordChanges, id: PostId) {
  return changes.get('post', id);
}

function authored({ viewer, roomId, at }: GuessContext) {
  return {
    roomId: roomId as Board['roomId'],
    authorId: viewer.memberId,
    sideId: viewer.sideId,
    writtenBy: null,
    createdAt: at,
    editedAt: null,
    deletedAt: null,
    takenAway: false,
  };
}
