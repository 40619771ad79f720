/** The orders in which one can look at the posts of a board. */
import type { Post } from '@silta/shared/boards/records';
import { byRank } from '@silta/shared/rank';

export const sorts = ['arranged', 'newest', 'oldest', 'useful'] as const;
export type Sort = (typeof sorts)[number];

type Compare = (a: Post, b: Post) => number;

const newestFirst: Compare = (a, b) => compare(b.createdAt, a.createdAt) || compare(a.id, b.id);

/** By their dates; those without one come last. */
const byTime: Compare = (a, b) =>
  compare(a.dates?.from ?? '~', b.dates?.from ?? '~') ||
  compare(a.dates?.until ?? '', b.dates?.until ?? '') ||
  byRank(a, b);

const orders: Record<Sort | 'time', Compare> = {
  time: byTime,
  arranged: byRank,
  newest: newestFirst,
  oldest: (a, b) => newestFirst(b, a),
  useful: (a, b) => usefulness(b) - usefulness(a) || newestFirst(a, b),
};

export function inOrder(posts: readonly Post[], sort: Sort | 'time'): Post[] {
  return [...posts].sort(orders[sort]);
}

/** How many people of all sides found it useful. */
export function usefulness(post: Pick<Post, 'useful'>): number {
  return Object.values(post.useful).reduce((sum, count) => sum + count, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
