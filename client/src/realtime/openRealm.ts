/** The real thing, in a browser. */
import type { AccountId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import { api } from '../http.ts';
import { systemClock } from './clock.ts';
import { openStorage } from './indexedStorage.ts';
import { lateConnection } from './lateConnection.ts';
import { LateShapes } from './lateShapes.ts';
import { createRealm } from './realm.ts';
import type { Realm } from './realm.ts';
import { roomAddresses } from './roomAddresses.ts';
import { browserTabs } from './tabs.ts';

export async function openRealm(accountId: AccountId): Promise<Realm> {
  const lateShapes = new LateShapes();
  return createRealm({
    accountId,
    shapes: lateShapes,
    storage: await openStorage(lateShapes),
    connection: lateConnection(async () => {
      const { openConnection, shapes } = await import('./live.ts');
      lateShapes.bring(shapes);
      return () => openConnection({ accountId });
    }, systemClock),
    tabs: browserTabs(accountId),
    clock: systemClock,
    fetchSnapshot: (room) => api.get<Snapshot>(roomAddresses.whole(room)),
    fetchBeginning: (room) => api.get<Snapshot>(roomAddresses.beginning(room)),
  });
}
