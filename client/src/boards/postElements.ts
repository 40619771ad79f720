/** Finding posts on the page: for focus, for keys and for links to one post. */
import type { PostId } from '@silta/shared/ids';
import type { LaneId } from './boardView.ts';

export const elementIdOf = (id: PostId) => `post-${id}`;
export const addButtonId = (id: LaneId) => `add-${id}`;
export const postButtonId = 'add-post';

export function postElement(id: PostId): HTMLElement | null {
  return document.getElementById(elementIdOf(id));
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

type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';
const arrowKeys: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

export function isArrowKey(key: string): key is ArrowKey {
  return arrowKeys.includes(key);
}

/** The post that an arrow key leads to: within the lane, or the one at the same height in the next lane with posts. */
export function postAfterKey(board: HTMLElement, from: HTMLElement, key: ArrowKey): HTMLElement | null {
  const lanes = [...board.querySelectorAll<HTMLElement>('.lane')]
    .map(postsIn)
    .filter((posts) => posts.length > 0);
  const at = lanes.findIndex((posts) => posts.includes(from));
  const here = lanes[at] ?? [];
  const index = here.indexOf(from);
  const isOneList = lanes.length === 1;
  if (key === 'Home') return here[0] ?? null;
  if (key === 'End') return here.at(-1) ?? null;
  if (key === 'ArrowUp' || (isOneList && key === 'ArrowLeft')) return here[index - 1] ?? null;
  if (key === 'ArrowDown' || (isOneList && key === 'ArrowRight')) return here[index + 1] ?? null;
  return nearest(lanes[at + (key === 'ArrowLeft' ? -1 : 1)] ?? [], from);
}

function postsIn(lane: HTMLElement): HTMLElement[] {
  return [...lane.querySelectorAll<HTMLElement>('article.post')];
}

function nearest(posts: readonly HTMLElement[], to: HTMLElement): HTMLElement | null {
  const height = to.getBoundingClientRect().top;
  const distance = (post: HTMLElement) => Math.abs(post.getBoundingClientRect().top - height);
  return posts.reduce<HTMLElement | null>(
    (best, post) => (best === null || distance(post) < distance(best) ? post : best),
    null,
  );
}
