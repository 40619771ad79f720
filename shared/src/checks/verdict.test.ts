/** What a network is called good for, just at its thresholds, and when two names are one place. */
import { isSamePlace } from './records.ts';
import { forSound, forVideo, shortOf, verdictOf } from './verdict.ts';

const good = { downKbps: 20_000, upKbps: 8_000, roundTripMs: 40 };

test('exactly what is needed is enough', () => {
  expect(verdictOf(good)).toBe('video');
  expect(verdictOf(forVideo)).toBe('video');
  expect(verdictOf(forSound)).toBe('sound');
  expect(shortOf(forVideo)).toEqual([]);
});

test.each([
  [{ downKbps: forVideo.downKbps - 1 }, 'sound', ['down']],
  [{ upKbps: forVideo.upKbps - 1 }, 'sound', ['up']],
  [{ roundTripMs: forVideo.roundTripMs + 1 }, 'sound', ['roundTrip']],
  [{ downKbps: forSound.downKbps - 1 }, 'slow', ['down']],
  [{ upKbps: forSound.upKbps - 1 }, 'slow', ['up']],
  [{ roundTripMs: forSound.roundTripMs + 1 }, 'slow', ['roundTrip']],
  [{ downKbps: 0, upKbps: 0, roundTripMs: 60_000 }, 'slow', ['down', 'up', 'roundTrip']],
])('one that is short of %j is for %s', (fields, verdict, short) => {
  expect(verdictOf({ ...good, ...fields })).toBe(verdict);
  expect(shortOf({ ...good, ...fields })).toEqual(short);
});

test('case and spaces at the ends do not make another place', () => {
  expect(isSamePlace('Classroom B214', ' classroom b214 ')).toBe(true);
  expect(isSamePlace('Classroom B214', 'Classroom B 214')).toBe(false);
});
