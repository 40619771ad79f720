/** Work that comes round for as long as a server runs: one round after the end of the other. */
import { SteadyClock } from './steadyClock.ts';

interface Work {
  everyMs: number;
  run: () => Promise<void>;
  /** A round that fails does not end the others. */
  onFailure: (error: unknown) => void;
  /** A clock that was just set to another day might go back there: that round is left out. */
  onJump?: () => void;
}

export class Rounds {
  #timer: NodeJS.Timeout | null = null;
  #clock = new SteadyClock();
  #isOver = false;

  constructor(private readonly work: Work) {}

  start(waitMs = this.work.everyMs): void {
    if (this.#isOver) return;
    this.#timer = setTimeout(() => void this.#round().finally(() => this.start()), waitMs);
    this.#timer.unref();
  }

  /** One that is under way goes to its end, and none comes after it. */
  stop(): void {
    this.#isOver = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #round(): Promise<void> {
    const { run, onFailure, onJump } = this.work;
    if (!this.#clock.hasGoneOn()) {
      onJump?.();
      return;
    }
    try {
      await run();
    } catch (error) {
      onFailure(error);
    }
  }
}
