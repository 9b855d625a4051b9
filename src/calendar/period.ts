import { type Day, FIRST_DAY } from './day.ts';

/** Days from `from` until and including `until`; infinite where an end is open. */
export interface Period {
  from: Day;
  until: Day;
}

export const ALWAYS: Period = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** @example within(day('2020-12-25'), { from: day('2020-12-18'), until: day('2021-01-11') }) // true */
export function within(day: Day, period: Period): boolean {
  return period.from <= day && day <= period.until;
}

/** The days of a period that has an end, one by one. */
export function daysIn({ from, until }: Period): Day[] {
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

/**
 * The days that two periods share; undefined when they share none.
 * @example common({ from: day('2020-11-01'), until: Infinity }, { from: -Infinity, until: day('2020-11-30') }) // November
 */
export function common(one: Period, other: Period): Period | undefined {
  if (!touch(one, other)) return undefined;
  return { from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) };
}

/** Whether two periods share at least one day. */
export function touch(one: Period, other: Period): boolean {
  return one.from <= other.until && other.from <= one.until;
}

/** So many whole weeks from a day on. @example weeksFrom(day('2020-11-02'), 2) // until 2020-11-15 */
export function weeksFrom(from: Day, weeks: number): Period {
  return { from, until: from + weeks * 7 - 1 };
}

/** The same days and so many weeks before them, as far as there are any. */
export function withPast({ from, until }: Period, weeks: number): Period {
  return { from: weeks === 0 ? from : Math.max(from - weeks * 7, FIRST_DAY), until };
}
