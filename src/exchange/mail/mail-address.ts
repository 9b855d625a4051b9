/**
 * The characters of an address that go through every mail program and calendar as they are: of RFC 5321, 4.1.2, without
 * quoting, and without `#`, `%` and `?`, which a `mailto:` would take for something else (RFC 6068, 2).
 */
const ADDRESS = /^[\w.!$&'*+/=^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*$/;

const LENGTH = 254;

/**
 * Whether mail can be sent to an address as it was written.
 * @example isMailAddress('h.devries@vws.example') // true
 */
export function isMailAddress(text: string): boolean {
  return text.length <= LENGTH && ADDRESS.test(text);
}

/** By which an address is known: in capitals or not, it is one mailbox. */
export function mailbox(address: string): string {
  return address.toLowerCase();
}
