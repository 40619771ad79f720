// What changed between two texts, word by word.
import { textChanges } from './textChanges.ts';

const marked = (before: string, after: string) =>
  textChanges(before, after)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('');

test.each([
  ['We use flux.', 'We use flux.', 'We use flux.'],
  ['We use flux.', 'We use no flux.', 'We use[+ no] flux.'],
  ['We use much flux.', 'We use flux.', 'We use[- much] flux.'],
  ['one two three', 'one four three', 'one[- two][+ four] three'],
  ['', 'new', '[+new]'],
  ['old', '', '[-old]'],
  ['a b c d', 'x b y d', '[-a][+x] b[- c][+ y] d'],
])('from “%s” to “%s”', (before, after, seen) => {
  expect(marked(before, after)).toBe(seen);
});

test('both texts can be read out of the changes, spaces and lines too', () => {
  const [before, after] = ['  One\n\ntwo  three \n', 'One\ntwo three four\n\n'];
  const pieces = textChanges(before, after);
  const without = (kind: string) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect(without('added')).toBe(before);
  expect(without('removed')).toBe(after);
});

test('the longest texts are still compared at once', () => {
  const long = (word: string) => `${word} `.repeat(2_000).trimEnd();
  expect(textChanges(`same ${long('a')}`, `same ${long('b')}`)).toHaveLength(3);
});
