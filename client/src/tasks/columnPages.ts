/** A school year of tasks is no table that anybody reads: so many columns at a time, those of these weeks first. */
import type { Task } from '@silta/shared/tasks/records';

export const columnsAtOnce = 60;

export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / columnsAtOnce));

/** From 0: where the first one stands that is not yet a week past; the last page where all are. */
export function pageOfNow(columns: readonly Pick<Task, 'dueAt'>[], now: number): number {
  const since = now - 7 * 86_400_000;
  const at = columns.findIndex(({ dueAt }) => dueAt === null || Date.parse(dueAt) >= since);
  return at < 0 ? pagesOf(columns.length) - 1 : Math.floor(at / columnsAtOnce);
}

export function columnsOn<T>(columns: readonly T[], page: number): readonly T[] {
  return columns.slice(page * columnsAtOnce, (page + 1) * columnsAtOnce);
}
