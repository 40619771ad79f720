/** What an import would do: which terms are new, which gain a word, and which rows are left out. Nothing is overwritten. */
import type { NewTerm, NewWord } from '@silta/shared/glossary/commands';
import { mostTermsImported } from '@silta/shared/glossary/records';
import type { Term } from '@silta/shared/glossary/records';
import { newId } from '@silta/shared/newId';
import type { TermId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { clean, isVisible } from '@silta/shared/texts';
import { partsOf } from './csvColumns.ts';
import type { Column } from './csvColumns.ts';

export interface ImportPlan {
  fresh: readonly NewTerm[];
  /** Terms that are there, with the words that they lack. */
  filled: readonly NewTerm[];
  /** Rows that say nothing new. */
  known: number;
  /** Numbers of rows, as a spreadsheet counts them, with a text that is too long. */
  tooLong: readonly number[];
  /** Rows without any word. */
  empty: number;
}

interface Table {
  rows: readonly (readonly string[])[];
  columns: readonly Column[];
  /** The number of the first row. */
  firstRow: number;
}

/** Ids are made here, once: whatever is sent again later makes nothing twice. */
export function planImport({ rows, columns, firstRow }: Table, terms: readonly Term[]): ImportPlan {
  const there = new Map<string, Planned>();
  for (const { id, words } of terms) note(there, { id, known: words, more: [] });
  const planned = new Map<string, Planned>();
  const plan = { known: 0, empty: 0, tooLong: [] as number[] };
  rows.forEach((row, i) => {
    const words = wordsOf(row, columns);
    if (words.length === 0) plan.empty += 1;
    else if (words.some(isTooLong)) plan.tooLong.push(firstRow + i);
    else {
      const same = words.flatMap((word) => there.get(keyOf(word)) ?? [])[0];
      const into = same ?? { id: newId<TermId>(), known: [], more: [] };
      const lacking = words.filter(({ language }) => !languagesOf(into).has(language));
      if (lacking.length === 0) plan.known += 1;
      into.more.push(...lacking);
      note(there, into);
      if (into.more.length > 0) planned.set(into.id, into);
    }
  });
  const all = [...planned.values()];
  const asTerms = (list: readonly Planned[]) => list.map(({ id, more }) => ({ id, words: more }));
  return {
    ...plan,
    fresh: asTerms(all.filter(({ known }) => known.length === 0)),
    filled: asTerms(all.filter(({ known }) => known.length > 0)),
  };
}

/** Well below what one message may weigh. */
const mostBytes = 60_000;

/** Portions that each come in whole or not at all. */
export function portionsOf({ fresh, filled }: Pick<ImportPlan, 'fresh' | 'filled'>): NewTerm[][] {
  const portions: NewTerm[][] = [];
  let portion: NewTerm[] = [];
  let bytes = 0;
  for (const term of [...fresh, ...filled]) {
    const weight = new TextEncoder().encode(JSON.stringify(term)).length;
    if (portion.length > 0 && (portion.length >= mostTermsImported || bytes + weight > mostBytes)) {
      portions.push(portion);
      portion = [];
      bytes = 0;
    }
    portion.push(term);
    bytes += weight;
  }
  return portion.length > 0 ? [...portions, portion] : portions;
}

interface Planned {
  id: TermId;
  known: readonly { language: string; text: string }[];
  more: NewWord[];
}

function note(there: Map<string, Planned>, term: Planned): void {
  for (const word of [...term.known, ...term.more]) {
    const key = keyOf(word);
    if (!there.has(key)) there.set(key, term);
  }
}

function languagesOf({ known, more }: Planned): ReadonlySet<string> {
  return new Set([...known, ...more].map(({ language }) => language));
}

function keyOf({ language, text }: { language: string; text: string }): string {
  return `${language} ${text.toLowerCase()}`;
}

function wordsOf(row: readonly string[], columns: readonly Column[]): NewWord[] {
  const words = new Map<string, NewWord>();
  columns.forEach((column, i) => {
    const parts = partsOf(column);
    const cell = clean(row[i] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (!parts || !isVisible(cell)) return;
    const { language, part } = parts;
    const word = words.get(language) ?? { language, text: '', example: '' };
    words.set(language, { ...word, [part === 'word' ? 'text' : 'example']: cell });
  });
  return [...words.values()].filter(({ text }) => text !== '');
}

function isTooLong({ text, example }: NewWord): boolean {
  return text.length > limits.word || example.length > limits.wordExample;
}
