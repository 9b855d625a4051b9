import { NEAR_DAY_WORDS, NEAR_WEEK_WORDS, WHICH_WEEKDAY_WORDS, type WhichWeekday } from '../language/day-words.ts';
import type { Lang } from '../language/language.ts';
import { datesSaid } from '../language/said-dates.ts';
import { readWeekday } from '../language/typed.ts';
import { plain, readWord } from '../language/word-list.ts';
import {
  type Day,
  dayOf,
  FIRST_DAY,
  LAST_DAY,
  mondayOf,
  parseDay,
  partsOf,
  type Weekday,
  weekdayOf,
  weekNumber,
} from './day.ts';

/** What a day is asked for. */
export interface DayAsked {
  today: Day;
  lang: Lang;
  /** Which day of it a week means, as the first or last day of a period; without this a week is no day. */
  week?: 'first' | 'last';
  /** Whether it is a day that has been: a weekday is then the last one, and a date without a year too. */
  past?: boolean;
  /** The first day of the period of which it is the last: a weekday counts on from there. */
  begin?: Day | undefined;
}

/** What is longer names no day. */
const LONGEST = 60;

/**
 * The days that a text can mean, in the words of either language and in order: none when it is no day, several when it
 * can mean several. What lies outside the calendar is no day.
 *
 * A weekday is the coming one, and when today is that weekday it can also be today. A date without a year is the one nearest
 * to today, a week without a year as well (ISO 8601).
 * @example daysSaid('volgende week dinsdag', { today: day('2020-10-30'), lang: 'nl' }) // [day('2020-11-03')]
 * @example daysSaid('vrijdag', { today: day('2020-10-30'), lang: 'nl' }) // [day('2020-10-30'), day('2020-11-06')]
 */
export function daysSaid(text: string, asked: DayAsked): Day[] {
  if (text.length > LONGEST) return [];
  const words = wordsOf(text);
  const iso = parseDay(words);
  const days = iso === undefined ? inWords(words, asked) : [iso];
  return [...new Set(days)].filter(isInCalendar).sort((one, other) => one - other);
}

function isInCalendar(day: Day): boolean {
  return FIRST_DAY <= day && day <= LAST_DAY;
}

/** Whether a text can mean a day or a week, whatever day it is and whatever that is asked for; with a wrong weekday too. */
export function isDaySaid(text: string): boolean {
  const asked: DayAsked = { today: SOME_DAY, lang: 'en', week: 'first' };
  return daysSaid(text, asked).length > 0 || misnamedDay(text, asked) !== undefined;
}

function wordsOf(text: string): string {
  return plain(text.replace(/,/g, ' '));
}

const SOME_DAY = Math.floor((FIRST_DAY + LAST_DAY) / 2);

/**
 * The day of a date that is said with a weekday which it is not; undefined for all else.
 * @example misnamedDay('dinsdag 2 november 2020', { today, lang: 'nl' }) // day('2020-11-02'), a Monday
 */
export function misnamedDay(text: string, asked: DayAsked): Day | undefined {
  if (text.length > LONGEST || daysSaid(text, asked).length > 0) return undefined;
  return weekdaysIn(wordsOf(text)).flatMap(({ rest }) => datesOf(rest, asked))[0];
}

function inWords(words: string, asked: DayAsked): Day[] {
  const near = readWord(NEAR_DAY_WORDS, words);
  if (near !== undefined) return [asked.today + near];
  const whole = withoutWeekday(words, asked);
  if (whole.length > 0) return whole;
  return weekdaysIn(words).flatMap(({ weekday, rest }) => withWeekday(weekday, rest, asked));
}

/** A week, or a date. */
function withoutWeekday(words: string, asked: DayAsked): Day[] {
  if (asked.week === undefined) return datesOf(words, asked);
  const days = asked.week === 'first' ? 0 : 6;
  return [...mondaysOf(words, asked).map((monday) => monday + days), ...datesOf(words, asked)];
}

