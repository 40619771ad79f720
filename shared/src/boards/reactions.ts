/** How people react to posts: the kinds of which a board uses one at a time, what each may say, and how a post counts it. */
import { jointId } from '../newId.ts';
import type { MemberId, PostId, ReactionId, SideId } from '../ids.ts';
import type { CountedKind, Tallies, Tally } from './fields.ts';

/** What anybody may say; marks, which staff give, are whole numbers from 0 to `highestMark`, dots are so many. */
export const reactionValues = {
  useful: ['yes'],
  votes: ['up', 'down'],
  stars: ['1', '2', '3', '4', '5'],
  emoji: ['heart', 'laugh', 'wow', 'think', 'thanks', 'party'],
} as const;
export type OpenKind = keyof typeof reactionValues;
export const highestMark = 100;

/** What one person has said of one kind. */
export interface Said {
  kind: CountedKind;
  value: string;
  sideId: SideId;
}

/** Each kind has ids of its own; the first kind those that it had when it was the only one. */
const apart: Record<CountedKind, string> = {
  useful: '00000000-0000-0000-0000-000000000000',
  votes: '00000000-0000-0000-0000-000000000001',
  stars: '00000000-0000-0000-0000-000000000002',
  marks: '00000000-0000-0000-0000-000000000003',
  emoji: '00000000-0000-0000-0000-000000000004',
  dots: '00000000-0000-0000-0000-000000000005',
};

/** One reaction per person, post and kind. */
export function reactionIdOf(kind: CountedKind, post: PostId, member: MemberId): ReactionId {
  return jointId(jointId(post, member), apart[kind]);
}

export function isValueOf(kind: OpenKind, value: string): boolean {
  return (reactionValues[kind] as readonly string[]).includes(value);
}

/** The counts once somebody says `after` instead of `before`. */
export function recount(before: Tallies, said: Said | null, after: Said | null): Tallies {
  const without = said ? add(before, said, -1) : before;
  return after ? add(without, after, 1) : without;
}

function add(all: Tallies, { kind, value, sideId }: Said, by: 1 | -1): Tallies {
  const { [kind]: ofKind = {}, ...otherKinds } = all;
  const { [value]: ofValue = {}, ...otherValues } = ofKind;
  const { [sideId]: count = 0, ...otherSides } = ofValue;
  const sides = count + by > 0 ? { ...otherSides, [sideId]: count + by } : otherSides;
  const values = Object.keys(sides).length > 0 ? { ...otherValues, [value]: sides } : otherValues;
  return Object.keys(values).length > 0 ? { ...otherKinds, [kind]: values } : otherKinds;
}

/** By side, whatever they have said. */
export function countsBySide(of: Tally | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sides of Object.values(of ?? {}))
    for (const [side, count] of Object.entries(sides)) counts.set(side, (counts.get(side) ?? 0) + count);
  return counts;
}

export function countOf(of: Tally | undefined): number {
  return [...countsBySide(of).values()].reduce((sum, count) => sum + count, 0);
}

/** The mean of values that are numbers; null where nobody has given one. */
export function meanOf(of: Tally | undefined): number | null {
  let [sum, count] = [0, 0];
  for (const [value, sides] of Object.entries(of ?? {}))
    for (const each of Object.values(sides)) [sum, count] = [sum + Number(value) * each, count + each];
  return count > 0 ? sum / count : null;
}
