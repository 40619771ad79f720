/** The halves of each joint post; lists stay the same objects while nothing in them changes, so that posts rest. */
import { useMemo, useState } from 'react';
import type { Half } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';

export function useHalves(halves: readonly Half[]): ReadonlyMap<PostId, readonly Half[]> {
  const [derive] = useState(createHalvesOf);
  return useMemo(() => derive(halves), [derive, halves]);
}

function createHalvesOf() {
  let before: ReadonlyMap<PostId, readonly Half[]> = new Map();
  return (halves: readonly Half[]) => {
    const next = new Map<PostId, readonly Half[]>();
    for (const half of halves) next.set(half.postId, [...(next.get(half.postId) ?? []), half]);
    for (const [id, list] of next) {
      const known = before.get(id);
      if (known?.length === list.length && list.every((half, i) => half === known[i])) next.set(id, known);
    }
    before = next;
    return next;
  };
}
