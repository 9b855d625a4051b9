import { DAY_SECONDS } from '../../calendar/clock.ts';
import { type Day, dayOf } from '../../calendar/day.ts';

/** Seconds since 1970 on a wall clock, as if that showed UTC. */
export type Local = number;

/** A day, or a time on a day, as a calendar file writes it. */
export interface CalendarMoment {
  /** The time, or midnight of the day. */
  local: Local;
  /** Whether it is a day without a time. */
  isDay: boolean;
  /** Whether it is a time in UTC, whatever zone stands beside it. */
  isUtc: boolean;
}

/** How long something takes. Days last until the same time of a later day, however long these are. */
export interface Length {
  days: number;
  seconds: number;
}

const MOMENT = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(Z)?)?$/i;
const LENGTH = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** The most days that anything may last: a thousand years. */
const MOST_DAYS = 366_000;

/**
 * Reads a DATE or DATE-TIME (RFC 5545, 3.3.4 and 3.3.5); undefined for anything else and for days that do not exist.
 * @example readCalendarMoment('20201103T140000Z') // { local: 1604412000, isDay: false, isUtc: true }
 */
export function readCalendarMoment(text: string): CalendarMoment | undefined {
  const match = MOMENT.exec(text.trim());
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === undefined) return undefined;
  if (match[4] === undefined) return { local: midnight(day), isDay: true, isUtc: false };
  const [hours, minutes, seconds] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  const clock = hours * 3600 + minutes * 60 + Math.min(seconds, 59);
  // Some write the end of a day as 24:00, and a leap second is 60.
  if (minutes > 59 || seconds > 60 || clock > DAY_SECONDS) return undefined;
  return { local: midnight(day) + clock, isDay: false, isUtc: match[7] !== undefined };
}

/**
 * Reads a DURATION (RFC 5545, 3.3.6); undefined for anything else, for one that goes back in time and for more than a
 * thousand years.
 * @example readCalendarDuration('P1DT2H') // { days: 1, seconds: 7200 }
 */
export function readCalendarDuration(text: string): Length | undefined {
  const match = LENGTH.exec(text.trim());
  if (!match || !/\d/.test(text)) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((amount) => Number(amount ?? 0));
  const length = { days: weeks! * 7 + days!, seconds: hours! * 3600 + minutes! * 60 + seconds! };
  const total = length.days * DAY_SECONDS + length.seconds;
  if (total > MOST_DAYS * DAY_SECONDS || (match[1] === '-' && total > 0)) return undefined;
  return length;
}

/** The first moment of a day on a wall clock. */
export function midnight(day: Day): Local {
  return day * DAY_SECONDS;
}

/** The day of a time on a wall clock. */
export function dayOn(local: Local): Day {
  return Math.floor(local / DAY_SECONDS);
}
