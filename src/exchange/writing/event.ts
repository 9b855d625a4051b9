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
import type { Confidentiality } from '../../definition/types/settings.ts';
import type { CalendarEntry } from '../entry.ts';
import { plainText, SHORT_TEXT, shortText } from '../text/plain-text.ts';
import type { WrittenSpan } from '../zone/zone-clock.ts';
import { type Invitation, peopleOf } from './invitation.ts';

/** The calendar that an event must have by ical-generator; it says that stamps are in UTC, and is never written itself. */
const CALENDAR = new ICalCalendar();

const END = 'END:VEVENT\r\n';

const CLASSES: Record<Confidentiality, ICalEventClass> = {
  public: ICalEventClass.PUBLIC,
  private: ICalEventClass.PRIVATE,
  confidential: ICalEventClass.CONFIDENTIAL,
};

/** Outlook shows a priority of 1 to 4 as high, and looks first at its own word for it (MS-OXCICAL 2.1.3.1.1.20.17). */
const IMPORTANT = 1;
const IMPORTANT_TO_OUTLOOK: [string, string][] = [['X-MICROSOFT-CDO-IMPORTANCE', '2']];

/**
 * The VEVENT of an entry (RFC 5545, 3.6.1), as Outlook reads it: TRANSP and BUSYSTATUS agree, every stamp is in UTC, a
 * day has the day after as its end. A cancelled entry takes no time and reminds nobody; a tentative one takes it under the
 * same reservation (RFC 5545, 3.8.1.11; MS-OXCICAL 2.1.3.1.1.20.31).
 * @param span how its time is written; undefined for whole days
 * @param zone the TZID of a span that is zoned
 * @param invitation how it is sent to whom it concerns; undefined when nobody is invited
 * @returns content lines, not folded; each ends in CRLF
 * @example eventText(entry, span, 'Europe/Amsterdam') // 'BEGIN:VEVENT\r\nUID:meeting-...\r\nSEQUENCE:0\r\n ...'
 */
export function eventText(
  entry: CalendarEntry,
  span: WrittenSpan | undefined,
  zone: string,
  invitation?: Invitation,
): string {
  const { revision, cancelled, tentative, important } = entry;
  const busy = entry.busy && !cancelled;
  const taken = tentative ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY;
  const event = new ICalEvent(
    {
      id: entry.uid,
      sequence: revision.sequence,
      stamp: new Date(revision.modified * 1000),
      created: new Date(revision.created * 1000),
      lastModified: new Date(revision.modified * 1000),
      ...times(entry, span),
      summary: shortText(entry.summary),
      location: shortText(entry.location),
      description: plainText(entry.description) || null,
      categories: categories(entry.categories).map((name) => ({ name })),
      class: entry.class && CLASSES[entry.class],
      priority: important ? IMPORTANT : null,
      x: important ? IMPORTANT_TO_OUTLOOK : [],
      // Who alone is taken off a meeting that goes on without him is not told that it is cancelled (RFC 5546, 3.2.5).
      status: cancelled || invitation?.method !== 'CANCEL' ? statusOf(entry) : null,
      transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: busy ? taken : ICalEventBusyStatus.FREE,
      ...(invitation ? peopleOf(invitation) : {}),
    },
    CALENDAR,
  );
  const written = event.toString();
  const timed = span?.zoned ? inZone(written, zone) : written;
  const text = invitation ? withPlainAddresses(timed) : timed;
  // The properties of an event come before its alarm (RFC 5545, 3.6.1); ical-generator would put some behind it.
  return entry.reminder === null || cancelled
    ? text
    : `${text.slice(0, -END.length)}${alarmText(entry.reminder, event)}${END}`;
}

function statusOf({ cancelled, tentative }: CalendarEntry): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** ical-generator writes a Date in UTC, or as it is, without a zone, when it floats: see `inZone`. */
function times(
  { when }: CalendarEntry,
  span: WrittenSpan | undefined,
): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'floating'> {
  if ('days' in when) {
    const { from, until } = when.days;
    return { start: date(from * DAY_MINUTES), end: date((until + 1) * DAY_MINUTES), allDay: true };
  }
  const { zoned, from, until } = span!;
  return { start: date(from), end: date(until), floating: zoned };
}

function date(minutes: Minutes): Date {
  return new Date(minutes * 60_000);
}

/** Puts times of the wall clock in their zone (RFC 5545, 3.3.5, form 3): ical-generator would have to ask for them there. */
function inZone(event: string, zone: string): string {
  return event.replace(/^DT(?:START|END)(?=:)/gm, (name) => `${name};TZID=${zone}`);
}

/** Names for the one list of Outlook, which is cut at its own separators. */
function categories(names: readonly string[]): string[] {
  const clean = names.map((name) => shortText(/[,;]/.test(name) ? name.replace(/[,;]/g, ' ') : name)).filter(Boolean);
  return [...new Set(clean)].filter((_, index, all) => all.slice(0, index + 1).join().length <= SHORT_TEXT);
}

/** With the summary of its event as text, and in minutes, as Outlook counts (MS-OXCICAL, VALARM). */
function alarmText(reminder: Minutes, event: ICalEvent): string {
  const alarm = new ICalAlarm({ type: ICalAlarmType.display, trigger: reminder * 60 }, event);
  return alarm.toString().replace(/^TRIGGER:.*$/m, `TRIGGER:-PT${reminder}M`);
}

/**
 * Addresses as everybody writes them, for who looks for them letter by letter; and who invites by its address alone, for
 * which ical-generator must have a name.
 */
function withPlainAddresses(event: string): string {
  return event
    .replace(/^ORGANIZER;CN="[^"\r\n]*":/m, 'ORGANIZER:')
    .replace(/^(ATTENDEE;.*):MAILTO:(?=[^:\r\n]+$)/gm, '$1:mailto:');
}
