/** How many commands wait at the door, and whose: one account must not fill it for all. */
import type { AccountId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { realtime } from '../bounds.ts';

/** What waits now is done by then. */
const retryInSeconds = 1;

export class Shares {
  #all = 0;
  #ofAccounts = new Map<AccountId, number>();

  /**
   * A place for one command, until the answer is called. Refuses with `unavailable` where the door is full, and with
   * `tooFast` where the account has a tenth of what is free: so whoever comes next finds nine tenths of it.
   */
  take(accountId: AccountId | null): () => void {
    const free = realtime.waiting.most - this.#all;
    if (free <= 0) throw new Refusal('unavailable', { retryInSeconds });
    const own = accountId === null ? 0 : this.#of(accountId);
    if (own >= Math.max(realtime.leastShare.most, free / 10))
      throw new Refusal('tooFast', { retryInSeconds });
    this.#add(accountId, 1);
    return () => this.#add(accountId, -1);
  }

  #of(accountId: AccountId): number {
    return this.#ofAccounts.get(accountId) ?? 0;
  }

  #add(accountId: AccountId | null, by: 1 | -1): void {
    this.#all += by;
    if (accountId === null) return;
    const own = this.#of(accountId) + by;
    if (own > 0) this.#ofAccounts.set(accountId, own);
    else this.#ofAccounts.delete(accountId);
  }
}
