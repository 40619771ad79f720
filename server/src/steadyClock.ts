/** Whether the clock of the machine goes on as time does, or has been set to another day. */

/** Far more than a clock is corrected by in passing, far less than anything that is kept for days. */
const mostOffMs = 10 * 60_000;

export interface Clocks {
  /** Milliseconds since 1970, which somebody may set. */
  wall: () => number;
  /** Milliseconds since some beginning, which nobody can. */
  steady: () => number;
}

const ofTheMachine: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

export class SteadyClock {
  #before: { wall: number; steady: number };

  constructor(private readonly clocks = ofTheMachine) {
    this.#before = this.#now();
  }

  /** False where the clock has jumped since the last time it was asked: also after a sleep of the machine. */
  hasGoneOn(): boolean {
    const [before, now] = [this.#before, this.#now()];
    this.#before = now;
    return Math.abs(now.wall - before.wall - (now.steady - before.steady)) < mostOffMs;
  }

  #now() {
    return { wall: this.clocks.wall(), steady: this.clocks.steady() };
  }
}
