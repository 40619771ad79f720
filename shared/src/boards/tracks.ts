/** Ways that somebody has gone: a line of points, kept as short text, and how long it is. */
import type { Track, WantedTrack } from './fields.ts';
import { metresBetween } from './places.ts';
import type { Point } from './places.ts';
import { lineOf, pointsOf } from './polyline.ts';

/** As it is kept: written in the one way that this house writes it, with its length. */
export function measured(wanted: WantedTrack | null): Track | null {
  const points = wanted && pointsOf(wanted.line);
  if (!points) return null;
  return { line: lineOf(points), metres: metresAlong(points), climb: wanted.climb };
}

export function metresAlong(points: readonly Point[]): number {
  const steps = points.slice(1).map((point, i) => metresBetween(points[i] ?? point, point));
  return Math.round(steps.reduce((sum, metres) => sum + metres, 0));
}
