/** Small groups: nobody alone, sides mixed, nobody lost, and nobody left behind. */
import fc from 'fast-check';
import { newId } from '../ids.ts';
import type { MemberId, SideId } from '../ids.ts';
import { fittingGroup, groupCount, mixedGroups, strandedMoves } from './grouping.ts';
import type { Mixable } from './grouping.ts';

const sides = [newId<SideId>(), newId<SideId>(), newId<SideId>()] as const;
const [fi, de] = sides;
const crowd = (counts: readonly number[]): Mixable[] =>
  counts.flatMap((count, side) =>
    Array.from({ length: count }, () => ({ id: newId<MemberId>(), sideId: sides[side] ?? fi })),
  );
const anyCrowd = fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }).map(crowd);
const anyWish = fc.record({
  by: fc.constantFrom('size', 'count', 'pairs'),
  number: fc.integer({ min: 1, max: 30 }),
});
/** Numbers of which the same seed always gives the same. */
const chanceOf = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const span = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);

test('everybody is in one group, nobody alone, sizes and sides as even as they can be', () => {
  fc.assert(
    fc.property(anyCrowd, anyWish, fc.nat(), (people, wish, seed) => {
      const groups = mixedGroups(people, groupCount(wish, people), chanceOf(seed));
      expect(
        groups
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(people.map(({ id }) => id).sort());
      if (people.length < 2) return;
      expect(Math.min(...groups.map(({ length }) => length))).toBeGreaterThanOrEqual(2);
      expect(span(groups.map(({ length }) => length))).toBeLessThanOrEqual(1);
      for (const side of sides)
        expect(
          span(groups.map((group) => group.filter(({ sideId }) => sideId === side).length)),
        ).toBeLessThanOrEqual(1);
    }),
  );
});

test('pairs are one from each side, with three where one side has more', () => {
  const pairsOf = (...counts: number[]) => {
    const people = crowd(counts);
    const groups = mixedGroups(people, groupCount({ by: 'pairs', number: 2 }, people), chanceOf(1));
    const mixed = groups.filter((group) => new Set(group.map(({ sideId }) => sideId)).size > 1).length;
    return { sizes: groups.map(({ length }) => length), mixed };
  };
  expect(pairsOf(4, 4)).toEqual({ sizes: [2, 2, 2, 2], mixed: 4 });
  expect(pairsOf(6, 4)).toEqual({ sizes: [3, 3, 2, 2], mixed: 4 });
  expect(pairsOf(10, 2)).toEqual({ sizes: [3, 3, 3, 3], mixed: 2 });
  expect(pairsOf(5)).toEqual({ sizes: [3, 2], mixed: 0 });
});

test('groups of four of eleven people are three, and ten groups of eleven are five', () => {
  const eleven = crowd([6, 5]);
  expect(groupCount({ by: 'size', number: 4 }, eleven)).toBe(3);
  expect(groupCount({ by: 'count', number: 10 }, eleven)).toBe(5);
  expect(groupCount({ by: 'count', number: 3 }, crowd([1]))).toBe(1);
});

test('who comes late goes to the smallest group, of two as small to that with fewer of their side', () => {
  const people = crowd([3, 3]);
  const sideOf = (id: MemberId) => people.find((each) => each.id === id)?.sideId ?? null;
  const [a, b, c, d, e] = people.map(({ id }) => id);
  if (!a || !b || !c || !d || !e) throw new Error('too few');
  const groups = [{ memberIds: [a, d, e] }, { memberIds: [b, c] }, { memberIds: [c, d] }];
  expect(fittingGroup(groups, fi, sideOf)).toBe(groups[2]);
  expect(fittingGroup(groups, de, sideOf)).toBe(groups[1]);
  expect(fittingGroup([], fi, sideOf)).toBeNull();
});

test('any number of latecomers leaves the groups as even as they were', () => {
  fc.assert(
    fc.property(anyCrowd, anyCrowd, anyWish, (people, late, wish) => {
      if (people.length < 2) return;
      const sideOf = (id: MemberId) => [...people, ...late].find((each) => each.id === id)?.sideId ?? null;
      const groups = mixedGroups(people, groupCount(wish, people), chanceOf(3)).map((group) => ({
        memberIds: group.map(({ id }) => id),
      }));
      for (const { id, sideId } of late) fittingGroup(groups, sideId, sideOf)?.memberIds.push(id);
      expect(span(groups.map(({ memberIds }) => memberIds.length))).toBeLessThanOrEqual(1);
    }),
  );
});

test('whoever goes, nobody stays alone while anybody else is there', () => {
  fc.assert(
    fc.property(anyCrowd, anyWish, fc.infiniteStream(fc.boolean()), (people, wish, stays) => {
      const here = new Set(people.filter(() => stays.next().value).map(({ id }) => id));
      const sideOf = (id: MemberId) => people.find((each) => each.id === id)?.sideId ?? null;
      const groups = mixedGroups(people, groupCount(wish, people), chanceOf(7)).map((group) => ({
        memberIds: group.map(({ id }) => id),
      }));
      for (const { memberId, to } of strandedMoves(groups, (id) => here.has(id), sideOf)) {
        for (const group of groups) group.memberIds = group.memberIds.filter((id) => id !== memberId);
        to.memberIds.push(memberId);
      }
      const present = groups.map(({ memberIds }) => memberIds.filter((id) => here.has(id)).length);
      expect(present.reduce((sum, count) => sum + count, 0)).toBe(here.size);
      if (here.size > 1) expect(present).not.toContain(1);
    }),
  );
});
