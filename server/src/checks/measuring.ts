/** Keeps measurements of the network few enough that they measure the network and not each other. */
import type { AccountId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { Throttle } from '../realtime/throttle.ts';
import { speed, speedOfAccount } from './bounds.ts';

export class Measuring {
  #underWay = 0;
  #requests = new Throttle(speedOfAccount.speed);
  #bytes = new Throttle(speedOfAccount.speedBytes);

  /** Refuses with `tooFast` where too many do, or one too much. */
  async measure<T>(accountId: AccountId, bytes: number, work: () => Promise<T>): Promise<T> {
    if (this.#underWay >= speed.atOnce.most) throw new Refusal('tooFast', { retryInSeconds: 2 });
    this.#requests.take(accountId);
    this.#bytes.take(accountId, bytes);
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
    }
  }
}
