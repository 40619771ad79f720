/** How often somebody may ask; beyond it they are told how long to wait. Limits hold for one server process. */
import { Refusal } from '@silta/shared/refusals';
import { kept } from '../bounds.ts';
import type { Rate } from '../bound.ts';

type Allowed = Pick<Rate, 'most' | 'seconds'>;

/**
 * A bucket for each key that holds `most` and fills evenly over the seconds. A bucket is one number, the moment at
 * which it is full again (the generic cell rate algorithm, ITU-T I.371), so a key that is silent costs nothing after it.
 */
export class Throttle {
  /** In order of last use: those at the front are full again first. */
  #fullAt = new Map<string, number>();

  constructor(
    private readonly allowed: Allowed,
    /** Seconds on a clock that nobody sets. */
    private readonly now: () => number = () => performance.now() / 1_000,
    private readonly mostKeys: number = kept.keys.most,
  ) {}

  get size(): number {
    return this.#fullAt.size;
  }

  /** Refuses with `tooFast` and the seconds to wait; what is refused does not count. */
  take(key: string, amount = 1): void {
    this.check(key, amount);
    this.count(key, amount);
  }

  /** Refuses where the bucket does not hold so much; takes nothing. */
  check(key: string, amount = 1): void {
    const missing = this.#emptiness(key) + amount * this.#secondsEach - this.allowed.seconds;
    // A hair's breadth of rounding is not waiting.
    if (missing > 1e-9) throw new Refusal('tooFast', { retryInSeconds: Math.max(1, Math.ceil(missing)) });
  }

  /** Takes without asking: for what has happened already. */
  count(key: string, amount: number): void {
    const fullAt = this.now() + this.#emptiness(key) + amount * this.#secondsEach;
    this.#fullAt.delete(key);
    this.#forget();
    this.#fullAt.set(key, fullAt);
  }

  /** After a success that should not count. */
  giveBack(key: string): void {
    const fullAt = this.#fullAt.get(key);
    if (fullAt !== undefined) this.#fullAt.set(key, fullAt - this.#secondsEach);
  }

  get #secondsEach(): number {
    return this.allowed.seconds / this.allowed.most;
  }

  /** Seconds until the key's bucket is full. */
  #emptiness(key: string): number {
    return Math.max(0, (this.#fullAt.get(key) ?? 0) - this.now());
  }

  /** Drops buckets that are full again, two for each new one, and where there are too many the one unused longest. */
  #forget(): void {
    const now = this.now();
    let looked = 0;
    for (const [key, fullAt] of this.#fullAt) {
      looked += 1;
      if (fullAt > now && this.#fullAt.size < this.mostKeys) return;
      this.#fullAt.delete(key);
      if (looked === 2) return;
    }
  }
}
