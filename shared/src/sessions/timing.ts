/** When each step begins: never stored, so that it cannot disagree with the start and the minutes. */
import { byRank } from '../rank.ts';
import type { AgendaItem, Session } from './records.ts';

const minuteMs = 60_000;

export interface Timed<I> {
  item: I;
  /** Milliseconds since 1970, as `Date` counts. */
  from: number;
  until: number;
}

/** The steps in their order, each with its time. */
export function timed<I extends Pick<AgendaItem, 'id' | 'rank' | 'minutes'>>(
  { startsAt }: Pick<Session, 'startsAt'>,
  items: readonly I[],
): Timed<I>[] {
  let from = Date.parse(startsAt);
  return [...items].sort(byRank).map((item) => {
    const until = from + item.minutes * minuteMs;
    const one = { item, from, until };
    from = until;
    return one;
  });
}

export function endOf({ startsAt, minutes }: Pick<Session, 'startsAt' | 'minutes'>): number {
  return Date.parse(startsAt) + minutes * minuteMs;
}

export function sumOf(items: readonly Pick<AgendaItem, 'minutes'>[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}
