/** Before which post of a lane something is let go, by where the pointer is. */
import type { PostId } from '@silta/shared/ids';

interface Pointer {
  clientX: number;
  clientY: number;
}

/** Counted without the dragged post itself. The portions of a wall lie below one another. */
export function dropIndex(lane: HTMLElement, dragged: PostId, pointer: Pointer): number {
  const portions = [...lane.querySelectorAll<HTMLElement>('.lane-flow, .wall-flow, .grid-flow')];
  const at = portions.findIndex((portion) => portion.getBoundingClientRect().bottom > pointer.clientY);
  const before = at < 0 ? portions : portions.slice(0, at);
  const here = portions[at];
  const above = before.reduce((sum, portion) => sum + countIn(portion, dragged), 0);
  if (!here) return above;
  const { top, height } = here.getBoundingClientRect();
  if (here.dataset.ahead !== undefined)
    return above + Math.round((Number(here.dataset.ahead) * Math.max(0, pointer.clientY - top)) / height);
  const boxes = postsIn(here, dragged).map((post) => post.getBoundingClientRect());
  const isInRows = here.classList.contains('grid-flow');
  return above + (isInRows ? indexInRows(boxes, pointer) : indexAmong(boxes, pointer));
}

/** A portion that is not drawn says how many it holds; the dragged post is none of them. */
function countIn(portion: HTMLElement, dragged: PostId): number {
  return Number(portion.dataset.ahead ?? postsIn(portion, dragged).length);
}

function postsIn(portion: HTMLElement, dragged: PostId): HTMLElement[] {
  const posts = [...portion.querySelectorAll<HTMLElement>('article.post')];
  return posts.filter((post) => post.dataset.post !== dragged);
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Columns count: what lies in a column further left comes before. */
export function indexAmong(boxes: readonly Box[], { clientX, clientY }: Pointer): number {
  return afterLast(
    boxes,
    ({ left, right, top, bottom }) => right < clientX || (left <= clientX && (top + bottom) / 2 < clientY),
  );
}

/** Rows count: what lies in a row further up comes before. */
export function indexInRows(boxes: readonly Box[], { clientX, clientY }: Pointer): number {
  return afterLast(
    boxes,
    ({ left, right, top, bottom }) => bottom < clientY || (top <= clientY && (left + right) / 2 < clientX),
  );
}

function afterLast(boxes: readonly Box[], isBefore: (box: Box) => boolean): number {
  return boxes.reduce((found, box, i) => (isBefore(box) ? i : found), -1) + 1;
}
