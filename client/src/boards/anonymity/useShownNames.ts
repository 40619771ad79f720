/** The people of a board by the names under which they stand on it. */
import { useMemo } from 'react';
import type { Board } from '@silta/shared/boards/records';
import type { Member } from '@silta/shared/members/records';
import { shownName } from '@silta/shared/members/shownName';
import type { RoomId } from '@silta/shared/ids';
import { useRecord } from '../../realtime/hooks.ts';
import { useSides } from '../../members/useSides.ts';
import type { Sides } from '../../members/useSides.ts';

export function useShownNames(sides: Sides, { anonymity }: Pick<Board, 'anonymity'>): Sides {
  return useMemo(() => (anonymity === 'firstName' ? withFirstNames(sides) : sides), [sides, anonymity]);
}

/** Away from the board; of one that is not known here, nobody's last name is told. */
export function useNamesOn(partnershipId: RoomId, boardId: RoomId): Sides {
  const board = useRecord(partnershipId, 'board', boardId);
  return useShownNames(useSides(partnershipId), board ?? { anonymity: 'firstName' });
}

/** Each member stays the same object, so that what rests on it rests. */
function withFirstNames(sides: Sides): Sides {
  const known = new Map<Member, Member>();
  const shortened = (member: Member): Member => {
    const made = known.get(member) ?? { ...member, name: shownName(member.name, { anonymity: 'firstName' }) };
    known.set(member, made);
    return made;
  };
  return {
    ...sides,
    member: (id) => {
      const member = sides.member(id);
      return member && shortened(member);
    },
  };
}
