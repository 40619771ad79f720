/** Who gives a word on whose hand-in: fair, across the bridge where it can be, and the same whenever it is worked out anew. */
import { Tally } from './peerTally.ts';
import type { Given, Peer } from './peerTally.ts';

export type { Given, Peer };

/** How far from what is wanted somebody may be, so that all of it can cross the bridge. */
const slack = 1;

/**
 * What is still to be given out so that each gives and receives `count`, one more or one less; at least one where there is
 * anybody else. Nobody gets their own, or the same one twice. From one's own side only what the other sides cannot take.
 * What is given stays; `lotOf` decides between those who are equal.
 */
export function stillToGive(
  peers: readonly Peer[],
  given: readonly Given[],
  { count, lotOf }: { count: number; lotOf: (text: string) => number },
): Given[] {
  const tally = new Tally(peers, given, lotOf);
  const least = Math.max(1, count - slack);
  for (const isAcross of [true, false]) {
    // Across the bridge everybody gets what is wanted; within a side only what nobody should be without.
    if (isAcross) tally.fill({ isAcross, wanted: count, most: count });
    tally.fill({ isAcross, wanted: least, most: count + slack });
    if (isAcross) tally.reroute(least, count + slack);
    else tally.thinOut(least);
  }
  return tally.added;
}

/** FNV-1a: the same for the same text, and no order that anybody could foresee. */
export function lotIn(task: string): (text: string) => number {
  return (text) => {
    let hash = 0x811c9dc5;
    for (const letter of `${task} ${text}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    return hash >>> 0;
  };
}
