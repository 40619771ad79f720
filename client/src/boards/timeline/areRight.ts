/** Whether the dates can be sent as they were typed. */
import { wantedDates } from '@silta/shared/boards/dates';
import type { PostDates } from '@silta/shared/boards/dates';

export function areRight(dates: PostDates | null | undefined): boolean {
  return !dates || wantedDates.safeParse(dates).success;
}
