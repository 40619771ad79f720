/** Distances and heights as they are written where the reader lives. */
import type { Track } from '@silta/shared/boards/fields';
import type { Texts } from '../boardContext.ts';

export function kilometresText(metres: number, locale: string): string {
  const kilometres = metres / 1000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: kilometres < 100 ? 1 : 0,
  }).format(kilometres);
}

export function metresText(metres: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 }).format(
    metres,
  );
}

export function trackText(
  { metres, climb }: Pick<Track, 'metres' | 'climb'>,
  t: Texts,
  locale: string,
): string {
  const distance = kilometresText(metres, locale);
  return climb === null ? distance : t('track.figures', { distance, climb: metresText(climb, locale) });
}
