/**
 * Which addresses belong to the open internet. Of IPv4 everything but what IANA has set aside (special-purpose address
 * registry, RFC 6890) and multicast; of IPv6 only global unicast (RFC 4291), without what leads elsewhere or nowhere: so
 * loopback, link-local, unique local, IPv4-mapped and NAT64 addresses are out, as they all lie elsewhere.
 */
import { BlockList, isIP } from 'node:net';

const setAside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  setAside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  // Teredo, ORCHID and the rest of the IETF's own.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: an IPv4 address of any kind in disguise.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  setAside.addSubnet(net, bits, 'ipv6');

const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !setAside.check(address, 'ipv4');
  return family === 6 && globalUnicast.check(address, 'ipv6') && !setAside.check(address, 'ipv6');
}
