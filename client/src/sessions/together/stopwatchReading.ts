/** What the shared stopwatch reads at a moment of the server. */
import { goneOn, leftOn } from '@silta/shared/sessions/stopwatch';
import type { Stopwatch } from '@silta/shared/sessions/stopwatch';
import { clockText, leftText } from '../room/clockText.ts';

/** Often enough that no second is skipped on screen. */
export const tickMs = 250;

export function readingOf(stopwatch: Stopwatch, now: number): { text: string; isOver: boolean } {
  const left = leftOn(stopwatch, now);
  if (left === null) return { text: clockText(goneOn(stopwatch, now)), isOver: false };
  const isOver = left <= 0;
  return { text: isOver ? `+${clockText(left)}` : leftText(left), isOver };
}
