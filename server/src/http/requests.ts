/** How much one address and one account may ask by REST. Health checks and files are not counted. */
import type { NextFunction, Request, Response } from 'express';
import type { AccountId } from '@silta/shared/ids';
import { ofAccount, ofAddress } from '../bounds.ts';
import { callerAddress } from '../callerAddress.ts';
import { Throttle } from '../realtime/throttle.ts';
import { forPeople } from '../realtime/traffic.ts';
import type { Reach } from '../realtime/traffic.ts';

export class Requests {
  #byAddress: Throttle;
  #byAccount = new Throttle(ofAccount.requests);
  #snapshots = new Throttle(ofAccount.snapshots);

  constructor(private readonly reach: Reach) {
    this.#byAddress = new Throttle(forPeople(ofAddress.requests, reach));
  }

  addressOf(request: Request): string {
    return callerAddress(request, this.reach.proxies);
  }

  /** Stands before everything that is counted; refuses with `tooFast`. */
  limit = (request: Request, _: Response, next: NextFunction): void => {
    try {
      this.#byAddress.take(this.addressOf(request));
      next();
    } catch (error) {
      next(error);
    }
  };

  /** A request of somebody signed in. */
  ask(accountId: AccountId): void {
    this.#byAccount.take(accountId);
  }

  /** A whole room is read. */
  read(accountId: AccountId): void {
    this.#snapshots.take(accountId);
  }
}
