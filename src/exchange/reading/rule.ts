import type { Weekday } from '../../calendar/day.ts';
import { type CalendarMoment, readCalendarMoment } from './moments.ts';

export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

/** A weekday, or only the nth of it in a month or year, counted from the end when negative. */
export interface NthWeekday {
  nth: number | null;
  weekday: Weekday;
}

/** How an event repeats (RFC 5545, 3.3.10). A list that is not there is null. */
export interface RecurrenceRule {
  frequency: Frequency;
  /** At least 1. */
  interval: number;
  count: number | null;
  until: CalendarMoment | null;
  weekStart: Weekday;
  seconds: readonly number[] | null;
  minutes: readonly number[] | null;
  hours: readonly number[] | null;
  weekdays: readonly NthWeekday[] | null;
  monthDays: readonly number[] | null;
  yearDays: readonly number[] | null;
  weeks: readonly number[] | null;
  months: readonly number[] | null;
  positions: readonly number[] | null;
}

const FREQUENCIES = new Set(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY']);
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** No list of a rule is longer: not even one of all days of a year, from either end. */
const MOST_ITEMS = 1000;

/** A rule that says what no rule can say. */
class WrongRule extends Error {}

/**
 * Reads an RRULE (RFC 5545, 3.3.10); undefined when it cannot be read.
 * @example readRule('FREQ=WEEKLY;BYDAY=TU')?.weekdays // [{ nth: null, weekday: 2 }]
 */
export function readRule(text: string): RecurrenceRule | undefined {
  const said = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.trim().split('=', 2))
      .flatMap(([key, value]) => (key && value ? [[key, value] as const] : [])),
  );
  try {
    return ruleOf(said);
  } catch (error) {
    if (error instanceof WrongRule) return undefined;
    throw error;
  }
}

function ruleOf(said: ReadonlyMap<string, string>): RecurrenceRule {
  const frequency = said.get('FREQ');
  // Only Gregorian months are known here (RFC 7529).
  if (!frequency || !FREQUENCIES.has(frequency) || (said.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN')
    throw new WrongRule();
  const numbers = (key: string, least: number, most: number, backwards = false) =>
    listOf(said.get(key), (text) => numberOf(text, least, most, backwards));
  return {
    frequency: frequency as Frequency,
    interval: numberOf(said.get('INTERVAL') ?? '1', 1, Number.MAX_SAFE_INTEGER),
    count: said.has('COUNT') ? numberOf(said.get('COUNT')!, 1, Number.MAX_SAFE_INTEGER) : null,
    until: said.has('UNTIL') ? momentOf(said.get('UNTIL')!) : null,
    weekStart: weekdayOf(said.get('WKST') ?? 'MO'),
    seconds: numbers('BYSECOND', 0, 60),
    minutes: numbers('BYMINUTE', 0, 59),
    hours: numbers('BYHOUR', 0, 23),
    weekdays: listOf(said.get('BYDAY'), nthWeekdayOf),
    monthDays: numbers('BYMONTHDAY', 1, 31, true),
    yearDays: numbers('BYYEARDAY', 1, 366, true),
    weeks: numbers('BYWEEKNO', 1, 53, true),
    months: numbers('BYMONTH', 1, 12),
    positions: numbers('BYSETPOS', 1, 366, true),
  };
}

function listOf<T>(text: string | undefined, read: (item: string) => T): T[] | null {
  if (text === undefined) return null;
  const items = text.split(',');
  if (items.length > MOST_ITEMS) throw new WrongRule();
  return [...new Set(items.map((item) => read(item.trim())))];
}

function numberOf(text: string, least: number, most: number, backwards = false): number {
  const number = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  const size = backwards ? Math.abs(number) : number;
  if (!(least <= size && size <= most)) throw new WrongRule();
  return number;
}

function weekdayOf(text: string): Weekday {
  const at = WEEKDAYS.indexOf(text);
  if (at < 0) throw new WrongRule();
  return (at + 1) as Weekday;
}

function nthWeekdayOf(text: string): NthWeekday {
  const nth = text.slice(0, -2);
  return { nth: nth === '' ? null : numberOf(nth, 1, 53, true), weekday: weekdayOf(text.slice(-2)) };
}

function momentOf(text: string): CalendarMoment {
  const moment = readCalendarMoment(text);
  if (!moment) throw new WrongRule();
  return moment;
}
