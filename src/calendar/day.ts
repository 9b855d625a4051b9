import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import { getISOWeek } from 'date-fns/getISOWeek';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { startOfMonth } from 'date-fns/startOfMonth';

// What is asked for each of a hundred thousand meetings is reckoned here; weeks and months, which are asked for now and then,
// are left to date-fns.

/**
 * A calendar day, as the number of days since 1970-01-01. A plain local day: it has no time and no zone, so adding is
 * `+`, counting is `-` and comparing is `<`, the same on every machine.
 */
export type Day = number;

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface DayParts {
  year: number;
  /** January is 1. */
  month: number;
  /** Day of the month, from 1. */
  date: number;
}

const MILLISECONDS = 86_400_000;

/**
 * The day of a year, month and day of the month; undefined when the calendar has no such day.
 * @example dayOf(2020, 2, 30) // undefined
 */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const day = Date.UTC(year, month - 1, date) / MILLISECONDS;
  const back = partsOf(day);
  return back.year === year && back.month === month && back.date === date ? day : undefined;
}

/** @example partsOf(parseDay('2020-10-19')!) // { year: 2020, month: 10, date: 19 } */
export function partsOf(day: Day): DayParts {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/**
 * Reads `YYYY-MM-DD`; undefined for any other text and for days that do not exist.
 * @example parseDay('2020-02-30') // undefined
 */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The first and last day that cyclus plans for; a window or date outside them is refused. */
export const FIRST_DAY = day('1990-01-01');
export const LAST_DAY = day('2100-12-31');

/** The day of a text that is known to be right, as in tests and tables. @throws RangeError when it is not. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** @example isoDay(day('2020-10-19')) // '2020-10-19' */
export function isoDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** @example weekdayOf(day('2020-10-19')) // 1, a Monday */
export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The Monday of the week of this day. @example isoDay(mondayOf(day('2020-10-25'))) // '2020-10-19' */
export function mondayOf(day: Day): Day {
  return day - (weekdayOf(day) - 1);
}

/**
 * The number of the week of a day (ISO 8601): week 1 is the one with the first Thursday of the year.
 * @example weekNumber(day('2021-01-03')) // 53
 */
export function weekNumber(day: Day): number {
  return getISOWeek(utcDate(day));
}

/** @example isoDay(lastOfMonth(2020, 2)) // '2020-02-29' */
export function lastOfMonth(year: number, month: number): Day {
  return dayIn(lastDayOfMonth(new UTCDateMini(year, month - 1, 1)));
}

/** The first day of the month that lies `months` after the month of `day`. */
export function firstOfMonth(day: Day, months = 0): Day {
  return dayIn(addMonths(startOfMonth(utcDate(day)), months));
}

/**
 * The nth given weekday of a month, or the last one for -1; undefined when the month has no fifth one.
 * @example isoDay(nthWeekday(2020, 10, 2, -1)!) // '2020-10-27', the last Tuesday
 */
export function nthWeekday(
  year: number,
  month: number,
  weekday: Weekday,
  nth: 1 | 2 | 3 | 4 | 5 | -1,
): Day | undefined {
  const last = lastOfMonth(year, month);
  if (nth === -1) return last - ((weekdayOf(last) - weekday + 7) % 7);
  const first = firstOfMonth(last);
  const found = first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return found <= last ? found : undefined;
}

/** The day as a Date for date-fns, which on any machine finds the day itself in it. */
function utcDate(day: Day): Date {
  return new UTCDateMini(day * MILLISECONDS);
}

function dayIn(date: Date): Day {
  return date.getTime() / MILLISECONDS;
}
