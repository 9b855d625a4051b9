const HOST = /^(?<name>[a-z\d](?:[a-z\d._-]*[a-z\d.])?|\[[\da-f:.]+\])(?::(?<port>\d{1,5}))?$/i;

const LONGEST = 260;

/**
 * The name in a `Host` header, in small letters and without its port; undefined for what is no host.
 * @example hostName('LOCALHOST:8420') // 'localhost'
 */
export function hostName(header: string): string | undefined {
  return header.length > LONGEST ? undefined : HOST.exec(header)?.groups?.name?.toLowerCase();
}

/**
 * Whether a name or address is this machine itself, which no other can reach.
 * @example isLoopback('127.0.0.1') // true
 */
export function isLoopback(name: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|(?:.+\.)?localhost\.?)$/i.test(name);
}

/** As it stands in an address: with brackets around one of IPv6. @example inAddress('::1', 80) // '[::1]:80' */
export function inAddress(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
