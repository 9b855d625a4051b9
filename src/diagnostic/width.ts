import { eastAsianWidth } from 'get-east-asian-width';

/** One column a character, and no character that joins another: what nearly all texts are made of. */
const PLAIN = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u203A\u2400-\u2421\u2500-\u257F]*$/;
const UNSEEN = /^[\p{Mark}\p{Cf}\p{Cc}]*$/u;
const EMOJI = /\p{Emoji_Presentation}|\uFE0F|\u20E3/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * How many columns a text takes on a terminal: two for Chinese, Japanese and Korean characters (Unicode Annex 11) and
 * for emoji, none for what joins the character before it.
 * @example width('e\u0301日') // 3
 */
export function width(text: string): number {
  return PLAIN.test(text) ? text.length : characters(text).reduce((sum, { columns }) => sum + columns, 0);
}

/** The characters of a text as a reader counts them, each with its columns and where it starts in the text. */
export function characters(text: string): { text: string; columns: number; at: number }[] {
  if (PLAIN.test(text)) return Array.from(text, (character, at) => ({ text: character, columns: 1, at }));
  // Made when the first such text comes by: a segmenter costs as much time as all the rest of a short run.
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    columns: columnsOf(segment),
    at: index,
  }));
}

function columnsOf(character: string): number {
  if (UNSEEN.test(character)) return 0;
  return EMOJI.test(character) ? 2 : eastAsianWidth(character.codePointAt(0)!);
}

/** Blanks behind a text until it is this many columns wide. @example pad('日', 4) // '日  ' */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}
