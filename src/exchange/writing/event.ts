import {
  ICalAlarm,
  ICalAlarmType,
  ICalCalendar,
  ICalEvent,
  ICalEventBusyStatus,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DAY_MINUTES, type Minutes } from '../../calendar/clock.ts';
import type { Instant } from '../../calendar/zone.ts';
import { zonedDate } from '../../calendar/zoned-date.ts';
import type { Confidentiality } from '../../definition/types/settings.ts';
import type { CalendarEntry } from '../entry.ts';
import { plainText, SHORT_TEXT, shortText } from '../text/plain-text.ts';
import type { WrittenSpan } from '../zone/zone-clock.ts';
import { type Invitation, peopleOf } from './invitation.ts';

/** The calendar that an event must have by ical-generator; it says that stamps are in UTC, and is never written itself. */
const CALENDAR = new ICalCalendar();

const CLASSES: Record<Confidentiality, ICalEventClass> = {
  public: ICalEventClass.PUBLIC,
  private: ICalEventClass.PRIVATE,
  confidential: ICalEventClass.CONFIDENTIAL,
};

/** Outlook shows a priority of 1 to 4 as high, and looks first at its own word for it (MS-OXCICAL 2.1.3.1.1.20.17). */
const IMPORTANT: Pick<ICalEventData, 'priority' | 'x'> = { priority: 1, x: [['X-MICROSOFT-CDO-IMPORTANCE', '2']] };

/**
 * The VEVENT of an entry (RFC 5545, 3.6.1), as Outlook reads it: TRANSP and BUSYSTATUS agree, every stamp is in UTC, a
 * day has the day after as its end. A cancelled entry takes no time and reminds nobody; a tentative one takes it under the
 * same reservation (RFC 5545, 3.8.1.11; MS-OXCICAL 2.1.3.1.1.20.31).
 * @param span how its time is written; undefined for whole days
 * @param zone the TZID of a span that is zoned
 * @param invitation how it is sent to whom it concerns; undefined when nobody is invited
 * @returns content lines, not folded
 * @example eventLines(entry, span, 'Europe/Amsterdam') // ['BEGIN:VEVENT', 'UID:meeting-...', 'SEQUENCE:0', ...]
 */
export function eventLines(
  entry: CalendarEntry,
  span: WrittenSpan | undefined,
  zone: string,
  invitation?: Invitation,
): string[] {
  const { revision, cancelled, tentative } = entry;
  const busy = entry.busy && !cancelled;
  const taken = tentative ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY;
  const event = new ICalEvent(
    {
      id: entry.uid,
      sequence: revision.sequence,
      stamp: new Date(revision.modified * 1000),
      created: new Date(revision.created * 1000),
      lastModified: new Date(revision.modified * 1000),
      ...times(entry, span, zone),
      summary: shortText(entry.summary),
      location: shortText(entry.location),
      description: plainText(entry.description) || null,
      categories: categories(entry.categories).map((name) => ({ name })),
      class: entry.class && CLASSES[entry.class],
      ...(entry.important ? IMPORTANT : {}),
      // Who alone is taken off a meeting that goes on without him is not told that it is cancelled (RFC 5546, 3.2.5).
      status: cancelled || invitation?.method !== 'CANCEL' ? statusOf(entry) : null,
      transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: busy ? taken : ICalEventBusyStatus.FREE,
      ...(invitation ? peopleOf(invitation) : {}),
    },
    CALENDAR,
  );
  const lines = invitation ? linesOf(event).map(withPlainAddress) : linesOf(event);
  // The properties of an event come before its alarm (RFC 5545, 3.6.1); ical-generator would put some behind it.
  return entry.reminder === null || cancelled
    ? lines
    : [...lines.slice(0, -1), ...alarmLines(entry.reminder, event), ...lines.slice(-1)];
}

function statusOf({ cancelled, tentative }: CalendarEntry): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** Dates are the instants that they stand for; ical-generator writes those without a zone in UTC. */
function times(
  { when }: CalendarEntry,
  span: WrittenSpan | undefined,
  zone: string,
): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if ('days' in when) {
    const { from, until } = when.days;
    return { start: inUtc(from * DAY_MINUTES), end: inUtc((until + 1) * DAY_MINUTES), allDay: true };
  }
  const { zoned, from, until, begins } = span!;
  const ends = begins + until - from;
  return zoned
    ? { start: zonedDate(begins, zone), end: zonedDate(ends, zone), timezone: zone }
    : { start: inUtc(begins), end: inUtc(ends) };
}

function inUtc(instant: Instant): Date {
  return new Date(instant * 60_000);
}

/** Names for the one list of Outlook, which is cut at its own separators. */
function categories(names: readonly string[]): string[] {
  const clean = names.map((name) => shortText(/[,;]/.test(name) ? name.replace(/[,;]/g, ' ') : name)).filter(Boolean);
  return [...new Set(clean)].filter((_, index, all) => all.slice(0, index + 1).join().length <= SHORT_TEXT);
}

/** With the summary of its event as text, and in minutes, as Outlook counts (MS-OXCICAL, VALARM). */
function alarmLines(reminder: Minutes, event: ICalEvent): string[] {
  const alarm = new ICalAlarm({ type: ICalAlarmType.display, trigger: reminder * 60 }, event);
  return linesOf(alarm).map((line) => (line.startsWith('TRIGGER:') ? `TRIGGER:-PT${reminder}M` : line));
}

/**
 * Addresses as everybody writes them, for who looks for them letter by letter; and who invites by its address alone, for
 * which ical-generator must have a name.
 */
function withPlainAddress(line: string): string {
  if (line.startsWith('ORGANIZER;')) return line.replace(/^ORGANIZER;CN="[^"]*":/, 'ORGANIZER:');
  return line.startsWith('ATTENDEE;') ? line.replace(/:MAILTO:(?=[^:]+$)/, ':mailto:') : line;
}

function linesOf(component: ICalEvent | ICalAlarm): string[] {
  return component.toString().trimEnd().split('\r\n');
}
