/** The coasts and borders of the earth, drawn once and kept. */
import outline from './outline.json' with { type: 'json' };
import type { Box } from './projection.ts';

export const { land, borders } = outline;

const boxes: Readonly<Record<string, readonly number[] | undefined>> = outline.countries;

/** Around the largest part of a country, by its two letters; null for one that is too small to be drawn. */
export function boxOfCountry(code: string): Box | null {
  const [x, y, width, height] = boxes[code] ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return { x, y, width, height };
}

export const countryCodes = Object.keys(outline.countries);
