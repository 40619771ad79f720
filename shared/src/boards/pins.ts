/** The order of posts that people arrange: what staff have pinned stands before everything else. */
import { byRank } from '../rank.ts';
import type { Post } from './records.ts';

type Placed = Pick<Post, 'id' | 'pinnedAt' | 'rank'>;

export function isPinned({ pinnedAt }: Pick<Post, 'pinnedAt'>): boolean {
  return pinnedAt !== null;
}

export function pinnedFirst(a: Pick<Post, 'pinnedAt'>, b: Pick<Post, 'pinnedAt'>): number {
  return Number(isPinned(b)) - Number(isPinned(a));
}

export function byPlace(a: Placed, b: Placed): number {
  return pinnedFirst(a, b) || byRank(a, b);
}
