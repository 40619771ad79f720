/** Hands and turns: who would like to say something, and who has not had a turn yet. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { jointId, memberId } from '../ids.ts';
import type { MemberId, RoomId, SeatId, SideId } from '../ids.ts';
import type { Seat } from './liveRecords.ts';

/** Everybody has one in each session. */
export function seatIdOf(session: RoomId, member: MemberId): SeatId {
  return jointId<SeatId>(session, member);
}

export function newSeat(
  roomId: RoomId,
  { memberId: id, sideId }: { memberId: MemberId; sideId: SideId },
): Seat {
  return {
    id: seatIdOf(roomId, id),
    roomId,
    memberId: id,
    sideId,
    handAt: null,
    turnAt: null,
    classroomId: null,
  };
}

const nothing = z.strictObject({});

export const seatCommands = {
  'hand.raise': defineCommand({
    room: 'session',
    payload: nothing,
    guess: (changes, _, context) => editOwn(changes, context, { handAt: context.at }),
  }),
  'hand.lower': defineCommand({
    room: 'session',
    payload: nothing,
    guess: (changes, _, context) => editOwn(changes, context, { handAt: null }),
  }),
  'hand.lowerAll': defineCommand({
    room: 'session',
    payload: nothing,
    guess: (changes) => {
      for (const seat of changes.list('seat'))
        if (seat.handAt !== null) changes.put('seat', { ...seat, handAt: null });
    },
  }),
  /** They have said or done something; the hand goes down with it. */
  'turn.mark': defineCommand({
    room: 'session',
    payload: z.strictObject({ memberId }),
    guess: (changes, { memberId: of }, { roomId, at }) => {
      const seat = changes.get('seat', seatIdOf(roomId as RoomId, of));
      if (seat) changes.put('seat', { ...seat, handAt: null, turnAt: at });
    },
  }),
  'turn.unmark': defineCommand({
    room: 'session',
    payload: z.strictObject({ memberId }),
    guess: (changes, { memberId: of }, { roomId }) => {
      const seat = changes.get('seat', seatIdOf(roomId as RoomId, of));
      if (seat) changes.put('seat', { ...seat, turnAt: null });
    },
  }),
};

function editOwn(changes: RecordChanges, { viewer, roomId }: GuessContext, fields: Partial<Seat>): void {
  const { memberId: self, sideId } = viewer;
  if (self === null) return;
  const room = roomId as RoomId;
  const seat = changes.get('seat', seatIdOf(room, self)) ?? newSeat(room, { memberId: self, sideId });
  changes.put('seat', { ...seat, ...fields });
}
