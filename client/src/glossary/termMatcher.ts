/** Finds the terms of the glossary in a text: one walk over its words, each looked up, whatever the glossary holds. */
import type { Term } from '@silta/shared/glossary/records';
import { withoutArticle } from './articles.ts';
import { finnishStems } from './finnishStems.ts';

export interface FoundTerm {
  start: number;
  end: number;
  term: Term;
}

/** Each term once, where it comes first. */
export type FindTerms = (text: string, language: string) => FoundTerm[];

interface Phrase {
  tokens: readonly string[];
  term: Term;
  /** The last word is none without an ending. */
  isStem: boolean;
}
type Index = ReadonlyMap<string, readonly Phrase[]>;

interface Token {
  text: string;
  start: number;
  end: number;
}

/** Linear: one class of characters, nothing optional inside that could be tried twice. */
const tokenForm = /[\p{L}\p{N}\p{M}]+/gu;
const betweenTokens = /^[\s\u00ad\-‐‑]{1,3}$/u;

/** What a word takes at its end where it stands in a sentence; the rest must be the word itself. */
const endings: Record<string, readonly string[]> = {
  en: ['s', 'es'],
  de: ['e', 'n', 'en', 's', 'es', 'er', 'ern'],
  es: ['s', 'es'],
  pt: ['s', 'es'],
  pl: ['a', 'u', 'em', 'owi', 'ie', 'y', 'ów', 'ami', 'ach', 'om', 'i'],
  fi: [
    ...[
      'n',
      't',
      'a',
      'ä',
      'ta',
      'tä',
      'tta',
      'ttä',
      'ja',
      'jä',
      'in',
      'en',
      'an',
      'än',
      'on',
      'un',
      'yn',
      'i',
    ],
    ...[
      'ssa',
      'ssä',
      'sta',
      'stä',
      'lla',
      'llä',
      'lta',
      'ltä',
      'lle',
      'na',
      'nä',
      'ksi',
      'issa',
      'issä',
      'illa',
      'illä',
      'ista',
      'istä',
      'ille',
      'ilta',
      'iltä',
      'iksi',
      'ita',
      'itä',
      'ia',
      'iä',
      'ien',
      'jen',
      'iin',
      'seen',
    ],
  ],
};
/** Of a shorter word too little would be left to be sure of it. */
const shortestStem = 3;

export function createTermMatcher(terms: readonly Term[]): FindTerms {
  const indexes = new Map<string, Index>();
  return (text, language) => {
    const index = indexes.get(language) ?? indexOf(terms, language);
    indexes.set(language, index);
    return index.size === 0 ? [] : find(text, index, endings[language] ?? []);
  };
}

function indexOf(terms: readonly Term[], of: string): Index {
  const index = new Map<string, Phrase[]>();
  for (const term of terms) {
    for (const { language, text } of term.words) {
      if (language !== of) continue;
      const tokens = tokensOf(withoutArticle(text, language)).map((token) => token.text);
      const [first] = tokens;
      if (first === undefined || tokens.join('').length < 2) continue;
      for (const form of [tokens, ...otherForms(tokens, language)]) {
        const [start = first] = form;
        const phrase = { tokens: form, term, isStem: form !== tokens };
        index.set(start, [...(index.get(start) ?? []), phrase]);
      }
    }
  }
  // The longest first: "soldering iron" before "soldering".
  for (const phrases of index.values()) phrases.sort((a, b) => b.tokens.length - a.tokens.length);
  return index;
}

/** Where more than the end of a word changes in a sentence. */
function otherForms(tokens: readonly string[], language: string): string[][] {
  if (language !== 'fi') return [];
  return finnishStems(tokens.at(-1) ?? '').map((stem) => [...tokens.slice(0, -1), stem]);
}

function find(text: string, index: Index, ends: readonly string[]): FoundTerm[] {
  const tokens = tokensOf(text);
  const found: FoundTerm[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt({ text, tokens, at, index, ends });
    const first = tokens[at];
    const last = phrase && tokens[at + phrase.tokens.length - 1];
    if (!phrase || !first || !last) continue;
    if (!seen.has(phrase.term.id)) found.push({ start: first.start, end: last.end, term: phrase.term });
    seen.add(phrase.term.id);
    at += phrase.tokens.length - 1;
  }
  return found;
}

interface Place {
  text: string;
  tokens: readonly Token[];
  at: number;
  index: Index;
  ends: readonly string[];
}

function phraseAt(place: Place): Phrase | null {
  const { tokens, at, index, ends } = place;
  const word = tokens[at]?.text ?? '';
  const whole = index.get(word)?.find((phrase) => fits(phrase, place));
  if (whole) return whole;
  const stems = ends.flatMap((end) => stemOf(word, end) ?? []);
  const bent = stems.flatMap((stem) => index.get(stem) ?? []).filter((phrase) => phrase.tokens.length === 1);
  return bent[0] ?? null;
}

/** The words after the first one; the last of them may have an ending. */
function fits({ tokens: wanted, isStem }: Phrase, { text, tokens, at, ends }: Place): boolean {
  return wanted.every((each, i) => {
    const token = tokens[at + i];
    if (!token) return false;
    const before = tokens[at + i - 1];
    if (i > 0 && before && !betweenTokens.test(text.slice(before.end, token.start))) return false;
    const isLast = i === wanted.length - 1;
    if (token.text === each && !(isStem && isLast)) return true;
    return isLast && ends.some((end) => stemOf(token.text, end) === each);
  });
}

function stemOf(word: string, end: string): string | null {
  return word.length - end.length >= shortestStem && word.endsWith(end) ? word.slice(0, -end.length) : null;
}

/** Small letters one by one, because a whole text in small letters may be longer than before. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokenForm)].map(({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}
