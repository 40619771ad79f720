/** Peer feedback is given out fairly: whoever hands in gives and receives, across the bridge, also when somebody comes late. */
import * as fc from 'fast-check';
import type { MemberId, SideId } from '../ids.ts';
import { lotIn, stillToGive } from './peers.ts';
import type { Given, Peer } from './peers.ts';

const handedIn = fc.array(fc.constantFrom('FI', 'DE', 'ES'), { maxLength: 24 });
const peersOf = (sides: readonly string[]): Peer[] =>
  sides.map((side, i) => ({ memberId: `${side} ${i}` as MemberId, sideId: side as unknown as SideId }));
const counts = fc.constantFrom(1, 2);
const seeds = fc.string();
const give = (peers: Peer[], given: Given[], count: number, seed: string) =>
  stillToGive(peers, given, { count, lotOf: lotIn(seed) });
const sideOf = (id: string) => id.slice(0, 2);
const sum = (all: readonly Given[], who: keyof Given, id: string) =>
  all.filter((each) => each[who] === id).length;

function expectFair(peers: Peer[], all: Given[], count: number): void {
  const others = peers.length - 1;
  for (const { memberId } of peers)
    for (const who of ['giver', 'receiver'] as const) {
      const had = sum(all, who, memberId);
      expect(had).toBeLessThanOrEqual(count + 1);
      expect(had).toBeGreaterThanOrEqual(Math.min(others, Math.max(1, count - 1)));
    }
  expect(all.every(({ giver, receiver }) => giver !== receiver)).toBe(true);
  expect(new Set(all.map(({ giver, receiver }) => `${giver}>${receiver}`)).size).toBe(all.length);
}

test('everybody gives and receives as many, one more or one less, never their own and never one twice', () => {
  fc.assert(
    fc.property(handedIn, counts, seeds, (sides, count, seed) => {
      const peers = peersOf(sides);
      expectFair(peers, give(peers, [], count, seed), count);
    }),
  );
});

test('nobody reads their own side where the others can take it all', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 15 }),
      fc.integer({ min: -3, max: 3 }),
      counts,
      seeds,
      (one, more, count, seed) => {
        const other = Math.max(2, one + more);
        // With one more for each, the smaller side can serve all of the larger.
        fc.pre(Math.min(one, other) * (count + 1) >= Math.max(one, other) * count);
        const peers = peersOf([...Array<string>(one).fill('FI'), ...Array<string>(other).fill('DE')]);
        const all = give(peers, [], count, seed);
        expect(all.filter(({ giver, receiver }) => sideOf(giver) === sideOf(receiver))).toEqual([]);
      },
    ),
  );
});

/** The least that must stay within a side: of the largest, what all the others together cannot take. */
function leastWithin(sides: readonly string[], count: number): number {
  const least = Math.max(1, count - 1);
  const sizes = [...new Set(sides)].map((side) => sides.filter((each) => each === side).length);
  const [largest, others] = [Math.max(0, ...sizes), sides.length - Math.max(0, ...sizes)];
  // Nobody takes the same one twice: of few others each learner can only have so many.
  const across = Math.min(others * (count + 1), largest * Math.min(least, others));
  return Math.min(largest * least - across, largest * Math.min(least, Math.max(0, largest - 1)));
}

test('no more stay within a side than must', () => {
  fc.assert(
    fc.property(handedIn, fc.constantFrom(1, 2, 3), seeds, (sides, count, seed) => {
      fc.pre(new Set(sides).size > 1);
      const all = give(peersOf(sides), [], count, seed);
      const within = all.filter(({ giver, receiver }) => sideOf(giver) === sideOf(receiver));
      expect(within.length).toBeLessThanOrEqual(leastWithin(sides, count));
    }),
    { numRuns: 1_000 },
  );
});

test('who comes late is taken in, what was given stays, and giving out again adds nothing', () => {
  fc.assert(
    fc.property(handedIn, handedIn, counts, seeds, (early, late, count, seed) => {
      const first = peersOf(early);
      const all = peersOf([...early, ...late]);
      const given = give(first, [], count, seed);
      const more = give(all, given, count, seed);
      expectFair(all, [...given, ...more], count);
      expect(give(all, [...given, ...more], count, seed)).toEqual([]);
    }),
  );
});

test('the lots of another task fall otherwise, and those of the same task the same', () => {
  const peers = peersOf([...Array<string>(8).fill('FI'), ...Array<string>(8).fill('DE')]);
  expect(give(peers, [], 2, 'one')).toEqual(give(peers, [], 2, 'one'));
  expect(give(peers, [], 2, 'one')).not.toEqual(give(peers, [], 2, 'two'));
});
