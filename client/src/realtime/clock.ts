/** Time and chance, so that tests can hold them. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does the work once, later; what it returns calls it off. */
  after(ms: number, work: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** The pause before attempt number `failures` + 1: doubling from one second to ten, and never two clients in step. */
export function growingPause(failures: number, clock: Clock): number {
  const most = Math.min(10_000, 1_000 * 2 ** Math.max(0, failures - 1));
  return most * (0.5 + clock.random() / 2);
}
