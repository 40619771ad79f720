/** The language somebody writes posts in: the last one used on this device, at first the language of the page. */
import { languageName } from './languageName.ts';
import { language, uiLanguages } from '@silta/shared/texts';
import { keepOnDevice, recallFromDevice } from '../ui/keptOnDevice.ts';

const keptUnder = 'silta-writing-language';

export function usedLanguage(pageLanguage: string): string {
  const kept = language.safeParse(recallFromDevice(keptUnder));
  return kept.success ? kept.data : pageLanguage;
}

export function rememberLanguage(chosen: string): void {
  keepOnDevice(keptUnder, chosen);
}

/** Those of the page and of the sides, by their names in the reader's language. */
export function languageChoices(ofSides: readonly string[], chosen: string, locale: string) {
  const all = [...new Set([...uiLanguages, ...ofSides, chosen])];
  return all
    .map((code) => ({ code, name: languageName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
