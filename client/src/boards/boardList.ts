/** In which order boards are listed. */
import type { BoardNumbers } from '@silta/shared/boards/activity';
import type { Board } from '@silta/shared/boards/records';
import type { RoomId } from '@silta/shared/ids';

export type Numbers = ReadonlyMap<RoomId, BoardNumbers>;

/** Where something happened last comes first. */
export function inUse(boards: readonly Board[], numbers: Numbers | null): Board[] {
  const last = ({ id, createdAt }: Board) => numbers?.get(id)?.lastPostAt ?? createdAt;
  return boards
    .filter(({ archivedAt }) => archivedAt === null)
    .sort((a, b) => compare(last(b), last(a)) || compare(a.id, b.id));
}

/** Last put away first. */
export function putAway(boards: readonly Board[]): Board[] {
  return boards
    .filter(({ archivedAt }) => archivedAt !== null)
    .sort((a, b) => compare(b.archivedAt ?? '', a.archivedAt ?? '') || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
