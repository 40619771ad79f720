/** What learners do for a task, and what those say who look it through. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { attachmentWishes } from '../files/attachments.ts';
import type { AttachmentWish } from '../files/attachments.ts';
import { guessAttached } from '../files/guessAttached.ts';
import { memberId, postId, taskId, taskItemId } from '../ids.ts';
import type { MemberId, TaskId } from '../ids.ts';
import { limits, prose } from '../texts.ts';
import { webAddress } from './commands.ts';
import { workIdOf } from './room.ts';
import type { Work, WorkStep } from './records.ts';
import { allHandedIn, newWork, silent, withStep } from './working.ts';

/** Whose work, and how many versions of it the sender has seen. */
const ofWork = { taskId, memberId, seen: z.int().check(z.gte(1)) };
const word = prose(limits.taskWord);
/** What is said of it: in writing, spoken, shown in a picture. Files are the sender's own. */
const said = { word, attachments: z._default(attachmentWishes, []) };

export const workCommands = {
  'work.tick': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ taskId, itemId: taskItemId, isTicked: z.boolean() }),
    guess: (changes, { taskId: id, itemId, isTicked }, context) =>
      guessOwn(changes, { taskId: id, context }, (work) => ({
        ...work,
        ticked: withTick(work, itemId, isTicked),
      })),
  }),
  /** One version more; the earlier ones are kept. */
  'work.handIn': defineCommand({
    room: 'tasks',
    payload: z.strictObject({
      taskId,
      text: prose(limits.handInText),
      link: webAddress,
      /** The learner's own, also of an earlier version. */
      attachments: z._default(attachmentWishes, []),
      /** The learner's own, on the task's board. */
      postId: z._default(z.nullable(postId), null),
    }),
    guess: (changes, { taskId: id, attachments: wishes, ...fields }, context) =>
      guessOwn(changes, { taskId: id, context }, (work, by) => ({
        ...withStep(work, { ...silent, kind: 'handedIn', by, at: context.at }),
        handIns: [
          ...work.handIns,
          { ...fields, attachments: guessAttached(changes, wishes, allHandedIn(work)), at: context.at },
        ],
      })),
  }),
  'work.askForHelp': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ taskId, word }),
    guess: (changes, { taskId: id, word: text }, context) =>
      guessOwn(changes, { taskId: id, context }, (work, by) =>
        withStep(work, { ...silent, kind: 'helpAsked', by, at: context.at, word: text }),
      ),
  }),
  'work.help': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ taskId, memberId, ...said }),
    guess: (changes, wish, context) => guessStep(changes, { ...wish, kind: 'helped' }, context),
  }),
  /** With what is to change: a word, or a file that says it. */
  'work.return': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ ...ofWork, ...said }),
    guess: (changes, wish, context) => guessStep(changes, { ...wish, kind: 'returned' }, context),
  }),
  'work.accept': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ ...ofWork, ...said }),
    guess: (changes, wish, context) => guessStep(changes, { ...wish, kind: 'accepted' }, context),
  }),
  'work.confirm': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ ...ofWork, ...said }),
    guess: (changes, wish, context) => guessStep(changes, { ...wish, kind: 'confirmed' }, context),
  }),
  /** Sent by the server itself, at an operator's wish: what a member has handed in goes, and what they have said of others'. */
  'work.forget': defineCommand({ room: 'tasks', road: 'rest', payload: z.strictObject({ memberId }) }),
};

export function withTick(work: Work, itemId: Work['ticked'][number], isTicked: boolean): Work['ticked'] {
  const others = work.ticked.filter((id) => id !== itemId);
  return isTicked ? [...others, itemId] : others;
}

type Own = { taskId: TaskId; context: GuessContext };

function guessOwn(
  changes: RecordChanges,
  { taskId: id, context }: Own,
  next: (work: Work, by: MemberId) => Work,
): void {
  const { memberId: by, sideId } = context.viewer;
  const task = changes.get('task', id);
  if (by === null || !task) return;
  const known = changes.get('work', workIdOf(id, by)) ?? newWork(task, { memberId: by, sideId }, context.at);
  changes.put('work', next(known, by));
}

type Said = Pick<WorkStep, 'kind' | 'word'> & {
  attachments: readonly AttachmentWish[];
  taskId: TaskId;
  memberId: MemberId;
};

function guessStep(
  changes: RecordChanges,
  { taskId: id, memberId: of, kind, word: text, attachments: wishes }: Said,
  { viewer: { memberId: by }, at }: GuessContext,
): void {
  const work = changes.get('work', workIdOf(id, of));
  if (!work || by === null) return;
  const attachments = guessAttached(changes, wishes, []);
  changes.put('work', withStep(work, { kind, by, at, word: text, attachments }));
}
