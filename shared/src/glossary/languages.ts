/** The languages of a glossary: who speaks them, and what a side still owes a term. */
import type { SideId } from '../ids.ts';
import type { Side } from '../partnerships/records.ts';
import type { Term, Word } from './records.ts';

type Speaking = Pick<Side, 'id' | 'position' | 'languages'>;

/** What both sides mostly read each other in; every glossary has it. */
const bridge = 'en';

/** Those of the sides in the order of the sides, and English. */
export function glossaryLanguages(sides: readonly Speaking[]): string[] {
  const spoken = [...sides].sort((a, b) => a.position - b.position).flatMap(({ languages }) => languages);
  return [...new Set([...spoken.filter((language) => language !== bridge), bridge])];
}

/** The sides that speak it; all of them where it is English and nobody says that they do. */
export function speakersOf(language: string, sides: readonly Speaking[]): SideId[] {
  const speakers = sides.filter(({ languages }) => languages.includes(language)).map(({ id }) => id);
  return speakers.length === 0 && language === bridge ? sides.map(({ id }) => id) : speakers;
}

/** The languages in which a side is asked for a word: its own, and English where it has no other. */
export function askedOf({ languages }: Pick<Side, 'languages'>): string[] {
  const own = languages.filter((language) => language !== bridge);
  return own.length > 0 ? own : [bridge];
}

export function wordIn({ words }: Pick<Term, 'words'>, language: string): Word | null {
  return words.find((word) => word.language === language) ?? null;
}

/** What a term lacks for a side: a word, somebody who confirms it, or nothing. */
export function lackingFor(term: Term, side: Pick<Side, 'languages'>): 'word' | 'confirmation' | null {
  const words = askedOf(side).flatMap((language) => wordIn(term, language) ?? []);
  if (words.length === 0) return 'word';
  return words.some(({ confirmedBy }) => confirmedBy !== null) ? null : 'confirmation';
}

/** Whether every side has a confirmed word for it. */
export function isJoined(term: Term, sides: readonly Pick<Side, 'languages'>[]): boolean {
  return sides.length > 1 && sides.every((side) => lackingFor(term, side) === null);
}
