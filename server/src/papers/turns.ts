/** Heavy work of which little goes on at once, and of one account never twice at the same time. */
import type { AccountId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';

/** About as long as a big board takes. */
const retryInSeconds = 5;

export class Turns {
  readonly #busy = new Set<AccountId>();
  readonly #waiting: (() => void)[] = [];
  #atIt = 0;

  constructor(private readonly most: { atOnce: number; waiting: number }) {}

  /** Waits for its turn; refuses with `tooFast` where too many wait, or the account is at it already. */
  async alone<T>(accountId: AccountId, work: () => Promise<T>): Promise<T> {
    if (this.#busy.has(accountId) || this.#waiting.length >= this.most.waiting)
      throw new Refusal('tooFast', { retryInSeconds });
    this.#busy.add(accountId);
    try {
      await this.#turn();
      return await work();
    } finally {
      this.#busy.delete(accountId);
      this.#pass();
    }
  }

  /** Taken at once where there is room; otherwise handed over by whoever leaves. */
  #turn(): Promise<void> {
    if (this.#atIt < this.most.atOnce) {
      this.#atIt += 1;
      return Promise.resolve();
    }
    return new Promise((begin) => this.#waiting.push(begin));
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#atIt -= 1;
  }
}
