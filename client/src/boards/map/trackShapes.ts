/** Where the ways of posts lie on the map; worked out once for each of them. */
import type { Post } from '@silta/shared/boards/records';
import { pointsOf } from '@silta/shared/boards/polyline';
import { toMap } from './projection.ts';
import type { Spot } from './projection.ts';

const known = new Map<string, readonly Spot[]>();
/** A full board of them; what lies longest goes. */
const mostKnown = 5_000;

export function spotsOfTrack(line: string): readonly Spot[] {
  const before = known.get(line);
  if (before) return before;
  const spots = (pointsOf(line) ?? []).map(toMap);
  const [oldest] = known.keys();
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(line, spots);
  return spots;
}

/** Where its pin stands: its place, else where its way begins; null for a post without either. */
export function spotOfPost({ location, track }: Pick<Post, 'location' | 'track'>): Spot | null {
  if (location) return toMap(location);
  return track ? (spotsOfTrack(track.line)[0] ?? null) : null;
}

/** To three digits, which are a few metres on the ground. */
export function pathOf(spots: readonly Spot[]): string {
  return spots.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(3)} ${y.toFixed(3)}`).join('');
}
