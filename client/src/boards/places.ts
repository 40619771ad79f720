/** Places in a lane: where a post that is moved can go, and the rank it gets there. */
import { isPinned } from '@silta/shared/boards/pins';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Rank } from '@silta/shared/rank';
import type { Lane, LaneId } from './boardView.ts';

/** `index` counts the posts on screen in the lane, without the one that is moved. */
export interface Place {
  laneId: LaneId;
  index: number;
}

export function without(posts: readonly Post[], id: PostId | null): readonly Post[] {
  return posts.some((post) => post.id === id) ? posts.filter((post) => post.id !== id) : posts;
}

export function placeCount(lane: Lane, moving: PostId): number {
  return without(lane.posts, moving).length + 1;
}

export function placeOf(lanes: readonly Lane[], id: PostId): Place | null {
  for (const lane of lanes) {
    const index = lane.posts.findIndex((post) => post.id === id);
    if (index >= 0) return { laneId: lane.id, index };
  }
  return null;
}

/** The rank on top of everything in the lane that is not pinned. */
export function rankOnTop(lane: Lane): Rank {
  return rankBetween(null, lane.arranged.find((post) => !isPinned(post))?.rank ?? null);
}

/** What is pinned stays above the rest, and the rest below it. */
function keptApart(lane: Lane, index: number, moving: Post | null): number {
  if (!moving) return index;
  const pinned = without(lane.posts, moving.id).filter(isPinned).length;
  return isPinned(moving) ? Math.min(index, pinned) : Math.max(index, pinned);
}

/**
 * The rank at a place among the posts on screen. Others may lie between them, hidden by a filter:
 * then it goes right after its upper neighbour, and on top right before its lower one. Neighbours are what is pinned
 * like it.
 */
export function rankAt(lane: Lane, index: number, moving: Pick<Post, 'id' | 'pinnedAt'>): Rank {
  const isNeighbour = (post: Post) => isPinned(post) === isPinned(moving);
  const shown = without(lane.posts, moving.id);
  const all = without(lane.arranged, moving.id).filter(isNeighbour);
  const above = shown.slice(0, index).findLast(isNeighbour);
  const indexOf = (post: Post | undefined) => all.findIndex(({ id }) => id === post?.id);
  const place = above ? indexOf(above) + 1 : Math.max(indexOf(shown.find(isNeighbour)), 0);
  return rankBetween(all[place - 1]?.rank ?? null, all[place]?.rank ?? null);
}

export type MoveKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

export function isMoveKey(key: string): key is MoveKey {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight';
}

/**
 * One step with an arrow key. `canArrange`: false where the order is not the arranged one; then only the lane changes.
 * On the wall all four keys go through the one order there is.
 */
export function stepPlace(
  lanes: readonly Lane[],
  place: Place,
  step: { key: MoveKey; moving: PostId; canArrange: boolean },
): Place {
  const at = lanes.findIndex((lane) => lane.id === place.laneId);
  const lane = lanes[at];
  if (!lane) return place;
  const back = step.key === 'ArrowUp' || step.key === 'ArrowLeft';
  const post = lanes.flatMap(({ posts }) => posts).find(({ id }) => id === step.moving) ?? null;
  const upAndDown = step.key === 'ArrowUp' || step.key === 'ArrowDown';
  if (upAndDown || lane.id === 'wall') {
    if (!step.canArrange) return place;
    const index = Math.min(Math.max(place.index + (back ? -1 : 1), 0), placeCount(lane, step.moving) - 1);
    return { ...place, index: keptApart(lane, index, post) };
  }
  const next = lanes[at + (back ? -1 : 1)];
  if (!next) return place;
  const index = step.canArrange ? Math.min(place.index, placeCount(next, step.moving) - 1) : 0;
  return { laneId: next.id, index: keptApart(next, index, post) };
}
