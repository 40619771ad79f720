/** How often somebody may ask; beyond it they are told how long to wait. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '@silta/shared/refusals';

export interface Throttle {
  /** Refuses with `tooFast` and the seconds to wait. */
  take: (key: string) => Promise<void>;
  /** Gives back, after a success that should not count. */
  giveBack: (key: string) => Promise<void>;
}

export function throttle(points: number, seconds: number): Throttle {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    take: async (key) => {
      try {
        await limiter.consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        // It reckons by the wall clock: set back by a day, it would have people wait for one.
        const wait = Math.min(seconds, Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
        throw new Refusal('tooFast', { retryInSeconds: wait });
      }
    },
    giveBack: async (key) => {
      await limiter.reward(key);
    },
  };
}
