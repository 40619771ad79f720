/** Terms in texts: whole words with their endings, the longest first, in the language of the text, and quickly. */
import { createTermMatcher } from './termMatcher.ts';
import { term, word } from './testing/openGlossary.tsx';

const terms = [
  term(1, [word('de', 'der Lötkolben'), word('en', 'soldering iron'), word('fi', 'kolvi')]),
  term(2, [word('de', 'das Lot'), word('en', 'solder'), word('fi', 'juotostina')]),
  term(3, [word('en', 'LED'), word('de', 'die Leuchtdiode')]),
  term(4, [word('en', 'heat-shrink tube')]),
  term(5, [word('en', 'C++'), word('de', '%')]),
];
const find = createTermMatcher(terms);
const marked = (text: string, language: string) =>
  find(text, language).map(({ start, end }) => text.slice(start, end));

test.each([
  ['en', 'Where is the soldering iron?', ['soldering iron']],
  ['en', 'We have two Soldering Irons.', ['Soldering Irons']],
  ['en', 'More solder, less flux; solder again', ['solder']],
  ['en', 'Soldering is fun, solderable is a word', []],
  ['en', 'a lot of work', []],
  ['en', 'LEDs and a led', ['LEDs']],
  ['en', 'misled, ledger, unsolder', []],
  ['en', 'heat shrink tubes!', ['heat shrink tubes']],
  ['en', 'heat. Shrink tube', []],
  ['de', 'Der Lötkolben, nicht das Lot', ['Lötkolben', 'Lot']],
  ['de', 'Die Leuchtdioden', ['Leuchtdioden']],
  ['de', 'Lotto', []],
  ['fi', 'Kolvilla vai juotostinaa?', ['Kolvilla', 'juotostinaa']],
  ['pl', 'kolvi', []],
  ['en', 'C is a language', []],
] as const)('%s: %s', (language, text, expected) => {
  expect(marked(text, language)).toEqual(expected);
});

const trade = createTermMatcher(
  [
    'vastus',
    'puikko',
    'johdin',
    'eriste',
    'lanka',
    'liitin',
    'kolvi',
    'liite',
    'mitta',
    'sähkö laite',
    'Tina',
  ].map((text, i) => term(i, [word('fi', text)])),
);

test.each([
  ['Tämän vastuksen arvo, vastukset ovat tässä', ['vastuksen']],
  ['Otin puikot ja puikolla juotin', ['puikot']],
  ['Johtimessa on vika', ['Johtimessa']],
  ['kaksi johdinta eristeeseen', ['johdinta', 'eristeeseen']],
  ['Langan pää ja lankoja', ['Langan']],
  ['Kytke liittimeen', ['liittimeen']],
  ['Kolveja on kolme', ['Kolveja']],
  ['Katso liitteestä', ['liitteestä']],
  ['Mitan mukaan', ['Mitan']],
  ['tinaa ja tinalla', ['tinaa']],
  ['lankku, vasta, puiko, eristää, kolvari, tinder', []],
  ['johtaja johti', []],
] as const)('in Finnish the stem may change: %s', (text, expected) => {
  const found = trade(text, 'fi').map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(expected);
});

test('a thousand posts and five hundred terms are done in a moment, whatever is in them', () => {
  const many = createTermMatcher(
    Array.from({ length: 500 }, (_, i) => term(i, [word('en', `word${i} thing`), word('fi', `sana${i}`)])),
  );
  const posts = [
    ...Array.from({ length: 1_000 }, (_, i) => `We took word${i} thing and sana${i} twice. `.repeat(8)),
    'a'.repeat(10_000),
    'word1 '.repeat(2_000),
    '-'.repeat(10_000),
  ];
  const begin = performance.now();
  for (const language of ['en', 'fi']) for (const text of posts) many(text, language);
  // About 150 ms; a pattern that tries every term at every letter takes minutes.
  expect(performance.now() - begin).toBeLessThan(3_000);
});
