// Mentions: found in a text, each once, and shown by name.
import { newId } from '../ids.ts';
import type { MemberId } from '../ids.ts';
import { mentionOf, mentionParts, mentionsFew, mentionsIn, withNames } from './mentions.ts';

const [aino, jonas] = [newId<MemberId>(), newId<MemberId>()];

test('is found wherever it stands, each once', () => {
  const text = `(${mentionOf(aino)}), ${mentionOf(jonas)} and ${mentionOf(aino)}!`;
  expect(mentionsIn(text)).toEqual([aino, jonas]);
  expect(mentionsIn('a@b.example @ @me')).toEqual([]);
  expect(mentionsIn(`${mentionOf(aino)}0`)).toEqual([]);
});

test('is read by name, and without one where nobody knows it', () => {
  const text = `Hi ${mentionOf(aino)} and ${mentionOf(jonas)}`;
  expect(withNames(text, (id) => (id === aino ? 'Aino $& $1' : null))).toBe('Hi @Aino $& $1 and @…');
});

test('the pieces put together are the text', () => {
  const text = `${mentionOf(aino)}${mentionOf(jonas)} x`;
  expect(mentionParts(text).map((part) => part.memberId)).toEqual([aino, jonas, null]);
  expect(
    mentionParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test('only so many are mentioned in one text', () => {
  const many = Array.from({ length: 20 }, () => mentionOf(newId()));
  expect(mentionsFew(many.join(' '))).toBe(true);
  expect(mentionsFew([...many, mentionOf(aino)].join(' '))).toBe(false);
});
