/** What staff do with a session as a whole. */
import type { Payload } from '@silta/shared/commands';
import type { MemberId, RoomId, SideId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { asPlanned, given } from '@silta/shared/sessions/commands';
import { withoutPart } from '@silta/shared/sessions/participants';
import { participantsFrom } from '@silta/shared/sessions/participantsWish';
import type { ParticipantsWish } from '@silta/shared/sessions/participantsWish';
import { isOver } from '@silta/shared/sessions/records';
import type { Session } from '@silta/shared/sessions/records';
import { newStation } from '@silta/shared/sessions/visitCommands';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';

type SessionCommand =
  | 'session.plan'
  | 'session.edit'
  | 'session.move'
  | 'session.setCall'
  | 'session.announce'
  | 'session.cancel'
  | 'session.reinstate';

const theSession = ({ sessionId }: { sessionId: RoomId }) => ({ type: 'session', id: sessionId }) as const;

export const sessionHandlers: HandlersOf<SessionCommand> = {
  'session.plan': {
    loads: ({ id, participants, boardIds, agenda }, scope) => [
      { type: 'session', ids: [id] },
      { type: 'agendaItem', ids: agenda.map((item) => item.id) },
      { type: 'station', ids: agenda.map((item) => item.id) },
      { type: 'part', ids: agenda.flatMap(({ parts }) => parts.map((part) => part.id)) },
      ...namedIn({ participants, boardIds }, scope),
    ],
    run: plan,
  },
  'session.edit': {
    loads: (fields, scope) => namedIn(fields, scope),
    target: theSession,
    run: (changes, { sessionId, participants, ...fields }) => {
      needNamed(changes, { participants, ...fields });
      const who = participants && { participants: meant(changes, participants) };
      edit(changes, needOpen(changes, sessionId), { ...given(fields), ...who });
    },
  },
  'session.move': {
    target: theSession,
    run: (changes, { sessionId, ...fields }) => edit(changes, needAhead(changes, sessionId), fields),
  },
  'session.setCall': {
    target: theSession,
    run: (changes, { sessionId, ...fields }) => edit(changes, needOpen(changes, sessionId), fields),
  },
  'session.announce': {
    loads: ({ sessionId }, { partnershipId }) => [
      { type: 'part', column: 'roomId', value: sessionId },
      { type: 'member', column: 'roomId', value: partnershipId },
    ],
    target: theSession,
    run: announce,
  },
  'session.cancel': {
    target: theSession,
    run: (changes, { sessionId }) => edit(changes, needAhead(changes, sessionId), { state: 'cancelled' }),
  },
  'session.reinstate': {
    target: theSession,
    run: (changes, { sessionId }) => {
      const session = changes.need('session', sessionId);
      if (session.state !== 'cancelled') throw new Refusal('conflict');
      edit(changes, session, { state: 'planned', announcedReason: '' });
    },
  },
};

const bare = { boardId: null, leaderIds: [], groups: null, attachments: [], links: [] };

function plan(changes: Changes, { agenda, ...fields }: Payload<'session.plan'>, actor: Actor): void {
  needNamed(changes, fields);
  // Its room would be one that is there.
  if (fields.id === changes.roomId) throw new Refusal('conflict');
  changes.add('session', {
    ...fields,
    ...asPlanned,
    participants: meant(changes, fields.participants),
    roomId: changes.roomId,
    plannedBy: actor.memberId,
    sideId: actor.sideId,
    createdAt: changes.now,
    changedAt: changes.now,
  });
  const room = changes.openRoom('session', fields.id);
  for (const { parts, ...item } of agenda) {
    room.add('agendaItem', { ...item, ...bare, roomId: fields.id });
    // Its place is still to be said, and the plan says so.
    if (fields.kind === 'visit' && item.kind === 'liveWalk')
      room.add('station', newStation(item.id, fields.id));
    for (const part of parts)
      room.add('part', {
        ...part,
        roomId: fields.id,
        agendaItemId: item.id,
        memberId: null,
        sideId: null,
        askedBy: [],
        offeredFor: null,
        addedAt: changes.now,
      });
  }
}

function announce(changes: Changes, { sessionId, reason }: Payload<'session.announce'>): void {
  const session = needAhead(changes, sessionId);
  const members = changes.list('member', 'roomId', changes.partnershipId);
  const parts = changes.listIn('part', session);
  if (reason === '' && withoutPart(session.participants, members, parts).length > 0)
    throw new Refusal('withoutPart');
  edit(changes, session, { state: 'announced', announcedReason: reason });
}

interface Named {
  participants?: ParticipantsWish | undefined;
  boardIds?: readonly RoomId[] | undefined;
}

function namedIn({ participants, boardIds = [] }: Named, { partnershipId }: Scope): Load[] {
  const memberIds: readonly MemberId[] = participants?.who === 'chosen' ? participants.memberIds : [];
  return [
    { type: 'member', ids: memberIds },
    { type: 'workingGroup', ids: participants?.who === 'groups' ? participants.groupIds : [] },
    { type: 'board', ids: boardIds },
    { type: 'side', column: 'roomId', value: partnershipId },
  ];
}

/** Members, sides and boards that it names are there. */
function needNamed(changes: Changes, { participants, boardIds = [] }: Named): void {
  for (const id of boardIds) changes.need('board', id);
  if (participants?.who === 'groups')
    for (const id of participants.groupIds) changes.need('workingGroup', id);
  if (participants?.who === 'chosen') for (const id of participants.memberIds) changes.need('member', id);
  if (participants?.who !== 'sides') return;
  const sides = new Set<SideId>(changes.list('side', 'roomId', changes.partnershipId).map(({ id }) => id));
  if (participants.sideIds.some((id) => !sides.has(id))) throw new Refusal('notFound');
}

const meant = (changes: Changes, participants: ParticipantsWish): Session['participants'] =>
  participantsFrom(participants, (id) => changes.need('workingGroup', id));

function needOpen(changes: Changes, sessionId: RoomId): Session {
  const session = changes.need('session', sessionId);
  if (isOver(session)) throw new Refusal('sessionOver');
  return session;
}

/** One that has not begun. */
function needAhead(changes: Changes, sessionId: RoomId): Session {
  const session = needOpen(changes, sessionId);
  if (session.state === 'live') throw new Refusal('conflict');
  return session;
}

function edit(changes: Changes, session: Session, fields: Partial<Session>): void {
  const { sequence } = session;
  changes.put('session', { ...session, ...fields, sequence: sequence + 1, changedAt: changes.now });
}
