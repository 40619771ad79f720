/** A line of points on the earth as short text, in the encoded polyline format, and back. */
import { limits } from '../limits.ts';
import { farthestNorth } from './places.ts';
import type { Point } from './places.ts';

/** As fine as places are kept. */
const finest = 1e5;
const farthestEast = 180;

export function lineOf(points: readonly Point[]): string {
  let [lat, lon] = [0, 0];
  return points
    .map((point) => {
      const [nextLat, nextLon] = [Math.round(point.lat * finest), Math.round(point.lon * finest)];
      const written = signed(nextLat - lat) + signed(nextLon - lon);
      [lat, lon] = [nextLat, nextLon];
      return written;
    })
    .join('');
}

/** Null where it is no line on the map of at least two points and at most as many as are kept. */
export function pointsOf(line: string): Point[] | null {
  const steps = numbersIn(line);
  if (!steps || steps.length % 2 !== 0) return null;
  const points: Point[] = [];
  let [lat, lon] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    lat += steps[i] ?? 0;
    lon += steps[i + 1] ?? 0;
    if (Math.abs(lat) > farthestNorth * finest || Math.abs(lon) > farthestEast * finest) return null;
    points.push({ lat: lat / finest, lon: lon / finest });
  }
  return points.length >= 2 && points.length <= limits.trackPoints ? points : null;
}

/** Five bits a letter, the lowest first; the sixth bit says that more follow, the very first one is the sign. */
function signed(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let written = '';
  while (rest >= 0x20) {
    written += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
    rest >>= 5;
  }
  return written + String.fromCharCode(rest + 63);
}

/** Null where a letter is none of these, a number is larger than the earth, or the last one does not end. */
function numbersIn(line: string): number[] | null {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (let i = 0; i < line.length; i += 1) {
    const bits = line.charCodeAt(i) - 63;
    if (bits < 0 || bits > 0x3f || shift > 25) return null;
    value |= (bits & 0x1f) << shift;
    shift += 5;
    if (bits >= 0x20) continue;
    numbers.push(value & 1 ? ~(value >>> 1) : value >>> 1);
    [value, shift] = [0, 0];
  }
  return shift === 0 ? numbers : null;
}
