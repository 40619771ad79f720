/** A small partnership for the tests of this folder: Savonlinna and Paderborn, with Lleida to come. */
import type { InvitationId, MemberId, PairId, RoomId, SideId } from '@silta/shared/ids';
import type { Invitation, Member, Pair } from '@silta/shared/members/records';
import { noChatRules } from '@silta/shared/partnerships/chat';
import type { Side } from '@silta/shared/partnerships/records';
import type { Snapshot } from '@silta/shared/protocol';
import type { Role } from '@silta/shared/roles';
import { lookOf } from './lookOf.ts';
import type { ShownSide } from './useSides.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const partnershipId = id(1) as RoomId;
export const savonlinna = id(10) as SideId;
export const paderborn = id(11) as SideId;
export const lleida = id(12) as SideId;
export const now = '2026-03-02T08:00:00.000Z';

const side = (
  record: Partial<Side> & Pick<Side, 'id' | 'position' | 'name' | 'place' | 'country'>,
): Side => ({
  roomId: partnershipId,
  kind: 'school',
  timeZone: 'Europe/Helsinki',
  languages: ['en'],
  ownerId: null,
  endAgreedAt: null,
  callTools: null,
  freeDays: [],
  workedHolidays: [],
  ...record,
});

export const people = {
  Kaisa: member(20, savonlinna, 'coordinator', ['fi', 'en']),
  Sari: member(21, savonlinna, 'teacher', ['fi', 'en']),
  Ulrike: member(22, paderborn, 'coordinator', ['de', 'en']),
  Markus: member(23, paderborn, 'hostTutor', ['de']),
  Aino: member(24, savonlinna, 'learner', ['fi', 'en']),
  Eetu: member(25, savonlinna, 'learner', ['fi', 'en']),
  Oskari: member(26, savonlinna, 'learner', ['fi']),
  Jonas: member(27, paderborn, 'learner', ['de', 'en']),
  Mehmet: member(28, paderborn, 'learner', ['de', 'en', 'tr']),
  Lucía: member(29, lleida, 'learner', ['es', 'en']),
};
export type Name = keyof typeof people;

export const sideRecords: Side[] = [
  side({
    id: savonlinna,
    position: 0,
    name: 'Savonlinna College',
    place: 'Savonlinna',
    country: 'FI',
    ownerId: id(20) as MemberId,
  }),
  side({
    id: paderborn,
    position: 1,
    kind: 'company',
    name: 'Paderborn Electronics',
    place: 'Paderborn',
    country: 'DE',
    ownerId: id(22) as MemberId,
  }),
];
export const thirdSide = side({
  id: lleida,
  position: 2,
  name: 'IES Lleida',
  place: 'Lleida',
  country: 'ES',
});

export const shown = (records: readonly Side[]): ShownSide[] =>
  records.map((record) => ({ ...lookOf(record), id: record.id, record }));

function member(n: number, sideId: SideId, role: Role, languages: string[]): Omit<Member, 'name'> {
  return {
    id: id(n) as MemberId,
    roomId: partnershipId,
    sideId,
    role,
    languages,
    joinedAt: `2026-02-01T08:00:${n}.000Z`,
    removedAt: null,
  };
}

export const named = (name: Name): Member => ({ ...people[name], name });
export const membersNamed = (...names: Name[]): Member[] => names.map(named);

export function pairOf(n: number, ...names: Name[]): Pair {
  const memberIds = names.map((name) => people[name].id);
  return { id: id(100 + n) as PairId, roomId: partnershipId, memberIds, madeAt: now, endedAt: null };
}

export function invitation(n: number, fields: Partial<Invitation> = {}): Invitation {
  return {
    id: id(200 + n) as InvitationId,
    roomId: partnershipId,
    sideId: savonlinna,
    role: 'learner',
    code: 'FI-7KM-42P',
    founding: false,
    useLimit: 12,
    uses: 10,
    createdAt: now,
    expiresAt: '2999-10-30T08:00:00.000Z',
    revokedAt: null,
    ...fields,
  };
}

export function partnershipAs(viewer: Name, records: Partial<Snapshot['records']> = {}): Snapshot {
  const { id: memberId, sideId, role } = people[viewer];
  const partnership = {
    id: partnershipId,
    roomId: partnershipId,
    name: 'Electronics',
    createdAt: now,
    linkPreviews: false,
    mapTiles: false,
    listedWords: [],
    chat: noChatRules,
    endedAt: null,
  };
  return {
    room: partnershipId,
    seq: 1,
    view: 1,
    viewer: { memberId, sideId, role },
    records: {
      partnership: [partnership],
      side: sideRecords,
      member: membersNamed('Kaisa', 'Sari', 'Ulrike', 'Markus', 'Aino', 'Eetu', 'Oskari', 'Jonas', 'Mehmet'),
      pair: [pairOf(1, 'Aino', 'Jonas'), pairOf(2, 'Eetu', 'Oskari', 'Mehmet')],
      invitation: [invitation(1)],
      ...records,
    },
  };
}
