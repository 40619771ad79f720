/** From which address a request comes, as far as limits are concerned. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

type Asking = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } };

/**
 * The caller's address behind so many reverse proxies: each writes at the end of X-Forwarded-For whom it got the
 * request from, and what stands before that may be invented. Express's `trust proxy` reads it alike.
 */
export function callerAddress({ headers, socket }: Asking, proxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean);
  const road = [socket.remoteAddress ?? '', ...forwarded.reverse()];
  return network(road[Math.min(proxies, road.length - 1)] ?? '');
}

/** An IPv4 address as it is; of an IPv6 address the first 64 bits, the smallest network that is given out (RFC 6177). */
function network(address: string): string {
  const [, four] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (four !== undefined) return four;
  if (!isIPv6(address)) return address.slice(0, 64);
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::`;
}
