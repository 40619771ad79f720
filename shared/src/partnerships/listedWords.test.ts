/** Words on the list are found however they are written, and nothing else is. */
import { comparable, withoutListed, withWords, wordsFound } from './listedWords.ts';

const list = ['idiot', 'shut up', 'Näätä', '1488'];

test.each([
  'You IDIOT!',
  'idiot',
  'an idiot.',
  'i\u200bd\u200di\u00adot',
  'i\u0336d\u0336i\u0336o\u0336t\u0336',
  'ïdîöt',
  'ｉｄｉｏｔ',
  '𝓲𝓭𝓲𝓸𝓽',
  'idiot\ufe0f',
])('%s is found', (text) => {
  expect(wordsFound(list, ['fine', text])).toEqual(['idiot']);
});

test.each(['Shut  up', 'shut\nup', 'SHUT-UP', 'shut, up'])(
  'a phrase is found over spaces and signs: %s',
  (text) => {
    expect(wordsFound(list, [text])).toEqual(['shut up']);
  },
);

test('accents make no difference, digits are words too, and each is named once', () => {
  expect(wordsFound(list, ['naata NÄÄTÄ', '(1488)'])).toEqual(['Näätä', '1488']);
});

test.each(['idiotic', 'idiots', 'shut', 'up shut', 'an idi ot', '14880', ''])('%s is not', (text) => {
  expect(wordsFound(list, [text])).toEqual([]);
});

test('words of two texts do not make a phrase', () => {
  expect(wordsFound(list, ['shut', 'up'])).toEqual([]);
});

test('letters that have no accent to lose are read as people write them without', () => {
  expect(comparable('Scheiße łoś ØL')).toBe('scheisse los ol');
});

test('a word is on the list once, as it was last written, and leaves it however it is written', () => {
  expect(withWords(['Idiot'], ['IDIOT', 'ass', 'ïdiot'])).toEqual(['ass', 'ïdiot']);
  expect(withoutListed(['ass', 'Idiot'], 'idiot')).toEqual(['ass']);
});
