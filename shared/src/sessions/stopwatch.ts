/** The shared stopwatch of a session: one reading for all, worked out from the server's time, up from nothing or down to it. */
import * as z from 'zod/mini';
import { instant } from '../texts.ts';

export const stopwatch = z.object({
  /** Not shown; shown and standing; running. */
  state: z.enum(['away', 'standing', 'running']),
  /** Rises with everything that is done to it: who acts on what is not so any more gets `conflict`. */
  step: z.int(),
  /** A timer counts down from so many; null: a stopwatch counts up. */
  seconds: z.nullable(z.int()),
  /** Since when it runs this time. */
  since: z.nullable(instant),
  /** What it had run before. */
  goneMs: z.int(),
});
export type Stopwatch = z.infer<typeof stopwatch>;

export const noStopwatch: Stopwatch = { state: 'away', step: 0, seconds: null, since: null, goneMs: 0 };

/** How long it has run; never less than nothing. */
export function goneOn({ since, goneMs }: Stopwatch, now: number): number {
  return goneMs + (since === null ? 0 : Math.max(0, now - Date.parse(since)));
}

/** What a timer has left, below nothing when its time is up; null for a stopwatch. */
export function leftOn(watch: Stopwatch, now: number): number | null {
  return watch.seconds === null ? null : watch.seconds * 1_000 - goneOn(watch, now);
}
