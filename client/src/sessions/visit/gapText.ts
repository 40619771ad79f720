/** What a station still lacks, in words. */
import type { StationGap } from '@silta/shared/sessions/visitRecords';
import type { Texts } from '../planContext.ts';

export function gapText(t: Texts, locale: string, gaps: readonly StationGap[]): string {
  const what = gaps.map((gap) => t(`visit.gap.${gap}`));
  return t('visit.missing', { what: new Intl.ListFormat(locale, { type: 'conjunction' }).format(what) });
}
