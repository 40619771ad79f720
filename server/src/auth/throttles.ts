/**
 * How often one may try to get in. Guessing is slowed down; a class behind one address is not held up, and nobody can
 * shut somebody else out (docs/decisions/12-guessing-slows-the-guesser.md).
 */
import type { IncomingMessage } from 'node:http';
import { ofAccount, ofAddress, signIn } from '../bounds.ts';
import { Lately } from '../realtime/lately.ts';
import { Throttle } from '../realtime/throttle.ts';
import { forPeople } from '../realtime/traffic.ts';
import type { Reach } from '../realtime/traffic.ts';
import { callerAddress } from '../callerAddress.ts';
import type { KnownDevices } from './knownDevices.ts';

/** Where a try comes from. */
export interface From {
  address: string;
  cookie: string | undefined;
}

type Taken = readonly [Throttle, key: string][];

/** Called after a success, which costs no try. */
export type GiveBack = () => void;

export class Tries {
  readonly registrations: Throttle;
  readonly joinings: Throttle;
  readonly foundings = new Throttle(ofAccount.foundings);
  #fromAddress = new Throttle(signIn.fromAddress);
  #everywhere = new Throttle(signIn.everywhere);
  #knownDevice = new Throttle(signIn.knownDevice);
  #passwords: Throttle;
  #keys: Throttle;
  #codes: Throttle;
  #proven = new Lately(signIn.provenCodes);

  constructor(
    private readonly reach: Reach,
    private readonly known: KnownDevices,
  ) {
    const throttle = (of: keyof typeof ofAddress) => new Throttle(forPeople(ofAddress[of], reach));
    this.registrations = throttle('registrations');
    this.joinings = throttle('joinings');
    this.#passwords = throttle('wrongPasswords');
    this.#keys = throttle('wrongKeys');
    this.#codes = throttle('wrongCodes');
  }

  from(request: IncomingMessage): From {
    return { address: callerAddress(request, this.reach.proxies), cookie: request.headers.cookie };
  }

  /** A try at a password; refuses with `tooFast`, except on a device that has signed in to the account before. */
  async password({ address, cookie }: From, email: string): Promise<GiveBack> {
    const taken: Taken = [
      [this.#fromAddress, `${address} ${email}`],
      [this.#everywhere, email],
      [this.#passwords, address],
    ];
    return this.#take(taken, async () =>
      (await this.known.accountsOf(cookie)).find((account) => account.email === email),
    );
  }

  /** A try at a return key; refuses with `tooFast`, except on a device on which somebody has been signed in before. */
  key({ address, cookie }: From): Promise<GiveBack> {
    return this.#take([[this.#keys, address]], async () => (await this.known.accountsOf(cookie))[0]);
  }

  /** A try at a code. One that was right at this address lately is no guess, whatever others guess there. */
  code(address: string, code: string): GiveBack {
    const key = `${address} ${code}`;
    if (this.#proven.has(key)) return () => this.#proven.note(key);
    this.#codes.take(address);
    return () => {
      this.#codes.giveBack(address);
      this.#proven.note(key);
    };
  }

  async #take(taken: Taken, ownerHere: () => Promise<{ id: string } | undefined>): Promise<GiveBack> {
    try {
      return takeAll(taken);
    } catch (refusal) {
      const owner = await ownerHere();
      if (!owner) throw refusal;
      return takeAll([[this.#knownDevice, owner.id]]);
    }
  }
}

/** All or none. */
function takeAll(taken: Taken): GiveBack {
  for (const [throttle, key] of taken) throttle.check(key);
  for (const [throttle, key] of taken) throttle.count(key, 1);
  return () => {
    for (const [throttle, key] of taken) throttle.giveBack(key);
  };
}
