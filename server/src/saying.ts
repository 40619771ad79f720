/** How each language counts and writes dates, in what the server writes itself: letters and papers. */
import type { UiLanguage } from '@silta/shared/texts';

/** A sentence for each plural form of the language; `{{count}}` is the number. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** English and Portuguese as they are written in Europe. */
const regional: Partial<Record<UiLanguage, string>> = { en: 'en-GB', pt: 'pt-PT' };

export function localeOf(language: UiLanguage): string {
  return regional[language] ?? language;
}

/** Each `{{gap}}` with what goes into it. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, gap: string) => String(values[gap] ?? ''));
}

export interface Saying {
  language: UiLanguage;
  count: (forms: Counted, count: number, values?: Readonly<Record<string, string | number>>) => string;
  /** "13:05" in English, "13.05" in Finnish; always 24 hours. */
  clock: (at: string | number, timeZone: string) => string;
  /** "Tuesday 13 October 2026" */
  longDay: (at: string | number, timeZone: string) => string;
  /** "13 Oct 2026" */
  day: (at: string | number, timeZone: string) => string;
}

export function sayingIn(language: UiLanguage): Saying {
  const locale = localeOf(language);
  const plural = new Intl.PluralRules(locale);
  return {
    language,
    count: (forms, count, values) => filled(forms[plural.select(count)] ?? forms.other, { count, ...values }),
    clock: written(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    longDay: written(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    day: written(locale, { dateStyle: 'medium' }),
  };
}

/** A formatter for each time zone is made once: it costs more than what it formats. */
function written(locale: string, look: Intl.DateTimeFormatOptions) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (at: string | number, timeZone: string): string => {
    const format = made.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...look, timeZone });
    made.set(timeZone, format);
    return format.format(new Date(at));
  };
}
