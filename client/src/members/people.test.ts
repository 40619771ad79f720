/** Who stands where on the people page. */
import {
  byRole,
  chainOf,
  gapRows,
  matchesName,
  pairProblem,
  pairRows,
  pairsToJoin,
  presentPeople,
  sharedLanguages,
  withoutPartner,
  type Person,
} from './people.ts';
import { membersNamed, named, now, pairOf, shown, sideRecords, thirdSide, type Name } from './testPeople.ts';

const two = shown(sideRecords);
const three = shown([...sideRecords, thirdSide]);
const here = (...names: Name[]) => presentPeople(membersNamed(...names), three);
const namesOf = (people: readonly (Person | null)[]) => people.map((person) => person?.member.name ?? null);
const rowsOf = (pairs: Parameters<typeof pairRows>[0], ...names: Name[]) =>
  pairRows(pairs, here(...names)).map(({ left, right }) => [namesOf(left), namesOf(right)]);

test('everyone who has not left is listed, in the order in which they came', () => {
  const members = [named('Eetu'), { ...named('Jonas'), removedAt: now }, named('Aino')];
  expect(namesOf(presentPeople(members, two))).toEqual(['Aino', 'Eetu']);
});

test('whoever holds the side stands before the others of the same role', () => {
  expect(namesOf(byRole(here('Markus', 'Sari', 'Ulrike', 'Kaisa')))).toEqual([
    'Kaisa',
    'Ulrike',
    'Sari',
    'Markus',
  ]);
});

test('each partner stands on the own bank, however the pair was written', () => {
  expect(rowsOf([pairOf(1, 'Jonas', 'Aino')], 'Aino', 'Jonas')).toEqual([[['Aino'], ['Jonas']]]);
});

test('a three has two on whichever bank they come from', () => {
  expect(rowsOf([pairOf(1, 'Eetu', 'Mehmet', 'Oskari')], 'Eetu', 'Oskari', 'Mehmet')).toEqual([
    [['Eetu', 'Oskari'], ['Mehmet']],
  ]);
  expect(rowsOf([pairOf(1, 'Aino', 'Jonas', 'Mehmet')], 'Aino', 'Jonas', 'Mehmet')).toEqual([
    [['Aino'], ['Jonas', 'Mehmet']],
  ]);
});

test('three from three sides fork from the first side to the others in their order', () => {
  expect(rowsOf([pairOf(1, 'Lucía', 'Jonas', 'Aino')], 'Aino', 'Jonas', 'Lucía')).toEqual([
    [['Aino'], ['Jonas', 'Lucía']],
  ]);
});

test('ended pairs, and pairs whose other bank has left, are no rows', () => {
  const ended = { ...pairOf(1, 'Aino', 'Jonas'), endedAt: now };
  expect(rowsOf([ended, pairOf(2, 'Eetu', 'Mehmet')], 'Aino', 'Jonas', 'Eetu')).toEqual([]);
});

test('rows come in the order of the people on the left bank', () => {
  const pairs = [pairOf(1, 'Eetu', 'Jonas'), pairOf(2, 'Aino', 'Mehmet')];
  expect(rowsOf(pairs, 'Aino', 'Eetu', 'Jonas', 'Mehmet').map(([left]) => left)).toEqual([
    ['Aino'],
    ['Eetu'],
  ]);
});

test('below each other, whoever is alone on a bank stands in the middle, so that every line crosses the border', () => {
  const chain = (...names: Name[]) =>
    pairRows([pairOf(1, ...names)], here(...names)).map((row) => namesOf(chainOf(row)));
  expect(chain('Aino', 'Jonas')).toEqual([['Aino', 'Jonas']]);
  expect(chain('Eetu', 'Oskari', 'Mehmet')).toEqual([['Eetu', 'Mehmet', 'Oskari']]);
  expect(chain('Aino', 'Jonas', 'Mehmet')).toEqual([['Jonas', 'Aino', 'Mehmet']]);
});

test('learners without a partner face each other, and whoever is over faces a gap', () => {
  const learners = here('Aino', 'Eetu', 'Oskari', 'Jonas', 'Mehmet');
  const lonely = withoutPartner(learners, pairRows([pairOf(1, 'Aino', 'Jonas')], learners));
  const gaps = gapRows(lonely, two).map(({ left, right }) => namesOf([left, right]));
  expect(gaps).toEqual([
    ['Eetu', 'Mehmet'],
    ['Oskari', null],
  ]);
});

test('with three sides nobody is put opposite somebody', () => {
  const gaps = gapRows(here('Aino', 'Jonas'), three).map(({ left, right }) => namesOf([left, right]));
  expect(gaps).toEqual([
    ['Aino', null],
    ['Jonas', null],
  ]);
});

test.each([
  [['Aino'], 'tooFew'],
  [['Aino', 'Eetu'], 'oneSide'],
  [['Aino', 'Eetu', 'Jonas', 'Mehmet'], 'tooMany'],
  [['Aino', 'Jonas'], null],
  [['Aino', 'Jonas', 'Lucía'], null],
] as const)('%j as a pair: %s', (names, problem) => {
  expect(pairProblem(here(...names))).toBe(problem);
});

test('a pair of two can be joined once nobody of another side is left', () => {
  const everyone = here('Aino', 'Eetu', 'Oskari', 'Jonas', 'Mehmet');
  const rows = pairRows([pairOf(1, 'Aino', 'Jonas')], everyone);
  expect(pairsToJoin(rows, here('Eetu', 'Mehmet'))).toEqual([]);
  expect(pairsToJoin(rows, here('Eetu', 'Oskari'))).toEqual(rows);
  expect(pairsToJoin(pairRows([pairOf(1, 'Aino', 'Jonas', 'Mehmet')], everyone), here('Eetu'))).toEqual([]);
});

test('languages in common are those of everybody', () => {
  expect(sharedLanguages(here('Aino', 'Mehmet'))).toEqual(['en']);
  expect(sharedLanguages(here('Oskari', 'Mehmet'))).toEqual([]);
  expect(sharedLanguages(here('Aino'))).toEqual([]);
});

test('a name is found without capitals and accents', () => {
  const [lucia] = here('Lucía');
  expect(lucia && matchesName(lucia, ' lucia')).toBe(true);
  expect(lucia && matchesName(lucia, 'lu c')).toBe(false);
});
