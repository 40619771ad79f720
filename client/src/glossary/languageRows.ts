/** How the languages of a term are laid out: what only one side speaks under that side, the rest below. */
import { askedOf, speakersOf } from '@silta/shared/glossary/languages';
import type { Term } from '@silta/shared/glossary/records';
import type { ShownSide, Sides } from '../members/useSides.ts';

export interface Bank {
  side: ShownSide;
  languages: readonly string[];
}

export interface LanguageRows {
  /** One's own side first; sides without a language of their own are left out. */
  banks: readonly Bank[];
  /** What several sides speak, English, and what a term has from a time when a side spoke more. */
  shared: readonly string[];
}

export function languageRows(languages: readonly string[], sides: Sides): LanguageRows {
  const records = sides.all.map(({ record }) => record);
  const isOnlyTheirs = (language: string) => speakersOf(language, records).length === 1;
  const banks = sides.ownFirst
    .map((side) => ({ side, languages: askedOf(side.record).filter(isOnlyTheirs) }))
    .filter((bank) => bank.languages.length > 0);
  const placed = new Set(banks.flatMap((bank) => bank.languages));
  return { banks, shared: languages.filter((language) => !placed.has(language)) };
}

/** The shared languages of one term, with those that are only in it. */
export function sharedOf(term: Term, { banks, shared }: LanguageRows): string[] {
  const placed = new Set([...banks.flatMap((bank) => bank.languages), ...shared]);
  return [...shared, ...term.words.map(({ language }) => language).filter((each) => !placed.has(each))];
}
