/** The shared stopwatch: the same reading for everybody at the same moment of the server, running or standing. */
import { goneOn, leftOn, noStopwatch } from './stopwatch.ts';
import type { Stopwatch } from './stopwatch.ts';

const since = '2026-10-13T10:00:00.000Z';
const start = Date.parse(since);
const running: Stopwatch = { state: 'running', step: 3, seconds: null, since, goneMs: 4_000 };

test('counts on from what it had run before', () => {
  expect(goneOn(running, start + 2_500)).toBe(6_500);
  expect(leftOn(running, start + 2_500)).toBeNull();
});

test('stands where it was stopped', () => {
  expect(goneOn({ ...running, state: 'standing', since: null }, start + 60_000)).toBe(4_000);
  expect(goneOn(noStopwatch, start)).toBe(0);
});

test('a timer has less and less, and says when its time is over', () => {
  const timer = { ...running, seconds: 30 };
  expect(leftOn(timer, start)).toBe(26_000);
  expect(leftOn(timer, start + 30_000)).toBe(-4_000);
});

test('a device that is early never reads less than nothing', () => {
  expect(goneOn({ ...running, goneMs: 0 }, start - 5_000)).toBe(0);
});
