/** Places in a lane: where a post that is moved can go, and the rank it gets there. */
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

/** The rank on top of everything in the lane. */
export function rankOnTop(lane: Lane): Rank {
  return rankBetween(null, lane.arranged[0]?.rank ?? null);
}

/**
 * The rank at a place among the posts on screen. Others may lie between them, hidden by a filter:
 * then it goes right after its upper neighbour, and on top right before its lower one.
 */
export function rankAt(lane: Lane, index: number, moving: PostId | null): Rank {
  const shown = without(lane.posts, moving);
  const all = without(lane.arranged, moving);
  const above = shown[index - 1];
  const indexOf = (post: Post | undefined) => all.findIndex(({ id }) => id === post?.id);
  const place = above ? indexOf(above) + 1 : Math.max(indexOf(shown[0]), 0);
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
  const upAndDown = step.key === 'ArrowUp' || step.key === 'ArrowDown';
  if (upAndDown || lane.id === 'wall') {
    if (!step.canArrange) return place;
    const index = Math.min(Math.max(place.index + (back ? -1 : 1), 0), placeCount(lane, step.moving) - 1);
    return { ...place, index };
  }
  const next = lanes[at + (back ? -1 : 1)];
  if (!next) return place;
  const index = step.canArrange ? Math.min(place.index, placeCount(next, step.moving) - 1) : 0;
  return { laneId: next.id, index };
}
