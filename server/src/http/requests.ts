/** How much one address and one account may ask by REST. Health checks and files are not counted. */
import type { NextFunction, Request, Response } from 'express';
import type { AccountId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Route } from '@silta/shared/route';
import { ofAccount, ofAddress } from '../bounds.ts';
import { files, filesOfAccount } from '../files/bounds.ts';
import { callerAddress } from '../callerAddress.ts';
import { Throttle } from '../realtime/throttle.ts';
import { forPeople } from '../realtime/traffic.ts';
import type { Reach } from '../realtime/traffic.ts';

export class Requests {
  #byAddress: Throttle;
  #filesByAddress: Throttle;
  #byAccount = {
    requests: new Throttle(ofAccount.requests),
    files: new Throttle(filesOfAccount.files),
    pieces: new Throttle(filesOfAccount.pieces),
  };
  #uploads = new Throttle(filesOfAccount.uploads);
  #reading = new Map<AccountId, number>();
  #snapshots = new Throttle(ofAccount.snapshots);

  constructor(private readonly reach: Reach) {
    this.#byAddress = new Throttle(forPeople(ofAddress.requests, reach));
    this.#filesByAddress = new Throttle(forPeople(ofAddress.files, reach));
  }

  addressOf(request: Request): string {
    return callerAddress(request, this.reach.proxies);
  }

  /** Stands before everything that is counted; refuses with `tooFast`. */
  limit = (request: Request, _: Response, next: NextFunction): void => {
    try {
      const isOfFile = /^\/(files|uploads)\//.test(request.path);
      (isOfFile ? this.#filesByAddress : this.#byAddress).take(this.addressOf(request));
      next();
    } catch (error) {
      next(error);
    }
  };

  /** A request of somebody signed in. */
  ask(accountId: AccountId, pace: NonNullable<Route['pace']> | 'requests' = 'requests'): void {
    this.#byAccount[pace].take(accountId);
  }

  /** An upload is begun. */
  beginUpload(accountId: AccountId): void {
    this.#uploads.take(accountId);
  }

  /** A file is read, until the function that comes back is called. */
  readFile(accountId: AccountId): () => void {
    const count = this.#reading.get(accountId) ?? 0;
    if (count >= files.readers.most) throw new Refusal('tooFast', { retryInSeconds: 1 });
    this.#reading.set(accountId, count + 1);
    return () => {
      const left = (this.#reading.get(accountId) ?? 1) - 1;
      if (left > 0) this.#reading.set(accountId, left);
      else this.#reading.delete(accountId);
    };
  }

  /** A whole room is read. */
  read(accountId: AccountId): void {
    this.#snapshots.take(accountId);
  }
}
