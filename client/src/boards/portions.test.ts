// Portions of a lane: a post stays in its portion while others come and go, because one that moves is drawn anew.
import fc from 'fast-check';
import type { LaneItem } from './laneItems.ts';
import { createPortions } from './portions.ts';
import { post, postId } from './testing/records.ts';

const records = Array.from({ length: 200 }, (_, i) => post(1, { id: postId(i) }));
const items = (numbers: readonly number[]): LaneItem[] =>
  numbers.flatMap((n) => {
    const record = records[n];
    return record ? [{ kind: 'post', key: record.id, post: record }] : [];
  });
const five = { first: 5, others: 5 };
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test('a lane is cut into equal portions, each knowing how many posts come before it', () => {
  const portions = createPortions()(items(range(0, 22)), five);
  expect(portions.map(({ items: of }) => of.length)).toEqual([5, 5, 5, 5, 2]);
  expect(portions.map(({ before }) => before)).toEqual([0, 5, 10, 15, 20]);
});

test('the one on top may be smaller than the others', () => {
  const portions = createPortions()(items(range(0, 16)), { first: 4, others: 6 });
  expect(portions.map(({ items: of }) => of.length)).toEqual([4, 6, 6]);
});

test('what comes below does not touch what is there', () => {
  const divide = createPortions();
  const before = divide(items(range(0, 10)), five);
  const after = divide(items(range(0, 50)), five);
  expect(after.slice(0, 2)).toEqual(before);
  expect(after).toHaveLength(10);
  expect(divide(items([...range(0, 50), 60]), five)).toHaveLength(11);
  expect(divide(items([...range(0, 50), 60, 61]), five)).toHaveLength(11);
});

test('the same lane gives the same objects', () => {
  const divide = createPortions();
  const before = divide(items(range(0, 20)), five);
  expect(divide(items(range(0, 20)), five).every((portion, i) => portion === before[i])).toBe(true);
});

test('a post that comes on top joins the first portion, and the others keep theirs', () => {
  const divide = createPortions();
  const before = divide(items(range(1, 21)), five);
  const after = divide(items(range(0, 21)), five);
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  expect(after[0]?.items).toHaveLength(6);
  expect(after[1]?.items).toEqual(before[1]?.items);
});

test('many that come on top become portions of their own, and what was there stays', () => {
  const divide = createPortions();
  divide(items(range(50, 70)), five);
  const keys = divide(items(range(50, 70)), five).map(({ key }) => key);
  let after = divide(items(range(49, 70)), five);
  for (let top = 48; top >= 0; top -= 1) after = divide(items(range(top, 70)), five);
  expect(after.slice(-3).map(({ key }) => key)).toEqual(keys.slice(-3));
  expect(Math.max(...after.map(({ items: of }) => of.length))).toBeLessThanOrEqual(10);
});

test('a post that moves joins where it lands', () => {
  const divide = createPortions();
  const keys = divide(items(range(0, 20)), five).map(({ key }) => key);
  const after = divide(items([0, 1, 17, ...range(2, 17), 18, 19]), five);
  expect(after.map(({ key }) => key)).toEqual(keys);
  expect(after[0]?.items).toHaveLength(6);
});

test('after another order everything is cut anew', () => {
  const divide = createPortions();
  divide(items(range(0, 100)), five);
  const turned = divide(items(range(0, 100).map((n) => (n * 37) % 100)), five);
  expect(turned.length).toBeLessThan(45);
});

test('whatever happens, every item is there once and in order, and no portion is empty', () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(199), { maxLength: 60 }), { maxLength: 8 });
  fc.assert(
    fc.property(
      lists,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (steps, first, others) => {
        const divide = createPortions();
        for (const numbers of steps) {
          const portions = divide(items(numbers), { first, others });
          expect(portions.flatMap(({ items: of }) => of)).toEqual(items(numbers));
          expect(portions.every(({ items: of }) => of.length > 0)).toBe(true);
          expect(new Set(portions.map(({ key }) => key)).size).toBe(portions.length);
          let before = 0;
          for (const portion of portions) {
            expect(portion.before).toBe(before);
            before += portion.items.length;
          }
        }
      },
    ),
  );
});
