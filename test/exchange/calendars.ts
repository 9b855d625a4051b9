import { day, isoDay } from '../../src/calendar/day.ts';
import { momentAt, rfc3339 } from '../../src/calendar/zone.ts';
import type { CalendarFile, Occurrence } from '../../src/exchange/reading/occurrence.ts';
import { readCalendar } from '../../src/exchange/reading/read-calendar.ts';

export const ZONE = 'Europe/Amsterdam';

/** A calendar file with these lines in it. */
export function calendarOf(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//NL', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** The lines of an event. */
export function eventOf(...lines: string[]): string[] {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
}

/** A calendar file as it was read; it must be one. */
export function read(file: string | Uint8Array): CalendarFile {
  const calendar = readCalendar(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  if (typeof calendar === 'string') throw new Error(calendar);
  return calendar;
}

/** @example '2020-11-03T14:00+01:00 60' or '2020-11-03..2020-11-04' */
function when({ when }: Occurrence): string {
  if ('days' in when) return `${isoDay(when.days.from)}..${isoDay(when.days.until)}`;
  const { day: date, clock } = momentAt(when.from, ZONE);
  return `${rfc3339(date, clock, ZONE).replace(':00+', '+')} ${when.until - when.from}`;
}

/** When the events of a file take place from the autumn of 2020 on, unless another window is said. */
export function times(file: string | Uint8Array, from = '2020-10-01', until = '2020-12-31'): string[] {
  return read(file)
    .occurrences({ from: day(from), until: day(until) }, ZONE)
    .found.map(when);
}

/** The same for one event. */
export function timesOf(...lines: string[]): string[] {
  return times(calendarOf(...eventOf('UID:a', ...lines)));
}

/** What could not be read: the kind and the line. */
export function problemsOf(file: string, from = '2020-10-01', until = '2020-12-31'): string[] {
  const calendar = read(file);
  const { problems } = calendar.occurrences({ from: day(from), until: day(until) }, ZONE);
  return [...calendar.problems, ...problems].map(({ kind, line }) => `${line} ${kind}`);
}
