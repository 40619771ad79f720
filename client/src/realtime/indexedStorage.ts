/** What is kept on the device, in IndexedDB. */
import { answered, committed, openDatabase } from './database.ts';
import type { Kept, RefusedEntry } from './entry.ts';
import { indexedRooms } from './indexedRooms.ts';
import type { LateShapes } from './lateShapes.ts';
import { memoryStorage } from './storage.ts';
import type { DeviceStorage, Shelf } from './storage.ts';

/** IndexedDB where there is one that works, otherwise memory. */
export async function openStorage(shapes: LateShapes): Promise<DeviceStorage> {
  try {
    return await indexedStorage(shapes);
  } catch {
    return memoryStorage();
  }
}

async function indexedStorage(shapes: LateShapes): Promise<DeviceStorage> {
  const database = await openDatabase({ name: 'silta', version: 1, upgrade });
  return {
    outbox: shelf<Kept>(database, 'outbox'),
    refused: shelf<RefusedEntry>(database, 'refused'),
    rooms: indexedRooms(database, shapes),
    isLasting: true,
  };
}

/** Entries have a growing key of their own, so that they come back in the order in which they were written. */
function upgrade(database: IDBDatabase): void {
  for (const name of ['outbox', 'refused']) {
    const store = database.createObjectStore(name, { autoIncrement: true });
    store.createIndex('id', 'id', { unique: true });
    store.createIndex('accountId', 'accountId');
  }
  database.createObjectStore('rooms', { keyPath: ['accountId', 'roomId'] });
  database.createObjectStore('records', { keyPath: ['accountId', 'roomId', 'type', 'record.id'] });
}

function shelf<T extends Kept>(database: IDBDatabase, name: string): Shelf<T> {
  const write = async (work: (store: IDBObjectStore) => Promise<void>): Promise<void> => {
    const transaction = database.transaction(name, 'readwrite');
    const end = committed(transaction);
    await Promise.all([work(transaction.objectStore(name)), end]);
  };
  return {
    all: (accountId) =>
      answered(
        database.transaction(name).objectStore(name).index('accountId').getAll(accountId) as IDBRequest<T[]>,
      ),
    put: (item) =>
      write(async (store) => {
        const key = await answered(store.index('id').getKey(item.id));
        await answered(key === undefined ? store.add(item) : store.put(item, key));
      }),
    remove: (id) =>
      write(async (store) => {
        const key = await answered(store.index('id').getKey(id));
        if (key !== undefined) store.delete(key);
      }),
    clear: (accountId) =>
      write(async (store) => {
        for (const key of await answered(store.index('accountId').getAllKeys(accountId))) store.delete(key);
      }),
  };
}
