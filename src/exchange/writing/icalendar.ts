import { escape as escapedText } from 'ical-generator';
import { DAY_MINUTES } from '../../calendar/clock.ts';
import type { Period } from '../../calendar/period.ts';
import type { Instant } from '../../calendar/zone.ts';
import { byText } from '../../common/by-text.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { concernsItem, concernsMeeting, type Filter } from '../../schedule/select.ts';
import type { CalendarView } from '../calendar-view.ts';
import { type DeadlineForm, deadlineEntry } from '../entries/deadline-entry.ts';
import { goneEntry, wasOf } from '../entries/gone-entry.ts';
import { meetingEntry } from '../entries/meeting-entry.ts';
import type { CalendarEntry } from '../entry.ts';
import type { Register } from '../published/register.ts';
import { shortText } from '../text/plain-text.ts';
import { timeZoneLines } from '../zone/time-zone.ts';
import { type WrittenSpan, type ZoneClock, zoneClock } from '../zone/zone-clock.ts';
import { eventText } from './event.ts';
import { fold } from './fold.ts';
import type { Invitation } from './invitation.ts';

export interface CalendarOptions {
  view: CalendarView;
  deadlines: DeadlineForm;
  register: Register;
  /** What was selected: decides which of the entries that are gone belong in it. */
  filter: Filter;
}

/** The same for ever: another one is another calendar to some readers. */
const PRODUCT = '-//cyclus//cyclus//NL';

/** How soon a subscriber should look again. Some keep a pace of their own, of up to a day. */
const REFRESH = 'PT1H';

/**
 * What stands in the calendar of a selection: one entry for each meeting, cancelled ones too, for each deadline when asked
 * for, and for what was published before and has left the window or the schedule. With this, they are published.
 */
export function calendarEntries(schedule: Schedule, options: CalendarOptions): CalendarEntry[] {
  const { workspace } = schedule;
  const { view, deadlines, register, filter } = options;
  const left = register.elsewhere(schedule.window);
  const meetings = [
    ...schedule.meetings,
    ...left.meetings.filter((meeting) => concernsMeeting(meeting, filter, schedule)),
  ].map((meeting) => meetingEntry(meeting, workspace, view, register));
  const due =
    deadlines === 'none'
      ? []
      : [...schedule.deadlines, ...left.deadlines.filter((deadline) => concernsItem(deadline, filter, schedule))].map(
          (deadline) => deadlineEntry(deadline, deadlines, workspace, view, register),
        );
  const gone = register
    .gone(schedule.window)
    .filter(({ entry }) => (entry.kind === 'meeting' || deadlines !== 'none') && wasOf(entry, filter, schedule))
    .map((one) => goneEntry(one, deadlines === 'none' ? 'all-day' : deadlines, view, workspace.settings.timezone));
  return [...meetings, ...due, ...gone];
}

/**
 * Entries as a calendar file to import (RFC 5545; METHOD:PUBLISH of RFC 5546, 3.2.1), for Outlook and all others.
 *
 * The same entries give the same text, whatever the day or the machine; they are in order of their beginning.
 *
 * @param zone in which they are written
 * @returns text to be written as UTF-8 without a byte order mark; undefined when there is nothing to put in it, as a
 * calendar without an event cannot be imported
 * @example calendarFile(entries, 'MCC', 'Europe/Amsterdam') // 'BEGIN:VCALENDAR\r\nVERSION:2.0 ...
 */
export function calendarFile(entries: readonly CalendarEntry[], name: string, zone: string): string | undefined {
  return entries.length === 0 ? undefined : [...calendarParts(entries, name, zone)].join('');
}

/** The same text in parts, none of which is needed any more once it has been written: a hundred thousand are no burden. */
export function calendarParts(entries: readonly CalendarEntry[], name: string, zone: string): Iterable<string> {
  return partsOf(entries, [PUBLISH, ...nameOf(entries, name)], zone);
}

/**
 * The same to subscribe to: a reader takes all of it anew each time, and is told how often (RFC 7986, 5.7). One without
 * entries is a calendar too, which may have some tomorrow.
 * @param entries of a view of the calendar that is `forFeed`
 * @param window the days that it is about
 */
