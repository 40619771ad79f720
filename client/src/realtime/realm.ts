/** Everything live of one signed-in account, put together from its parts. */
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { LateShapes } from './lateShapes.ts';
import { Outbox } from './outbox.ts';
import type { RoomParts } from './room.ts';
import { Rooms } from './rooms.ts';
import type { DeviceStorage } from './storage.ts';
import type { Tabs } from './tabs.ts';

export interface Realm {
  readonly accountId: AccountId;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly rooms: Rooms;
  /** Forgets on this device all that belongs to the account, and ends the other tabs' connections too. */
  signOut(): Promise<void>;
  /** Ends it and keeps what waits for the next visit. */
  close(): void;
}

export interface RealmParts {
  accountId: AccountId;
  connection: Connection;
  storage: DeviceStorage;
  tabs: Tabs;
  clock: Clock;
  shapes: LateShapes;
  fetchSnapshot: (room: RoomId) => Promise<Snapshot>;
  fetchBeginning: RoomParts['fetchBeginning'];
}

export function createRealm(parts: RealmParts): Realm {
  const { accountId, connection, storage, tabs } = parts;
  const outbox = new Outbox(parts);
  const rooms = new Rooms({ ...parts, outbox, shelf: storage.rooms });
  const stop = () => {
    rooms.stop();
    outbox.stop();
  };
  connection.subscribe(() => {
    if (connection.status.state === 'signedOut') void rooms.forget();
  });
  // All tabs share one cookie: this one must not speak for whoever has signed in since.
  tabs.listen((message) => {
    if (message.kind === 'signedIn' && message.accountId !== accountId) connection.close('signedOut');
  });
  tabs.tell({ kind: 'signedIn', accountId });
  void outbox.start();
  return {
    accountId,
    connection,
    outbox,
    rooms,
    signOut: async () => {
      rooms.stop();
      await Promise.all([outbox.discardAll(), rooms.forget()]);
      tabs.tell({ kind: 'signedIn', accountId: null });
      connection.close('signedOut');
      stop();
    },
    close: () => {
      connection.close('offline');
      stop();
    },
  };
}
