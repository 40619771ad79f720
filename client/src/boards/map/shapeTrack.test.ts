// What becomes of a recorded way: its ends go, points become few, and small ups and downs do not count.
import { metresBetween } from '@silta/shared/boards/places';
import { pointsOf } from '@silta/shared/boards/polyline';
import { metresAlong } from '@silta/shared/boards/tracks';
import { limits } from '@silta/shared/limits';
import type { Fix } from './gpx.ts';
import { climbOf, shapeTrack } from './shapeTrack.ts';

/** To the north, a point every eleven metres. */
const straight = (count: number): Fix[] =>
  Array.from({ length: count }, (_, i) => ({ lat: 60 + i / 10_000, lon: 25, height: null }));
const heights = (...values: number[]) => values.map((height) => ({ lat: 0, lon: 0, height }));

test('the first and the last 200 metres are cut, unless somebody wants them', () => {
  const way = straight(201);
  const whole = pointsOf(shapeTrack(way, false).line) ?? [];
  const cut = pointsOf(shapeTrack(way, true).line) ?? [];
  expect(metresAlong(whole)).toBe(2224);
  expect(metresAlong(cut)).toBe(1824);
  expect(metresBetween(cut[0] ?? { lat: 0, lon: 0 }, { lat: 60, lon: 25 })).toBeCloseTo(200, -1);
});

test('what is nothing without its ends is told', () => {
  expect(() => shapeTrack(straight(30), true)).toThrow('tooShort');
  expect(() => shapeTrack(straight(1), false)).toThrow('tooShort');
});

test('a straight way has two points, a winding one as many as are kept', () => {
  expect(pointsOf(shapeTrack(straight(1000), false).line)).toHaveLength(2);
  const winding = straight(100_000).map((fix, i) => ({
    ...fix,
    lat: 20 + i / 5_000,
    lon: 25 + Math.sin(i / 7) / 50,
  }));
  const points = pointsOf(shapeTrack(winding, false).line) ?? [];
  expect(points.length).toBeGreaterThan(100);
  expect(points.length).toBeLessThanOrEqual(limits.trackPoints);
});

test('a way there and back keeps the place where it turned', () => {
  const there = straight(100);
  const points = pointsOf(shapeTrack([...there, ...[...there].reverse()], false).line) ?? [];
  expect(metresAlong(points)).toBe(2 * metresAlong(there));
});

test.each([
  ['none measured', [{ lat: 0, lon: 0, height: null }], null],
  ['flat, with a shaking device', heights(100, 104, 98, 103, 99, 105), 0],
  ['one hill', heights(100, 130, 160, 120, 100), 60],
  ['two hills', heights(100, 150, 120, 160, 90), 90],
  ['small dips on the way up', heights(100, 120, 117, 140, 136, 160), 60],
])('uphill: %s', (_, fixes, climb) => {
  expect(climbOf(fixes)).toBe(climb);
});
