/**
 * What is left of a Finnish word before its endings: the common changes of its stem (Iso suomen kielioppi, §§ 41–43, 51–61),
 * no dictionary. A word that changes otherwise is found as it stands in the glossary.
 */

const shortest = 4;
const vowel = '[aeiouyäö]';
/** Strong to weak, at the border of the last syllable. */
const weakened: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`kk(${vowel})$`), 'k$1'],
  [new RegExp(`pp(${vowel})$`), 'p$1'],
  [new RegExp(`tt(${vowel})$`), 't$1'],
  [new RegExp(`nk(${vowel})$`), 'ng$1'],
  [new RegExp(`nt(${vowel})$`), 'nn$1'],
  [new RegExp(`lt(${vowel})$`), 'll$1'],
  [new RegExp(`rt(${vowel})$`), 'rr$1'],
  [new RegExp(`mp(${vowel})$`), 'mm$1'],
  [new RegExp(`(h|${vowel})t(${vowel})$`), '$1d$2'],
  [new RegExp(`([lr]|${vowel})p(${vowel})$`), '$1v$2'],
];
/** Weak to strong: words that end in -in and -e have the weak one in the basic form. */
const strengthened: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`([^k])k(${vowel})$`), '$1kk$2'],
  [new RegExp(`([^p])p(${vowel})$`), '$1pp$2'],
  [new RegExp(`(${vowel})t(${vowel})$`), '$1tt$2'],
  [new RegExp(`ng(${vowel})$`), 'nk$1'],
  [new RegExp(`nn(${vowel})$`), 'nt$1'],
  [new RegExp(`ll(${vowel})$`), 'lt$1'],
  [new RegExp(`mm(${vowel})$`), 'mp$1'],
  [new RegExp(`d(${vowel})$`), 't$1'],
  [new RegExp(`v(${vowel})$`), 'p$1'],
];

/** Without the word itself. */
export function finnishStems(word: string): string[] {
  if (word.length < shortest) return [];
  return [...new Set(stemsOf(word))].filter((stem) => stem !== word);
}

function stemsOf(word: string): string[] {
  const cut = (letters: number) => word.slice(0, -letters);
  if (word.endsWith('nen')) return [`${cut(3)}se`, `${cut(3)}si`];
  if (/(uu|yy)s$/.test(word)) return [`${cut(1)}de`, `${cut(1)}te`, `${cut(1)}ksi`];
  if (/[uyoöie]s$/.test(word)) return [`${cut(1)}kse`, `${cut(1)}ksi`];
  if (word.endsWith('in')) return both(cut(1), strengthened).flatMap((stem) => [`${stem}me`, `${stem}mi`]);
  if (word.endsWith('e')) return both(word, strengthened).map((stem) => `${stem}e`);
  return both(word, weakened).flatMap((stem) => [stem, ...manyOf(stem)]);
}

/** What stands before the i of several things, where that takes the last vowel along. */
function manyOf(stem: string): string[] {
  const begin = stem.slice(0, -1);
  if (stem.endsWith('i')) return [`${begin}e`];
  if (stem.endsWith('a')) return [`${begin}o`, begin];
  return stem.endsWith('ä') ? [begin] : [];
}

function both(word: string, changes: readonly (readonly [RegExp, string])[]): string[] {
  const change = changes.find(([from]) => from.test(word));
  return change ? [word, word.replace(...change)] : [word];
}
