/** The language somebody writes posts in: the last one used on this device, at first the language of the page. */
import { languageName } from '../members/languageName.ts';
import { language, uiLanguages } from '@silta/shared/texts';

const keptUnder = 'silta-writing-language';

export function usedLanguage(pageLanguage: string): string {
  try {
    // eslint-disable-next-line no-restricted-globals -- a small choice of this device, needed at once
    const kept = language.safeParse(localStorage.getItem(keptUnder));
    return kept.success ? kept.data : pageLanguage;
  } catch {
    return pageLanguage;
  }
}

export function rememberLanguage(chosen: string): void {
  try {
    // eslint-disable-next-line no-restricted-globals -- a small choice of this device, needed at once
    localStorage.setItem(keptUnder, chosen);
  } catch {
    // Without storage the page's language is offered again.
  }
}

/** Those of the page and of the sides, by their names in the reader's language. */
export function languageChoices(ofSides: readonly string[], chosen: string, locale: string) {
  const all = [...new Set([...uiLanguages, ...ofSides, chosen])];
  return all
    .map((code) => ({ code, name: languageName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
