import type { Clock } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { daysIn } from '../../calendar/period.ts';
import { instantAt, momentAt } from '../../calendar/zone.ts';
import type { Meeting } from '../schedule.ts';

/** A stretch of time in minutes, the end not included. */
export interface MinuteSpan {
  start: number;
  end: number;
}

/** Whether two stretches share time. Symmetrical. @example overlap({ start: 0, end: 60 }, { start: 60, end: 90 }) // false */
export function overlap(one: MinuteSpan, other: MinuteSpan): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}

/** A meeting of which the time is known. */
export type TimedMeeting = Meeting & { start: number };

/** Whether the time of a meeting is known. */
export function isTimed(meeting: Meeting): meeting is TimedMeeting {
  return meeting.start !== null;
}

/**
 * When a meeting sits, in minutes since 1970-01-01T00:00Z. Its length is in real minutes, also in a night in which the
 * clocks change: in text, calendars and conflicts alike.
 */
export function spanOf({ day, start, length }: Sitting & { start: Clock }, zone: string): MinuteSpan {
  const from = instantAt(day, start, zone);
  return { start: from, end: from + length };
}

/** As much of a meeting as says when it sits. */
export type Sitting = Pick<Meeting, 'day' | 'start' | 'length'>;

/** The day and time on the wall clock at which a meeting ends; null when its time is not known. */
export function endOf({ day, start, length }: Sitting, zone: string): { day: Day; clock: Clock } | null {
  return start === null ? null : momentAt(instantAt(day, start, zone) + length, zone);
}

/** What ends by then on the clock ends on its day, whatever the clocks do in the meantime. */
const EVENING = 21 * 60;

/** The days on which a meeting sits: two or more when it goes on past midnight. */
export function sittingDays({ day, start, length }: Sitting, zone: string): Day[] {
  // Asked of every meeting, and hardly any goes on so long.
  if (start === null || start + length <= EVENING) return [day];
  const last = momentAt(instantAt(day, start, zone) + Math.max(length, 1) - 1, zone).day;
  return daysIn({ from: day, until: last });
}
