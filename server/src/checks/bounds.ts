/** What measuring a network may cost. */
import { mostBytesDown, mostBytesUp } from '@silta/shared/checks/routes';
import { bound, rate } from '../bound.ts';
import type { Bound, Rate } from '../bound.ts';

export const speed = {
  downBytes: bound(
    mostBytesDown,
    'bytes that one measurement asks for',
    '`invalid`',
    'a second at 32 Mbit/s, far more than a call needs; slower ones break off',
  ),
  upBytes: bound(
    mostBytesUp,
    'bytes that one measurement sends',
    '`tooLarge`',
    'a second at 16 Mbit/s; they are counted and dropped as they come',
  ),
  ms: bound(20_000, 'ms for one measurement', 'it is cut', 'a client breaks off after ten seconds'),
  atOnce: bound(
    40,
    'measurements under way at once',
    '`tooFast`',
    'a whole class; more of them would measure each other',
  ),
} satisfies Record<string, Bound>;

/** What one account may measure. */
export const speedOfAccount = {
  speed: rate(120, 60, 'requests of measurements', 'ten checks'),
  speedBytes: rate(80_000_000, 60, 'bytes measured', 'ten checks over a fast line'),
} satisfies Record<string, Rate>;
