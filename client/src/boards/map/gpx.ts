/** Reads the way out of a GPX file on the device; what else such a file tells stays there. */
import { farthestNorth } from '@silta/shared/boards/places';
import type { Point } from '@silta/shared/boards/places';
import { onDevice } from '@silta/shared/limits';
import { pointsInGpx } from './gpxPoints.ts';
import type { RawPoint } from './gpxPoints.ts';

/** Where the device was; `height` in metres, null where it was not measured. */
export interface Fix extends Point {
  height: number | null;
}

/** Why a file cannot be used; each has a sentence of its own. */
export type GpxTrouble =
  'tooLarge' | 'noGpx' | 'unsafe' | 'noPoints' | 'tooManyPoints' | 'wrongPoint' | 'tooShort';

export class GpxError extends Error {
  readonly trouble: GpxTrouble;

  constructor(trouble: GpxTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

export async function readGpxFile(file: File): Promise<Fix[]> {
  if (file.size > onDevice.trackBytes) throw new GpxError('tooLarge');
  return readGpx(await file.text());
}

/** Points in their order; those of several tracks and pieces one after the other. */
export function readGpx(text: string): Fix[] {
  // No GPX file needs a document type; one that has it may blow up or ask for something on reading.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new GpxError('unsafe');
  const found = pointsInGpx(text);
  if (!found) throw new GpxError('noGpx');
  const tracked = found.filter(({ kind }) => kind === 'trkpt');
  const points = tracked.length > 0 ? tracked : found;
  if (points.length < 2) throw new GpxError('noPoints');
  if (points.length > onDevice.trackPoints) throw new GpxError('tooManyPoints');
  return points.map(fixFrom);
}

function fixFrom(point: RawPoint): Fix {
  const [lat, lon] = [numberFrom(point.lat), numberFrom(point.lon)];
  if (lat === null || lon === null || Math.abs(lat) > farthestNorth || Math.abs(lon) > 180)
    throw new GpxError('wrongPoint');
  return { lat, lon, height: numberFrom(point.height) };
}

/** Only as numbers are written in XML: `Number` alone would take an empty text for zero. */
function numberFrom(text: string | null): number | null {
  const trimmed = text?.trim() ?? '';
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}
