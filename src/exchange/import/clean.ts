import { shortText } from '../text/plain-text.ts';

/** Nobody can see these, and definitions refuse them: marks of direction, spaces without width, what is no character. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Long enough for any title, place or phase. */
const LONGEST = 200;

/**
 * Text of a calendar as definitions can hold it: on one line, and without what nobody can see.
 * @param text any text
 */
export function clean(text: string): string {
  return shortText(text.replace(UNSEEN, ''), LONGEST);
}
