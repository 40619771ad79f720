/** Holidays against dates that were looked up, and against what must hold in every year. */
import fc from 'fast-check';
import { easterSunday, holidayCountries, holidayOn, holidaysOf } from './holidays.ts';

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const anyYear = fc.integer({ min: 2024, max: 2199 });

test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i is on %s', (year, day) => {
  expect(easterSunday(year).toISOString().slice(0, 10)).toBe(day);
});

test('Easter is a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const day = easterSunday(year).toISOString().slice(0, 10);
      expect(weekday(day)).toBe(0);
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
    }),
  );
});

test.each([
  ['FI', '2026-06-20', 'juhannuspäivä'],
  ['FI', '2026-10-31', 'pyhäinpäivä'],
  ['FI', '2026-12-06', 'itsenäisyyspäivä'],
  ['FI', '2026-05-14', 'helatorstai'],
  ['DE', '2026-05-25', 'Pfingstmontag'],
  ['DE', '2026-10-03', 'Tag der Deutschen Einheit'],
  ['PL', '2026-06-04', 'Boże Ciało'],
  ['PT', '2026-06-04', 'Corpo de Deus'],
  ['ES', '2026-10-12', 'Fiesta Nacional de España'],
  ['IE', '2026-02-02', 'Saint Brigid’s Day'],
  ['IE', '2030-02-01', 'Saint Brigid’s Day'],
  ['IE', '2026-10-26', 'October holiday'],
])('%s has a holiday on %s', (country, day, name) => {
  expect(holidayOn(country, day)).toBe(name);
});

test('an ordinary day is none, and of other countries nothing is known', () => {
  expect(holidayOn('FI', '2026-10-13')).toBeNull();
  expect(holidayOn('SE', '2026-12-25')).toBeNull();
});

test('every country has Christmas and New Year, each holiday once a year and in that year', () => {
  fc.assert(
    fc.property(anyYear, fc.constantFrom(...holidayCountries), (year, country) => {
      const days = holidaysOf(country, year).map(({ day }) => day);
      expect(days).toEqual(expect.arrayContaining([`${year}-01-01`, `${year}-12-25`]));
      expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
      // Two feasts may fall on one day: Labour Day and Ascension in 2008.
      expect(new Set(days).size).toBeGreaterThanOrEqual(days.length - 2);
    }),
  );
});

test('Midsummer is a Saturday from 20 to 26 June, All Saints one from 31 October to 6 November', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const of = (name: string) => holidaysOf('FI', year).find((each) => each.name === name)?.day ?? '';
      const [summer, saints] = [of('juhannuspäivä'), of('pyhäinpäivä')];
      expect([weekday(summer), weekday(saints)]).toEqual([6, 6]);
      expect(summer >= `${year}-06-20` && summer <= `${year}-06-26`).toBe(true);
      expect(saints >= `${year}-10-31` && saints <= `${year}-11-06`).toBe(true);
    }),
  );
});
