/**
 * Until when somebody has seen a board, on this device: one line for each board and account, written once a visit.
 * The instants are the server's own, those of the newest post or comment, so a wrong clock marks nothing.
 */
import type { Comment, Post } from '@silta/shared/boards/records';
import type { AccountId, RoomId } from '@silta/shared/ids';
import { forgetOnDevice, keepOnDevice, recallFromDevice } from '../../ui/keptOnDevice.ts';

/** As many boards as a partnership has at most; whoever has more loses the marks of the one left longest. */
export const mostSeen = 300;

/** Boards with the instants until which they were seen. */
type Seen = [boardId: string, until: string][];

const keyOf = (accountId: AccountId) => `silta-seen/${accountId}`;

/** null on a first visit: then nothing is new, because everything is. */
export function seenUntil(accountId: AccountId, boardId: RoomId): string | null {
  return read(accountId).find(([id]) => id === boardId)?.[1] ?? null;
}

export function rememberSeen(accountId: AccountId, boardId: RoomId, until: string): void {
  const others = read(accountId).filter(([id]) => id !== boardId);
  keepOnDevice(keyOf(accountId), JSON.stringify([[boardId, until], ...others].slice(0, mostSeen)));
}

/** For signing out: the next pupil at this computer need not know what was read. */
export function forgetSeen(accountId: AccountId): void {
  forgetOnDevice(keyOf(accountId));
}

export function newestOf(posts: readonly Post[], comments: readonly Comment[]): string | null {
  let newest: string | null = null;
  for (const list of [posts, comments])
    for (const { createdAt, editedAt } of list) {
      const at = editedAt ?? createdAt;
      if (newest === null || at > newest) newest = at;
    }
  return newest;
}

function read(accountId: AccountId): Seen {
  try {
    const kept: unknown = JSON.parse(recallFromDevice(keyOf(accountId)) ?? '[]');
    return Array.isArray(kept) && kept.every(isLine) ? kept : [];
  } catch {
    return [];
  }
}

function isLine(line: unknown): line is Seen[number] {
  return Array.isArray(line) && line.length === 2 && line.every((each) => typeof each === 'string');
}
