import { DAY_MINUTES } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import type { Meeting } from './schedule.ts';

/** A stretch of time in minutes, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** Whether two stretches share time. Symmetrical. @example overlap({ start: 0, end: 60 }, { start: 60, end: 90 }) // false */
export function overlap(one: Span, other: Span): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}

/** A meeting of which the time is known. */
export type TimedMeeting = Meeting & { start: number };

/** Whether the time of a meeting is known. */
export function isTimed(meeting: Meeting): meeting is TimedMeeting {
  return meeting.start !== null;
}

/** When a meeting sits, in minutes after 1970-01-01 on the wall clock; past midnight where it lasts that long. */
export function spanOf({ day, start, length }: TimedMeeting): Span {
  const from = day * DAY_MINUTES + start;
  return { start: from, end: from + length };
}

/** The days on which a meeting sits: two or more when it goes on past midnight. */
export function sittingDays({ day, start, length }: Meeting): Day[] {
  const nights = start === null ? 0 : Math.floor((start + Math.max(length, 1) - 1) / DAY_MINUTES);
  return Array.from({ length: nights + 1 }, (_, night) => day + night);
}
