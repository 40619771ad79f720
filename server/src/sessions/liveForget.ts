/** What a session keeps of somebody who is forgotten. */
import type { Payload } from '@silta/shared/commands';
import { minutesOf } from '@silta/shared/sessions/afterRecords';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import { classroomsHere } from './classrooms.ts';
import { groupsHere, settle } from './groupsHere.ts';
import { runHere, runOf } from './liveOpen.ts';

/** What is one person's. */
const whose = ['seat', 'upvote', 'attendance', 'pulse', 'ballotPaper', 'quizAnswer'] as const;
/** What they have written for others. */
const written = ['question', 'message', 'noteLine', 'finding', 'quizQuestion'] as const;

export const liveForgetHandlers: HandlersOf<'live.forget'> = {
  'live.forget': {
    loads: (_, scope) => [
      runHere(scope),
      ...groupsHere(scope),
      classroomsHere(scope),
      ...[...whose, ...written, 'file' as const].map((type) => ({
        type,
        column: 'roomId',
        value: scope.roomId,
      })),
    ],
    run: forget,
  },
};

function forget(changes: Changes, { memberId, texts }: Payload<'live.forget'>): void {
  const { roomId } = changes;
  for (const type of whose)
    for (const record of changes.list(type, 'roomId', roomId))
      if (record.memberId === memberId) changes.remove(type, record.id);
  for (const attendance of changes.list('attendance', 'roomId', roomId))
    if (attendance.corrected?.by === memberId)
      changes.put('attendance', { ...attendance, minutes: minutesOf(attendance), corrected: null });
  for (const group of changes.list('group', 'roomId', roomId))
    if (group.memberIds.includes(memberId))
      settle(changes, { ...group, memberIds: group.memberIds.filter((id) => id !== memberId) });
  forgetClassrooms(changes, memberId);
  const run = runOf(changes);
  const slowerBy = run.slowerBy.filter((id) => id !== memberId);
  if (slowerBy.length < run.slowerBy.length)
    changes.put('run', { ...run, slower: slowerBy.length, slowerBy });
  for (const message of changes.list('message', 'roomId', roomId)) {
    const reports = message.reports.filter((each) => each.memberId !== memberId);
    if (reports.length < message.reports.length) changes.put('message', { ...message, reports });
  }
  if (!texts) return;
  forgetTexts(changes, memberId);
  // What stands on a step is the step's.
  for (const file of changes.list('file', 'roomId', roomId))
    if (file.memberId === memberId && file.agendaItemId === null) changes.remove('file', file.id);
}

/** What hung on their device. */
function forgetClassrooms(changes: Changes, memberId: Payload<'live.forget'>['memberId']): void {
  const { roomId } = changes;
  for (const classroom of changes.list('classroom', 'roomId', roomId)) {
    if (classroom.memberId !== memberId) continue;
    changes.remove('classroom', classroom.id);
    for (const seat of changes.list('seat', 'roomId', roomId))
      if (seat.classroomId === classroom.id) changes.put('seat', { ...seat, classroomId: null });
    for (const attendance of changes.list('attendance', 'roomId', roomId))
      if (attendance.classroomId === classroom.id)
        changes.put('attendance', { ...attendance, classroomId: null });
  }
}

/** With the votes and answers of others to what they have asked. */
function forgetTexts(changes: Changes, memberId: Payload<'live.forget'>['memberId']): void {
  const { roomId } = changes;
  const asked = new Set<string>();
  for (const type of written)
    for (const record of changes.list(type, 'roomId', roomId)) {
      if (record.authorId !== memberId) continue;
      if (type === 'question' || type === 'quizQuestion') asked.add(record.id);
      changes.remove(type, record.id);
    }
  for (const upvote of changes.list('upvote', 'roomId', roomId))
    if (asked.has(upvote.questionId)) changes.remove('upvote', upvote.id);
  for (const answer of changes.list('quizAnswer', 'roomId', roomId))
    if (asked.has(answer.quizQuestionId)) changes.remove('quizAnswer', answer.id);
}
