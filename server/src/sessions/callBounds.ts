/** What asking a server for the room of a call may cost; docs/limits.md is made of it as well. */
import { bound } from '../bound.ts';
import type { Bound } from '../bound.ts';

export const callBounds = {
  ms: bound(
    6_000,
    'ms for a server to make a room, until its whole answer is there',
    '`callSilent`',
    'a client waits ten seconds, and a class not even that',
  ),
  bytes: bound(65_536, 'bytes of its answer', '`callSilent`', 'it has some hundreds'),
  atOnce: bound(
    50,
    'rooms asked for at once; all who come into the same one wait for one answer',
    '`tooFast`',
    'every group of three sessions',
  ),
  nameChars: bound(64, 'characters of the name of a room', 'it is cut', 'BigBlueButton takes no more'),
} satisfies Record<string, Bound>;
