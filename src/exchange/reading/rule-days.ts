import { type Day, lastOfMonth, partsOf, type Weekday, weekdayOf } from '../../calendar/day.ts';
import type { NthWeekday, RecurrenceRule } from './rule.ts';

/**
 * Whether a rule that repeats by the day or longer may fall on this day (the table of RFC 5545, 3.3.10). What a rule
 * leaves open must have been filled in.
 */
export function fitsDay(rule: RecurrenceRule, day: Day): boolean {
  const { weekdays, months, monthDays, yearDays, weeks } = rule;
  if (weekdays && !weekdays.some(({ weekday }) => weekday === weekdayOf(day))) return false;
  return (
    (!months || months.includes(partsOf(day).month)) &&
    (!monthDays || fitsMonthDay(monthDays, day)) &&
    (!yearDays || fitsYearDay(yearDays, day)) &&
    (!weeks || fitsWeek(weeks, day, rule.weekStart)) &&
    (!weekdays || weekdays.some((one) => fitsNth(one, rule, day)))
  );
}

function fitsMonthDay(monthDays: readonly number[], day: Day): boolean {
  const { year, month, date } = partsOf(day);
  return monthDays.includes(date) || monthDays.includes(day - lastOfMonth(year, month) - 1);
}

function fitsYearDay(yearDays: readonly number[], day: Day): boolean {
  const { first, last } = yearOf(day);
  return yearDays.includes(day - first + 1) || yearDays.includes(day - last - 1);
}

/** Weeks are counted as in ISO 8601: the first is the first with at least four days in the year. */
function fitsWeek(weeks: readonly number[], day: Day, weekStart: Weekday): boolean {
  const first = weekOf(day, weekStart);
  // The day in the middle of a week says which year it belongs to.
  const { first: newYear, last } = yearOf(first + 3);
  const one = weekOf(newYear + 3, weekStart);
  const count = (weekOf(last - 3, weekStart) - one) / 7 + 1;
  const number = (first - one) / 7 + 1;
  return weeks.includes(number) || weeks.includes(number - count - 1);
}

/** The first day of the week of a day. */
export function weekOf(day: Day, weekStart: Weekday): Day {
  return day - ((weekdayOf(day) - weekStart + 7) % 7);
}

/** The nth weekday is that of the month, but that of the year for a rule by the year that names no months. */
function fitsNth({ nth, weekday }: NthWeekday, { frequency, months, weeks }: RecurrenceRule, day: Day): boolean {
  if (weekday !== weekdayOf(day)) return false;
  if (nth === null || weeks || (frequency !== 'YEARLY' && frequency !== 'MONTHLY')) return true;
  const { first, last } = frequency === 'YEARLY' && !months ? yearOf(day) : monthOf(day);
  return nth === (nth > 0 ? Math.floor((day - first) / 7) + 1 : -Math.floor((last - day) / 7) - 1);
}

function yearOf(day: Day): { first: Day; last: Day } {
  const { year } = partsOf(day);
  return { first: lastOfMonth(year - 1, 12) + 1, last: lastOfMonth(year, 12) };
}

function monthOf(day: Day): { first: Day; last: Day } {
  const { year, month, date } = partsOf(day);
  return { first: day - date + 1, last: lastOfMonth(year, month) };
}
