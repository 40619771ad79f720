/** The free canvas of a board: how large it is, and where a post can lie on it. */
import * as z from 'zod/mini';
import { limits } from '../limits.ts';

/** In the pixels of a canvas at its own size. */
export const canvas = {
  width: limits.canvasWidth,
  height: limits.canvasHeight,
  /** Posts snap to it, so that they line up by hand, by key and by number alike. */
  step: 20,
  tile: { width: 240, height: 200 },
} as const;

const place = (size: number, tile: number) =>
  z.int().check(z.minimum(0), z.maximum(size - tile), z.multipleOf(canvas.step));

/** The upper left corner of a post. */
export const spot = z.object({ x: z.int(), y: z.int() });
export type Spot = z.infer<typeof spot>;

/** The same as it is asked for: on the canvas, and on its grid. */
export const wantedSpot = z.strictObject({
  x: place(canvas.width, canvas.tile.width),
  y: place(canvas.height, canvas.tile.height),
});
