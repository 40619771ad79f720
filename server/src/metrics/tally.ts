/** Counts by words, in plain maps: a hot path pays two look-ups, and hashing labels waits until somebody asks. */

export class Tally {
  readonly #counts = new Map<string, Map<string, number>>();

  add(one: string, other = '', by = 1): void {
    let counts = this.#counts.get(one);
    if (!counts) this.#counts.set(one, (counts = new Map<string, number>()));
    counts.set(other, (counts.get(other) ?? 0) + by);
  }

  *[Symbol.iterator](): Generator<[words: readonly [string, string], count: number]> {
    for (const [one, counts] of this.#counts) {
      for (const [other, count] of counts) yield [[one, other], count];
    }
  }
}
