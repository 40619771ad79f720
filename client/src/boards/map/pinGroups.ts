/** Pins that would cover each other stand as one, with how many they are. */
import type { Post } from '@silta/shared/boards/records';
import { inWindow } from './mapView.ts';
import type { MapView, Size } from './mapView.ts';
import type { Spot } from './projection.ts';
import { spotOfPost } from './trackShapes.ts';

/** A finger meets one of two pins that are farther apart. */
const apartPx = 36;

export interface PinGroup {
  /** In pixels of the window. */
  at: Spot;
  posts: readonly Post[];
}

export function pinGroups(posts: readonly Post[], view: MapView, size: Size): PinGroup[] {
  const groups: { at: Spot; posts: Post[] }[] = [];
  for (const post of posts) {
    const spot = spotOfPost(post);
    if (!spot) continue;
    const at = inWindow(spot, view);
    if (!isNear(at, size)) continue;
    const group = groups.find((each) => Math.hypot(each.at.x - at.x, each.at.y - at.y) < apartPx);
    if (group) group.posts.push(post);
    else groups.push({ at, posts: [post] });
  }
  return groups;
}

function isNear({ x, y }: Spot, { width, height }: Size): boolean {
  return x > -apartPx && y > -apartPx && x < width + apartPx && y < height + apartPx;
}
