/** Where what somebody has begun to write on a board lies on the device, with every key until it is sent. */
import type { AccountId, RoomId } from '@silta/shared/ids';

/** More begun and left posts than anybody has; a full device must not stop the rest of the page. */
export const mostDrafts = 60;
const longestMs = 30 * 86_400_000;
const prefix = 'silta-draft/';

/** Where one draft lies; nobody else who signs in on this device looks there. */
export type DraftSlot = `${typeof prefix}${string}`;

export function draftSlot(accountId: AccountId, boardId: RoomId, what: string): DraftSlot {
  return `${prefix}${accountId}/${boardId}/${what}`;
}

/** A new post goes into a section; what is written anew is there already. */
interface Place {
  editing: { id: string } | null;
  sectionId: string;
}

/** What a draft of a post is called on its board. */
export function slotNameOf({ editing, sectionId }: Place): string {
  return editing ? `edit/${editing.id}` : `new/${sectionId}`;
}

/** What lies there, in whatever shape it was kept; null where nothing does. */
export function draftIn(slot: DraftSlot): unknown {
  return read(slot)?.draft ?? null;
}

export function keepDraft(slot: DraftSlot, draft: object): void {
  attempt((shelf) => {
    if (shelf.getItem(slot) === null) makePlace(shelf);
    shelf.setItem(slot, JSON.stringify({ at: Date.now(), draft }));
  });
}

export function dropDraft(slot: DraftSlot): void {
  attempt((shelf) => shelf.removeItem(slot));
}

/** For signing out: the next pupil at this computer must not find them. */
export function forgetDrafts(accountId: AccountId): void {
  attempt((shelf) => {
    for (const name of names(shelf)) if (name.startsWith(`${prefix}${accountId}/`)) shelf.removeItem(name);
  });
}

function makePlace(shelf: Storage): void {
  const now = Date.now();
  const all = names(shelf)
    .map((name) => ({ name, at: read(name)?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
  const over = all.filter(({ at }, i) => i >= mostDrafts - 1 || now - at > longestMs);
  for (const { name } of over) shelf.removeItem(name);
}

function names(shelf: Storage): string[] {
  return Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? '').filter((name) =>
    name.startsWith(prefix),
  );
}

function read(name: string): { at: number; draft: unknown } | null {
  const kept: unknown = attempt((shelf) => JSON.parse(shelf.getItem(name) ?? 'null') as unknown);
  if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('draft' in kept)) return null;
  return typeof kept.at === 'number' ? { at: kept.at, draft: kept.draft } : null;
}

/** A device that keeps nothing, or something unreadable, does not keep anybody from writing. */
function attempt<T>(work: (shelf: Storage) => T): T | null {
  try {
    // eslint-disable-next-line no-restricted-globals -- IndexedDB answers too late when the page is closed
    return work(localStorage);
  } catch {
    return null;
  }
}
