/** Signs people of a world in to a running server: what is prepared goes through its door, what is tried over the wire. */
import { needsAccount } from '@silta/shared/roles';
import { Account } from '../auth/account.entity.ts';
import { Devices } from '../auth/devices.ts';
import type { Person } from './person.ts';
import type { Browser, Wire } from './wire.ts';

/** A browser on a device of its own; each account sends from an address of its own. */
export async function signIn(
  wire: Wire,
  { accountId, role }: Pick<Person, 'accountId' | 'role'>,
): Promise<Browser> {
  const { dataSource } = wire.server.house;
  const email = needsAccount(role) ? `${accountId}@example.org` : null;
  const account = {
    id: accountId,
    name: 'Somebody',
    email,
    language: 'en',
    createdAt: new Date().toISOString(),
  };
  await dataSource
    .getRepository(Account)
    .createQueryBuilder()
    .insert()
    .values({ ...account, passwordHash: null, keyHash: null } as Account)
    .orIgnore()
    .execute();
  const browser = wire.browser(addressOf(accountId));
  const devices = new Devices(dataSource, false, () => undefined);
  browser.cookie = `silta=${await devices.signIn({ id: accountId }, { 'user-agent': 'Firefox, Linux' })}`;
  return browser;
}

function addressOf(id: string): string {
  const part = (from: number): number => parseInt(id.slice(from, from + 2), 16);
  return `10.${part(0)}.${part(2)}.${part(4)}`;
}
