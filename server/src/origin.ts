/** Where a request comes from: only our own pages may write or open a socket. */
import type { IncomingMessage } from 'node:http';

/** Reads what the browser itself says of a request's origin, which a page cannot forge. */
export type IsOurs = (request: Pick<IncomingMessage, 'headers'>) => boolean;

/**
 * With a public address: exactly that. Without: the host to which the request was sent.
 * Browsers leave `Origin` out of a same-origin GET (long polling); then `Sec-Fetch-Site` speaks (Fetch Metadata).
 */
export function originCheck(publicUrl: string | null): IsOurs {
  const ours = publicUrl === null ? null : new URL(publicUrl).origin;
  return ({ headers }) => {
    const { origin, host } = headers;
    if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin';
    if (ours !== null) return origin === ours;
    return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
  };
}
