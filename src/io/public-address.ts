import { BlockList, isIPv6 } from 'node:net';

/** What is no place on the internet (IANA special-purpose registries, RFC 6890): this machine, its networks and the reserved rest. */
const ELSEWHERE: readonly (readonly [address: string, prefix: number])[] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
];

/** Of IPv6 only what is handed out to be reached by all (RFC 4291, 2000::/3), less what holds or leads to other addresses. */
const GLOBAL = ['2000::', 3] as const;
const HOLDING: readonly (readonly [address: string, prefix: number])[] = [
  ...([
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ] as const),
];

const elsewhere = new BlockList();
const global = new BlockList();
const holding = new BlockList();
for (const [address, prefix] of ELSEWHERE) elsewhere.addSubnet(address, prefix, 'ipv4');
global.addSubnet(...GLOBAL, 'ipv6');
for (const [address, prefix] of HOLDING) holding.addSubnet(address, prefix, 'ipv6');

/**
 * Whether an address is on the internet: not this machine, not a network around it, and not one in disguise.
 * @param address of IPv4 or IPv6, as it came out of a look-up
 * @example isPublicAddress('127.0.0.1') // false
 * @example isPublicAddress('::ffff:8.8.8.8') // false: IPv4 in disguise
 */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !elsewhere.check(address, 'ipv4');
  const plain = address.replace(/%.*$/, '');
  return global.check(plain, 'ipv6') && !holding.check(plain, 'ipv6');
}
