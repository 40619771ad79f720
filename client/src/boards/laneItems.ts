/** What stands in a lane from top to bottom, while something is moved too. */
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import type { Lane } from './boardView.ts';
import { without } from './places.ts';
import type { Place } from './places.ts';

/** A post that is moved with the keyboard: where it was and where it would land. */
export interface Moving {
  post: Post;
  from: Place;
  to: Place;
}

export type LaneItem =
  | { kind: 'post'; key: string; post: Post }
  /** The moved post at the place where it would land. */
  | { kind: 'ghost'; key: string; post: Post; place: number; of: number }
  /** Where the moved post came from. */
  | { kind: 'hole'; key: string }
  /** Where a dragged post would land. */
  | { kind: 'drop'; key: string };

/** Where nothing is moved. */
export function postItems(posts: readonly Post[]): LaneItem[] {
  return posts.map((post) => ({ kind: 'post', key: post.id, post }));
}

export function laneItems(
  lane: Lane,
  moving: Moving | null,
  drop: { place: Place; id: PostId } | null,
): LaneItem[] {
  if (moving) return itemsWhileMoving(lane, moving);
  const items = postItems(lane.posts);
  if (drop?.place.laneId !== lane.id) return items;
  const before = without(lane.posts, drop.id)[drop.place.index];
  const at = before ? lane.posts.indexOf(before) : items.length;
  items.splice(at, 0, { kind: 'drop', key: 'drop' });
  return items;
}

function itemsWhileMoving(lane: Lane, { post, from, to }: Moving): LaneItem[] {
  const others = without(lane.posts, post.id);
  const items = postItems(others);
  const ghost: LaneItem = { kind: 'ghost', key: post.id, post, place: to.index + 1, of: others.length + 1 };
  const hole: LaneItem = { kind: 'hole', key: 'hole' };
  const isFrom = from.laneId === lane.id;
  const isTo = to.laneId === lane.id;
  const stays = isFrom && isTo && from.index === to.index;
  const inserts = [
    ...(isTo ? [{ at: to.index, item: ghost }] : []),
    ...(isFrom && !stays ? [{ at: from.index, item: hole }] : []),
  ];
  // From the end, so that the first insertion does not shift the second; below the ghost the hole lies one further.
  for (const { at, item } of inserts.sort((a, b) => b.at - a.at)) items.splice(at, 0, item);
  return items;
}
