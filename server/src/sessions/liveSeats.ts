/** Hands and turns in a session that is held. */
import type { CommandName } from '@silta/shared/commands';
import type { MemberId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Seat } from '@silta/shared/sessions/liveRecords';
import { newSeat, seatIdOf } from '@silta/shared/sessions/liveSeatCommands';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import { needHeld, needOpenRun, needTaking, runHere } from './liveOpen.ts';

type SeatCommand = Extract<CommandName, `hand.${string}` | `turn.${string}`>;

const seatOf = ({ roomId }: Scope, memberId: MemberId): Load => ({
  type: 'seat',
  ids: [seatIdOf(roomId, memberId)],
});
const own = (_: unknown, scope: Scope, actor: Actor | null): Load[] =>
  actor ? [runHere(scope), seatOf(scope, actor.memberId)] : [];
const theirs = ({ memberId }: { memberId: MemberId }, scope: Scope): Load[] => [
  { type: 'member', ids: [memberId] },
  seatOf(scope, memberId),
];

export const seatHandlers: HandlersOf<SeatCommand> = {
  'hand.raise': {
    loads: own,
    run: (changes, _, actor) => {
      needOpenRun(changes);
      needTaking(changes, actor);
      // Whoever raises it again keeps their place.
      edit(changes, actor, { handAt: seatNow(changes, actor).handAt ?? changes.now });
    },
  },
  'hand.lower': {
    loads: own,
    run: (changes, _, actor) => edit(changes, actor, { handAt: null }),
  },
  'hand.lowerAll': {
    loads: (_, { roomId }) => [{ type: 'seat', column: 'roomId', value: roomId }],
    run: (changes) => {
      for (const seat of changes.list('seat', 'roomId', changes.roomId))
        if (seat.handAt !== null) changes.put('seat', { ...seat, handAt: null });
    },
  },
  'turn.mark': {
    loads: theirs,
    run: (changes, { memberId }) =>
      edit(changes, needMember(changes, memberId), { handAt: null, turnAt: changes.now }),
  },
  'turn.unmark': {
    loads: theirs,
    run: (changes, { memberId }) => edit(changes, needMember(changes, memberId), { turnAt: null }),
  },
};

type Somebody = Pick<Seat, 'memberId' | 'sideId'>;

function needMember(changes: Changes, memberId: MemberId): Somebody {
  const member = changes.need('member', memberId);
  if (member.removedAt !== null) throw new Refusal('notFound');
  return { memberId, sideId: member.sideId };
}

function seatNow(changes: Changes, somebody: Somebody): Seat {
  const { roomId } = changes;
  return changes.get('seat', seatIdOf(roomId, somebody.memberId)) ?? newSeat(roomId, somebody);
}

function edit(changes: Changes, somebody: Somebody, fields: Partial<Seat>): void {
  needHeld(changes);
  changes.put('seat', { ...seatNow(changes, somebody), ...fields });
}
