import { escape as escaped } from 'ical-generator';
import { DAY_MINUTES } from '../calendar/clock.ts';
import type { Period } from '../calendar/period.ts';
import type { Lang } from '../language/language.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type DeadlineForm, deadlineEntry } from './deadline-entry.ts';
import type { Entry } from './entry.ts';
import { eventText } from './event.ts';
import { fold } from './fold.ts';
import { meetingEntry } from './meeting-entry.ts';
import { shortText } from './plain-text.ts';
import { timeZoneLines } from './time-zone.ts';
import { type WrittenSpan, type ZoneClock, zoneClock } from './zone-clock.ts';

export interface CalendarOptions {
  /** What the calendar is called where it is read. */
  name: string;
  deadlines: DeadlineForm;
  lang: Lang;
}

/** An entry with how its time is written; without a span it takes whole days. */
interface Placed {
  entry: Entry;
  span: WrittenSpan | undefined;
  begins: number;
}

/** The same for ever: another one is another calendar to some readers. */
const PRODUCT = '-//cyclus//cyclus//NL';

/**
 * A schedule as a calendar file to import or subscribe to (RFC 5545; METHOD:PUBLISH of RFC 5546, 3.2.1), for Outlook
 * and all others: one event for each meeting, cancelled ones too, and for each deadline when asked for.
 *
 * The same schedule gives the same text, whatever the day or the machine; entries are in order of their beginning.
 *
 * @returns text to be written as UTF-8 without a byte order mark; undefined when there is nothing to put in it, as a
 * calendar without an event cannot be imported
 * @example calendarFile(schedule, { name: 'MCC', deadlines: 'timed', lang: 'nl' }) // 'BEGIN:VCALENDAR\r\nVERSION:2.0 ...
 */
export function calendarFile(schedule: Schedule, { name, deadlines, lang }: CalendarOptions): string | undefined {
  const { workspace } = schedule;
  const meetings = schedule.meetings.map((meeting) => meetingEntry(meeting, workspace, lang));
  const due =
    deadlines === 'none'
      ? []
      : schedule.deadlines.map((deadline) => deadlineEntry(deadline, deadlines, workspace, lang));
  const entries = distinct([...meetings, ...due]);
  return entries.length === 0 ? undefined : calendarText(entries, name, workspace.settings.timezone);
}

function calendarText(entries: readonly Entry[], name: string, zone: string): string {
  const clock = zoneClock(zone, daysOf(entries));
  const placed = entries.map((entry) => place(entry, clock)).sort(inOrder);
  const zoned = placed.some(({ span }) => span?.zoned);
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // With a name, Outlook makes a calendar of its own, which is too much for one event.
    ...(entries.length > 1 ? [`X-WR-CALNAME:${escaped(shortText(name), false)}`] : []),
    ...(zoned ? timeZoneLines(zone, clock.rule!) : []),
  ];
  const events = placed.map(({ entry, span }) => eventText(entry, span, zone));
  return fold(`${head.join('\r\n')}\r\n${events.join('')}END:VCALENDAR\r\n`);
}

/** Two entries of one identity make Outlook refuse the whole file, so a second one gets a number. */
function distinct(entries: readonly Entry[]): Entry[] {
  const taken = new Map<string, number>();
  return entries.map((entry) => {
    const count = (taken.get(entry.uid) ?? 0) + 1;
    taken.set(entry.uid, count);
    return count === 1 ? entry : { ...entry, uid: `${count}-${entry.uid}` };
  });
}

function place(entry: Entry, clock: ZoneClock): Placed {
  if ('days' in entry.when)
    return { entry, span: undefined, begins: clock.midnight(entry.when.days.from * DAY_MINUTES) };
  const span = clock.write(entry.when.span);
  return { entry, span, begins: span.begins };
}

function inOrder(one: Placed, other: Placed): number {
  return one.begins - other.begins || (one.entry.uid < other.entry.uid ? -1 : 1);
}

function daysOf(entries: readonly Entry[]): Period {
  let period = { from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };
  for (const { when } of entries) {
    const day = 'days' in when ? when.days.from : Math.floor(when.span.moment / DAY_MINUTES);
    period = { from: Math.min(period.from, day), until: Math.max(period.until, day) };
  }
  return period;
}
