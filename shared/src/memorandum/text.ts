/** A memorandum as one text, always the same for the same words: what its hash is made of, and what can be kept as a file. */
import { memorandumParts } from './records.ts';
import type { Clause, Memorandum, MemorandumPart } from './records.ts';

type Written = Pick<Memorandum, 'number' | 'language' | 'laidDownAt' | 'clauses'>;

/** Without names: whoever is forgotten takes theirs along, and what was agreed is still proved. Lines end with \n, in UTF-8. */
export function memorandumText({ number, language, laidDownAt, clauses }: Written): string {
  const parts = memorandumParts.flatMap((part) => {
    const theirs = clauses.filter((each) => each.part === part);
    return theirs.length === 0 ? [] : ['', `[${part}]`, ...theirs.map(({ text }, i) => `${i + 1}. ${text}`)];
  });
  return [`Memorandum ${number}, ${language}, ${laidDownAt}`, ...parts, ''].join('\n');
}

/** By part, and within it in their order. */
export function inOrder<C extends Pick<Clause, 'part' | 'rank' | 'id'>>(clauses: readonly C[]): C[] {
  const placeOf = (part: MemorandumPart) => memorandumParts.indexOf(part);
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...clauses].sort(
    (a, b) => placeOf(a.part) - placeOf(b.part) || compare(a.rank, b.rank) || compare(a.id, b.id),
  );
}

export interface ClauseChange {
  part: MemorandumPart;
  /** null where it is new. */
  before: string | null;
  /** null where it is no more. */
  after: string | null;
}

/** What one has that the other has not, clause by clause; where a clause only moved, nothing. */
export function clauseChanges(
  before: Readonly<Memorandum['clauses']>,
  after: Readonly<Memorandum['clauses']>,
): ClauseChange[] {
  const known = new Map<string, Memorandum['clauses'][number]>(before.map((each) => [each.id, each]));
  const kept = new Set<string>(after.map(({ id }) => id));
  const changed = after.flatMap(({ id, part, text }): ClauseChange[] => {
    const was = known.get(id);
    return was?.text === text && was.part === part ? [] : [{ part, before: was?.text ?? null, after: text }];
  });
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map(({ part, text }): ClauseChange => ({ part, before: text, after: null }));
  return [...changed, ...gone];
}
