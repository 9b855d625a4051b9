/**
 * What must never reach a terminal or a page as it is: control characters (terminal escapes begin with one), characters
 * that turn the direction of writing round (Unicode TR 36, section 2.5), half surrogate pairs, those that nobody can
 * see, and those that are no characters at all. The joiners that emoji and some scripts need are left alone.
 */
const TREACHEROUS =
  /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

/** Letters and signs of Western languages, among which there is nothing of the kind: to look for that takes longer. */
const PLAIN = /^[ -~\u00A0-\u02FF]*$/;

const BREAKS_AND_BLANKS = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/**
 * Text with everything treacherous in sight: a sign of its own for the old control characters, the code point for the
 * others.
 * @example visible('\u001B[31mrood') // '␛[31mrood'
 * @example visible('a\u202Eb') // 'a<U+202E>b'
 */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(TREACHEROUS, sign);
}

/**
 * The same on one line: breaks, tabs and rows of blanks become one blank.
 * @example oneLine('  Nota\n jeugd ') // 'Nota jeugd'
 */
export function oneLine(text: string): string {
  return visible(text.replace(BREAKS_AND_BLANKS, ' ').trim());
}

function sign(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
