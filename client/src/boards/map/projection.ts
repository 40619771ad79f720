/** The flat map: Mercator, in units of which 18 000 go around the earth, as in the outline. */
import { farthestNorth, rounded } from '@silta/shared/boards/places';
import type { Point } from '@silta/shared/boards/places';

export interface Spot {
  x: number;
  y: number;
}

/** `x` and `y`: its upper left corner. */
export interface Box extends Spot {
  width: number;
  height: number;
}

export const world = 18_000;

export function toMap({ lat, lon }: Point): Spot {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return { x: ((lon + 180) / 360) * world, y: (0.5 - y) * world };
}

export function toPoint({ x, y }: Spot): Point {
  const lat = (Math.atan(Math.sinh((0.5 - y / world) * 2 * Math.PI)) * 180) / Math.PI;
  return {
    lat: rounded(Math.min(Math.max(lat, -farthestNorth), farthestNorth)),
    lon: rounded(Math.min(Math.max((x / world) * 360 - 180, -180), 180)),
  };
}
