/** What looking at links may cost at most, and why; shown in docs/limits.md like those of server/src/bounds.ts. */
import { bound, rate } from '../bound.ts';
import type { Bound, Rate } from '../bound.ts';

export const previews = {
  pageBytes: bound(
    512_000,
    'bytes read of a page',
    'what has come is looked at',
    'titles stand at the top; nothing packed is taken, so no page is larger than what comes',
  ),
  pictureBytes: bound(
    5_000_000,
    'bytes of a picture',
    'no picture',
    'what pages name for previews is far smaller',
  ),
  askMs: bound(
    5_000,
    'ms for a page or a picture, with all that leads to it',
    'it is cut',
    'who is slower gets none',
  ),
  lookUpMs: bound(2_000, 'ms for an answer of the name server', 'no preview', 'it is asked once'),
  headerBytes: bound(16_384, 'bytes of headers in an answer', 'no preview', 'twice what servers send'),
  redirects: bound(
    3,
    'redirects followed, each checked like the first address',
    'no preview',
    'to https, to www, to a path',
  ),
  pieces: bound(
    5_000,
    'beginnings of tags looked at in a page',
    'what was found so far counts',
    'heads have some hundreds',
  ),
  tagChars: bound(
    8_192,
    'characters of one tag looked at',
    'the rest of the tag is not',
    'a long description',
  ),
  atOnce: bound(2, 'links looked at by one server at once', 'further ones wait', 'it is no hurry'),
  waiting: bound(
    100,
    'links that wait to be looked at',
    'further ones get no preview',
    'a copied board full of links',
  ),
  rememberedFailures: bound(
    500,
    'addresses remembered that gave nothing',
    'the oldest is forgotten',
    'an hour of a busy server',
  ),
  failureMs: bound(
    600_000,
    'ms for which such an address is not asked again',
    'it is asked again',
    'a class posts the same link',
  ),
  leastEdge: bound(
    64,
    'pixels of the shorter edge below which a picture is left out',
    'no picture',
    'smaller ones count visitors',
  ),
} satisfies Record<string, Bound>;

export const rates = {
  member: rate(30, 3_600, 'links of one member looked at', 'nobody reads more'),
  partnership: rate(200, 3_600, 'links of one partnership looked at', 'three classes at work'),
} satisfies Record<string, Rate>;
