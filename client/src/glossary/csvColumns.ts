/** What the columns of a table hold, by their headings: names of languages in six languages, or their codes. */
import { uiLanguages } from '@silta/shared/texts';
import { plain } from '@silta/shared/plain';

/** `word fi`, `example de`, or `none`. */
export type Column = 'none' | `${'word' | 'example'} ${string}`;

const example =
  /\b(?:example|sentence|beispiel|beispielsatz|satz|esimerkki|esimerkkilause|lause|ejemplo|frase|exemplo|przyklad|zdanie)/;

/** No column twice: the first one that has a heading keeps it. */
export function columnsOf(headings: readonly string[], languages: readonly string[]): Column[] {
  const names = namesOf(languages);
  const taken = new Set<Column>();
  return headings.map((heading) => {
    const column = columnOf(heading, names);
    if (taken.has(column)) return 'none';
    if (column !== 'none') taken.add(column);
    return column;
  });
}

export function partsOf(column: Column): { part: 'word' | 'example'; language: string } | null {
  const [part, language] = column.split(' ');
  if (language === undefined) return null;
  return { part: part === 'word' ? 'word' : 'example', language };
}

function columnOf(heading: string, names: ReadonlyMap<string, string>): Column {
  // ł is a letter of its own, not an l with a mark.
  const text = plain(heading).replaceAll('ł', 'l');
  const tokens = text.split(/[^\p{L}]+/u).filter(Boolean);
  // Names before codes: "en" is also a word of "ejemplo en alemán".
  const named = tokens
    .filter((token) => token.length > 3)
    .concat(tokens.filter((token) => token.length <= 3));
  const language = named.flatMap((token) => names.get(token) ?? bentName(token, names) ?? [])[0];
  if (language === undefined) return 'none';
  return `${example.test(text) ? 'example' : 'word'} ${language}`;
}

/** Finnish bends the name: "esimerkki suomeksi", "englanniksi". */
function bentName(token: string, names: ReadonlyMap<string, string>): string | undefined {
  if (!token.endsWith('ksi')) return undefined;
  const beginning = token.slice(0, 4);
  return [...names].find(([name]) => name.length >= 4 && name.startsWith(beginning))?.[1];
}

function namesOf(languages: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const language of languages) {
    names.set(language, language);
    for (const locale of [...uiLanguages, language]) {
      const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
      names.set(plain(name).replaceAll('ł', 'l'), language);
    }
  }
  return names;
}
