/** How far a session is: worked out from its run and the server's time, by everybody in the same way. */
import type { AgendaItemId } from '../ids.ts';
import { byRank } from '../rank.ts';
import type { AgendaItem } from './records.ts';
import type { Run } from './liveRecords.ts';

type Clockwork = Pick<Run, 'itemStartedAt' | 'pausedAt' | 'pausedMs' | 'state'>;
const minute = 60_000;

/** The steps in their order. */
export function inOrder<I extends Pick<AgendaItem, 'id' | 'rank'>>(items: readonly I[]): I[] {
  return [...items].sort(byRank);
}

/** How long the step has run, without its pauses; never less than nothing. */
export function elapsedMs({ itemStartedAt, pausedAt, pausedMs }: Clockwork, now: number): number {
  if (itemStartedAt === null) return 0;
  const until = pausedAt === null ? now : Date.parse(pausedAt);
  return Math.max(0, until - Date.parse(itemStartedAt) - pausedMs);
}

/** Below nothing where it takes longer than planned. */
export function remainingMs(
  run: Clockwork & Pick<Run, 'extraMinutes'>,
  item: Pick<AgendaItem, 'minutes'>,
  now: number,
): number {
  return (item.minutes + run.extraMinutes) * minute - elapsedMs(run, now);
}

/** The step with which one of them ends counts with what it has taken before, where somebody went back to it. */
export function withSpent(run: Run, now: number): Run['spent'] {
  const { agendaItemId, spent } = run;
  if (agendaItemId === null) return spent;
  const before = spent.find((each) => each.agendaItemId === agendaItemId)?.ms ?? 0;
  const others = spent.filter((each) => each.agendaItemId !== agendaItemId);
  return [...others, { agendaItemId, ms: before + elapsedMs(run, now) }];
}

export interface Place<I> {
  item: I;
  /** When it begins or has begun, in milliseconds. */
  at: number;
  state: 'done' | 'now' | 'coming';
}

/**
 * All steps with their times: before it starts as planned, then as it really goes; what comes follows from what is left
 * of the step that runs.
 */
export function timesOf<I extends Pick<AgendaItem, 'id' | 'rank' | 'minutes'>>(
  items: readonly I[],
  { run, startsAt, now }: { run: Run; startsAt: string; now: number },
): Place<I>[] {
  const ordered = inOrder(items);
  const current = ordered.findIndex(({ id }) => id === run.agendaItemId);
  const sums: number[] = [];
  for (const { minutes } of ordered) sums.push((sums.at(-1) ?? 0) + minutes * minute);
  const planned = (index: number) => Date.parse(startsAt) + (sums[index - 1] ?? 0);
  const item = ordered[current];
  if (!item || run.itemStartedAt === null)
    return ordered.map((each, index) => ({
      item: each,
      at: planned(index),
      state: run.state === 'ended' ? 'done' : 'coming',
    }));
  const end = now + Math.max(0, remainingMs(run, item, now));
  return ordered.map((each, index) => ({
    item: each,
    at: momentOf(index),
    state: index < current || run.state === 'ended' ? 'done' : index === current ? 'now' : 'coming',
  }));

  function momentOf(index: number): number {
    if (index === current) return Date.parse(run.itemStartedAt ?? startsAt);
    if (index < current) return Date.parse(run.itemStartedAt ?? startsAt) - spentFrom(index);
    return end + (sums[index - 1] ?? 0) - (sums[current] ?? 0);
  }

  /** What the steps from this one to the one that runs have taken; pauses are not in it. */
  function spentFrom(index: number): number {
    const between = new Set<string>(ordered.slice(index, current).map(({ id }) => id));
    return run.spent.reduce((sum, { agendaItemId, ms }) => sum + (between.has(agendaItemId) ? ms : 0), 0);
  }
}

/** The step before or after the one that runs; null where there is none. */
export function neighbour<I extends Pick<AgendaItem, 'id' | 'rank'>>(
  items: readonly I[],
  id: AgendaItemId | null,
  by: 1 | -1,
): I | null {
  const ordered = inOrder(items);
  const index = ordered.findIndex((item) => item.id === id);
  return (index < 0 ? null : ordered[index + by]) ?? null;
}

/** So long before somebody's step they are told. */
export const aheadMs = 2 * minute;

/** The step that somebody leads and that comes within two minutes, while the clock runs; null for none. */
export function upNext<I extends Pick<AgendaItem, 'id' | 'rank' | 'minutes' | 'leaderIds'>>(
  places: readonly Place<I>[],
  { run, memberId, now }: { run: Run; memberId: string; now: number },
): I | null {
  if (run.state !== 'running') return null;
  const place = places.find(
    ({ state, at, item }) =>
      state === 'coming' && at - now <= aheadMs && item.leaderIds.some((id) => id === memberId),
  );
  return place?.item ?? null;
}
