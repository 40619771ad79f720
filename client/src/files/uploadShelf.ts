/** Files that wait to be sent, kept on the device: in IndexedDB where there is one that works, otherwise in memory. */
import { onDevice } from '@silta/shared/limits';
import { answered, committed, openDatabase } from '../realtime/database.ts';
import type { KeptUpload } from './upload.ts';

/** Everything may fail: a device can be full or private. */
export interface UploadShelf {
  get(accountId: string, key: string): Promise<KeptUpload | null>;
  put(kept: KeptUpload): Promise<void>;
  remove(key: string): Promise<void>;
  clear(accountId: string): Promise<void>;
}

/** Of all accounts on this device. */
const mostBytes = onDevice.uploadBytes;
const longestMs = onDevice.uploadDays * 86_400_000;

export async function openUploadShelf(): Promise<UploadShelf> {
  try {
    const database = await openDatabase({ name: 'silta-files', version: 1, upgrade });
    return indexedShelf(database);
  } catch {
    return memoryShelf();
  }
}

function upgrade(database: IDBDatabase): void {
  database.createObjectStore('uploads', { keyPath: 'id' });
}

function indexedShelf(database: IDBDatabase): UploadShelf {
  const reading = () => database.transaction('uploads').objectStore('uploads');
  const writing = async (work: (store: IDBObjectStore) => unknown): Promise<void> => {
    const transaction = database.transaction('uploads', 'readwrite');
    const end = committed(transaction);
    await work(transaction.objectStore('uploads'));
    await end;
  };
  const all = () => answered(reading().getAll() as IDBRequest<KeptUpload[]>);
  return {
    get: async (accountId, key) => {
      const kept = await answered(reading().get(key) as IDBRequest<KeptUpload | undefined>);
      return kept?.accountId === accountId ? kept : null;
    },
    put: async (kept) => {
      const others = (await all()).filter(({ id }) => id !== kept.id);
      const old = others.filter(({ at }) => kept.at - at > longestMs);
      const bytes = others
        .filter((each) => !old.includes(each))
        .reduce((sum, each) => sum + bytesOf(each), 0);
      if (bytes + bytesOf(kept) > mostBytes) throw new Error('no more is kept on this device');
      await writing((store) => {
        for (const { id } of old) store.delete(id);
        store.put(kept);
      });
    },
    remove: (key) => writing((store) => store.delete(key)),
    clear: async (accountId) => {
      const own = (await all()).filter((each) => each.accountId === accountId);
      await writing((store) => {
        for (const { id } of own) store.delete(id);
      });
    },
  };
}

function bytesOf({ blob, poster }: KeptUpload): number {
  return (blob?.size ?? 0) + (poster?.blob.size ?? 0);
}

function memoryShelf(): UploadShelf {
  const kept = new Map<string, KeptUpload>();
  return {
    get: (accountId, key) => {
      const found = kept.get(key);
      return Promise.resolve(found?.accountId === accountId ? found : null);
    },
    put: (item) => Promise.resolve(void kept.set(item.id, item)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
    clear: (accountId) => {
      for (const item of kept.values()) if (item.accountId === accountId) kept.delete(item.id);
      return Promise.resolve();
    },
  };
}
