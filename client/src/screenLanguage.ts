/** The languages of the screens, and the one to begin with on this device. */
import type { UiLanguage } from '@silta/shared/texts';
import { recallFromDevice } from './ui/keptOnDevice.ts';

/** The names of the languages, each in its own. */
export const languageNames: Record<UiLanguage, string> = {
  en: 'English',
  de: 'Deutsch',
  fi: 'Suomi',
  es: 'Español',
  pt: 'Português',
  pl: 'Polski',
};

/** Not taken from shared, so that the first page does without zod; the type sees to it that all are there. */
export const screenLanguages = Object.keys(languageNames) as UiLanguage[];

export const languageKeptUnder = 'silta-language';

export function firstLanguage(): UiLanguage {
  return keptLanguage() ?? browserLanguage() ?? 'en';
}

function keptLanguage(): UiLanguage | undefined {
  const kept = recallFromDevice(languageKeptUnder);
  return screenLanguages.find((language) => language === kept);
}

function browserLanguage(): UiLanguage | undefined {
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wished.flatMap((tag) => screenLanguages.find((language) => language === tag) ?? [])[0];
}
