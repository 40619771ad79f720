/** Dot votes: everybody has a few dots to give, and nobody sees where others lie until the vote is closed. */
import * as z from 'zod/mini';
import { ballotId, jointId, roomId } from '../ids.ts';
import type { BallotId, RoomId } from '../ids.ts';
import { limits } from '../limits.ts';
import { instant } from '../texts.ts';
import type { Tally } from './reactions.ts';

export const dotsEach = z.int().check(z.minimum(1), z.maximum(limits.dots));

/** How a board votes with dots; there is one per board, and until somebody has started a vote none. */
export const ballot = z.object({
  id: ballotId,
  roomId,
  /** For each person. */
  dots: z.int(),
  /** Whether more than one of them may lie on a post. */
  several: z.boolean(),
  /** Since then the posts carry the counts; before, they carry none. */
  closedAt: z.nullable(instant),
});
export type Ballot = z.infer<typeof ballot>;

const apart = '00000000-0000-0000-0000-000000000000';

export function ballotIdOf(board: RoomId): BallotId {
  return jointId(board, apart);
}

/** How a board votes where nobody has said otherwise. */
export function firstBallot(board: RoomId): Ballot {
  return { id: ballotIdOf(board), roomId: board, dots: 3, several: true, closedAt: null };
}

/** How many dots of each side lie on a post. */
export function dotsBySide(of: Tally | undefined): ReadonlyMap<string, number> {
  const dots = new Map<string, number>();
  for (const [value, sides] of Object.entries(of ?? {}))
    for (const [side, count] of Object.entries(sides))
      dots.set(side, (dots.get(side) ?? 0) + Number(value) * count);
  return dots;
}

export function dotsOn(of: Tally | undefined): number {
  return [...dotsBySide(of).values()].reduce((sum, dots) => sum + dots, 0);
}

/** Given by one person, all together. */
export function given(reactions: readonly { kind: string; value: string }[]): number {
  return reactions.reduce((sum, { kind, value }) => sum + (kind === 'dots' ? Number(value) : 0), 0);
}
