/** What connections, accounts and addresses may ask over the socket, and how many connections they may have open. */
import type { IncomingMessage } from 'node:http';
import type { AccountId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { connections, ofAccount, ofAddress, ofConnection, realtime } from '../bounds.ts';
import type { Rate } from '../bound.ts';
import { callerAddress } from '../callerAddress.ts';
import { Throttle } from './throttle.ts';

/** How this server is reached. */
export interface Reach {
  /** People who may be behind one address. */
  peoplePerAddress: number;
  /** Reverse proxies that stand before it. */
  proxies: number;
}

/** Who sends. */
export interface Sender {
  connection: string;
  accountId: AccountId;
  address: string;
}

/** A place is free when somebody else goes, which nobody knows; so long until it is worth another try. */
const nextTrySeconds = 20;
/** `enter` and `sync` read the database, the others do not, or wait at the door. */
const weights: Partial<Record<string, number>> = { enter: 10, sync: 10 };

/** What an address may, with so many people behind it. */
export function forPeople({ most, seconds }: Rate, { peoplePerAddress }: Pick<Reach, 'peoplePerAddress'>) {
  return { most: Math.max(1, Math.round(most * peoplePerAddress)), seconds };
}

export class Traffic {
  #messages: Throttle[];
  #bytes: Throttle[];
  #flood = new Throttle({
    most: realtime.patience.most * ofConnection.messages.most,
    seconds: ofConnection.messages.seconds,
  });
  #arrivalsByAddress: Throttle;
  #arrivalsByAccount = new Throttle(ofAccount.arrivals);
  #openByAddress = new Counts();
  #openByAccount = new Counts();
  #mostByAddress: number;

  constructor(private readonly reach: Reach) {
    this.#messages = [ofConnection.messages, ofAccount.messages, forPeople(ofAddress.messages, reach)].map(
      (allowed) => new Throttle(allowed),
    );
    this.#bytes = [ofConnection.bytes, ofAccount.bytes, forPeople(ofAddress.bytes, reach)].map(
      (allowed) => new Throttle(allowed),
    );
    this.#arrivalsByAddress = new Throttle(forPeople(ofAddress.arrivals, reach));
    this.#mostByAddress = connections.address.most * reach.peoplePerAddress;
  }

  addressOf(request: IncomingMessage): string {
    return callerAddress(request, this.reach.proxies);
  }

  /** Whether one more from there is read at all. Behind it, connections too many are still told why. */
  isFlooded(request: IncomingMessage): boolean {
    return this.#openByAddress.of(this.addressOf(request)) >= 2 * this.#mostByAddress;
  }

  /** Counts an open connection until the answer is called. */
  opened(request: IncomingMessage): () => void {
    return this.#openByAddress.add(this.addressOf(request));
  }

  /** Somebody unknown has come; refuses with `tooFast`. */
  arrive(address: string): void {
    this.#arrivalsByAddress.take(address);
    if (this.#openByAddress.of(address) > this.#mostByAddress) throw tooMany();
  }

  /** It is this account. Counts the connection until the answer is called; refuses with `tooFast`. */
  arriveAs(accountId: AccountId): () => void {
    this.#arrivalsByAccount.take(accountId);
    if (this.#openByAccount.of(accountId) >= connections.account.most) throw tooMany();
    return this.#openByAccount.add(accountId);
  }

  /** Refuses with `tooFast`; false for who goes on asking in spite of it. */
  isPatient({ connection }: Sender): boolean {
    try {
      this.#flood.take(connection);
      return true;
    } catch {
      return false;
    }
  }

  /** One message of this name; refuses with `tooFast`. */
  ask(sender: Sender, name: string): void {
    const keys = keysOf(sender);
    this.#bytes.forEach((throttle, i) => throttle.check(keys[i] ?? '', 0));
    this.#messages.forEach((throttle, i) => throttle.take(keys[i] ?? '', weights[name] ?? 1));
  }

  /** So many bytes have come; the messages in them, and those after them, are refused while they are too many. */
  received(sender: Sender, bytes: number): void {
    const keys = keysOf(sender);
    this.#bytes.forEach((throttle, i) => throttle.count(keys[i] ?? '', bytes));
  }
}

function keysOf({ connection, accountId, address }: Sender): [string, string, string] {
  return [connection, accountId, address];
}

function tooMany(): Refusal {
  return new Refusal('tooFast', { retryInSeconds: nextTrySeconds });
}

/** How many there are of each; what nobody has is not kept. */
class Counts {
  #counts = new Map<string, number>();

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** One more, until the answer is called. */
  add(key: string): () => void {
    this.#counts.set(key, this.of(key) + 1);
    let isThere = true;
    return () => {
      if (!isThere) return;
      isThere = false;
      if (this.of(key) > 1) this.#counts.set(key, this.of(key) - 1);
      else this.#counts.delete(key);
    };
  }
}
