/** Parts of the client that come when they are needed. */

/** It did not come: no network, or the server has a newer client by now. Loading the page again helps. */
export class NotFetched extends Error {
  override name = 'NotFetched';
}

/** Why a part that was fetched ahead did not come. */
let failedAhead: { cause: unknown } | null = null;

/** Begins to fetch what will be needed in a moment. */
export function fetchAhead(parts: readonly Promise<unknown>[]): void {
  Promise.all(parts).catch((cause: unknown) => (failedAhead = { cause }));
}

/** A second try would come without its styles, because the bundler asks for those once. */
export function fetched<T>(fetch: () => Promise<T>): () => Promise<T> {
  let failure: NotFetched | null = null;
  return async () => {
    if (failure) throw failure;
    try {
      const part = await fetch();
      if (failedAhead) throw failedAhead.cause;
      return part;
    } catch (cause) {
      failure = new NotFetched('a part of the client did not come', { cause });
      throw failure;
    }
  };
}
