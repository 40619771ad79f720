/** What whole boards that leave as files or come in from them may cost. */
import { bound, rate } from '../bound.ts';
import type { Bound, Rate } from '../bound.ts';

export const transfer = {
  atOnce: bound(
    3,
    'boards that are made into files or read from them at once, one of an account',
    'further ones wait; of the same account `tooFast`',
    'each takes a core for a while and up to 200 MB',
  ),
  waiting: bound(20, 'that wait for it', '`tooFast`', 'a staff room at the end of a project'),
  exportMs: bound(
    120_000,
    'ms for a board to be handed out, and one more for each 250 bytes of its files',
    'it is cut',
    'a reader who only trickles, with less than two megabits a second, does not keep others waiting',
  ),
  fileBytes: bound(
    20_000_000,
    'bytes of a file to be brought in as a board in one request',
    '`tooLarge`',
    'texts of ten full boards, compressed; an archive with files comes in pieces',
  ),
  fileMs: bound(
    30_000,
    'ms for a file to be brought in',
    '`unavailable`',
    'it comes in one go; reading it takes seconds',
  ),
  readMs: bound(
    600_000,
    'ms for waiting one’s turn, reading the file and writing the board',
    '`unavailable`',
    'a thousand photos of another house, which are made anew',
  ),
  unpackedBytes: bound(
    64_000_000,
    'bytes of one part of an archive, unpacked, and of a table',
    '`unreadable`',
    'a full board of the longest posts; counted while unpacking, whatever the archive says',
  ),
  ratio: bound(
    200,
    'times as much as an archive’s part says to be when unpacked',
    '`unreadable`',
    'texts shrink to a tenth, bombs to a thousandth',
  ),
  parts: bound(
    30_100,
    'parts of an archive',
    '`unreadable`',
    'as many files as a board takes, each in three sizes',
  ),
  rows: bound(20_000, 'rows of a table', '`unreadable`', 'far more than a board takes'),
  cell: bound(100_000, 'characters of a cell of a table', '`unreadable`', 'ten of the longest posts'),
  leftMs: bound(
    3_600_000,
    'ms after which a file that a killed server left behind is deleted at the next start',
    'it is gone',
    'no import takes so long',
  ),
  pictures: bound(
    300,
    'photos drawn in a document',
    'of further ones the name stands there',
    'sixty megabytes',
  ),
} satisfies Record<string, Bound>;

/** Of what an imported table had attached where it was; all of it only where link previews are allowed. */
export const fetching = {
  ofImport: bound(
    100,
    'attachments fetched for one import',
    'further ones stay as links',
    'a class with a picture each',
  ),
  bytes: bound(
    20_000_000,
    'bytes of one of them',
    'it stays as a link',
    'photos and papers; held in memory, one at a time',
  ),
  bytesOfImport: bound(
    200_000_000,
    'bytes of all of them',
    'further ones stay as links',
    'half a minute of a school’s line',
  ),
  ms: bound(30_000, 'ms for one of them', 'it stays as a link', 'twenty megabytes at five megabits a second'),
  ofPartnership: rate(
    300,
    3_600,
    'attachments fetched for imports of one partnership',
    'three boards of a class',
  ),
} satisfies Record<string, Bound | Rate>;

/** What one account may have made of boards. */
export const ofAccount = {
  exports: rate(60, 3_600, 'boards exported', 'every board of a partnership in every format, and then some'),
  imports: rate(
    120,
    3_600,
    'files brought in or looked at as boards',
    'thirty boards, each looked at three times',
  ),
  copies: rate(60, 3_600, 'boards copied', 'a board for each group of a class, twice'),
} satisfies Record<string, Rate>;
