/** What papers may cost. */
import { bound, rate } from '../bound.ts';
import type { Bound, Rate } from '../bound.ts';

export const papers = {
  perHour: rate(
    60,
    3_600,
    'papers of an account',
    'the pathway of every learner of two classes, and then some',
  ),
  papersAtOnce: bound(
    3,
    'papers that are set at once, one of an account',
    'further ones wait; of the same account `tooFast`',
    'each takes a core for a moment',
  ),
  papersWaiting: bound(20, 'that wait for it', '`tooFast`', 'a staff room after a session'),
  paperMs: bound(60_000, 'ms for a paper to be handed out', 'it is cut', 'a reader who only trickles'),
  unreadBytes: bound(
    1_000_000,
    'bytes of a document that its reader has not taken yet',
    'printing waits',
    'memory',
  ),
} satisfies Record<string, Bound | Rate>;
