/** How far looking at links reaches: which names and addresses may be asked, and at which address a name is. */
import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { previews as bounds } from './bounds.ts';
import { isPublicAddress } from './publicAddress.ts';

/** What tests replace, because their web is on this machine. */
export interface Reach {
  /** Every address of the name; rejects where there is none. */
  resolve: (name: string) => Promise<readonly string[]>;
  mayConnect: (address: string, port: number) => boolean;
  /** Names of this server itself. */
  ownNames: readonly string[];
}

/** Nothing is shown of the link; the reason is for the log. */
export class NoPreview extends Error {
  override name = 'NoPreview';
}

export function openWeb(publicUrl: string): Reach {
  return {
    resolve,
    mayConnect: (address, port) =>
      (port === 80 || port === 443) && isPublicAddress(address) && !ownAddresses().includes(address),
    ownNames: [new URL(publicUrl).hostname],
  };
}

/** By name servers only: neither the hosts file nor the few threads that files are read with. */
async function resolve(name: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: bounds.lookUpMs.most, tries: 1 });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address));
}

/** Names that never mean a host of the open web (RFC 6761, 6762, 7686, 8375, and what ICANN keeps for inside). */
const inside = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|onion|test|invalid|example)$/;

export interface Place {
  /** The one that is connected to: there is no second look-up that could answer otherwise. */
  address: string;
  port: number;
}

/** Refuses with `NoPreview` unless every address of the host may be asked. */
export async function needPlace(url: URL, reach: Reach): Promise<Place> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NoPreview('scheme');
  if (url.username !== '' || url.password !== '') throw new NoPreview('credentials');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  // By now every notation of an IPv4 address has become the usual one (WHATWG URL, host parser).
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isNamed = isIP(host) === 0;
  if (isNamed && (!host.includes('.') || inside.test(host) || reach.ownNames.includes(host)))
    throw new NoPreview('host');
  const addresses = isNamed ? await reach.resolve(host) : [host];
  const [address] = addresses;
  if (address === undefined) throw new NoPreview('unknown host');
  if (!addresses.every((each) => reach.mayConnect(each, port))) throw new NoPreview('address');
  return { address, port };
}
