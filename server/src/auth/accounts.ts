/** Accounts: staff by e-mail and password, learners by a return key. */
import { QueryFailedError } from 'typeorm';
import type { DataSource, Repository } from 'typeorm';
import { newId } from '@silta/shared/ids';
import type { AccountId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { UiLanguage } from '@silta/shared/texts';
import { Account } from './account.entity.ts';
import { checkPassword, hashPassword, isRightPassword } from './passwords.ts';
import { hashReturnKey, newReturnKey } from './returnKeys.ts';

interface Person {
  name: string;
  language: UiLanguage;
}

/** An account whose id and secret are known beforehand. */
export type KnownAccount = Person & { id: AccountId } & (
    { email: string; password: string } | { returnKey: string }
  );

/** One with an address. */
export type StaffAccount = Account & { email: string };

export class Accounts {
  readonly #accounts: Repository<Account>;

  /** `sendsMail`: a mail server is set. */
  constructor(
    dataSource: DataSource,
    private readonly sendsMail = false,
  ) {
    this.#accounts = dataSource.getRepository(Account);
  }

  /** Refuses with `weakPassword` or `emailTaken`. */
  async createStaff(person: Person & { email: string; password: string }): Promise<Account> {
    const email = person.email.toLowerCase();
    checkPassword(person.password, email);
    const passwordHash = await hashPassword(person.password);
    try {
      return await this.#insert({ ...person, email, passwordHash, keyHash: null });
    } catch (error) {
      if (isTaken(error)) throw new Refusal('emailTaken', { field: 'email' });
      throw error;
    }
  }

  /** A learner's account and the key to come back with, which nobody can read again. */
  async createLearner(person: Person): Promise<{ account: Account; returnKey: string }> {
    const returnKey = newReturnKey();
    const keyHash = await hashReturnKey(returnKey);
    const account = await this.#insert({ ...person, email: null, passwordHash: null, keyHash });
    return { account, returnKey };
  }

  /** Accounts whose secrets are no secrets, all or none: those of the demo. */
  async createKnown(people: readonly KnownAccount[]): Promise<void> {
    const createdAt = new Date().toISOString();
    const rows = await Promise.all(
      people.map(async ({ id, name, language, ...secret }) => {
        const person = { id, name, language, createdAt };
        if ('returnKey' in secret) {
          return {
            ...person,
            email: null,
            passwordHash: null,
            keyHash: await hashReturnKey(secret.returnKey),
          };
        }
        checkPassword(secret.password, secret.email);
        return {
          ...person,
          email: secret.email,
          passwordHash: await hashPassword(secret.password),
          keyHash: null,
        };
      }),
    );
    await this.#accounts.insert(rows);
  }

  async isNobodyHere(): Promise<boolean> {
    return !(await this.#accounts.exists());
  }

  /** Refuses with `wrongSignIn`, after the same time for unknown addresses. */
  async byPassword(email: string, password: string): Promise<Account> {
    const account = await this.#accounts.findOneBy({ email: email.toLowerCase() });
    if (!(await isRightPassword(account?.passwordHash ?? null, password)) || !account)
      throw new Refusal('wrongSignIn');
    return account;
  }

  async byReturnKey(key: string): Promise<Account> {
    const account = await this.#accounts.findOneBy({ keyHash: await hashReturnKey(key) });
    if (!account) throw new Refusal('wrongSignIn');
    return account;
  }

  /** Refuses with `wrongSignIn` where the present one is another, and with `weakPassword`. */
  async changePassword(
    { id, email, passwordHash }: StaffAccount,
    present: string,
    next: string,
  ): Promise<void> {
    if (!(await isRightPassword(passwordHash, present))) throw new Refusal('wrongSignIn');
    checkPassword(next, email);
    await this.#accounts.update(id, { passwordHash: await hashPassword(next) });
  }

  /** Words of chance for somebody who has forgotten theirs; null where nobody of staff has the address. */
  async resetPassword(email: string): Promise<{ id: AccountId; password: string } | null> {
    const account = await this.#accounts.findOneBy({ email: email.toLowerCase() });
    if (!account) return null;
    const password = newReturnKey();
    await this.#accounts.update(account.id, { passwordHash: await hashPassword(password) });
    return { id: account.id, password };
  }

  /** The old key ends with this. */
  async renewReturnKey(id: AccountId): Promise<string> {
    const returnKey = newReturnKey();
    await this.#accounts.update(id, { keyHash: await hashReturnKey(returnKey) });
    return returnKey;
  }

  async get(id: AccountId): Promise<Account> {
    const account = await this.#accounts.findOneBy({ id });
    if (!account) throw new Refusal('notSignedIn');
    return account;
  }

  /** Refuses with `forbidden` whoever has no address. */
  async getStaff(id: AccountId): Promise<StaffAccount> {
    const account = await this.get(id);
    if (!isOfStaff(account)) throw new Refusal('forbidden');
    return account;
  }

  async setLanguage(id: AccountId, language: UiLanguage): Promise<void> {
    await this.#accounts.update(id, { language });
  }

  /** null where nobody could be sent one. */
  weeklyMailOf({ email, weeklyMail }: Account): boolean | null {
    return this.sendsMail && email !== null ? weeklyMail : null;
  }

  /** Refuses with `notFound` where none is sent. */
  async setWeeklyMail(id: AccountId, weeklyMail: boolean): Promise<void> {
    if (!this.sendsMail) throw new Refusal('notFound');
    await this.#accounts.update(id, { weeklyMail });
  }

  /** An account that came into being for a join which then was refused; not where the join came through unheard. */
  async drop(id: AccountId): Promise<void> {
    await this.#accounts.query(
      `delete from "account" where "id" = $1 and not exists (select 1 from "member" where "accountId" = $1)`,
      [id],
    );
  }

  async #insert(
    fields: Pick<Account, 'name' | 'language' | 'email' | 'passwordHash' | 'keyHash'>,
  ): Promise<Account> {
    const { name, language, email, passwordHash, keyHash } = fields;
    const account = { id: newId<AccountId>(), weeklyMail: false, createdAt: new Date().toISOString() };
    return this.#accounts.save(
      this.#accounts.create({ ...account, name, language, email, passwordHash, keyHash }),
    );
  }
}

function isOfStaff(account: Account): account is StaffAccount {
  return account.email !== null;
}

/** PostgreSQL's unique_violation. */
function isTaken(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : null;
  return cause instanceof Error && 'code' in cause && cause.code === '23505';
}
