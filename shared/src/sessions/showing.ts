/** A film, a sound or a picture that all in a session see at once: where it is, worked out from the server's time, as that of the stopwatch. */
import * as z from 'zod/mini';
import { fileId } from '../ids.ts';
import { instant } from '../texts.ts';

export const showing = z.object({
  /** Of the step that runs; null: nothing is shown. */
  fileId: z.nullable(fileId),
  /** Rises with everything that is done to it: who acts on what is not so any more gets `conflict`. */
  step: z.int(),
  /** Since when it plays; null: it stands. */
  since: z.nullable(instant),
  /** Where it stood then, from its beginning. */
  atMs: z.int(),
});
export type Showing = z.infer<typeof showing>;

export const noShowing: Showing = { fileId: null, step: 0, since: null, atMs: 0 };

/** Where it is, from its beginning; `lengthMs`: null where nobody knows how long it is. */
export function placeOf({ since, atMs }: Showing, now: number, lengthMs: number | null): number {
  const at = atMs + (since === null ? 0 : Math.max(0, now - Date.parse(since)));
  return lengthMs === null ? at : Math.min(at, lengthMs);
}

/** What has a length and a place in it. */
export const isPlayed = ({ kind }: { kind: string }): boolean => kind === 'video' || kind === 'audio';

export const isShown = (of: { kind: string }): boolean => isPlayed(of) || of.kind === 'photo';

export function lengthMsOf({ seconds }: { seconds: number | null }): number | null {
  return seconds === null ? null : Math.round(seconds * 1_000);
}
