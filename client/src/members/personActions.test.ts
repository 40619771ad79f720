/** What may be done about whom. */
import { actionsOn } from './personActions.ts';
import { presentPeople } from './people.ts';
import { named, people, shown, sideRecords, type Name } from './testPeople.ts';

const sides = shown(sideRecords);
function actions(viewer: Name, on: Name, isPaired = false) {
  const { id, sideId, role } = people[viewer];
  const [person] = presentPeople([named(on)], sides);
  return person && actionsOn(person, { memberId: id, sideId, role }, isPaired);
}

test('nobody does anything about the people of another side', () => {
  for (const viewer of ['Kaisa', 'Sari', 'Aino'] as const) {
    for (const other of ['Ulrike', 'Markus', 'Jonas'] as const)
      expect(actions(viewer, other, true)).toEqual([]);
  }
});

test.each([
  ['Kaisa', 'Aino', true, ['split', 'edit', 'key', 'remove']],
  ['Kaisa', 'Aino', false, ['pair', 'edit', 'key', 'remove']],
  ['Kaisa', 'Sari', false, ['edit', 'role', 'remove']],
  ['Sari', 'Aino', true, ['split', 'edit', 'key', 'remove']],
  ['Markus', 'Jonas', true, ['split', 'key']],
  ['Aino', 'Eetu', true, []],
] as const)('%s about %s: paired %s, %j', (viewer, on, isPaired, expected) => {
  expect(actions(viewer, on, isPaired)).toEqual(expected);
});

test('whoever holds the side keeps role and place', () => {
  expect(actions('Sari', 'Kaisa')).toEqual(['edit']);
  expect(actions('Kaisa', 'Kaisa')).toEqual(['edit']);
});

test('everyone can correct their own name and languages, and nobody removes themselves by accident', () => {
  expect(actions('Aino', 'Aino', true)).toEqual(['edit']);
  expect(actions('Markus', 'Markus')).toEqual(['edit']);
});
