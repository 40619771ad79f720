/** What somebody has begun to write on a board, kept on the device with every key until it is sent. */
import * as z from 'zod/mini';
import { location } from '@silta/shared/boards/places';
import { track } from '@silta/shared/boards/tracks';
import { resultsShown } from '@silta/shared/boards/polls';
import { paper } from '@silta/shared/boards/records';
import { commentId } from '@silta/shared/ids';
import type { AccountId, RoomId } from '@silta/shared/ids';
import { draftAttachment } from './draftAttachments.ts';

const kept = z.object({ at: z.number(), draft: z.unknown() });

export const postDraft = z.object({
  title: z.string(),
  text: z.string(),
  paper,
  language: z.string(),
  anonymous: z.boolean(),
  attachments: z._default(z.array(draftAttachment), []),
  /** As typed, right or not. */
  dates: z.optional(z.nullable(z.object({ from: z.string(), until: z.nullable(z.string()) }))),
  location: z.optional(z.nullable(location)),
  track: z.optional(z.nullable(track)),
  joint: z._default(z.boolean(), false),
  /** Not all of its choices need be written yet. */
  poll: z._default(
    z.nullable(z.object({ choices: z.array(z.string()), several: z.boolean(), results: resultsShown })),
    null,
  ),
});
export type PostDraft = z.infer<typeof postDraft>;

export const commentDraft = z.object({
  text: z.string(),
  anonymous: z.boolean(),
  answersId: z._default(z.nullable(commentId), null),
});
export type CommentDraft = z.infer<typeof commentDraft>;

/** More begun and left posts than anybody has; a full device must not stop the rest of the page. */
export const mostDrafts = 60;
const longestMs = 30 * 86_400_000;
const prefix = 'silta-draft/';

/** Where one draft lies; nobody else who signs in on this device looks there. */
export type DraftSlot = `${typeof prefix}${string}`;

export function draftSlot(accountId: AccountId, boardId: RoomId, what: string): DraftSlot {
  return `${prefix}${accountId}/${boardId}/${what}`;
}

export function readDraft<T>(slot: DraftSlot, shape: z.ZodMiniType<T>): T | null {
  const stored = read(slot);
  const parsed = stored && shape.safeParse(stored.draft);
  return parsed?.success ? parsed.data : null;
}

export function keepDraft(slot: DraftSlot, draft: PostDraft | CommentDraft): void {
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

function read(name: string): z.infer<typeof kept> | null {
  return attempt((shelf) => kept.parse(JSON.parse(shelf.getItem(name) ?? 'null')));
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
