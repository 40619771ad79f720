/** How hand-ins are given to other learners, and what these say of them. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { memberId, peerFeedbackId, taskId } from '../ids.ts';
import type { PeerFeedbackId } from '../ids.ts';
import { limits, prose } from '../texts.ts';
import type { PeerFeedback } from './records.ts';
import { peerFeedbackIdOf } from './room.ts';

export const peerCommands = {
  /** What has been handed in, and from then on what comes; pressed again, what nobody has answered is given out anew. */
  'task.giveOut': defineCommand({ room: 'tasks', payload: z.strictObject({ taskId }) }),
  /** Nobody answers any more, and everybody reads what was said. */
  'task.closePeers': defineCommand({ room: 'tasks', payload: z.strictObject({ taskId }) }),
  /** All answers at once, as many as there are questions; they can be changed until it is closed. */
  'peerFeedback.give': defineCommand({
    room: 'tasks',
    payload: z.strictObject({
      taskId,
      /** Of whose hand-in. */
      memberId,
      answers: z
        .array(prose(limits.peerAnswer).check(z.minLength(1)))
        .check(z.minLength(1), z.maxLength(limits.peerQuestions)),
    }),
    guess: (changes, { taskId: task, memberId: receiver, answers }, { viewer, at }) => {
      if (viewer.memberId === null) return;
      change(changes, peerFeedbackIdOf(task, viewer.memberId, receiver), { answers, givenAt: at });
    },
  }),
  'peerFeedback.hide': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ peerFeedbackId }),
    guess: (changes, { peerFeedbackId: id }, { at }) => change(changes, id, { hiddenAt: at }),
  }),
  'peerFeedback.show': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ peerFeedbackId }),
    guess: (changes, { peerFeedbackId: id }) => change(changes, id, { hiddenAt: null }),
  }),
};

function change(changes: RecordChanges, id: PeerFeedbackId, fields: Partial<PeerFeedback>): void {
  const known = changes.get('peerFeedback', id);
  if (known) changes.put('peerFeedback', { ...known, ...fields });
}
