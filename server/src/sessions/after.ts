/** Who was there, as the server counts and staff correct it, and how it was for everybody. */
import type { Payload } from '@silta/shared/commands';
import type { MemberId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { attendanceIdOf, newAttendance } from '@silta/shared/sessions/afterCommands';
import { isPulseOpen } from '@silta/shared/sessions/afterRecords';
import type { Attendance } from '@silta/shared/sessions/afterRecords';
import { sittingIn } from '@silta/shared/sessions/classrooms';
import { takesPart } from '@silta/shared/sessions/participants';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import { classroomsHere } from './classrooms.ts';
import { needTaking, runHere, runOf } from './liveOpen.ts';

type AfterCommand = 'attendance.count' | 'attendance.correct' | 'pulse.give';

const attendanceOf = (memberIds: readonly MemberId[], { roomId }: Scope): Load => ({
  type: 'attendance',
  ids: memberIds.map((id) => attendanceIdOf(roomId, id)),
});

export const afterHandlers: HandlersOf<AfterCommand> = {
  'attendance.count': {
    loads: (_, scope) => [
      runHere(scope),
      classroomsHere(scope),
      { type: 'member', column: 'roomId', value: scope.partnershipId },
      ...(['seat', 'attendance'] as const).map((type) => ({ type, column: 'roomId', value: scope.roomId })),
    ],
    run: count,
  },
  'attendance.correct': {
    loads: ({ memberId }, scope) => [runHere(scope), attendanceOf([memberId], scope)],
    target: ({ memberId }) => ({ type: 'member', id: memberId }),
    run: correct,
  },
  'pulse.give': {
    loads: ({ id }, scope) => [
      runHere(scope),
      { type: 'pulse', ids: [id] },
      { type: 'pulse', column: 'roomId', value: scope.roomId },
    ],
    run: give,
  },
};

/** Only while it is held, and each minute once, whichever server has seen somebody or the device that stands for them. */
function count(changes: Changes, { memberIds, minute }: Payload<'attendance.count'>): void {
  const { state } = runOf(changes);
  if (state !== 'running' && state !== 'paused') return;
  const known = new Map(
    changes.list('attendance', 'roomId', changes.roomId).map((each) => [each.memberId, each]),
  );
  for (const { id, sideId, classroomId } of countedAs(changes, new Set(memberIds))) {
    const before = known.get(id) ?? newAttendance(changes.roomId, { memberId: id, sideId });
    const { from, until, minutes } = before;
    const isNews = until === null || until < minute;
    // Another server may have seen no more than their own phone.
    if (!isNews && (classroomId ?? before.classroomId) === before.classroomId) continue;
    changes.put('attendance', {
      ...before,
      classroomId: classroomId ?? before.classroomId,
      ...(isNews && { from: from ?? minute, until: minute, minutes: minutes + 1 }),
    });
  }
}

type Counted = Pick<Attendance, 'sideId' | 'classroomId'> & { id: MemberId };

/** Who is there by a device of their own, and who sits before one that is. */
function countedAs(changes: Changes, connected: ReadonlySet<MemberId>): Counted[] {
  const { roomId, partnershipId } = changes;
  const { participants } = changes.need('session', roomId);
  const sitting = sittingIn(
    connected,
    changes.list('classroom', 'roomId', roomId),
    changes.list('seat', 'roomId', roomId),
  );
  return changes.list('member', 'roomId', partnershipId).flatMap(({ id, sideId, removedAt }) => {
    // Who was taken out of the session since sits there no more.
    const sits = takesPart(participants, { memberId: id, sideId }) && sitting.has(id);
    if (removedAt !== null || !(sits || connected.has(id))) return [];
    return { id, sideId, classroomId: sits ? (sitting.get(id) ?? null) : null };
  });
}

/** What never began nobody has been at. */
function correct(
  changes: Changes,
  { memberId: of, minutes }: Payload<'attendance.correct'>,
  { memberId: by }: Actor,
): void {
  if (runOf(changes).startedAt === null) throw new Refusal('conflict');
  const { sideId } = changes.need('member', of);
  const known =
    changes.get('attendance', attendanceIdOf(changes.roomId, of)) ??
    newAttendance(changes.roomId, { memberId: of, sideId });
  const corrected = minutes === null ? null : { minutes, by, at: changes.now };
  changes.put('attendance', { ...known, corrected });
}

function give(changes: Changes, { id, ...said }: Payload<'pulse.give'>, actor: Actor): void {
  needTaking(changes, actor);
  if (!isPulseOpen(runOf(changes).endedAt, Date.parse(changes.now))) throw new Refusal('sessionOver');
  const { memberId, sideId } = actor;
  const mine = changes.list('pulse', 'roomId', changes.roomId).find((each) => each.memberId === memberId);
  const pulse = { ...said, roomId: changes.roomId, memberId, sideId, at: changes.now };
  if (mine) changes.put('pulse', { ...pulse, id: mine.id });
  else changes.add('pulse', { ...pulse, id });
}
