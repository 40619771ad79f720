/** The shapes in which pictures stand on a post, known before a byte of them is there. */
import type { Size } from './photoSize.ts';

/** Taller than 4:5 a picture would fill a phone, flatter than 5:2 it would be a strip; what is beyond is seen when it is opened. */
const tallest = 4 / 5;
const flattest = 5 / 2;
const unknown = 16 / 9;

/** Width by height. */
export function shapeOf(size: Size | null): number {
  if (!size || size.width === 0 || size.height === 0) return unknown;
  return Math.min(Math.max(size.width / size.height, tallest), flattest);
}
