/** What the server does at most for sessions that are held; docs/limits.md is made of it as well. */
import { bound } from '../bound.ts';
import type { Bound } from '../bound.ts';

export const sessionBounds = {
  atOnce: bound(100, 'sessions followed or ended in one round', 'the next round follows', 'a school’s'),
  forgottenMs: bound(
    12 * 60 * 60_000,
    'ms after which a session that nobody has ended, and whose step has not changed, is ended',
    'it is over',
    'longer than any workshop; nobody finds last week’s session still running',
  ),
} satisfies Record<string, Bound>;
