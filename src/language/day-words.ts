import { MONTHS, SHORT_MONTHS } from './names.ts';
import { plain, readWord, type Word } from './word-list.ts';

/** Days by how far they lie from today. */
export const NEAR_DAY_WORDS: readonly Word<number>[] = [
  { value: 0, nl: ['vandaag'], en: ['today'] },
  { value: 1, nl: ['morgen'], en: ['tomorrow'] },
  { value: 2, nl: ['overmorgen'], en: ['day after tomorrow', 'the day after tomorrow'] },
  { value: -1, nl: ['gisteren'], en: ['yesterday'] },
  { value: -2, nl: ['eergisteren'], en: ['day before yesterday', 'the day before yesterday'] },
];

/** Weeks by how far they lie from this one. */
export const NEAR_WEEK_WORDS: readonly Word<number>[] = [
  { value: 0, nl: ['deze week'], en: ['this week'] },
  { value: 1, nl: ['volgende week', 'komende week'], en: ['next week'] },
  { value: -1, nl: ['vorige week', 'afgelopen week'], en: ['last week'] },
];

/** Which one of all Tuesdays; `next` and its kin can be that of another week for one person than for another. */
export type WhichWeekday = 'coming' | 'past' | 'next' | 'previous' | 'this';

export const WHICH_WEEKDAY_WORDS: readonly Word<WhichWeekday>[] = [
  { value: 'coming', nl: ['aanstaande', 'komende', 'a.s'], en: ['coming'] },
  { value: 'past', nl: ['afgelopen', 'jongstleden', 'j.l'], en: ['past'] },
  { value: 'next', nl: ['volgende'], en: ['next'] },
  { value: 'previous', nl: ['vorige'], en: ['last'] },
  { value: 'this', nl: ['deze'], en: ['this'] },
];

/**
 * The number of a month by its name in either language, whole, as on a calendar, or its first three letters or more.
 * @example monthNamed('mrt.') // 3
 * @example monthNamed('sept') // 9
 */
export function monthNamed(text: string): number | undefined {
  const word = plain(text);
  if (word.length < 3) return undefined;
  const short = readWord(SHORT_MONTH_WORDS, word);
  if (short !== undefined) return short;
  const index = Math.max(
    ...[MONTHS.nl, MONTHS.en].map((names) => names.findIndex((name) => name.toLowerCase().startsWith(word))),
  );
  return index >= 0 ? index + 1 : undefined;
}

const SHORT_MONTH_WORDS: readonly Word<number>[] = SHORT_MONTHS.nl.map((name, index) => ({
  value: index + 1,
  nl: [name],
  en: [SHORT_MONTHS.en[index]!],
}));
