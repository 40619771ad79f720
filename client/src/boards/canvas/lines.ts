/** The lines between connected posts on the canvas. */
import { canvas } from '@silta/shared/boards/canvas';
import type { Spot } from '@silta/shared/boards/fields';
import type { Connection, Post } from '@silta/shared/boards/records';
import type { CanvasView, Size } from './canvasView.ts';

export interface Line {
  connection: Connection;
  from: Post;
  to: Post;
  /** Where it leaves the one post and comes to the other. */
  a: Spot;
  b: Spot;
}

export function middleOf({ x, y }: Spot): Spot {
  return { x: x + canvas.tile.width / 2, y: y + canvas.tile.height / 2 };
}

export function between(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Only of posts that are on screen or would be, further along. */
export function linesOf(
  connections: readonly Connection[],
  posts: readonly Post[],
  spotOf: (post: Post) => Spot,
): Line[] {
  const there = new Map(posts.map((post) => [post.id, post]));
  return connections.flatMap((connection) => {
    const [from, to] = [there.get(connection.fromId), there.get(connection.toId)];
    if (!from || !to) return [];
    const [one, other] = [middleOf(spotOf(from)), middleOf(spotOf(to))];
    return [{ connection, from, to, a: leaving(one, other), b: leaving(other, one) }];
  });
}

/** The point on the edge of the post around `middle` at which the way to another one leaves it. */
function leaving(middle: Spot, to: Spot): Spot {
  const [dx, dy] = [to.x - middle.x, to.y - middle.y];
  const part = Math.min(
    canvas.tile.width / 2 / Math.max(Math.abs(dx), 1),
    canvas.tile.height / 2 / Math.max(Math.abs(dy), 1),
    0.5,
  );
  return { x: middle.x + dx * part, y: middle.y + dy * part };
}

/** Whether some of it may lie in the window. */
export function crossesWindow({ a, b }: Line, view: CanvasView, size: Size): boolean {
  const [right, bottom] = [view.x + size.width / view.zoom, view.y + size.height / view.zoom];
  return (
    Math.max(a.x, b.x) >= view.x &&
    Math.min(a.x, b.x) <= right &&
    Math.max(a.y, b.y) >= view.y &&
    Math.min(a.y, b.y) <= bottom
  );
}
