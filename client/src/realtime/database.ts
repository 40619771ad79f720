/** IndexedDB with promises; no more of it than is needed here. */

/** Longer, and it hangs (Safari sometimes does after a crash), and the page works without. */
const openMs = 3_000;

export interface DatabasePlan {
  name: string;
  version: number;
  /** Brings the stores into today's shape. */
  upgrade: (database: IDBDatabase, transaction: IDBTransaction) => void;
}

export function openDatabase({ name, version, upgrade }: DatabasePlan): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('IndexedDB does not answer')), openMs);
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => request.transaction && upgrade(request.result, request.transaction);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refuses'));
    request.onsuccess = () => {
      clearTimeout(timer);
      // A newer version in another tab goes first; this one works in memory until it is reloaded.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB request failed'));
  });
}

/** Resolves when all that the transaction has written is kept. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB transaction aborted'));
  });
}
