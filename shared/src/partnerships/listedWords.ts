/** The words and phrases that staff of a partnership want to look at before others read them, and how a text is held against them. */
/** Letters that no decomposition takes apart (Unicode UAX 15 knows no base letter for them). */
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * The words of a text as they are compared: without capitals, accents and marks laid over letters, without what nobody
 * sees, wide and ornamental letters as plain ones (NFKD).
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[ßłøđæœı]/g, (letter) => folded[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Those of the list that stand in the texts as whole words, in the order of the list. */
export function wordsFound(list: readonly string[], texts: readonly string[]): string[] {
  if (list.length === 0) return [];
  const plain = texts.map((text) => ` ${comparable(text)} `);
  return list.filter((word) => plain.some((text) => text.includes(` ${comparable(word)} `)));
}

/** The list with more of them; what is there already is written anew. */
export function withWords(list: readonly string[], words: readonly string[]): string[] {
  const all = new Map(list.map((word) => [comparable(word), word]));
  for (const word of words) all.set(comparable(word), word);
  return [...all.values()].sort((a, b) => order(comparable(a), comparable(b)));
}

export function withoutListed(list: readonly string[], word: string): string[] {
  return list.filter((each) => comparable(each) !== comparable(word));
}

export const isListable = (word: string): boolean => comparable(word) !== '';

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
