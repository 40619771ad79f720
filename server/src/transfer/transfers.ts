/** How often one account may have whole boards read and written, and how many are at it at once. */
import type { AccountId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { Throttle } from '../realtime/throttle.ts';
import { ofAccount, transfer } from './bounds.ts';

/** About as long as a big board takes. */
const retryInSeconds = 5;

export class Transfers {
  readonly copies = new Throttle(ofAccount.copies);
  readonly exports = new Throttle(ofAccount.exports);
  readonly imports = new Throttle(ofAccount.imports);
  readonly #busy = new Set<AccountId>();
  readonly #waiting: (() => void)[] = [];
  #atIt = 0;

  /** Waits for its turn; refuses with `tooFast` where too many wait, or the account is at it already. */
  async alone<T>(accountId: AccountId, work: () => Promise<T>): Promise<T> {
    if (this.#busy.has(accountId) || this.#waiting.length >= transfer.waiting.most)
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
    if (this.#atIt < transfer.atOnce.most) {
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
