/** The names of languages in the reader's language, alone and as a list. */
import { useTranslation } from 'react-i18next';

/** What is spoken on this side of the Atlantic, where the language alone would not say so. */
const regional: Record<string, string> = { en: 'en-GB', pt: 'pt-PT' };

/** The locale for dates, lists and names: the reader's language as written in Europe. */
export function localeOf(language: string): string {
  return regional[language] ?? language;
}

export function useLocale(): string {
  const { i18n } = useTranslation('members');
  return localeOf(i18n.language);
}

/** What browsers have no name for is called what its speakers call it. */
const ownNames: Record<string, string> = { se: 'davvisámegiella' };

/** "Finnish"; the code itself where nobody knows the language. */
export function languageName(language: string, locale: string): string {
  return withCapital(namer(locale)(language), locale);
}

/** "Finnish, English, Swedish" */
export function languageNames(languages: readonly string[], locale: string): string {
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  return withCapital(list.format(languages.map(namer(locale))), locale);
}

/** "Aino, Väinö and Mehmet" */
export function namesTogether(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }).format(names);
}

function namer(locale: string): (language: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (language) => {
    const name = names.of(language) ?? language;
    return name === language ? (ownNames[language] ?? language) : name;
  };
}

/** It stands alone, not within a sentence. */
function withCapital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
