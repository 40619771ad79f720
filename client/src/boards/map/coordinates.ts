/** Coordinates as people type and read them. */
import { farthestNorth, rounded } from '@silta/shared/boards/places';
import type { Point } from '@silta/shared/boards/places';

/** Two numbers, with a point or a comma in them; degrees and letters of the compass may stand around. */
const number = '([-+−]?\\d{1,3}(?:[.,]\\d+)?)\\s*°?\\s*([NSEWO]?)';
const pair = new RegExp(`^\\s*${number}\\s*[,;/ ]\\s*${number}\\s*$`, 'i');

/** Null where it is no place on the map. */
export function readCoordinates(text: string): Point | null {
  const found = pair.exec(text);
  if (!found) return null;
  const lat = degree(found[1], found[2]);
  const lon = degree(found[3], found[4]);
  if (!(Math.abs(lat) <= farthestNorth && Math.abs(lon) <= 180)) return null;
  return { lat: rounded(lat), lon: rounded(lon) };
}

function degree(digits = '', letter = ''): number {
  const value = Number(digits.replace(',', '.').replace('−', '-'));
  return /[SW]/i.test(letter) ? -Math.abs(value) : value;
}

/** So fine as is needed to find a house; with points, so that it can be typed and copied anywhere. */
export function coordinatesText({ lat, lon }: Point): string {
  return `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
}

/** What people call a place, or its coordinates. */
export function locationText(location: Point & { label: string }): string {
  return location.label || coordinatesText(location);
}
