/** Who goes into which small group: nobody alone, the sides mixed as evenly as it goes, latecomers where they are needed. */
import type { MemberId, SideId } from '../ids.ts';
import type { GroupPlan } from './groupRecords.ts';

export interface Mixable {
  id: MemberId;
  sideId: SideId;
}

/** From 0 to below 1, such as Math.random. */
export type Chance = () => number;

/** How many groups come of it; none of fewer than two people, unless there is only one. */
export function groupCount(
  { by, number }: Pick<GroupPlan, 'by' | 'number'>,
  people: readonly Mixable[],
): number {
  const most = Math.max(1, Math.floor(people.length / 2));
  if (by === 'count') return clamp(number, 1, most);
  if (by === 'size') return clamp(Math.round(people.length / Math.max(2, number)), 1, most);
  const sizes = [...bySide(people).values()].map(({ length }) => length);
  const fewest = sizes.length < 2 ? 0 : Math.min(...sizes);
  // Where one side is far smaller, some groups are of one side: else they would be no pairs any more, but crowds.
  return clamp(Math.max(fewest, Math.ceil(people.length / 3)), 1, most);
}

/**
 * Dealt out like cards, one side after the other: sizes differ by one at most, and so does what each group has of each
 * side. Who is with whom is left to chance.
 */
export function mixedGroups<P extends Mixable>(people: readonly P[], count: number, chance: Chance): P[][] {
  const groups: P[][] = Array.from({ length: Math.max(1, count) }, () => []);
  const sides = shuffled([...bySide(people).values()], chance);
  const dealt = sides.flatMap((side) => shuffled(side, chance));
  dealt.forEach((person, index) => groups[index % groups.length]?.push(person));
  return groups.filter(({ length }) => length > 0);
}

/** Where somebody who comes late is put: the smallest group, of these the one with fewest of their side. */
export function fittingGroup<G extends { memberIds: readonly MemberId[] }>(
  groups: readonly G[],
  sideId: SideId,
  sideOf: (id: MemberId) => SideId | null,
): G | null {
  const weight = ({ memberIds }: G) =>
    memberIds.length * 1_000 + memberIds.filter((id) => sideOf(id) === sideId).length;
  return groups.reduce<G | null>((best, each) => (best && weight(best) <= weight(each) ? best : each), null);
}

export interface Move<G> {
  memberId: MemberId;
  to: G;
}

/**
 * Whoever is alone in a group because the others have gone, and where they fit: into a group in which somebody is, one after
 * the other, so that two who are alone may also find each other.
 */
export function strandedMoves<G extends { memberIds: readonly MemberId[] }>(
  groups: readonly G[],
  isHere: (id: MemberId) => boolean,
  sideOf: (id: MemberId) => SideId | null,
): Move<G>[] {
  const present = groups.map((group) => ({ group, memberIds: group.memberIds.filter(isHere) }));
  const moves: Move<G>[] = [];
  for (const one of present) {
    const [memberId] = one.memberIds;
    if (memberId === undefined || one.memberIds.length > 1) continue;
    const others = present.filter((other) => other !== one && other.memberIds.length > 0);
    const to = fittingGroup(others, sideOf(memberId) ?? ('' as SideId), sideOf);
    if (!to) continue;
    to.memberIds.push(memberId);
    one.memberIds = [];
    moves.push({ memberId, to: to.group });
  }
  return moves;
}

function bySide<P extends Mixable>(people: readonly P[]): Map<SideId, P[]> {
  const sides = new Map<SideId, P[]>();
  for (const person of people) sides.set(person.sideId, [...(sides.get(person.sideId) ?? []), person]);
  return sides;
}

/** Fisher and Yates: every order is as likely. */
function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const rest = [...items];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice(Math.floor(chance() * rest.length), 1));
  return order;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
