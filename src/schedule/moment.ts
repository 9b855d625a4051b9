import { type Clock, DAY_MINUTES } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Stop } from './schedule.ts';

/** A moment on a route; the hour of a meeting may not be known. */
export interface Moment {
  day: Day;
  start: Clock | null;
}

/** When a stop is over: a round in writing at the end of its last day. */
export function momentOf(stop: Stop): Moment {
  return 'meeting' in stop ? stop.meeting : { day: stop.until, start: DAY_MINUTES };
}

/** Whether a moment certainly comes before another: on an earlier day, or at an earlier hour of the same day. */
export function isBefore(one: Moment, other: Moment): boolean {
  if (one.day !== other.day) return one.day < other.day;
  return one.start !== null && other.start !== null && one.start < other.start;
}

/** Whether a moment certainly does not come after another: on an earlier day, or no later on the same day. */
export function isNotAfter(one: Moment, other: Moment): boolean {
  if (one.day !== other.day) return one.day < other.day;
  if (other.start === DAY_MINUTES) return true;
  return one.start !== null && other.start !== null && one.start <= other.start;
}

/** Whether a moment comes at least so many working days after another; with 0, at a later hour of the day will do. */
export function follows(before: Moment, after: Moment, gap: number, calendar: WorkingCalendar): boolean {
  if (after.day === before.day) return gap === 0 && isBefore(before, after);
  return after.day >= firstDayAfter(before.day, gap, calendar);
}

/** The first day that lies at least so many working days after another. */
export function firstDayAfter(day: Day, gap: number, calendar: WorkingCalendar): Day {
  let after = day;
  for (let count = 0; count < gap; count++) after = calendar.workingDayAfter(after);
  return after;
}

/** The last day after which at least so many working days lead to another, itself included. */
export function lastDayBefore(day: Day, gap: number, calendar: WorkingCalendar): Day {
  return gap === 0 ? day : calendar.countBack(calendar.countBack(day, 0), gap - 1) - 1;
}
