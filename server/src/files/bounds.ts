/** What the server holds of files at most, and why; shown in docs/limits.md like those of server/src/bounds.ts. */
import { mostPieceBytes } from '@silta/shared/files/uploads';
import { bound, rate } from '../bound.ts';
import type { Bound, Rate } from '../bound.ts';

/** Of files that people bring along; how many bytes one may have, and a partnership altogether, is configured. */
export const files = {
  pieceBytes: bound(
    mostPieceBytes,
    'bytes of one piece of an upload',
    '`tooLarge`',
    'what is lost at worst when a line is cut twice at the same place, and what proxies let through',
  ),
  archiveBytes: bound(
    2_000_000_000,
    'bytes of an archive that is brought in pieces, to become a board',
    '`tooLarge`',
    'a board full of photos and some films; it counts in the space of the partnership while it lies there',
  ),
  pieces: bound(
    2_000,
    'pieces of an upload',
    '`full`',
    'the largest file over the slowest line that still gets there',
  ),
  pieceMs: bound(
    120_000,
    'ms for one piece',
    'it is cut, and what has come is kept',
    'eight megabytes at half a megabit a second; slower ones go on from there',
  ),
  uploads: bound(
    30,
    'uploads of one account that are under way, of those that moved within the hour',
    '`full`',
    'two posts full of films with posters and captions',
  ),
  photoPixels: bound(
    64_000_000,
    'pixels of a photo',
    '`brokenFile`',
    'the largest that phones take by themselves; a bomb is refused before it is unpacked',
  ),
  working: bound(
    2,
    'files worked on at once',
    'further ones wait',
    'a photo takes one core and up to 200 MB',
  ),
  waiting: bound(
    200,
    'files that wait to be worked on',
    'they stay `processing` and are taken up when they are asked for again',
    'two minutes of work',
  ),
  answerMs: bound(
    4_000,
    'ms that the last piece of an upload waits for its file',
    '`processing`',
    'a photo takes one second; whoever waits longer asks again',
  ),
  leaseMs: bound(
    60_000,
    'ms after which another server takes up what one has begun to work on',
    'it is worked on again',
    'the server may have died over it',
  ),
  captionBytes: bound(500_000, 'bytes of captions', '`tooLarge`', 'a film of five hours'),
  readers: bound(
    100,
    'files that one account reads at once',
    '`tooFast`',
    'a browser asks for six, over HTTP/2 for a screen full',
  ),
} satisfies Record<string, Bound>;

/** What one account may ask of files; counted apart from other requests. */
export const filesOfAccount = {
  files: rate(3_000, 60, 'files read', 'a board of a thousand pictures, scrolled through three times'),
  pieces: rate(1_200, 60, 'pieces of uploads and questions about them', 'twenty a second'),
  uploads: rate(300, 3_600, 'uploads begun', 'a class that shares one tablet'),
} satisfies Record<string, Rate>;
