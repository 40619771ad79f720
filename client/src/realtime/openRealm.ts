/** The real thing, in a browser. Load it lazily: it brings socket.io along, which the sign-in pages do without. */
import type { AccountId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import { api } from '../http.ts';
import { systemClock } from './clock.ts';
import { openConnection } from './connection.ts';
import { openStorage } from './indexedStorage.ts';
import { createRealm } from './realm.ts';
import type { Realm } from './realm.ts';
import { roomAddresses } from './roomAddresses.ts';
import { browserTabs } from './tabs.ts';

export async function openRealm(accountId: AccountId): Promise<Realm> {
  return createRealm({
    accountId,
    storage: await openStorage(),
    connection: openConnection({ accountId }),
    tabs: browserTabs(accountId),
    clock: systemClock,
    fetchSnapshot: (room) => api.get<Snapshot>(roomAddresses.whole(room)),
    fetchBeginning: (room) => api.get<Snapshot>(roomAddresses.beginning(room)),
  });
}
