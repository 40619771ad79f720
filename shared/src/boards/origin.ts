/**
 * Where something has grown out of a post. It is kept with what has grown and nowhere else, so the post finds it by
 * looking through what is there: a board now, and anything else that lives in the partnership's room in the same way.
 */
import type { PostId } from '../ids.ts';
import type { Origin } from './fields.ts';

/** What has grown out of which post. */
export function byOrigin<T extends { origin: Origin | null }>(
  things: readonly T[],
): ReadonlyMap<PostId, readonly T[]> {
  const grown = new Map<PostId, T[]>();
  for (const thing of things) {
    if (!thing.origin) continue;
    const { postId: from } = thing.origin;
    grown.set(from, [...(grown.get(from) ?? []), thing]);
  }
  return grown;
}
