/** Chance that can be repeated: everything random in a walk comes from one seed. */

export interface Chance {
  /** From 0 up to, not including, 1. */
  next: () => number;
  below: (bound: number) => number;
  happens: (probability: number) => boolean;
  /** One of them; undefined where there is none. */
  oneOf: <T>(items: readonly T[]) => T | undefined;
}

/** Mulberry32: 32 bits of state are enough to walk by, and two lines to read. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    oneOf: (items) => items[below(items.length)],
  };
}

/** From the environment (`SEED=7 npm test`), otherwise a new one. */
export function seedOfTheDay(): number {
  return Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
}
