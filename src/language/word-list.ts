import type { Lang } from './language.ts';

/** A value with the words that mean it; the first of each language is the one that cyclus itself uses. */
export interface Word<T> {
  value: T;
  nl: readonly [string, ...string[]];
  en: readonly [string, ...string[]];
}

/**
 * The value that a text means, in either language; undefined when it is no word of the list. Capitals, spaces around
 * and an abbreviation's full stop make no difference.
 * @example readWord(WEEKDAY_WORDS, 'Di.') // 2
 */
export function readWord<T>(words: readonly Word<T>[], text: string): T | undefined {
  const wanted = plain(text);
  return words.find((word) => [...word.nl, ...word.en].some((one) => one.toLowerCase() === wanted))?.value;
}

/** Every value's usual word, for a sentence that says what is allowed. @example usualWords(YES_NO_WORDS, 'nl') // ['ja', 'nee'] */
export function usualWords(words: readonly Word<unknown>[], lang: Lang): string[] {
  return words.map((word) => word[lang][0]);
}

/** Every word of the list in both languages, for the nearest guess. */
export function allWords(words: readonly Word<unknown>[]): string[] {
  return words.flatMap((word) => [...word.nl, ...word.en]);
}

/** Text as it is compared: lower case, single spaces, no full stop at the end. */
export function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
}
