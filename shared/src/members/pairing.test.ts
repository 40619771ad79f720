/** Pairs across the bridge: never of one side, nobody twice, nobody left out who could be in, somebody new each time. */
import fc from 'fast-check';
import { newId } from '../ids.ts';
import type { MemberId, SideId } from '../ids.ts';
import { mixPairs } from './pairing.ts';

const [first, second, third] = [newId<SideId>(), newId<SideId>(), newId<SideId>()];

function learnersOf(sizes: readonly number[], languages: readonly string[] = ['en']) {
  return [first, second, third].flatMap((sideId, place) =>
    Array.from({ length: sizes[place] ?? 0 }, () => ({
      id: newId<MemberId>(),
      sideId,
      languages: [...languages],
    })),
  );
}

const sizes = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 });

test('groups are of two or three, of at least two sides, and nobody is in two', () => {
  fc.assert(
    fc.property(sizes, (numbers) => {
      const learners = learnersOf(numbers);
      const groups = mixPairs(learners, []);
      const sideOf = new Map(learners.map(({ id, sideId }) => [id, sideId]));
      const all = groups.flat();
      expect(new Set(all).size).toBe(all.length);
      for (const group of groups) {
        expect([2, 3]).toContain(group.length);
        expect(new Set(group.map((id) => sideOf.get(id))).size).toBeGreaterThan(1);
      }
      const largest = Math.max(...numbers);
      const others = learners.length - largest;
      // Each group of three takes two of the largest side and one other.
      expect(all.length).toBe(
        largest <= 2 * others ? (learners.length === 1 ? 0 : learners.length) : 3 * others,
      );
    }),
    { numRuns: 300 },
  );
});

test('with even numbers everybody has one partner, with uneven ones somebody has two', () => {
  expect(mixPairs(learnersOf([10, 10]), []).map((group) => group.length)).toEqual(
    Array.from({ length: 10 }, () => 2),
  );
  const uneven = mixPairs(learnersOf([10, 8]), []).map((group) => group.length);
  expect(uneven.filter((length) => length === 3)).toHaveLength(2);
  expect(uneven).toHaveLength(8);
});

test('nobody has the partner of last time, as long as there is another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 12 }), (size, rounds) => {
      const learners = learnersOf([size, size]);
      let past: MemberId[][] = [];
      for (let round = 0; round < rounds; round += 1) {
        const last = new Set(past.slice(-size).map((pair) => [...pair].sort().join()));
        const groups = mixPairs(learners, past);
        expect(groups.filter((pair) => last.has([...pair].sort().join()))).toEqual([]);
        past = [...past, ...groups];
      }
    }),
    { numRuns: 100 },
  );
});

test('those who share more than English find each other', () => {
  const [fi, de] = [learnersOf([4]), learnersOf([0, 4])];
  for (const list of [fi, de]) for (const learner of list.slice(0, 2)) learner.languages.push('sv');
  for (let i = 0; i < 20; i += 1) {
    const groups = mixPairs([...fi, ...de], []);
    const speaks = new Map([...fi, ...de].map(({ id, languages }) => [id, languages.includes('sv')]));
    for (const [a, b] of groups as [MemberId, MemberId][]) expect(speaks.get(a)).toBe(speaks.get(b));
  }
});

test('one without a common language does not take the only partner of another', () => {
  const silent = { id: newId<MemberId>(), sideId: first, languages: ['et'] };
  const speaker = { id: newId<MemberId>(), sideId: first, languages: ['pl'] };
  const pole = { id: newId<MemberId>(), sideId: second, languages: ['pl'] };
  const other = { id: newId<MemberId>(), sideId: second, languages: ['de'] };
  for (let i = 0; i < 20; i += 1) {
    const groups = mixPairs([silent, speaker, pole, other], []).map((group) => group.join());
    expect(groups.some((group) => group.includes(speaker.id) && group.includes(pole.id))).toBe(true);
  }
});

test('one side alone makes no pairs', () => {
  expect(mixPairs(learnersOf([5]), [])).toEqual([]);
  expect(mixPairs([], [])).toEqual([]);
});

test('a thousand are mixed before anybody notices', () => {
  const learners = learnersOf([500, 500]);
  const past = mixPairs(learners, []);
  const begin = performance.now();
  expect(mixPairs(learners, past)).toHaveLength(500);
  expect(performance.now() - begin).toBeLessThan(2_000);
});
