/** Mixing pairs across the bridge: fair to languages, to last time, and to uneven numbers. */
import type { MemberId, SideId } from '../ids.ts';
import type { Member } from './records.ts';

type Learner = Pick<Member, 'id' | 'sideId' | 'languages'>;
type Pair = [Learner, Learner];
/** How well two suit each other; higher is better. */
type Fit = (a: Learner, b: Learner) => number;

/** Words in common count up to 3; to have been together before costs more than that, last time much more. */
const before = 4;
const lastTime = 32;
/** Each round of swaps suits people better; some few are enough even for a thousand. */
const mostRounds = 20;

/**
 * Groups of two from different sides; where numbers are uneven, groups of three, never all of one side.
 * Prefers partners who were not together last time, then who were never together, then who share a language
 * (English counts least, because nearly all share it). `past` is oldest first. Learners who cannot be joined
 * with another side are left out.
 */
export function mixPairs(
  learners: readonly Learner[],
  past: readonly (readonly MemberId[])[],
  random: () => number = Math.random,
): MemberId[][] {
  const fit = fitAfter(past);
  const { pairs, rest } = pairUp(shuffled(learners, random));
  swapAround(pairs, fit);
  return addRest(pairs, rest, fit).map((group) => group.map((learner) => learner.id));
}

/** Takes from the two largest sides, so that as few as possible stay over. */
function pairUp(learners: readonly Learner[]): { pairs: Pair[]; rest: Learner[] } {
  const waiting = new Map<SideId, Learner[]>();
  for (const learner of learners)
    waiting.set(learner.sideId, [...(waiting.get(learner.sideId) ?? []), learner]);
  const pairs: Pair[] = [];
  for (;;) {
    const [largest = [], next = []] = [...waiting.values()].sort((a, b) => b.length - a.length);
    const [one, other] = [largest.at(-1), next.at(-1)];
    if (!one || !other) return { pairs, rest: largest };
    largest.pop();
    next.pop();
    pairs.push([one, other]);
  }
}

/** Two pairs swap partners wherever that suits them better, until it suits nobody any more. */
function swapAround(pairs: Pair[], fit: Fit): void {
  let isBetter = true;
  for (let round = 0; isBetter && round < mostRounds; round += 1) {
    isBetter = false;
    for (const [place, one] of pairs.entries()) {
      for (const other of pairs.slice(place + 1)) isBetter = swap(one, other, fit) || isBetter;
    }
  }
}

function swap(one: Pair, other: Pair, fit: Fit): boolean {
  const [a, b] = one;
  const [c, d] = other;
  const now = fit(a, b) + fit(c, d);
  const [ad, ac] = [acrossFit(a, d, fit) + acrossFit(c, b, fit), acrossFit(a, c, fit) + acrossFit(b, d, fit)];
  if (ad <= now && ac <= now) return false;
  [one[1], other[0], other[1]] = ad >= ac ? [d, c, b] : [c, b, d];
  return true;
}

function acrossFit(a: Learner, b: Learner, fit: Fit): number {
  return a.sideId === b.sideId ? -Infinity : fit(a, b);
}

/** Whoever is over joins the pair that suits best, one to a pair; each group keeps both sides. */
function addRest(pairs: readonly Pair[], rest: readonly Learner[], fit: Fit): Learner[][] {
  const groups: Learner[][] = pairs.map((pair) => [...pair]);
  const sum = (group: readonly Learner[], learner: Learner) =>
    group.reduce((total, other) => total + fit(learner, other), 0);
  for (const learner of rest) {
    const open = groups.filter((group) => group.length === 2);
    const [best] = open.sort((a, b) => sum(b, learner) - sum(a, learner));
    best?.push(learner);
  }
  return groups;
}

function fitAfter(past: readonly (readonly MemberId[])[]): Fit {
  const costs = meetings(past);
  return (a, b) => {
    const shared = a.languages.filter((language) => b.languages.includes(language));
    const words = shared.some((language) => language !== 'en') ? 3 : shared.length > 0 ? 2 : 0;
    return words - (costs.get(a.id)?.get(b.id) ?? 0);
  };
}

/** What it costs to join two again; for those who were last together, in either's memory, the most. */
function meetings(past: readonly (readonly MemberId[])[]): Map<MemberId, Map<MemberId, number>> {
  const costs = new Map<MemberId, Map<MemberId, number>>();
  const last = new Map<MemberId, readonly MemberId[]>();
  for (const group of past) for (const id of group) last.set(id, group);
  for (const group of past) {
    for (const a of group) {
      const known = costs.get(a) ?? new Map<MemberId, number>();
      costs.set(a, known);
      for (const b of group) known.set(b, last.get(a) === group || last.get(b) === group ? lastTime : before);
    }
  }
  return costs;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [mixed[i], mixed[j]];
    if (a !== undefined && b !== undefined) {
      mixed[i] = b;
      mixed[j] = a;
    }
  }
  return mixed;
}
