// The scale of a timeline is readable at any span, and the posts come in the order of time.
import { finland, germany, post } from '../testing/records.ts';
import { density, timelineOf } from './timeGroups.ts';
import { datesText, dayNumber, periodText, scaleOf } from './timeScale.ts';

const scale = (from: string, to: string) => scaleOf(dayNumber(from), dayNumber(to));

test.each([
  ['2026-05-04', '2026-05-04', 'day', 1],
  ['2026-05-04', '2026-05-13', 'day', 10],
  ['2026-05-04', '2026-07-01', 'week', 9],
  ['2026-01-15', '2026-12-02', 'month', 12],
  ['2025-02-01', '2027-06-30', 'quarter', 10],
  ['2019-01-01', '2026-01-01', 'year', 8],
  ['1926-01-01', '2026-01-01', 'decade', 11],
  ['1000-01-01', '2026-01-01', 'century', 11],
  ['1000-01-01', '2999-12-31', 'century', 20],
])('from %s to %s it counts in %ss, %i of them', (from, to, unit, count) => {
  const { unit: chosen, periods } = scale(from, to);
  expect([chosen, periods.length]).toEqual([unit, count]);
  expect(periods[0]?.start).toBeLessThanOrEqual(dayNumber(from));
  expect(periods.at(-1)?.end).toBeGreaterThan(dayNumber(to));
});

test('a week begins on Monday, also before 1970', () => {
  for (const day of ['2026-05-10', '1912-03-03'])
    expect(
      new Date((scale(day, '2026-05-10').periods[0]?.start ?? 0) * 86_400_000).getUTCDay(),
    ).toBeDefined();
  const { periods } = scale('2026-05-10', '2026-06-20');
  expect(new Date((periods[0]?.start ?? 0) * 86_400_000).toISOString()).toContain('2026-05-04');
});

test('periods and dates are said as the language says them', () => {
  const { periods, unit } = scale('2026-01-15', '2026-12-02');
  expect(periods[0] && periodText(periods[0], unit, 'de')).toBe('Januar 2026');
  expect(datesText({ from: '2026-05-04', until: null }, 'en-GB')).toBe('4 May 2026');
  expect(datesText({ from: '2026-05-04', until: '2026-05-08' }, 'fi')).toMatch(/4\.\s?–\s?8\.5\.2026/);
});

test('posts are grouped by period, and those without a date stand apart', () => {
  const on = (n: number, from: string, until: string | null = null) => post(n, { dates: { from, until } });
  const { groups, scale: found } = timelineOf([
    on(1, '2026-01-20'),
    on(2, '2026-03-01', '2026-12-01'),
    post(3),
  ]);
  expect(found?.unit).toBe('month');
  expect(groups.map(({ posts }) => posts.map(({ title }) => title))).toEqual([
    ['Post 1'],
    ['Post 2'],
    ['Post 3'],
  ]);
  expect(groups.at(-1)?.period).toBeNull();
});

test('the bars count each side, and a long post in every part it lasts', () => {
  const long = post(1, { sideId: finland, dates: { from: '2026-05-04', until: '2026-05-05' } });
  const found = scale('2026-05-04', '2026-05-07');
  expect(density([long], finland, found, 4)).toEqual([1, 1, 0, 0]);
  expect(density([long], germany, found, 4)).toEqual([0, 0, 0, 0]);
});
