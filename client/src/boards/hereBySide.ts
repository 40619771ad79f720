/** The people who are here, by side in the order of sides, and those among them who write. */
import type { MemberId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Here } from '@silta/shared/protocol';
import type { Sides } from '../members/useSides.ts';
import type { HereOfSide } from './Presence.tsx';

export function hereBySide(here: readonly Here[], sides: Sides): HereOfSide[] {
  const people = here.flatMap(({ memberId }) => sides.member(memberId) ?? []).sort(byName);
  return sides.all
    .map((side) => ({ side, people: people.filter(({ sideId }) => sideId === side.id) }))
    .filter((each) => each.people.length > 0);
}

export function writers(here: readonly Here[], sides: Sides, me: MemberId | null): Member[] {
  const others = here.filter(({ writing, memberId }) => writing && memberId !== me);
  return others.flatMap(({ memberId }) => sides.member(memberId) ?? []).sort(byName);
}

function byName(a: Member, b: Member): number {
  return a.name.localeCompare(b.name);
}
