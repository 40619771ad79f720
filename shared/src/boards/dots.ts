/** Dot votes: everybody has a few dots to give, and nobody sees where others lie until the vote is closed. */
import { jointId } from '../newId.ts';
import type { BallotId, RoomId } from '../ids.ts';
import type { Tally } from './fields.ts';
import type { Ballot } from './records.ts';

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
