/** Which terms somebody wants to see: with certain words, lacking something of their side, lacking a language. */
import { lackingFor, wordIn } from '@silta/shared/glossary/languages';
import type { Term } from '@silta/shared/glossary/records';
import { mayConfirm } from '@silta/shared/glossary/rules';
import type { Side } from '@silta/shared/partnerships/records';
import type { Viewer } from '@silta/shared/viewer';
import { plain } from '@silta/shared/plain';

/** `all`, `ours` (what waits for the reader's side), or a language that is still missing. */
export type Show = string;

export interface TermFilter {
  /** As typed; every word must be there. */
  words: string;
  show: Show;
}

export function passes({ words, show }: TermFilter, viewer: Viewer, sides: readonly Side[]) {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return (term: Term): boolean =>
    shows(term, show, { viewer, sides }) && wanted.every((word) => searched(term).includes(word));
}

interface Who {
  viewer: Viewer;
  sides: readonly Side[];
}

function shows(term: Term, show: Show, who: Who): boolean {
  if (show === 'all') return true;
  return show === 'ours' ? waitsFor(term, who) : wordIn(term, show) === null;
}

/** Something that this person can do for their side: a word is missing, or there is one for them to confirm. */
export function waitsFor(term: Term, { viewer, sides }: Who): boolean {
  const own = sides.find(({ id }) => id === viewer.sideId);
  const lacking = own ? lackingFor(term, own) : null;
  if (lacking !== 'confirmation') return lacking === 'word';
  return term.words.some((word) => own?.languages.includes(word.language) && mayConfirm(word, sides, viewer));
}

const known = new WeakMap<Term, string>();

function searched(term: Term): string {
  const made =
    known.get(term) ?? plain(term.words.map(({ text, example }) => `${text}\n${example}`).join('\n'));
  known.set(term, made);
  return made;
}
