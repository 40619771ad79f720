/** Makes of what a device has recorded what a post carries: without its ends, with few points, and how far it goes uphill. */
import { metresBetween } from '@silta/shared/boards/places';
import { lineOf } from '@silta/shared/boards/polyline';
import type { WantedTrack } from '@silta/shared/boards/fields';
import { limits } from '@silta/shared/limits';
import { GpxError } from './gpx.ts';
import type { Fix } from './gpx.ts';

/** Where somebody lives is not seen from where they set out. */
export const cutMetres = 200;
/** Heights from satellites swing by several metres; only what rises more in one go counts as uphill. */
const climbThreshold = 10;
/** Points nearer to the last one only say that somebody stood still. */
const apart = 5;
/** So many points at most are looked at closely, or a long day would stop the page. */
const mostExamined = 20_000;
/** A bend of fewer metres is left out. */
const leastBend = 3;
const radius = 6_371_008.8;

export function shapeTrack(fixes: readonly Fix[], cutsEnds: boolean): WantedTrack {
  const way = cutsEnds ? withoutStart(withoutStart(fixes).reverse()).reverse() : fixes;
  if (way.length < 2) throw new GpxError('tooShort');
  const points = simplified(thinned(way));
  return { line: lineOf(points), climb: climbOf(way) };
}

/** From the point on that is so far along the way. */
function withoutStart(fixes: readonly Fix[]): Fix[] {
  let gone = 0;
  for (const [i, fix] of fixes.entries()) {
    const next = fixes[i + 1];
    if (!next) break;
    const step = metresBetween(fix, next);
    if (gone + step >= cutMetres)
      return [between(fix, next, (cutMetres - gone) / step), ...fixes.slice(i + 1)];
    gone += step;
  }
  return [];
}

function between(a: Fix, b: Fix, part: number): Fix {
  const mixed = (from: number, to: number) => from + (to - from) * part;
  const height = a.height !== null && b.height !== null ? mixed(a.height, b.height) : null;
  return { lat: mixed(a.lat, b.lat), lon: mixed(a.lon, b.lon), height };
}

/** Metres uphill; null where no heights were measured. */
export function climbOf(fixes: readonly Fix[]): number | null {
  const heights = fixes.flatMap(({ height }) => (height === null ? [] : [height]));
  const [first] = heights;
  if (first === undefined || heights.length < fixes.length / 2) return null;
  let [climb, low, high] = [0, first, first];
  for (const height of heights) {
    if (height > high) high = height;
    // The rise is over once it has gone down as far as a rise has to be.
    if (high - height >= climbThreshold || height < low) {
      if (high - low >= climbThreshold) climb += high - low;
      [low, high] = [height, height];
    }
  }
  if (high - low >= climbThreshold) climb += high - low;
  return Math.min(Math.round(climb), limits.trackClimb);
}

function thinned(fixes: readonly Fix[]): Fix[] {
  let distance = apart;
  let kept = farApart(fixes, distance);
  while (kept.length > mostExamined) {
    distance *= 2;
    kept = farApart(kept, distance);
  }
  return kept;
}

function farApart(fixes: readonly Fix[], distance: number): Fix[] {
  const [first] = fixes;
  if (!first) return [];
  const kept = [first];
  for (const [i, fix] of fixes.entries()) {
    const last = kept[kept.length - 1] ?? first;
    if (i === fixes.length - 1 || metresBetween(last, fix) >= distance) kept.push(fix);
  }
  return kept;
}

/** Douglas and Peucker, the largest bends first, until few enough points are left to be kept. */
export function simplified(fixes: readonly Fix[]): Fix[] {
  const flat = flattened(fixes);
  const kept = [0, flat.length - 1];
  const stretches = [farthest(flat, 0, flat.length - 1)];
  while (kept.length < limits.trackPoints) {
    const largest = stretches.reduce((a, b) => (b.distance > a.distance ? b : a));
    if (largest.distance < leastBend) break;
    const { from, at, to } = largest;
    kept.push(at);
    stretches.splice(stretches.indexOf(largest), 1, farthest(flat, from, at), farthest(flat, at, to));
  }
  return kept.sort((a, b) => a - b).flatMap((i) => fixes[i] ?? []);
}

type Flat = readonly [x: number, y: number];

/** In metres, which is right enough from one bend to the next. */
function flattened(fixes: readonly Fix[]): Flat[] {
  const middle = fixes[Math.floor(fixes.length / 2)]?.lat ?? 0;
  const degree = (radius * Math.PI) / 180;
  const narrower = Math.cos((middle * Math.PI) / 180);
  return fixes.map(({ lat, lon }) => [lon * degree * narrower, lat * degree]);
}

interface Stretch {
  from: number;
  to: number;
  /** The point that lies farthest from the straight way, and how far. */
  at: number;
  distance: number;
}

function farthest(flat: readonly Flat[], from: number, to: number): Stretch {
  const nowhere: Flat = [0, 0];
  const start = flat[from] ?? nowhere;
  const end = flat[to] ?? nowhere;
  let [at, distance] = [from, -1];
  for (let i = from + 1; i < to; i += 1) {
    const away = distanceTo(flat[i] ?? start, start, end);
    if (away > distance) [at, distance] = [i, away];
  }
  return { from, to, at, distance };
}

/** From a point to a stretch, not to the line through it: a way may turn back. */
function distanceTo([x, y]: Flat, [ax, ay]: Flat, [bx, by]: Flat): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
