// Links in texts are found, safe, and without the punctuation around them.
import { beginningOf, postName, textParts } from './textParts.ts';

const links = (text: string) => textParts(text).flatMap(({ href }) => href ?? []);

test('the text stays whole around its links', () => {
  const text = 'See https://example.org/a?b=1 and www.example.fi.';
  expect(
    textParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(links(text)).toEqual(['https://example.org/a?b=1', 'https://www.example.fi/']);
});

test('full stops and brackets belong to the sentence, unless the bracket is part of the address', () => {
  expect(links('(see https://example.org/x).')).toEqual(['https://example.org/x']);
  expect(links('https://en.wikipedia.org/wiki/Solder_(alloy)')).toEqual([
    'https://en.wikipedia.org/wiki/Solder_(alloy)',
  ]);
});

test('only the web is linked', () => {
  expect(
    links('javascript:alert(1) data:text/html,x http://localhost mailto:a@b.example ftp://x.example'),
  ).toEqual([]);
});

test('a long text is cut at a word, a short one is not', () => {
  expect(beginningOf('short')).toBeNull();
  const beginning = beginningOf('word '.repeat(200));
  expect(beginning?.endsWith('word …')).toBe(true);
  expect(beginningOf('line\n'.repeat(20))?.split('\n').length).toBe(8);
});

test('a post without title is called by its first line', () => {
  expect(postName({ title: 'Title', text: 'Text', attachments: [] })).toBe('Title');
  expect(postName({ title: '', text: 'First line\nSecond', attachments: [] })).toBe('First line');
});
