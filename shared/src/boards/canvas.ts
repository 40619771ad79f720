/** The free canvas of a board: how large it is, and where a post can lie on it. */
import { limits } from '../limits.ts';

/** In the pixels of a canvas at its own size. */
export const canvas = {
  width: limits.canvasWidth,
  height: limits.canvasHeight,
  /** Posts snap to it, so that they line up by hand, by key and by number alike. */
  step: 20,
  tile: { width: 240, height: 200 },
} as const;
