// Lines of tracks: there and back, how long they are, and what is none.
import { limits } from '../limits.ts';
import { metresBetween } from './places.ts';
import { lineOf, pointsOf } from './polyline.ts';
import { measured, metresAlong } from './tracks.ts';

const paderborn = { lat: 51.71905, lon: 8.75439 };
const savonlinna = { lat: 61.86804, lon: 28.88616 };

test('a line comes back as it went, also over the edges of the map', () => {
  const points = [paderborn, savonlinna, { lat: -85, lon: -180 }, { lat: 85, lon: 180 }, { lat: 0, lon: 0 }];
  expect(pointsOf(lineOf(points))).toEqual(points);
});

test('it is the format that others know', () => {
  const known = [
    { lat: 38.5, lon: -120.2 },
    { lat: 40.7, lon: -120.95 },
    { lat: 43.252, lon: -126.453 },
  ];
  expect(lineOf(known)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
});

test('distances are those on the ground', () => {
  expect(metresBetween({ lat: 0, lon: 0 }, { lat: 0, lon: 1 })).toBeCloseTo(111_195, -1);
  expect(Math.round(metresBetween(paderborn, savonlinna) / 1000)).toBe(1654);
  expect(metresAlong([paderborn, savonlinna, paderborn])).toBe(
    Math.round(2 * metresBetween(paderborn, savonlinna)),
  );
});

test('whoever keeps it works the length out', () => {
  const line = lineOf([paderborn, savonlinna]);
  expect(measured({ line, climb: 350 })).toEqual({ line, metres: 1_653_577, climb: 350 });
  expect(measured(null)).toBeNull();
});

test.each([
  ['nothing', ''],
  ['one point', lineOf([paderborn])],
  ['half a point', lineOf([paderborn, savonlinna]).slice(0, -1)],
  ['letters of no line', 'ab cd<>'],
  ['a number without end', '~'.repeat(40)],
  ['a point beyond the map', lineOf([paderborn, { lat: 95, lon: 0 }])],
  [
    'too many points',
    lineOf(Array.from({ length: limits.trackPoints + 1 }, (_, i) => ({ lat: 0, lon: i / 100 }))),
  ],
])('%s is no line', (_, line) => {
  expect(pointsOf(line)).toBeNull();
});
