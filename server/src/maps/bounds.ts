/** What fetching streets and towns may cost at most, and why; docs/limits.md is made of it as well. */
import { bound } from '../bound.ts';
import type { Bound } from '../bound.ts';

export const mapBounds = {
  ms: bound(
    6_000,
    'ms for one square, until all of it is there',
    'the map has none there',
    'a client waits ten seconds',
  ),
  bytes: bound(512_000, 'bytes of one square', 'the map has none there', 'they have some ten thousand'),
  atOnce: bound(
    64,
    'squares asked for at once; all who want the same one wait for one answer',
    'the map has none there until it is looked at again',
    'a large window, which browsers ask for six by six',
  ),
  keptBytes: bound(
    32_000_000,
    'bytes of squares kept in memory by one server',
    'the one that was wanted least recently goes',
    'some thousand: the places of a few classes',
  ),
  keptMs: bound(
    604_800_000,
    'ms for which a square is kept, here and in browsers',
    'it is fetched anew',
    'a week, as the usual sources ask for; streets change seldom',
  ),
} satisfies Record<string, Bound>;
