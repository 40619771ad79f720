/** Ranks: always between, never equal, never long. */
import fc from 'fast-check';
import { byRank, rankBetween } from './rank.ts';
import { rank } from './rankShape.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Repeatable chance for one run. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function isBetween(before: string | null, made: string, after: string | null): boolean {
  return (before === null || before < made) && (after === null || made < after);
}

test('a rank lies between its neighbours, wherever they are put', () => {
  fc.assert(
    fc.property(seeds, fc.array(fc.nat(), { minLength: 1, maxLength: 120 }), (seed, places) => {
      const random = chanceOf(seed);
      const ranks: string[] = [];
      for (const place of places) {
        const at = place % (ranks.length + 1);
        const [before, after] = [ranks[at - 1] ?? null, ranks[at] ?? null];
        const made = rankBetween(before, after, random);
        if (!isBetween(before, made, after)) throw new Error(`${made} is not between ${before} and ${after}`);
        ranks.splice(at, 0, made);
      }
      expect(ranks.every((each) => rank.safeParse(each).success)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('ten thousand that are dropped on the same gap at the same moment are all different, and in the gap', () => {
  const gaps: [string | null, string | null][] = [
    [null, null],
    [null, 'V1'],
    ['V1', null],
    ['V1', 'V2'],
    ['V1', 'V11'],
    ['0001', '0002'],
  ];
  for (const [before, after] of gaps) {
    const made = new Set(Array.from({ length: 10_000 }, () => rankBetween(before, after)));
    expect(made.size).toBe(10_000);
    expect([...made].filter((each) => !isBetween(before, each, after))).toEqual([]);
  }
});

test.each(['start', 'end'])('ten thousand at the open %s stay short and in order', (end) => {
  let edge: string | null = null;
  const made = new Set<string>();
  for (let i = 0; i < 10_000; i += 1) {
    const next: string = end === 'end' ? rankBetween(edge, null) : rankBetween(null, edge);
    if (!(end === 'end' ? isBetween(edge, next, null) : isBetween(null, next, edge))) throw new Error(next);
    made.add(next);
    edge = next;
  }
  expect(made.size).toBe(10_000);
  expect(Math.max(...[...made].map((each) => each.length))).toBeLessThanOrEqual(16);
});

test('ten thousand at random places stay short and different', () => {
  const random = chanceOf(7);
  const ranks = ['V1'];
  for (let i = 0; i < 10_000; i += 1) {
    const at = Math.floor(random() * (ranks.length + 1));
    ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null, random));
  }
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(ranks).toEqual([...ranks].sort((a, b) => (a < b ? -1 : 1)));
  expect(Math.max(...ranks.map((each) => each.length))).toBeLessThan(60);
});

test.each(['front', 'back'])(
  '750 into the same gap, each next to its %s, fit into 200 characters',
  (side) => {
    let [before, after]: [string, string] = [rankBetween(null, null), rankBetween('W', null)];
    for (let i = 0; i < 750; i += 1) {
      const made = rankBetween(before, after);
      if (!isBetween(before, made, after) || !rank.safeParse(made).success) throw new Error(`${i}: ${made}`);
      if (side === 'front') after = made;
      else before = made;
    }
  },
);

test('neighbours in the wrong order give a place after the first', () => {
  expect(rankBetween('b1', 'a1') > 'b1').toBe(true);
  expect(rankBetween('b1', 'b1') > 'b1').toBe(true);
});

test('the order is total', () => {
  const things = [
    { rank: 'a1', id: '2' },
    { rank: 'Z1', id: '3' },
    { rank: 'a1', id: '1' },
  ];
  expect(things.sort(byRank).map(({ id }) => id)).toEqual(['3', '1', '2']);
});

test.each(['', '0', 'a0', 'a b', 'ä', 'a'.repeat(201), 'a\n'])('%p is no rank', (text) => {
  expect(rank.safeParse(text).success).toBe(false);
});
