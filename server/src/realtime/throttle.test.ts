/** Buckets that fill evenly, and stay few. */
import { Refusal } from '@silta/shared/refusals';
import { Lately } from './lately.ts';
import { Throttle } from './throttle.ts';

let seconds = 100;
const clock = () => seconds;

/** Seconds to wait; 0 where it was let through. */
function take(throttle: Throttle, key = 'x', amount = 1): number {
  try {
    throttle.take(key, amount);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'tooFast') throw error;
    return Number(error.details.retryInSeconds);
  }
}

const times = (count: number, work: () => number) => Array.from({ length: count }, work);

test('so many at once, then one after the other as the bucket fills', () => {
  const throttle = new Throttle({ most: 10, seconds: 300 }, clock);
  expect(times(10, () => take(throttle))).toEqual(times(10, () => 0));
  expect(take(throttle)).toBe(30);
  expect(take(throttle, 'somebody else')).toBe(0);
  seconds += 29;
  expect(take(throttle)).toBe(1);
  seconds += 1;
  expect([take(throttle), take(throttle)]).toEqual([0, 30]);
  seconds += 300;
  expect(times(11, () => take(throttle)).filter((wait) => wait > 0)).toHaveLength(1);
});

test('who waits as long as told is let through', () => {
  const throttle = new Throttle({ most: 7, seconds: 13 }, clock);
  for (let i = 0; i < 500; i += 1) {
    const wait = take(throttle);
    seconds += wait;
    if (wait > 0) expect(take(throttle)).toBe(0);
  }
});

test('what is given back can be taken again, and what is refused does not count', () => {
  const throttle = new Throttle({ most: 2, seconds: 10 }, clock);
  take(throttle);
  take(throttle);
  expect(times(50, () => take(throttle))).toEqual(times(50, () => 5));
  throttle.giveBack('x');
  expect([take(throttle), take(throttle)]).toEqual([0, 5]);
  throttle.giveBack('nobody');
  expect(throttle.size).toBe(1);
});

test('what has happened already may overdraw it', () => {
  const throttle = new Throttle({ most: 1_000, seconds: 10 }, clock);
  throttle.count('x', 3_000);
  expect(take(throttle, 'x', 0)).toBe(20);
  seconds += 20;
  expect(take(throttle, 'x', 0)).toBe(0);
});

test('a flood of different keys does not grow it', () => {
  const throttle = new Throttle({ most: 2, seconds: 1_000 }, clock, 50);
  for (let i = 0; i < 10_000; i += 1) take(throttle, `made up ${i}`);
  expect(throttle.size).toBeLessThanOrEqual(50);
  expect([take(throttle, 'made up 9999'), take(throttle, 'made up 9999')]).toEqual([0, 500]);
});

test('keys that are silent go, while others come', () => {
  const throttle = new Throttle({ most: 2, seconds: 10 }, clock);
  for (let i = 0; i < 500; i += 1) take(throttle, `once ${i}`);
  expect(throttle.size).toBe(500);
  seconds += 11;
  for (let i = 0; i < 500; i += 1) take(throttle, `other ${i}`);
  expect(throttle.size).toBeLessThanOrEqual(501);
});

test('what was lately is known for a while, and only the latest', () => {
  const lately = new Lately({ most: 3, seconds: 60 }, clock);
  for (const key of ['a', 'b', 'c', 'a', 'd']) lately.note(key);
  expect(['a', 'b', 'c', 'd'].filter((key) => lately.has(key))).toEqual(['a', 'c', 'd']);
  seconds += 60;
  expect(lately.has('d')).toBe(false);
});