export function calendarFeed(entries: readonly CalendarEntry[], name: string, zone: string, window: Period): string {
  const refresh = [`REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`, `X-PUBLISHED-TTL:${REFRESH}`];
  const head = [PUBLISH, ...nameOf(entries, name), ...refresh];
  return entries.length === 0 ? emptyCalendar(head, zone, window) : [...partsOf(entries, head, zone)].join('');
}

/**
 * One entry as it is sent to whom it concerns (RFC 5546, 3.2.2 and 3.2.5): a calendar of one event, without a name.
 * @example invitationFile(entry, { method: 'REQUEST', organizer, attendees }, 'Europe/Amsterdam')
 */
export function invitationFile(entry: CalendarEntry, invitation: Invitation, zone: string): string {
  return [...partsOf([entry], [`METHOD:${invitation.method}`], zone, invitation)].join('');
}

/** Whether a file is a calendar that cyclus made: that may be made anew. */
export function isOurs(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).includes(`\r\nPRODID:${PRODUCT}\r\n`);
}

const PUBLISH = 'METHOD:PUBLISH';

/** With a name, Outlook makes a calendar of its own, which is too much for one event. */
function nameOf(entries: readonly CalendarEntry[], name: string): string[] {
  return entries.length === 1 ? [] : [`X-WR-CALNAME:${escapedText(shortText(name), false)}`];
}

/** @param head properties of the calendar: some readers see none that come after its first component */
function* partsOf(
  entries: readonly CalendarEntry[],
  head: readonly string[],
  zone: string,
  invitation?: Invitation,
): Generator<string, void, void> {
  const clock = zoneClock(zone, daysOf(entries));
  const zoneLines = entries.some((entry) => spanOf(entry, clock)?.zoned) ? timeZoneLines(zone, clock.rule!) : [];
  yield beginning([...head, ...zoneLines]);
  for (const entry of inOrder(entries, clock)) yield fold(eventText(entry, spanOf(entry, clock), zone, invitation));
  yield ENDING;
}

/** A calendar must hold something (RFC 5545, 3.6): the zone in which its entries will be, if that has a rule. */
function emptyCalendar(head: readonly string[], zone: string, window: Period): string {
  const { rule } = zoneClock(zone, window);
  const zoneLines = rule ? timeZoneLines(zone, rule) : timeZoneLines('UTC', { standard: 0, summer: null });
  return `${beginning([...head, ...zoneLines])}${ENDING}`;
}

/** @param lines what stands before the events */
function beginning(lines: readonly string[]): string {
  const top = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODUCT}`, 'CALSCALE:GREGORIAN', ...lines];
  return top.map((line) => fold(`${line}\r\n`)).join('');
}

const ENDING = 'END:VCALENDAR\r\n';

/** How the time of an entry is written; undefined when it takes whole days. */
function spanOf({ when }: CalendarEntry, clock: ZoneClock): WrittenSpan | undefined {
  return 'days' in when ? undefined : clock.write(when.span);
}

/** Entries in order of their beginning. */
function inOrder(entries: readonly CalendarEntry[], clock: ZoneClock): CalendarEntry[] {
  const begins = entries.map((entry) => beginningOf(entry, clock));
  return entries
    .map((_, index) => index)
    .sort((one, other) => begins[one]! - begins[other]! || byText(entries[one]!.uid, entries[other]!.uid))
    .map((index) => entries[index]!);
}

function beginningOf({ when }: CalendarEntry, clock: ZoneClock): Instant {
  return 'days' in when ? clock.midnight(when.days.from * DAY_MINUTES) : clock.write(when.span).begins;
}

function daysOf(entries: readonly CalendarEntry[]): Period {
  let period = { from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };
  for (const { when } of entries) {
    const day = 'days' in when ? when.days.from : Math.floor(when.span.moment / DAY_MINUTES);
    period = { from: Math.min(period.from, day), until: Math.max(period.until, day) };
  }
  return period;
}
