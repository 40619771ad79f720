/** Whether the dates can be sent as they were typed. */
import { areInOrder, isDay } from '@silta/shared/boards/dates';
import type { PostDates } from '@silta/shared/boards/fields';

export function areRight(dates: PostDates | null | undefined): boolean {
  if (!dates) return true;
  return isDay(dates.from) && (dates.until === null || isDay(dates.until)) && areInOrder(dates);
}
