/** The posts of a presentation, one after the other: what is on screen now, as it is filtered and sorted, without what waits. */
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import type { Lane } from '../boardView.ts';

export interface Stops {
  posts: readonly Post[];
  index: number;
}

/** Where the post has gone away meanwhile, whatever has taken its place. */
export function stopsAt(lanes: readonly Lane[], at: { id: PostId | null; index: number }): Stops {
  const posts = lanes.flatMap((lane) => lane.posts).filter(({ state }) => state === 'shown');
  const found = posts.findIndex(({ id }) => id === at.id);
  return { posts, index: found >= 0 ? found : Math.max(0, Math.min(at.index, posts.length - 1)) };
}

const steps: Record<string, 1 | -1> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** Where a key leads to; null where it means nothing here. */
export function stopAfterKey({ posts, index }: Stops, key: string, isShift: boolean): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return posts.length - 1;
  const step = key === ' ' && isShift ? -1 : steps[key];
  return step === undefined ? null : Math.max(0, Math.min(index + step, posts.length - 1));
}
