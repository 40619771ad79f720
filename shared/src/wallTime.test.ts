// What is typed as a clock shows it in one place is one instant everywhere.
import { instantOf, wallTime } from './wallTime.ts';

test.each([
  ['2026-03-02T10:00', 'Europe/Helsinki', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02T10:00', 'Europe/Berlin', '2026-03-02T09:00:00.000Z'],
  ['2026-07-02T10:00', 'Europe/Helsinki', '2026-07-02T07:00:00.000Z'],
  ['2026-12-31T23:30', 'America/Lima', '2027-01-01T04:30:00.000Z'],
])('%s in %s is %s', (wall, timeZone, at) => {
  expect(instantOf(wall, timeZone)).toBe(at);
  expect(wallTime(at, timeZone)).toBe(wall);
});

test('on the nights when the clocks are set', () => {
  expect(instantOf('2026-10-25T04:30', 'Europe/Helsinki')).toBe('2026-10-25T02:30:00.000Z');
  expect(instantOf('2026-03-29T05:00', 'Europe/Helsinki')).toBe('2026-03-29T02:00:00.000Z');
  expect(instantOf('2026-03-29T03:30', 'Europe/Helsinki')).not.toBeNull();
});

test('half a date is none', () => {
  expect(instantOf('', 'UTC')).toBeNull();
  expect(instantOf('2026-03-', 'UTC')).toBeNull();
});
