/** Which tasks stand in the matrix where there are more than can be read. */
import { columnsAtOnce, columnsOn, pageOfNow, pagesOf } from './columnPages.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-27T09:00:00.000Z');
/** One a day, the first so many days ago. */
const from = (daysAgo: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ dueAt: new Date(now + (i - daysAgo) * day).toISOString() }));

test('the page with what is due now is shown first, and the last one where everything is over', () => {
  expect(pageOfNow(from(0, 10), now)).toBe(0);
  expect(pageOfNow(from(columnsAtOnce + 20, 300), now)).toBe(1);
  expect(pageOfNow(from(1_000, 300), now)).toBe(pagesOf(300) - 1);
  expect(pageOfNow([], now)).toBe(0);
});

test('every task stands on one page', () => {
  const all = Array.from({ length: 2_000 }, (_, i) => i);
  const pages = Array.from({ length: pagesOf(all.length) }, (_, page) => columnsOn(all, page));
  expect(pages.flat()).toEqual(all);
  expect(Math.max(...pages.map((page) => page.length))).toBe(columnsAtOnce);
});
