/** Sitting together before one device: opened, filled and closed by staff of the side that sits there. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { classroomId, memberId } from '../ids.ts';
import type { MemberId, RoomId, SideId } from '../ids.ts';
import { line, limits } from '../texts.ts';
import type { Classroom } from './classrooms.ts';
import { newSeat, seatIdOf } from './liveSeatCommands.ts';

/** Of one’s own side, and among those for whom the session is. */
const people = z.array(memberId).check(z.maxLength(limits.members));
const name = line(limits.classroomName);

export const classroomCommands = {
  /** The sender’s device stands for them from now on; whoever sat in another one moves. */
  'classroom.open': defineCommand({
    room: 'session',
    payload: z.strictObject({ id: classroomId, name, memberIds: people }),
    guess: (changes, { id, name: called, memberIds }, { viewer, roomId, at }) => {
      if (viewer.memberId === null) return;
      const room = roomId as RoomId;
      const { memberId: by, sideId } = viewer;
      changes.put('classroom', {
        id,
        roomId: room,
        sideId,
        memberId: by,
        name: called,
        openedAt: at,
        closedAt: null,
      });
      sit(changes, { id, roomId: room, sideId }, memberIds);
    },
  }),
  /** What is different, so that two who change it at once lose nothing. `conflict` once it is closed. */
  'classroom.change': defineCommand({
    room: 'session',
    payload: z.strictObject({
      classroomId,
      name: z.optional(name),
      joiningIds: people,
      leavingIds: people,
    }),
    guess: (changes, { classroomId: id, name: called, joiningIds, leavingIds }) => {
      const known = changes.get('classroom', id);
      if (!known) return;
      changes.put('classroom', { ...known, name: called ?? known.name });
      sit(changes, known, joiningIds);
      for (const of of leavingIds) stand(changes, known, of);
    },
  }),
  'classroom.close': defineCommand({
    room: 'session',
    payload: z.strictObject({ classroomId }),
    guess: (changes, { classroomId: id }, { at }) => {
      const known = changes.get('classroom', id);
      if (known) changes.put('classroom', { ...known, closedAt: at });
    },
  }),
};

type Place = Pick<Classroom, 'id' | 'roomId' | 'sideId'>;
/** What both sides of the door have. */
type SeatChanges = Pick<RecordChanges, 'get' | 'put'>;

export function sit(
  changes: SeatChanges,
  { id, roomId, sideId }: Place,
  memberIds: readonly MemberId[],
): void {
  for (const of of memberIds)
    changes.put('seat', { ...seatOf(changes, roomId, of, sideId), classroomId: id });
}

/** Whoever sits elsewhere by now stays there. */
export function stand(changes: SeatChanges, { id, roomId, sideId }: Place, of: MemberId): void {
  const seat = seatOf(changes, roomId, of, sideId);
  if (seat.classroomId === id) changes.put('seat', { ...seat, classroomId: null });
}

function seatOf(changes: SeatChanges, roomId: RoomId, of: MemberId, sideId: SideId) {
  return changes.get('seat', seatIdOf(roomId, of)) ?? newSeat(roomId, { memberId: of, sideId });
}
