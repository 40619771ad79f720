/** What staff may want to do with tasks. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { day } from '../boards/fields.ts';
import { attachmentWishes } from '../files/attachments.ts';
import { guessAttached } from '../files/guessAttached.ts';
import { boardId, memberId, taskId, taskItemId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { participantsFrom, participantsWish } from '../sessions/participantsWish.ts';
import { instant, limits, line, optionalLine, prose, timeZone } from '../texts.ts';
import { handInWay } from './records.ts';
import type { PeerRules } from './records.ts';

/** An address of the web, or nothing. */
export const webAddress = optionalLine(limits.linkUrl).check(
  z.refine((text) => text === '' || /^https?:\/\/[^\s/@]+(\/|\?|#|$)/i.test(text)),
);

const about = {
  title: line(limits.taskTitle),
  why: prose(limits.taskWhy),
  learners: participantsWish,
  dueAt: z.nullable(instant),
  timeZone,
  items: z
    .array(
      z.strictObject({
        id: taskItemId,
        text: line(limits.taskItem),
        memberId: z._default(z.nullable(memberId), null),
        dueOn: z._default(z.nullable(day), null),
      }),
    )
    .check(z.maxLength(limits.taskItems)),
  ways: z.array(handInWay).check(z.minLength(1), z.maxLength(handInWay.options.length)),
  attachments: z._default(attachmentWishes, []),
  link: webAddress,
  boardId: z.nullable(boardId),
  skill: optionalLine(limits.taskSkill),
  safety: prose(limits.taskSafety),
  needsConfirming: z.boolean(),
  isShared: z.boolean(),
  inPairs: z._default(z.boolean(), false),
  /** Once hand-ins were given out the questions stay as they were. */
  peers: z._default(
    z.nullable(
      z.strictObject({
        questions: z
          .array(line(limits.peerQuestion))
          .check(z.minLength(1), z.maxLength(limits.peerQuestions)),
        count: z.int().check(z.gte(1), z.lte(limits.peersEach)),
      }),
    ),
    null,
  ),
  reviewerIds: z.array(memberId).check(z.minLength(1), z.maxLength(limits.taskReviewers)),
};

/** At once. */
export const mostTasksFollowed = 50;

/** Nothing is asked otherwise of those who have begun to answer. */
export function peersAfter(
  before: PeerRules | null,
  wish: Omit<PeerRules, 'state'> | null,
): PeerRules | null {
  if (before && before.state !== 'waiting') return before;
  return wish && { ...wish, state: 'waiting' };
}

/** Groups are of another room; who is in them comes with the server's answer. */
const noGroup = () => null;

export const taskCommands = {
  'task.set': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ id: taskId, ...about }),
    guess: (changes, fields, { viewer, roomId, at }) => {
      const { memberId: setBy, sideId: side } = viewer;
      if (setBy === null) return;
      changes.put('task', {
        ...fields,
        learners: participantsFrom(fields.learners, noGroup),
        attachments: guessAttached(changes, fields.attachments, []),
        peers: peersAfter(null, fields.peers),
        roomId: roomId as RoomId,
        setBy,
        sideId: side,
        createdAt: at,
        version: 1,
        withdrawnAt: null,
        keptFor: [],
      });
    },
  }),
  /** As the form shows it, whole: `was` is the version seen, so that nobody undoes what they have not seen. */
  'task.edit': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ taskId, was: z.int(), ...about }),
    guess: (changes, { taskId: id, was: _, ...fields }) => {
      const known = changes.get('task', id);
      if (!known) return;
      const attachments = guessAttached(changes, fields.attachments, known.attachments);
      const peers = peersAfter(known.peers, fields.peers);
      const learners = participantsFrom(fields.learners, noGroup);
      changes.put('task', { ...known, ...fields, learners, attachments, peers, version: known.version + 1 });
    },
  }),
  /** Sent by the server itself: who is in a group has changed. */
  'task.follow': defineCommand({
    room: 'tasks',
    road: 'rest',
    payload: z.strictObject({ taskIds: z.array(taskId).check(z.maxLength(mostTasksFollowed)) }),
  }),
  /** Gone where nobody has begun it; otherwise it takes nothing any more, and what was handed in stays. */
  'task.withdraw': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ taskId }),
    guess: (changes, { taskId: id }, { at }) => {
      const known = changes.get('task', id);
      if (known) changes.put('task', { ...known, withdrawnAt: at });
    },
  }),
};
