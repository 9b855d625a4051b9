import {
  type Day,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  nthWeekday,
  partsOf,
  type Weekday,
} from '../../calendar/day.ts';

/** What the calendar counts in: a cycle comes round after a number of these. */
export type CalendarUnit = 'weeks' | 'months';

/** The day within a week or month. */
export type DayInUnit =
  | { on: 'weekday'; weekday: Weekday }
  | { on: 'nth-weekday'; nth: 1 | 2 | 3 | 4 | -1; weekday: Weekday }
  | { on: 'date'; date: number | 'last' };

/** 1970-01-01 was a Thursday: the Monday of its week. */
const FIRST_MONDAY = -3;
const FIRST_YEAR = 1970;
const WEEK = 7;

/** The number of the week or month in which a day lies, counted from the first of 1970. */
export function unitOf(unit: CalendarUnit, day: Day): number {
  if (unit === 'weeks') return (mondayOf(day) - FIRST_MONDAY) / WEEK;
  const { year, month } = partsOf(day);
  return (year - FIRST_YEAR) * 12 + month - 1;
}

/** The first day of a week or month by its number: the other way round. */
export function firstOfUnit(unit: CalendarUnit, number: number): Day {
  return unit === 'weeks' ? FIRST_MONDAY + number * WEEK : firstOfMonth(0, number);
}

/** The day in a week or month by its number; every one has such a day, as nothing is on a fifth weekday or a 29th. */
export function dayInUnit(number: number, at: DayInUnit): Day {
  if (at.on === 'weekday') return firstOfUnit('weeks', number) + at.weekday - 1;
  const first = firstOfUnit('months', number);
  const { year, month } = partsOf(first);
  if (at.on === 'date') return at.date === 'last' ? lastOfMonth(year, month) : first + at.date - 1;
  return nthWeekday(year, month, at.weekday, at.nth) ?? lastOfMonth(year, month);
}

const FARTHEST = 10;

/** How many days a meeting may be moved: within half a round it is nearer to its own day than to the next one. */
export function mostDaysMoved(unit: CalendarUnit, every: number): number {
  return unit === 'months' ? FARTHEST : Math.min(Math.floor((every * 7) / 2), FARTHEST);
}
