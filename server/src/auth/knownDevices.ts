/**
 * Which accounts have been signed in to on a browser: a cookie that outlives signing out, so that the owner gets in
 * where strangers' wrong guesses have used up everybody else's tries (OWASP, "Device Cookies"). It signs nobody in.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { In } from 'typeorm';
import type { DataSource, Repository } from 'typeorm';
import type { Request, Response } from 'express';
import { accountId } from '@silta/shared/ids';
import type { AccountId } from '@silta/shared/ids';
import { signIn } from '../bounds.ts';
import { Account } from './account.entity.ts';

/** A school year and the holidays after it. */
const days = 400;

interface Entry {
  id: AccountId;
  proof: string;
}

export class KnownDevices {
  readonly #accounts: Repository<Account>;

  constructor(
    dataSource: DataSource,
    private readonly isSecure: boolean,
  ) {
    this.#accounts = dataSource.getRepository(Account);
  }

  get #cookieName(): string {
    return this.isSecure ? '__Host-silta-known' : 'silta-known';
  }

  /** Lets the browser of this request show later that it has been signed in to the account. */
  remember(account: Account, request: Request, response: Response): void {
    const others = this.#read(request.headers.cookie).filter(({ id }) => id !== account.id);
    const entries = [{ id: account.id, proof: proofOf(account) }, ...others].slice(
      0,
      signIn.knownAccounts.most,
    );
    response.cookie(this.#cookieName, entries.map(({ id, proof }) => `${id}~${proof}`).join('.'), {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.isSecure,
      path: '/',
      maxAge: days * 86_400_000,
    });
  }

  /** The accounts that the cookie proves, the last one first. */
  async accountsOf(cookieHeader: string | undefined): Promise<Account[]> {
    const entries = this.#read(cookieHeader);
    if (entries.length === 0) return [];
    const accounts = await this.#accounts.findBy({ id: In(entries.map(({ id }) => id)) });
    return entries.flatMap(({ id, proof }) =>
      accounts.filter((account) => account.id === id && isEqual(proof, proofOf(account))),
    );
  }

  #read(cookieHeader = ''): Entry[] {
    const parts = cookieHeader.split(';').map((part) => part.trim());
    const value = parts
      .find((part) => part.startsWith(`${this.#cookieName}=`))
      ?.slice(this.#cookieName.length + 1);
    return (value ?? '').split('.', signIn.knownAccounts.most).flatMap((entry) => {
      const [id, proof = ''] = entry.split('~');
      const read = accountId.safeParse(id);
      return read.success ? { id: read.data, proof } : [];
    });
  }
}

/** Made with the hash of the account's own secret, which never leaves the database: a new password or key ends it. */
function proofOf({ id, passwordHash, keyHash }: Account): string {
  return createHmac('sha256', passwordHash ?? keyHash ?? '')
    .update(`known device of ${id}`)
    .digest('base64url');
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
