/** What is said of a session when it is over. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { memberId, pulseId } from '../ids.ts';
import type { AttendanceId, MemberId, RoomId, SideId } from '../ids.ts';
import { jointId } from '../newId.ts';
import { instant, limits, prose } from '../texts.ts';
import { understanding } from './afterRecords.ts';
import type { Attendance } from './afterRecords.ts';

/** Apart from the ids of seats, which come of the same two. */
const apart = '61747465-6e64-4000-8000-000000000000';

/** Everybody has one for each session. */
export function attendanceIdOf(session: RoomId, member: MemberId): AttendanceId {
  return jointId(jointId(session, member), apart);
}

export function newAttendance(
  roomId: RoomId,
  { memberId: of, sideId }: { memberId: MemberId; sideId: SideId },
): Attendance {
  const id = attendanceIdOf(roomId, of);
  const unseen = { from: null, until: null, minutes: 0, classroomId: null, corrected: null };
  return { id, roomId, memberId: of, sideId, ...unseen };
}

export const afterCommands = {
  /** Sent once a minute by each server, with those whom it sees in the room; a minute counts once. */
  'attendance.count': defineCommand({
    room: 'session',
    road: 'rest',
    payload: z.strictObject({
      memberIds: z.array(memberId).check(z.maxLength(limits.members)),
      /** When the minute began. */
      minute: instant,
    }),
  }),
  /** By staff of the same side; null takes the correction back. */
  'attendance.correct': defineCommand({
    room: 'session',
    payload: z.strictObject({
      memberId,
      minutes: z.nullable(z.int().check(z.gte(0), z.lte(limits.sessionMinutes))),
    }),
    guess: (changes, { memberId: of, minutes }, { viewer, roomId, at }) => {
      const known = changes.get('attendance', attendanceIdOf(roomId as RoomId, of));
      if (!known || viewer.memberId === null) return;
      const corrected = minutes === null ? null : { minutes, by: viewer.memberId, at };
      changes.put('attendance', { ...known, corrected });
    },
  }),
  /** Once the session is over, for a week; saying it again replaces what was said. */
  'pulse.give': defineCommand({
    room: 'session',
    payload: z.strictObject({
      id: pulseId,
      understood: understanding,
      talked: z.boolean(),
      word: prose(limits.pulseWord),
      isNamed: z.boolean(),
    }),
    guess: (changes, fields, { viewer, roomId, at }) => {
      const { memberId: by, sideId } = viewer;
      const mine = changes.list('pulse').find((each) => each.memberId === by);
      changes.put('pulse', {
        ...fields,
        id: mine?.id ?? fields.id,
        roomId: roomId as RoomId,
        memberId: by,
        sideId,
        at,
      });
    },
  }),
};
