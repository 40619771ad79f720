/** Finding a place by what somebody types, without asking anybody: what this board and the outline know. */
import type { Location } from '@silta/shared/boards/fields';
import type { ShownSide } from '../../members/useSides.ts';
import { readCoordinates } from './coordinates.ts';
import { boxAround } from './mapView.ts';
import { boxOfCountry, countryCodes } from './outline.ts';
import { toMap } from './projection.ts';
import type { Box } from './projection.ts';

export interface KnownPlaces {
  /** Of the board's posts. */
  locations: readonly Location[];
  sides: readonly ShownSide[];
  locale: string;
}

/** What to look at; null where nothing is called so. */
export function findPlace(text: string, { locations, sides, locale }: KnownPlaces): Box | null {
  const point = readCoordinates(text);
  if (point) return boxAround([toMap(point)]);
  const wanted = folded(text, locale);
  if (wanted === '') return null;
  const called = (name: string) => folded(name, locale) === wanted;
  const known = locations.find(({ label }) => called(label));
  if (known) return boxAround([toMap(known)]);
  const side = sides.find(({ name, place, code }) => [name, place, code].some(called));
  if (side) return boxOfCountry(side.record.country);
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const country = countryCodes.find((code) => called(names.of(code) ?? ''));
  return country ? boxOfCountry(country) : null;
}

/** Without case and accents. */
function folded(text: string, locale: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale).trim();
}
