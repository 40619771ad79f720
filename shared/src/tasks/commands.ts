/** What staff may want to do with tasks. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { boardId, memberId, sideId, taskId, taskItemId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { instant, limits, line, optionalLine, prose, timeZone } from '../texts.ts';
import { handInWay } from './records.ts';

const learnersWish = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('all') }),
  z.strictObject({
    who: z.literal('sides'),
    sideIds: z.array(sideId).check(z.minLength(1), z.maxLength(limits.sides)),
  }),
  z.strictObject({
    who: z.literal('chosen'),
    memberIds: z.array(memberId).check(z.minLength(1), z.maxLength(limits.members)),
  }),
]);

/** An address of the web, or nothing. */
export const webAddress = optionalLine(limits.linkUrl).check(
  z.refine((text) => text === '' || /^https?:\/\/[^\s/@]+(\/|\?|#|$)/i.test(text)),
);

const about = {
  title: line(limits.taskTitle),
  why: prose(limits.taskWhy),
  learners: learnersWish,
  dueAt: z.nullable(instant),
  timeZone,
  items: z
    .array(z.strictObject({ id: taskItemId, text: line(limits.taskItem) }))
    .check(z.maxLength(limits.taskItems)),
  ways: z.array(handInWay).check(z.minLength(1), z.maxLength(handInWay.options.length)),
  link: webAddress,
  boardId: z.nullable(boardId),
  skill: optionalLine(limits.taskSkill),
  safety: prose(limits.taskSafety),
  needsConfirming: z.boolean(),
  isShared: z.boolean(),
  reviewerIds: z.array(memberId).check(z.minLength(1), z.maxLength(limits.taskReviewers)),
};

export const taskCommands = {
  'task.set': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ id: taskId, ...about }),
    guess: (changes, fields, { viewer, roomId, at }) => {
      const { memberId: setBy, sideId: side } = viewer;
      if (setBy === null) return;
      changes.put('task', {
        ...fields,
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
      if (known) changes.put('task', { ...known, ...fields, version: known.version + 1 });
    },
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
