/** The arch on any number of sides and stones. */
import { archStones, smallArch, wideArch } from './archGeometry.ts';

const corners = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test('two sides with nine steps lie where the design drew them', () => {
  const { sides, key } = archStones(smallArch, [9, 9]);
  const [firstOfLeft] = sides[0] ?? [];
  const drawn = corners('M34.0 114.9L10.0 114.6L12.8 96.2L36.3 100.7Z');
  corners(firstOfLeft?.path ?? '').forEach(([x, y], index) => {
    expect(Math.abs(x - (drawn[index]?.[0] ?? NaN))).toBeLessThan(0.5);
    expect(Math.abs(y - (drawn[index]?.[1] ?? NaN))).toBeLessThan(0.5);
  });
  expect(key.middle.x).toBeCloseTo(160, 1);
});

test('stones go from the bank towards the keystone on both sides', () => {
  const { sides } = archStones(wideArch, [13, 11]);
  const heights = sides.map((stones) => stones.map(({ middle }) => middle.y));
  for (const side of heights) expect(side).toEqual([...side].sort((a, b) => b - a));
  expect(sides.map((stones) => stones.length)).toEqual([13, 11]);
});

test('the left half mirrors the right half', () => {
  const { sides } = archStones(wideArch, [5, 5]);
  const [left = [], right = []] = sides;
  left.forEach((stone, index) =>
    expect(stone.middle.x + (right[index]?.middle.x ?? NaN)).toBeCloseTo(640, 1),
  );
});

test.each([
  [[1, 1]],
  [[4, 7, 3]],
  [[2, 5, 9, 4]],
  [[3, 1, 4, 1, 5]],
  [[6, 6, 6, 6, 6, 6]],
  [[0, 3]],
  [[200, 180]],
])('every side of %j gets all its stones, none on the keystone', (counts) => {
  const { sides, key } = archStones(smallArch, counts);
  expect(sides.map((stones) => stones.length)).toEqual(counts);
  const keyXs = corners(key.path).map(([x]) => x);
  for (const { path, middle } of sides.flat()) {
    expect(path).not.toMatch(/NaN/);
    expect(middle.x <= Math.min(...keyXs) || middle.x >= Math.max(...keyXs)).toBe(true);
  }
});
