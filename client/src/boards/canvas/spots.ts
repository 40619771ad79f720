/** Where posts lie on the canvas: where somebody has put them, or in tidy rows in the order in which they came. */
import { canvas } from '@silta/shared/boards/canvas';
import type { Spot } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';

const gap = canvas.step;
const perRow = 6;
const cell = { width: canvas.tile.width + gap, height: canvas.tile.height + gap };

/**
 * Every post has a row and column of its own by when it came, also those that somebody has put elsewhere: so neither
 * a new post nor one that is moved pushes another.
 */
export function spotsOf(posts: readonly Post[]): ReadonlyMap<PostId, Spot> {
  const byAge = posts.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
  return new Map(byAge.map(({ id, spot }, i) => [id, spot ?? ownCell(i)]));
}

function ownCell(i: number): Spot {
  return { x: gap + (i % perRow) * cell.width, y: gap + Math.floor(i / perRow) * cell.height };
}

/** As a page is read: line by line, from left to right. */
export function readingOrder(posts: readonly Post[], spots: ReadonlyMap<PostId, Spot>): Post[] {
  const spotOf = ({ id }: Post) => spots.get(id) ?? { x: 0, y: 0 };
  const lineOf = (post: Post) => Math.floor(spotOf(post).y / cell.height);
  return posts.toSorted(
    (a, b) =>
      lineOf(a) - lineOf(b) || spotOf(a).x - spotOf(b).x || spotOf(a).y - spotOf(b).y || compare(a.id, b.id),
  );
}

/** On the canvas and on its grid. */
export function snapped({ x, y }: Spot): Spot {
  return {
    x: snap(x, canvas.width - canvas.tile.width),
    y: snap(y, canvas.height - canvas.tile.height),
  };
}

function snap(at: number, most: number): number {
  return Math.min(Math.max(Math.round(at / canvas.step) * canvas.step, 0), most);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
