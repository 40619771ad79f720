/** What a bound is: a number, what it counts, what happens there, and why. */

export interface Bound {
  most: number;
  /** What is counted. */
  unit: string;
  /** What happens at the bound. */
  then: string;
  why: string;
}

/** So many at once; what was used comes back evenly over the seconds. */
export interface Rate extends Bound {
  seconds: number;
}

export const bound = (most: number, unit: string, then: string, why: string): Bound => ({
  most,
  unit,
  then,
  why,
});
export const rate = (most: number, seconds: number, unit: string, why: string): Rate => ({
  most,
  seconds,
  unit,
  then: '`tooFast` with the time to wait',
  why,
});
