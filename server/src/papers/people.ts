/** The sides and people of a partnership, as a paper names them. */
import type { MemberId, SideId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Side } from '@silta/shared/partnerships/records';
import type { Reading } from './reading.ts';

export interface People {
  members: readonly Member[];
  /** By position. */
  sides: readonly Side[];
  /** The reader's own first. */
  ownFirst: readonly Side[];
  /** In which the reader's days begin and end. */
  zone: string;
  sideOf: (id: SideId) => Side | null;
  /** Removed members too, because what they wrote stays signed. */
  nameOf: (id: MemberId | null) => string | null;
}

export async function peopleOf({ room, viewer, all }: Reading): Promise<People> {
  const members = await all('member', room.partnershipId);
  const sides = (await all('side', room.partnershipId)).sort((a, b) => a.position - b.position);
  const own = ({ id }: Side) => (id === viewer.sideId ? 0 : 1);
  const ownFirst = [...sides].sort((a, b) => own(a) - own(b));
  return {
    ...{ members, sides, ownFirst },
    zone: ownFirst[0]?.timeZone ?? 'UTC',
    sideOf: (id) => sides.find((side) => side.id === id) ?? null,
    nameOf: (id) => members.find((member) => member.id === id)?.name ?? null,
  };
}
