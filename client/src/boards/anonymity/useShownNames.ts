/** The people of a board by the names under which they stand on it. */
import { useMemo } from 'react';
import type { Board } from '@silta/shared/boards/records';
import type { Member } from '@silta/shared/members/records';
import type { Sides } from '../../members/useSides.ts';

export function useShownNames(sides: Sides, { anonymity }: Pick<Board, 'anonymity'>): Sides {
  return useMemo(() => (anonymity === 'firstName' ? withFirstNames(sides) : sides), [sides, anonymity]);
}

/** Each member stays the same object, so that what rests on it rests. */
function withFirstNames(sides: Sides): Sides {
  const known = new Map<Member, Member>();
  const shortened = (member: Member): Member => {
    const made = known.get(member) ?? { ...member, name: firstOf(member.name) };
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

const firstOf = (name: string): string => name.trim().split(/\s+/u)[0] ?? name;
