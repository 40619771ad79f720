/** What a term is called where one name must do, and in which order terms stand. */
import { askedOf, wordIn } from '@silta/shared/glossary/languages';
import type { Term, Word } from '@silta/shared/glossary/records';
import type { Sides } from '../members/useSides.ts';
import { withoutArticle } from './articles.ts';

/** In the reader's own language, else in English, else in whatever there is. */
export function namingWord(term: Term, sides: Pick<Sides, 'own'>): Word | null {
  const own = sides.own ? askedOf(sides.own.record) : [];
  const preferred = [...own, 'en'].flatMap((language) => wordIn(term, language) ?? []);
  return preferred[0] ?? term.words[0] ?? null;
}

export function termName(term: Term, sides: Pick<Sides, 'own'>): string {
  return namingWord(term, sides)?.text ?? '';
}

/** Articles are no help in finding a word. */
export function byName(sides: Pick<Sides, 'own'>, locale: string): (one: Term, other: Term) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const key = (term: Term) => {
    const word = namingWord(term, sides);
    return word ? withoutArticle(word.text, word.language) : '';
  };
  return (one, other) => compare(key(one), key(other)) || one.id.localeCompare(other.id);
}
