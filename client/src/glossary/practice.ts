/** Practising words: what is asked, in which order, and what one knows by now. */
import { wordIn } from '@silta/shared/glossary/languages';
import type { Term } from '@silta/shared/glossary/records';

/** The language to say from memory, and the one that is shown. */
export interface Direction {
  hidden: string;
  shown: string;
}

/** What is kept on the device: this term with this language hidden. */
export function markOf(term: Pick<Term, 'id'>, { hidden }: Direction): string {
  return `${term.id}/${hidden}`;
}

/** Terms that have both words; what one does not know yet comes first, each part shuffled. */
export function questions(
  terms: readonly Term[],
  direction: Direction,
  { known, random }: { known: ReadonlySet<string>; random: () => number },
): Term[] {
  const askable = shuffled(
    terms.filter((term) => wordIn(term, direction.hidden) && wordIn(term, direction.shown)),
    random,
  );
  const isKnown = (term: Term) => known.has(markOf(term, direction));
  return [...askable.filter((term) => !isKnown(term)), ...askable.filter(isKnown)];
}

/** Fisher and Yates: every order is as likely. */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [one, other] = [all[i], all[j]];
    if (one === undefined || other === undefined) continue;
    all[i] = other;
    all[j] = one;
  }
  return all;
}
