/** Where a film is that all see at once: worked out from the server's time, never before its beginning or beyond its end. */
import { noShowing, placeOf } from './showing.ts';
import type { Showing } from './showing.ts';

const since = '2026-10-13T10:00:00.000Z';
const start = Date.parse(since);
const playing: Showing = { ...noShowing, since, atMs: 4_000 };

test('goes on from where it stood', () => {
  expect(placeOf(playing, start + 2_500, null)).toBe(6_500);
});

test('stands where it was stopped', () => {
  expect(placeOf({ ...playing, since: null }, start + 60_000, null)).toBe(4_000);
});

test('stays at its end', () => {
  expect(placeOf(playing, start + 60_000, 30_000)).toBe(30_000);
});

test('a device that is early never goes back', () => {
  expect(placeOf(playing, start - 5_000, null)).toBe(4_000);
});
