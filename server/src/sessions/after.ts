/** Who was there, as the server counts and staff correct it, and how it was for everybody. */
import type { Payload } from '@silta/shared/commands';
import type { MemberId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { attendanceIdOf, newAttendance } from '@silta/shared/sessions/afterCommands';
import { isPulseOpen } from '@silta/shared/sessions/afterRecords';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import { needTaking, runHere, runOf } from './liveOpen.ts';

type AfterCommand = 'attendance.count' | 'attendance.correct' | 'pulse.give';

const attendanceOf = (memberIds: readonly MemberId[], { roomId }: Scope): Load => ({
  type: 'attendance',
  ids: memberIds.map((id) => attendanceIdOf(roomId, id)),
});

export const afterHandlers: HandlersOf<AfterCommand> = {
  'attendance.count': {
    loads: ({ memberIds }, scope) => [
      runHere(scope),
      { type: 'member', ids: memberIds },
      attendanceOf(memberIds, scope),
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

/** Only while it is held, and each minute once, whichever server has seen somebody in it. */
function count(changes: Changes, { memberIds, minute }: Payload<'attendance.count'>): void {
  const { state } = runOf(changes);
  if (state !== 'running' && state !== 'paused') return;
  for (const id of new Set(memberIds)) {
    const member = changes.get('member', id);
    if (member?.removedAt !== null) continue;
    const known =
      changes.get('attendance', attendanceIdOf(changes.roomId, id)) ??
      newAttendance(changes.roomId, { memberId: id, sideId: member.sideId });
    const isCounted = known.until !== null && known.until >= minute;
    if (isCounted) continue;
    const { from, minutes } = known;
    changes.put('attendance', { ...known, from: from ?? minute, until: minute, minutes: minutes + 1 });
  }
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
