/** Parts of the client that come when they are needed. */

/** It did not come: no network, or the server has a newer client by now. Loading the page again helps. */
export class NotFetched extends Error {
  override name = 'NotFetched';
}

/** A second try would come without its styles, because the bundler asks for those once. */
export function fetched<T>(fetch: () => Promise<T>): () => Promise<T> {
  let failure: NotFetched | null = null;
  return async () => {
    if (failure) throw failure;
    try {
      return await fetch();
    } catch (cause) {
      failure = new NotFetched('a part of the client did not come', { cause });
      throw failure;
    }
  };
}
