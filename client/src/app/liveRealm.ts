/** The one realm of the signed-in account: opened with the first page that needs it, and kept while the app is open. */
import type { Me } from '@silta/shared/auth';
import type { AccountId } from '@silta/shared/ids';
import { refreshSession } from '../auth/session.ts';
import { openRealm } from '../realtime/openRealm.ts';
import type { Realm } from '../realtime/realm.ts';

let current: { id: AccountId; realm: Promise<Realm> } | null = null;

/** The same promise for the same person until their sign-in ends. */
export function realmOf(me: Me): Promise<Realm> {
  const id = me.accountId;
  if (current?.id !== id) {
    void current?.realm.then((other) => other.close());
    current = { id, realm: open(id) };
  }
  return current.realm;
}

async function open(id: AccountId): Promise<Realm> {
  const realm = await openRealm(id);
  realm.connection.subscribe(() => {
    if (realm.connection.status.state !== 'signedOut') return;
    if (current?.id === id) current = null;
    // Another tab may have signed somebody else in; the server knows.
    void refreshSession();
  });
  return realm;
}
