import { DAY_MINUTES } from '../../calendar/clock.ts';
import { type Day, isoDay } from '../../calendar/day.ts';
import { remembered } from '../../common/remembered.ts';
import type { LocalMinutes } from '../entry.ts';

/**
 * A date and time as calendars write it (RFC 5545, 3.3.5), on whatever clock the minutes are counted.
 * @example localTime(0) // '19700101T000000'
 */
export function localTime(minutes: LocalMinutes): string {
  return `${minute(minutes)}00`;
}

/**
 * An instant in UTC.
 * @param seconds since 1970-01-01T00:00Z
 * @example stamp(0) // '19700101T000000Z'
 */
export function stamp(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minute(minutes)}${twoDigits(seconds - minutes * 60)}Z`;
}

function minute(minutes: number): string {
  const day = Math.floor(minutes / DAY_MINUTES);
  const clock = minutes - day * DAY_MINUTES;
  return `${date(day)}T${twoDigits(Math.floor(clock / 60))}${twoDigits(clock % 60)}`;
}

/**
 * Remembered, as most of what stands in a calendar begins and ends on one day, and was made and changed on few.
 * @example date(0) // '19700101'
 */
export const date = remembered((day: Day) => isoDay(day).replaceAll('-', ''));

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
