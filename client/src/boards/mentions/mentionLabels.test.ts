// Labels: unique, there and back again, and nothing is taken for a mention that is none.
import { mentionOf } from '@silta/shared/boards/mentions';
import type { MemberId } from '@silta/shared/ids';
import { mentionBeingTyped, mentionLabels } from './mentionLabels.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as MemberId;
const people = [
  { id: id(1), name: 'Anna', code: 'FI' },
  { id: id(2), name: 'Anna', code: 'DE' },
  { id: id(3), name: 'Anna', code: 'DE' },
  { id: id(4), name: 'Anna-Liisa (L.)', code: 'FI' },
  { id: id(5), name: 'Jonas', code: 'DE' },
];
const { labelOf, toKept, toTyped } = mentionLabels(people);

test('the same name on two sides has the code, a third one a number', () => {
  expect(people.map((person) => labelOf(person.id))).toEqual([
    'Anna FI',
    'Anna DE',
    'Anna DE 2',
    'Anna-Liisa (L.)',
    'Jonas',
  ]);
});

test.each([
  '@Jonas, look',
  'Hi @Anna DE 2!',
  '(@Anna-Liisa (L.)) and @Anna DE',
  'no @body',
  'a@Jonas.example',
])('there and back again: %s', (typed) => {
  expect(toTyped(toKept(typed))).toBe(typed);
});

test('the longest label counts, and no part of a word', () => {
  expect(toKept('@Anna DE 2')).toBe(mentionOf(id(3)));
  expect(toKept('@Jonas')).toBe(mentionOf(id(5)));
  expect(toKept('@Jonassen @jonas x@Jonas')).toBe('@Jonassen @jonas x@Jonas');
});

test('what is being typed', () => {
  expect(mentionBeingTyped('Hi @An')).toEqual({ at: 3, words: 'An' });
  expect(mentionBeingTyped('@')).toEqual({ at: 0, words: '' });
  expect(mentionBeingTyped('a@b')).toBeNull();
  expect(mentionBeingTyped('@An\n')).toBeNull();
});