/** A weekday in front or at the end, and what is said beside it. */
function weekdaysIn(words: string): { weekday: Weekday; rest: string }[] {
  const [, first = '', behind = ''] = /^(\S+)(?: (.*))?$/.exec(words) ?? [];
  const [, before = '', last = ''] = /^(.*) (\S+)$/.exec(words) ?? [];
  return [
    { weekday: readWeekday(first), rest: behind },
    { weekday: readWeekday(last), rest: before },
  ].flatMap(({ weekday, rest }) =>
    weekday === undefined ? [] : [{ weekday, rest: rest.replace(/^(?:in|van|of) /, '') }],
  );
}

function withWeekday(weekday: Weekday, rest: string, asked: DayAsked): Day[] {
  const { today } = asked;
  if (rest === '') return bareWeekday(weekday, asked);
  const which = readWord(WHICH_WEEKDAY_WORDS, rest);
  if (which !== undefined) return WHICH[which](weekday, today);
  const inWeek = mondaysOf(rest, asked).map((monday) => monday + weekday - 1);
  return inWeek.length > 0 ? inWeek : datesOf(rest, asked).filter((day) => weekdayOf(day) === weekday);
}

function bareWeekday(weekday: Weekday, { today, past, begin = today }: DayAsked): Day[] {
  const now = Math.max(today, begin);
  const day = past ? lastBefore(weekday, now) : firstAfter(weekday, now);
  return weekdayOf(now) === weekday ? [now, day] : [day];
}

const WHICH: Record<WhichWeekday, (weekday: Weekday, today: Day) => Day[]> = {
  coming: (weekday, today) => [firstAfter(weekday, today)],
  past: (weekday, today) => [lastBefore(weekday, today)],
  next: (weekday, today) => [firstAfter(weekday, today), inWeekOf(today + 7, weekday)],
  previous: (weekday, today) => [lastBefore(weekday, today), inWeekOf(today - 7, weekday)],
  this: (weekday, today) => [firstAfter(weekday, today), inWeekOf(today, weekday)],
};

function firstAfter(weekday: Weekday, today: Day): Day {
  return today + 7 - ((weekdayOf(today) - weekday + 7) % 7);
}

function lastBefore(weekday: Weekday, today: Day): Day {
  return firstAfter(weekday, today - 8);
}

function inWeekOf(day: Day, weekday: Weekday): Day {
  return mondayOf(day) + weekday - 1;
}

/** The Mondays of the weeks that a text can mean. */
function mondaysOf(words: string, asked: DayAsked): Day[] {
  const near = readWord(NEAR_WEEK_WORDS, words);
  if (near !== undefined) return [mondayOf(asked.today) + 7 * near];
  const [, number, year] = /^(?:in )?(?:week|wk) ?(\d{1,2})(?: (?:van |of )?(\d{4}))?$/.exec(words) ?? [];
  if (number === undefined) return [];
  return nearestOf((one) => mondayOfWeek(one, Number(number)), year === undefined ? undefined : Number(year), asked);
}

function mondayOfWeek(year: number, number: number): Day | undefined {
  // 4 January always lies in week 1.
  const monday = mondayOf(dayOf(year, 1, 4)!) + 7 * (number - 1);
  return weekNumber(monday) === number ? monday : undefined;
}

function datesOf(words: string, asked: DayAsked): Day[] {
  return datesSaid(words, asked.lang).flatMap(({ year, month, date }) =>
    nearestOf((one) => dayOf(one, month, date), year, asked),
  );
}

/** So many years apart 29 February and week 53 may lie. */
const FAR = 8;

/** The day of a year; without one those of the years that lie nearest to today, or the last that has been. */
function nearestOf(dayIn: (year: number) => Day | undefined, year: number | undefined, asked: DayAsked): Day[] {
  const { today, past } = asked;
  const now = partsOf(today).year;
  const years = year === undefined ? Array.from({ length: 2 * FAR + 1 }, (_, index) => now - FAR + index) : [year];
  const days = years.flatMap((one) => dayIn(one) ?? []).filter(isInCalendar);
  if (year !== undefined) return days;
  if (past) return days.filter((day) => day <= today).slice(-1);
  const least = Math.min(...days.map((day) => Math.abs(day - today)));
  return days.filter((day) => Math.abs(day - today) === least);
}
