/** What the weekly e-mail costs at most: imported by docs/limits.md, too. */
import { bound } from '../bound.ts';
import type { Bound } from '../bound.ts';

export const mailing = {
  everyMs: bound(60_000, 'ms between two rounds of e-mails', 'the next round', 'nobody waits for one'),
  batch: bound(
    50,
    'e-mails of one round',
    'the next round follows',
    'a gentle pace for a school’s mail server',
  ),
  roundMs: bound(
    60_000,
    'ms after which a round begins no other e-mail',
    'the next round follows',
    'a slow one',
  ),
  sections: bound(20, 'partnerships in one e-mail', 'the newest are in it', 'nobody reads more'),
  lines: bound(
    12,
    'sessions and tasks of one partnership in it',
    'their number is said',
    'the page has them all',
  ),
  tries: bound(
    7,
    'tries to send somebody the e-mail of one week',
    'there is none that week',
    'with waits of 5, 10, 20 … minutes they go on for five hours',
  ),
  firstWaitMs: bound(
    300_000,
    'ms until the second try, then twice as many',
    'it is tried again',
    'greylisting',
  ),
  connectMs: bound(10_000, 'ms to reach the mail server', 'it is tried again', 'it is down'),
  greetingMs: bound(10_000, 'ms until it greets', 'it is tried again', 'it is busy'),
  stillMs: bound(20_000, 'ms in which it says nothing', 'the line is cut', 'it hangs'),
} satisfies Record<string, Bound>;

/** How long the link in an e-mail ends them. */
export const letterDays = bound(
  90,
  'days for which the link in a weekly e-mail ends them',
  'newer e-mails and the settings do',
  'a term',
);
