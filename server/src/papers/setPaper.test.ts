/** How a paper is set: what a reader by ear needs stands in the file, and what is only for the eye is marked so. */
import { buffer } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { heading, line, quietly, section } from './paper.ts';
import type { Block, Paper } from './paper.ts';
import { setPaper } from './setPaper.ts';

const everyLetter = 'Zażółć gęślą jaźń · Größe · Päiväys · mañana · ação · what’s “up”';

function paper(blocks: readonly Block[], fields: Partial<Paper> = {}): Paper {
  const sides = [{ position: 0 }, { position: 1 }];
  return { title: 'A paper', language: 'pl', now: '2026-03-01T10:00:00.000Z', sides, blocks, ...fields };
}

const fileOf = async (of: Paper) => (await buffer(setPaper(of))).toString('latin1');

/** What is drawn on each page. */
function pagesOf(file: string): string[] {
  return [...file.matchAll(/\/FlateDecode[^>]*>>\s*stream\n([\s\S]*?)\nendstream/g)]
    .map(([, bytes = '']) => inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1'))
    .filter((content) => content.includes('BDC'));
}

const countOf = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

const rows = Array.from({ length: 60 }, (_, i) => [`Person ${i}`, '13:00–14:00', '60']);
const columns = ['Name', 'When', 'Minutes'].map((each) => ({ heading: each, share: 1 }));
const full = paper([
  quietly('Tuesday'),
  ...section('Decided', [
    { kind: 'list', items: [{ text: 'We meet at nine.', note: 'Aino · FI' }, { text: everyLetter }] },
    { kind: 'list', isNumbered: true, items: [{ text: 'Rosin', lang: 'en' }] },
  ]),
  ...section('Who was there', [heading('FI', 3), { kind: 'table', columns, rows }]),
  line(everyLetter.repeat(200)),
]);

test('it is tagged, and says its language and its title', async () => {
  const file = await fileOf(full);
  const said = ['/Marked true', '/Lang (pl)', '/DisplayDocTitle true', '/Title ', '(A paper)', '/Lang (en)'];
  expect(said.filter((each) => !file.includes(each))).toEqual([]);
  const tags = 'Document Sect H1 H2 H3 P L LI Lbl LBody Table TR TH TD'.split(' ');
  expect(tags.filter((tag) => !file.includes(`/S /${tag}\n`))).toEqual([]);
});

test('its letters are in it, with what each of them is for whoever copies or listens', async () => {
  const file = await fileOf(full);
  expect(countOf(file, /\/FontFile2/g)).toBe(2);
  expect(countOf(file, /\/ToUnicode/g)).toBe(2);
  expect(file.includes('/BaseFont /Helvetica')).toBe(false);
});

test('headings of a table say whether they are of a column or of a row, once for each', async () => {
  const file = await fileOf(full);
  expect(countOf(file, /\/Scope \/Column/g)).toBe(3);
  expect(countOf(file, /\/Scope \/Row/g)).toBe(60);
  expect(countOf(file, /\/S \/TD\n/g)).toBe(120);
});

test('everything that is drawn is read out, or marked as being for the eye alone', async () => {
  const pages = pagesOf(await fileOf(full));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) {
    expect(page).toMatch(/\/Artifact <<\n?\/Type \/Pagination/);
    expect(countOf(page, /\bB[DM]C\b/g)).toBe(countOf(page, /\bEMC\b/g));
    let depth = 0;
    for (const [mark] of page.matchAll(/\b(BDC|BMC|EMC|TJ|Tj|re|S)\b/g)) {
      if (mark === 'EMC') depth -= 1;
      else if (mark.startsWith('B')) depth += 1;
      else expect(depth).toBe(1);
    }
  }
});

test('a reader who goes away ends it, and what fails in it fails the file', async () => {
  const gone = setPaper(full);
  gone.destroy();
  expect(gone.destroyed).toBe(true);
  const broken = function* (): Generator<Block> {
    yield line('One');
    throw new Error('no more');
  };
  await expect(buffer(setPaper(paper([], { blocks: broken() })))).rejects.toThrow('no more');
});
