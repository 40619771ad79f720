/** What people have said of a post in one figure, for places with no room for more. */
import { dotsOn } from '@silta/shared/boards/dots';
import { countOf, meanOf } from '@silta/shared/boards/reactions';
import type { ReactionKind } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';

/** The mean of stars and marks, votes for less votes against, otherwise how many; null where there is none. */
export function reactionFigure({ tallies }: Post, kind: ReactionKind): number | null {
  if (kind === 'none') return null;
  const tally = tallies[kind];
  // Before a vote is closed nobody has anything to say of it.
  if (kind === 'dots') return tally ? dotsOn(tally) : null;
  if (kind === 'votes') return countOf(tally) - 2 * countOf({ down: tally?.down ?? {} });
  if (kind !== 'stars' && kind !== 'marks') return countOf(tally);
  const mean = meanOf(tally);
  return mean === null ? null : Math.round(mean * 10) / 10;
}
