/** The sides and people of a partnership, as every page shows them. */
import { useMemo } from 'react';
import type { MemberId, RoomId, SideId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Side } from '@silta/shared/partnerships/records';
import { useRecords, useViewer } from '../realtime/hooks.ts';
import { lookOf } from './lookOf.ts';
import type { SideLook } from './sideLook.ts';

export interface ShownSide extends SideLook {
  id: SideId;
  record: Side;
}

export interface Sides {
  /** By position. */
  all: readonly ShownSide[];
  /** One's own side first, the others by position. */
  ownFirst: readonly ShownSide[];
  /** null until it is known. */
  own: ShownSide | null;
  of: (id: SideId) => ShownSide | null;
  /** Removed members too, because what they wrote stays signed. */
  member: (id: MemberId | null) => Member | null;
}

export function useSides(partnershipId: RoomId): Sides {
  const sides = useRecords(partnershipId, 'side');
  const members = useRecords(partnershipId, 'member');
  const ownId = useViewer(partnershipId)?.sideId ?? null;
  return useMemo(() => arrange(sides, members, ownId), [sides, members, ownId]);
}

/** Oneself as a member; null until it is known. */
export function useMe(partnershipId: RoomId): Member | null {
  const viewer = useViewer(partnershipId);
  const members = useRecords(partnershipId, 'member');
  return members.find(({ id }) => id === viewer?.memberId) ?? null;
}

function arrange(records: readonly Side[], members: readonly Member[], ownId: SideId | null): Sides {
  const all = [...records]
    .sort((a, b) => a.position - b.position)
    .map((record) => ({ ...lookOf(record), id: record.id, record }));
  const own = all.find(({ id }) => id === ownId) ?? null;
  const ownFirst = own ? [own, ...all.filter((side) => side !== own)] : all;
  const byId = new Map<SideId, ShownSide>(all.map((side) => [side.id, side]));
  const people = new Map<MemberId, Member>(members.map((member) => [member.id, member]));
  return {
    all,
    ownFirst,
    own,
    of: (id) => byId.get(id) ?? null,
    member: (id) => (id === null ? null : (people.get(id) ?? null)),
  };
}
