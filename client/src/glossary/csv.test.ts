/** Lists out and in: nothing runs in a spreadsheet, every usual file is read, and what cannot be is refused by name. */
import { Blob } from 'node:buffer';
import type { TFunction } from 'i18next';
import { limits } from '@silta/shared/limits';
import { columnsOf } from './csvColumns.ts';
import { csvBounds, readCsvFile } from './csvFile.ts';
import { readCsv, writeCsv } from '../ui/csvText.ts';
import { planImport, portionsOf } from './importPlan.ts';
import { csvOf } from './saveCsv.ts';
import { term, word } from './testing/openGlossary.tsx';

const languages = ['fi', 'de', 'en'];
const t = ((key: string, { language }: { language: string }) =>
  key === 'csv.example' ? `${language}: example` : key) as unknown as TFunction<'glossary'>;
const terms = [
  term(1, [word('fi', 'juotoskolvi', { example: 'Kuuma; "varo"!\nAi' }), word('de', 'der Lötkolben')]),
  term(2, [word('en', '=HYPERLINK("x")'), word('fi', '-kaapeli'), word('de', '@home')]),
];
const inBytes = (...bytes: (string | number[])[]) =>
  new Blob(bytes.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))));

describe('as text', () => {
  test.each([',', ';'])('what is written with %s is read again as it was', (divider) => {
    const rows = [
      ['a', 'b,;\t"c"', ' '],
      ['=1+1', '+1', '-1'],
      ['@x', 'two\r\nlines', 'ä'],
    ];
    expect(readCsv(writeCsv(rows, divider))).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
  });

  test('no cell begins like a formula', () => {
    expect(writeCsv([['=1', '+1', '-1', '@a', '\tb', "'c"]], ',')).toBe(`'=1,'+1,'-1,'@a,'\tb,'c\r\n`);
  });

  test('empty lines, a last line without an end and a quote that is never closed do no harm', () => {
    expect(readCsv('a;b\n\n;;\r\nc;')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(readCsv('a,"b\nc')).toEqual([['a', 'b\nc']]);
    expect(readCsv('')).toEqual([]);
  });
});

describe('a file', () => {
  test('in UTF-8 with or without a mark, and as Unicode text, is read', async () => {
    for (const file of [inBytes('suomi;de\r\nkelä;ü'), inBytes('\ufeff', 'suomi;de\r\nkelä;ü')])
      expect(await readCsvFile(file)).toEqual({
        rows: [
          ['suomi', 'de'],
          ['kelä', 'ü'],
        ],
      });
    const letters = Array.from('fi\tde\nä\tö', (letter) => letter.charCodeAt(0));
    const wide = [0xff, 0xfe, ...letters.flatMap((code) => [code, 0])];
    expect(await readCsvFile(inBytes(wide))).toMatchObject({ rows: [{}, ['ä', 'ö']] });
  });

  test.each([
    ['encoding', inBytes('fi;de\nk', [0xe4], ';x')],
    ['notText', inBytes('PK', [3, 4, 0, 0])],
    ['empty', inBytes('\r\n;;\r\n')],
    ['tooLarge', inBytes('x'.repeat(csvBounds.bytes + 1))],
    ['tooManyRows', inBytes('x\n'.repeat(csvBounds.rows + 2))],
    ['tooManyColumns', inBytes('x;'.repeat(csvBounds.columns + 1))],
  ])('is refused as %s', async (fault, file) => {
    expect(await readCsvFile(file)).toEqual({ fault });
  });
});

describe('columns', () => {
  test.each([
    [['Finnish', 'German', 'English', 'Finnish: example']],
    [['Finnisch', 'Deutsch', 'Englisch', 'Beispiel (Finnisch)']],
    [['suomi', 'saksa', 'englanti', 'esimerkki suomeksi']],
    [['Finés', 'Alemán', 'Inglés', 'Ejemplo en finés']],
    [['Finlandês', 'Alemão', 'Inglês', 'Exemplo: finlandês']],
    [['fiński', 'niemiecki', 'angielski', 'przykład: fiński']],
    [['fi', 'de-DE', 'EN', 'fi example']],
  ])('%s', (headings) => {
    expect(columnsOf(headings, languages)).toEqual(['word fi', 'word de', 'word en', 'example fi']);
  });

  test('what is not known is left out, and no language comes twice', () => {
    expect(columnsOf(['Note', 'fi', 'Finnish', 'sv', ''], languages)).toEqual([
      'none',
      'word fi',
      'none',
      'none',
      'none',
    ]);
  });
});

describe('an import', () => {
  const columns = ['word fi', 'word de', 'word en', 'example fi'] as const;
  const plan = (rows: string[][]) => planImport({ rows, columns, firstRow: 2 }, terms);

  test('adds what is new, fills in what is missing, and writes over nothing', () => {
    const found = plan([
      ['vastus', 'der Widerstand', '', ''],
      ['Juotoskolvi', 'das Löteisen', 'soldering iron', 'x'],
      ['juotoskolvi', '', '', ''],
      ['', '', '', 'only a sentence'],
      ['x'.repeat(limits.word + 1), '', '', ''],
    ]);
    expect(found).toMatchObject({ known: 1, empty: 1, tooLong: [6] });
    expect(found.fresh.map(({ words }) => words.map(({ text }) => text))).toEqual([
      ['vastus', 'der Widerstand'],
    ]);
    expect(found.filled).toEqual([
      { id: terms[0]?.id, words: [{ language: 'en', text: 'soldering iron', example: '' }] },
    ]);
  });

  test('of what was exported changes nothing', () => {
    const [, ...rows] = readCsv(csvOf({ t, languages, locale: 'de', terms }).slice(1));
    const [heading] = readCsv(csvOf({ t, languages, locale: 'de', terms }).slice(1));
    const all = columnsOf(heading ?? [], languages);
    expect(all).not.toContain('none');
    expect(planImport({ rows, columns: all, firstRow: 2 }, terms)).toMatchObject({
      fresh: [],
      filled: [],
      known: 2,
    });
    const back = planImport({ rows, columns: all, firstRow: 2 }, []);
    expect(back.fresh.map(({ words }) => words.map(({ text }) => text).sort())).toEqual(
      terms.map(({ words }) => words.map(({ text }) => text).sort()),
    );
  });

  test('names the same new thing once, also where it stands in two rows', () => {
    const found = plan([
      ['vastus', '', '', ''],
      ['vastus', 'der Widerstand', '', ''],
      ['', 'der Widerstand', 'resistor', ''],
    ]);
    expect(found.fresh).toMatchObject([
      { words: [{ text: 'vastus' }, { text: 'der Widerstand' }, { text: 'resistor' }] },
    ]);
  });

  test('goes in portions that a message can carry', () => {
    const long = 'ß'.repeat(limits.word - 4);
    const rows = Array.from({ length: 1_000 }, (_, i) => [`${long}${i}`, long + String(i), '', long]);
    const portions = portionsOf(plan(rows));
    expect(portions.flat()).toHaveLength(1_000);
    for (const portion of portions) {
      expect(portion.length).toBeLessThanOrEqual(100);
      expect(new Blob([JSON.stringify({ terms: portion })]).size).toBeLessThan(70_000);
    }
  });
});
