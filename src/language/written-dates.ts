import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './names.ts';
import type { WeekdayNumber } from './typed.ts';

/** A date as it stands in a sentence, right or wrong. */
export interface WrittenDate {
  /** As it was written. */
  text: string;
  weekday: WeekdayNumber | undefined;
  /** From 1 to 99: whether there is such a day, a calendar knows. */
  date: number;
  /** January is 1. */
  month: number;
  year: number | undefined;
}

const weekdays = numbered([WEEKDAYS.nl, WEEKDAYS.en, SHORT_WEEKDAYS.nl, SHORT_WEEKDAYS.en]);
const months = numbered([MONTHS.nl, MONTHS.en, SHORT_MONTHS.nl, SHORT_MONTHS.en]);

const WEEKDAY = `(?:(?<weekday>${anyOf(weekdays)})\\.?,? )?`;
const MONTH = `(?<month>${anyOf(months)})\\.?`;
const YEAR = '(?<year>\\d{4})';

// Of text in lower case: V8 takes ten times as long to make a pattern that reads capitals alike, or knows all of Unicode.
const LETTER = 'a-z\\u00df-\\u1fff';

/** Each between blanks, brackets or punctuation: `7/1` in `17/10` is no date. */
const PATTERNS = [
  `${WEEKDAY}(?<date>\\d{1,2})(?:e|st|nd|rd|th)? ${MONTH}(?:,? ${YEAR})?`,
  `${WEEKDAY}${MONTH} (?<date>\\d{1,2})(?:st|nd|rd|th)?(?:,? ${YEAR})?`,
  `${WEEKDAY}(?<date>\\d{1,2})(?<mark>[-/])(?<month>\\d{1,2})(?:\\k<mark>${YEAR})?`,
  `${WEEKDAY}${YEAR}-(?<month>\\d{2})-(?<date>\\d{2})`,
].map((pattern) => new RegExp(`(?<![${LETTER}\\d/-])${pattern}(?![${LETTER}\\d/-])`, 'g'));

/** Without a year and a weekday nothing can be held against a calendar, and most texts have neither. */
const TELLING = new RegExp(
  `(?<![${LETTER}\\d])\\d{4}(?![${LETTER}\\d])|(?<![${LETTER}])(?:${anyOf(weekdays)})(?![${LETTER}])`,
);

/**
 * The dates in a text, in Dutch or English, that can be held against a calendar: those with a weekday or a year.
 * @example writtenDates('stukken van dinsdag 4 november 2020')[0] // { weekday: 2, date: 4, month: 11, year: 2020, ... }
 */
export function writtenDates(text: string): WrittenDate[] {
  if (!/\d/.test(text)) return [];
  const lower = text.toLowerCase();
  if (!TELLING.test(lower)) return [];
  // A capital of another length than its small letter (İ) would have the date cut out beside where it stands.
  const written = lower.length === text.length ? text : lower;
  return PATTERNS.flatMap((pattern) => [...lower.matchAll(pattern)].flatMap((match) => dateOf(match, written)));
}

function dateOf({ 0: { length }, index, groups }: RegExpExecArray, written: string): WrittenDate[] {
  const { weekday, date, month, year } = groups!;
  if (weekday === undefined && year === undefined) return [];
  const number = months.get(month!) ?? Number(month);
  if (number < 1 || number > 12) return [];
  return [
    {
      text: written.slice(index, index + length),
      weekday: weekday === undefined ? undefined : (weekdays.get(weekday) as WeekdayNumber),
      date: Number(date),
      month: number,
      year: year === undefined ? undefined : Number(year),
    },
  ];
}

/** Every name in lower case, with its number from 1. */
function numbered(lists: readonly (readonly string[])[]): Map<string, number> {
  return new Map(lists.flatMap((names) => names.map((name, index) => [name.toLowerCase(), index + 1] as const)));
}

function anyOf(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].sort((one, other) => other.length - one.length).join('|');
}
