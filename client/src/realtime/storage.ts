/** What is kept on the device for each account, wherever it is kept. Everything may fail: a device can be full or private. */
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { Changes, Snapshot } from '@silta/shared/protocol';
import type { Kept, RefusedEntry } from './entry.ts';

export interface Shelf<T extends Kept> {
  /** One account's, in the order in which they were put there. */
  all(accountId: AccountId): Promise<T[]>;
  put(item: T): Promise<void>;
  remove(id: string): Promise<void>;
  clear(accountId: AccountId): Promise<void>;
}

/** Rooms as last seen, so that a reload without network shows them. */
export interface RoomShelf {
  /** null where it is not known, or was stored in a shape that this version does not read. */
  load(accountId: AccountId, roomId: RoomId): Promise<Snapshot | null>;
  /** Keeps the whole room; the least recently opened beyond `onDevice.rooms` are forgotten. */
  replace(accountId: AccountId, snapshot: Snapshot): Promise<void>;
  /** Keeps what has changed; does nothing unless it follows what is kept and was seen with the same rights. */
  apply(accountId: AccountId, view: number, changes: Changes): Promise<void>;
  forget(accountId: AccountId, roomId: RoomId): Promise<void>;
  clear(accountId: AccountId): Promise<void>;
}

export interface DeviceStorage {
  /** What waits for an answer; as stored, not yet checked. */
  outbox: Shelf<Kept>;
  refused: Shelf<RefusedEntry>;
  rooms: RoomShelf;
  /** False where nothing outlives the page. */
  isLasting: boolean;
}

/** Where the browser keeps nothing (private mode): as long as the page is open. */
export function memoryStorage(): DeviceStorage {
  return { outbox: memoryShelf<Kept>(), refused: memoryShelf(), rooms: noRooms, isLasting: false };
}

function memoryShelf<T extends Kept>(): Shelf<T> {
  const items = new Map<string, T>();
  const of = (accountId: AccountId) => [...items.values()].filter((item) => item.accountId === accountId);
  return {
    all: (accountId) => Promise.resolve(of(accountId)),
    put: (item) => Promise.resolve(void items.set(item.id, item)),
    remove: (id) => Promise.resolve(void items.delete(id)),
    clear: (accountId) => {
      for (const { id } of of(accountId)) items.delete(id);
      return Promise.resolve();
    },
  };
}

const nothing = () => Promise.resolve();
const noRooms: RoomShelf = {
  load: () => Promise.resolve(null),
  replace: nothing,
  apply: nothing,
  forget: nothing,
  clear: nothing,
};
