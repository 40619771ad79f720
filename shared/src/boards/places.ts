/** Places on the earth that posts are about, and how far apart they are. */

/** Farther to the poles the map does not reach, and no school lies there. */
export const farthestNorth = 85;
/** In degrees: a metre on the ground; more would only tell where a hand has shaken. */
const finest = 1e5;

export interface Point {
  lat: number;
  lon: number;
}

interface Named extends Point {
  label: string;
}

/** No finer than anybody means it. */
export function asKept(place: Named | null): Named | null {
  return place && { ...place, lat: rounded(place.lat), lon: rounded(place.lon) };
}

export function isSamePlace(a: Named | null, b: Named | null): boolean {
  return a?.lat === b?.lat && a?.lon === b?.lon && a?.label === b?.label;
}

export function rounded(degree: number): number {
  // Without the sum, what lies just below zero would be another number than zero.
  return Math.round(degree * finest) / finest + 0;
}

/** The mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_008.8;

/** In metres along the ground, on an earth that is a ball: half a percent at most beside the true one. */
export function metresBetween(a: Point, b: Point): number {
  const [latA, latB] = [radians(a.lat), radians(b.lat)];
  const chord =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degree: number): number {
  return (degree * Math.PI) / 180;
}
