/** The word of the day: one for a date, whoever asks, and another on most other days. */
import { dateAt, wordOfTheDay } from './wordOfTheDay.ts';
import { term, word } from './testing/openGlossary.tsx';

const terms = Array.from({ length: 30 }, (_, i) =>
  term(i, [word('fi', `sana ${i}`), word('de', `Wort ${i}`)]),
);
const days = Array.from({ length: 60 }, (_, i) =>
  new Date(Date.UTC(2026, 8, 1 + i)).toISOString().slice(0, 10),
);

test('everybody gets the same, in whatever order the terms came', () => {
  for (const day of days)
    expect(wordOfTheDay(terms.toReversed(), day)?.id).toBe(wordOfTheDay(terms, day)?.id);
});

test('over two months most words have their day', () => {
  expect(new Set(days.map((day) => wordOfTheDay(terms, day)?.id)).size).toBeGreaterThan(20);
});

test('it stays for the day, whatever is added meanwhile', () => {
  const [day = ''] = days;
  const today = wordOfTheDay(terms, day);
  const added = Array.from({ length: 100 }, (_, i) =>
    term(100 + i, [word('fi', 'uusi'), word('de', 'neu')], { createdAt: `${day}T07:00:00.000Z` }),
  );
  expect(wordOfTheDay([...terms, ...added], day)?.id).toBe(today?.id);
  expect(wordOfTheDay(added, day)).not.toBeNull();
});

test('a term with a word in one language only is none', () => {
  expect(wordOfTheDay([term(1, [word('fi', 'kela')])], '2026-09-01')).toBeNull();
});

test('it changes for both sides at once, in the night of all of Europe', () => {
  expect(dateAt(Date.parse('2026-10-13T01:30:00+03:00'))).toBe('2026-10-12');
  expect(dateAt(Date.parse('2026-10-13T03:30:00+03:00'))).toBe(
    dateAt(Date.parse('2026-10-13T02:30:00+02:00')),
  );
});
