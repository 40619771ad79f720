/** What to ask for so that a post comes to a place among those on screen; null where it lies there already. */
import type { Post } from '@silta/shared/boards/records';
import type { Payload } from '@silta/shared/commands';
import type { Lane } from './boardView.ts';
import { placeOf, rankAt, rankOnTop } from './places.ts';
import type { Place } from './places.ts';

interface Ground {
  lanes: readonly Lane[];
  /** False where the order on screen is not the arranged one: then it comes on top of the lane. */
  canArrange: boolean;
}

export function newPlace(
  post: Post | null,
  place: Place,
  { lanes, canArrange }: Ground,
): Payload<'post.move'> | null {
  const lane = lanes.find((each) => each.id === place.laneId);
  if (!post || !lane) return null;
  const before = placeOf(lanes, post.id);
  if (before?.laneId === place.laneId && before.index === place.index) return null;
  const sectionId = lane.id === 'wall' ? post.sectionId : lane.id;
  const rank = canArrange ? rankAt(lane, place.index, post) : rankOnTop(lane);
  return { postId: post.id, sectionId, rank };
}
