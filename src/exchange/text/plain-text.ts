/** What Outlook keeps of a subject, a location or the name of a calendar, in UTF-16 units (MS-OXCICAL 2.1.3.1.1.20.24). */
export const SHORT_TEXT = 255;

/** What nearly no text has: looking for all of it at once saves looking for each apart. */
const UNFIT = /(?![\t\n])[\p{Control}\p{Surrogate}\u2028\u2029]/u;

/**
 * Text as a calendar can carry it (RFC 5545, 3.1 and 3.3.11): line ends of any system become `\n`; other control
 * characters than the tab are left out, and half a surrogate pair becomes U+FFFD, as UTF-8 has no form for it.
 * @param text any text
 * @example plainText('a\r\nb\u0000c') // 'a\nbc'
 */
export function plainText(text: string): string {
  if (!UNFIT.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Control}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * Text on a line of its own: every run of white space is one space.
 * @param text any text
 * @param room the most UTF-16 units it may have; what is longer ends in an ellipsis
 * @example shortText('Beeld\r\nen  richting') // 'Beeld en richting'
 */
export function shortText(text: string, room = SHORT_TEXT): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  // Cutting must not leave half a character behind.
  return line.length <= room ? line : `${line.slice(0, room - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

/**
 * Text as it stands in a value: backslash, semicolon, comma and line end are all that is escaped (RFC 5545, 3.3.11).
 * @param text that a calendar can carry
 * @example escaped('a, b') // 'a\\, b'
 */
export function escaped(text: string): string {
  return /[\\;,\n]/.test(text) ? text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n') : text;
}
