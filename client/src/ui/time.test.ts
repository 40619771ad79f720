/** Times in a person's language and a side's time zone. */
import { clockTime, daysBetween, duration, isoDay, longDay, timeAgo } from './time.ts';

const at = '2026-10-13T10:05:00Z';
const now = Date.parse(at);
const minutes = (count: number) => count * 60_000;

test('one moment on two clocks', () => {
  expect(clockTime(at, 'en', 'Europe/Helsinki')).toBe('13:05');
  expect(clockTime(at, 'en', 'Europe/Berlin')).toBe('12:05');
  expect(clockTime(at, 'fi', 'Europe/Helsinki')).toBe('13.05');
  expect(clockTime('2026-10-13T22:05:00Z', 'en-US', 'Europe/Berlin')).toBe('00:05');
});

test('a day belongs to a time zone', () => {
  expect(isoDay('2026-10-13T21:30:00Z', 'Europe/Helsinki')).toBe('2026-10-14');
  expect(isoDay('2026-10-13T21:30:00Z', 'Europe/Berlin')).toBe('2026-10-13');
  expect(longDay(at, 'de', 'Europe/Berlin')).toBe('Dienstag, 13. Oktober');
});

test('days between count midnights, also over the change of clocks', () => {
  expect(daysBetween('2026-10-24T10:00:00Z', '2026-10-26T10:00:00Z', 'Europe/Berlin')).toBe(2);
});

test.each([
  [0, 'now'],
  [minutes(-3), 'now'],
  [minutes(12), '12 min'],
  [minutes(120), '2 hr'],
  [minutes(60 * 20), 'yesterday'],
  [minutes(60 * 72), '3 days'],
  [minutes(60 * 24 * 20), 'Sep 23'],
])('%d ms ago is "%s"', (past, words) => {
  expect(timeAgo(now - past, now, 'en', 'Europe/Berlin')).toBe(words);
});

test.each([
  [minutes(18), '18 min'],
  [minutes(138), '2 hr 18 min'],
  [minutes(120), '2 hr'],
  [minutes(60 * 72), '3 days'],
])('%d ms last "%s"', (ms, words) => {
  expect(duration(ms, 'en')).toBe(words);
});
