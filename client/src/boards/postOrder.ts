/** The orders in which one can look at the posts of a board. */
import { byPlace, pinnedFirst } from '@silta/shared/boards/pins';
import { countOf } from '@silta/shared/boards/reactions';
import type { ReactionKind } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import { byRank } from '@silta/shared/rank';
import { reactionFigure } from './reactionFigure.ts';

export const sorts = ['arranged', 'newest', 'oldest', 'reactions'] as const;
export type Sort = (typeof sorts)[number];

type Compare = (a: Post, b: Post) => number;

const newestFirst: Compare = (a, b) => compare(b.createdAt, a.createdAt) || compare(a.id, b.id);

/** By their dates; those without one come last. */
const byTime: Compare = (a, b) =>
  compare(a.dates?.from ?? '~', b.dates?.from ?? '~') ||
  compare(a.dates?.until ?? '', b.dates?.until ?? '') ||
  byRank(a, b);

const orders: Record<Exclude<Sort, 'reactions'> | 'time', Compare> = {
  time: byTime,
  arranged: byPlace,
  newest: (a, b) => pinnedFirst(a, b) || newestFirst(a, b),
  oldest: (a, b) => pinnedFirst(a, b) || newestFirst(b, a),
};

/** What is pinned stands first, but in time. Where nobody reacts, an order by reactions is the arranged one. */
export function inOrder(posts: readonly Post[], sort: Sort | 'time', reactions: ReactionKind): Post[] {
  if (sort !== 'reactions') return [...posts].sort(orders[sort]);
  if (reactions === 'none') return [...posts].sort(orders.arranged);
  return [...posts].sort((a, b) => {
    const [one, other] = [weightOf(a, reactions), weightOf(b, reactions)];
    return (
      pinnedFirst(a, b) ||
      (other.first > one.first ? 1 : other.first < one.first ? -1 : 0) ||
      other.then - one.then ||
      newestFirst(a, b)
    );
  });
}

/** Equal ones by how many have said something. */
function weightOf(post: Post, kind: Exclude<ReactionKind, 'none'>): { first: number; then: number } {
  return { first: reactionFigure(post, kind) ?? -Infinity, then: countOf(post.tallies[kind]) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
