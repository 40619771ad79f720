/** Finding posts on the page: for focus, for keys and for links to one post. */
import { idFrom } from '@silta/shared/newId';
import type { PostId } from '@silta/shared/ids';
import type { Lane, LaneId } from './boardView.ts';

export const elementIdOf = (id: PostId) => `post-${id}`;
/** Where only the beginning of a post is shown; the whole one may lie open above it. */
export const tileIdOf = (id: PostId) => `tile-${id}`;
export const addButtonId = (id: LaneId) => `add-${id}`;
export const postButtonId = 'add-post';

export function postElement(id: PostId): HTMLElement | null {
  return document.getElementById(elementIdOf(id)) ?? document.getElementById(tileIdOf(id));
}

/** The post that has the focus, or the first one of what has been scrolled to; null where nobody has moved. */
export function postInView(): PostId | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-post]');
  const board = document.querySelector('.wall');
  const top = Math.max(0, board?.getBoundingClientRect().top ?? 0);
  const isScrolled =
    scrollY > 0 || [board, document.querySelector('.table-frame')].some((each) => (each?.scrollTop ?? 0) > 0);
  const shown = isScrolled ? [...document.querySelectorAll<HTMLElement>('[data-post]')] : [];
  const first = focused ?? shown.find((each) => each.getBoundingClientRect().top >= top);
  return idFrom<PostId>(first?.dataset.post);
}

/** Puts the focus on a post and moves the page only as far as needed. */
export function focusPost(id: PostId): void {
  const element = postElement(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** After writing, the focus goes back to where writing began. */
export function focusAddButton(id: LaneId): void {
  const button = document.getElementById(addButtonId(id)) ?? document.getElementById(postButtonId);
  button?.focus();
}

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';
const arrowKeys: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

export function isArrowKey(key: string): key is ArrowKey {
  return arrowKeys.includes(key);
}

/** The post that an arrow key leads to: within the lane, or the one at the same height in the next lane with posts. */
export function postAfterKey(lanes: readonly Lane[], from: HTMLElement, key: ArrowKey): PostId | null {
  const filled = lanes.filter(({ posts }) => posts.length > 0);
  const at = filled.findIndex(({ posts }) => posts.some(({ id }) => id === from.dataset.post));
  const here = filled[at]?.posts ?? [];
  const index = here.findIndex(({ id }) => id === from.dataset.post);
  const isOneList = filled.length === 1;
  if (key === 'Home') return here[0]?.id ?? null;
  if (key === 'End') return here.at(-1)?.id ?? null;
  if (key === 'ArrowUp' || (isOneList && key === 'ArrowLeft')) return here[index - 1]?.id ?? null;
  if (key === 'ArrowDown' || (isOneList && key === 'ArrowRight')) return here[index + 1]?.id ?? null;
  const beside = filled[at + (key === 'ArrowLeft' ? -1 : 1)];
  return beside ? nearest(beside, from) : null;
}

/** Among those that are drawn: what is at the same height is. */
function nearest({ posts }: Lane, to: HTMLElement): PostId | null {
  const height = to.getBoundingClientRect().top;
  const distances = posts.flatMap(({ id }) => {
    const element = postElement(id);
    return element ? [{ id, distance: Math.abs(element.getBoundingClientRect().top - height) }] : [];
  });
  return distances.sort((a, b) => a.distance - b.distance)[0]?.id ?? null;
}
