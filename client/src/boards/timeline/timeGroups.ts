/** The posts of a timeline by the periods of its scale; those without a date are a group of their own. */
import type { Post } from '@silta/shared/boards/records';
import type { SideId } from '@silta/shared/ids';
import { dayNumber, lastDay, scaleOf } from './timeScale.ts';
import type { Period, TimeScale } from './timeScale.ts';

export interface TimeGroup {
  key: string;
  /** null for the posts without a date. */
  period: Period | null;
  posts: readonly Post[];
}

export interface Timeline {
  scale: TimeScale | null;
  /** Only those with posts. */
  groups: readonly TimeGroup[];
}

/** `posts` in the order of time. */
export function timelineOf(posts: readonly Post[]): Timeline {
  const dated = posts.flatMap(({ dates }) => (dates ? [dates] : []));
  const undated = posts.filter(({ dates }) => dates === null);
  const [first] = dated;
  const scale = first ? scaleOf(dayNumber(first.from), latest(dated)) : null;
  const groups = (scale?.periods ?? []).map((period) => ({
    key: String(period.start),
    period,
    posts: posts.filter((post) => post.dates && isIn(dayNumber(post.dates.from), period)),
  }));
  return {
    scale,
    groups: [...groups, { key: 'undated', period: null, posts: undated }].filter(
      (group) => group.posts.length > 0,
    ),
  };
}

const isIn = (day: number, { start, end }: Period) => day >= start && day < end;

function latest(dated: readonly NonNullable<Post['dates']>[]): number {
  return dated.reduce((last, dates) => Math.max(last, lastDay(dates)), -Infinity);
}

/** How many posts of a side lie in each of so many equal parts of the scale; a longer one in several. */
export function density(
  posts: readonly Post[],
  sideId: SideId,
  { periods }: TimeScale,
  parts: number,
): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  const start = periods[0]?.start ?? 0;
  const length = (periods.at(-1)?.end ?? start + 1) - start;
  const partOf = (day: number) => Math.min(parts - 1, Math.floor(((day - start) / length) * parts));
  for (const post of posts) {
    if (!post.dates || post.sideId !== sideId) continue;
    const [from, to] = [partOf(dayNumber(post.dates.from)), partOf(lastDay(post.dates))];
    for (let part = from; part <= to; part++) counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}
