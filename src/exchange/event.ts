import {
  escape as escaped,
  ICalCalendar,
  ICalEvent,
  ICalEventBusyStatus,
  type ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Entry } from './entry.ts';
import { type Invitation, invitationLines } from './invitation.ts';
import { plainText, SHORT_TEXT, shortText } from './plain-text.ts';
import type { WrittenSpan } from './zone-clock.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/**
 * The VEVENT of an entry (RFC 5545, 3.6.1), as Outlook reads it: TRANSP and BUSYSTATUS agree, every stamp is in UTC, a
 * day has the day after as its end. A cancelled entry takes no time and reminds nobody.
 * @param span how its time is written; undefined for whole days
 * @param zone the TZID of a span that is zoned
 * @param invitation how it is sent to whom it concerns; undefined when nobody is invited
 * @returns content lines with their line ends, not folded
 */
export function eventText(entry: Entry, span: WrittenSpan | undefined, zone: string, invitation?: Invitation): string {
  const busy = entry.busy && !entry.cancelled;
  const event = new ICalEvent(
    {
      ...written(entry, span),
      id: entry.uid,
      sequence: entry.revision.sequence,
      stamp: new Date(entry.revision.modified * SECOND),
      created: new Date(entry.revision.created * SECOND),
      lastModified: new Date(entry.revision.modified * SECOND),
      summary: shortText(entry.summary),
      location: shortText(entry.location) || null,
      description: plainText(entry.description),
      status: statusOf(entry, invitation),
      transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
      categories: categories(entry.categories).map((name) => ({ name })),
      class: entry.class && (entry.class.toUpperCase() as ICalEventClass),
      ...(entry.important && { priority: HIGH, x: IMPORTANT }),
    },
    calendar,
  );
  const lines = [...(invitation ? invitationLines(invitation) : []), ...reminderLines(entry)];
  const text = withLines(event.toString(), lines);
  if (!span?.zoned) return text;
  return text.replace('\r\nDTSTART:', `\r\nDTSTART;TZID=${zone}:`).replace('\r\nDTEND:', `\r\nDTEND;TZID=${zone}:`);
}

/** Outlook shows a priority of 1 to 4 as high, and looks first at its own word for it (MS-OXCICAL 2.1.3.1.1.20.17). */
const HIGH = 1;
const IMPORTANT: [string, string][] = [['X-MICROSOFT-CDO-IMPORTANCE', '2']];

/** Names for the one list of Outlook, which is cut at its own separators. */
function categories(names: readonly string[]): string[] {
  const clean = names.map((name) => shortText(name.replace(/[,;]/g, ' '))).filter(Boolean);
  return [...new Set(clean)].filter((_, index, all) => all.slice(0, index + 1).join().length <= SHORT_TEXT);
}

/** Who alone is taken off a meeting that goes on without him is not told that it is cancelled (RFC 5546, 3.2.5). */
function statusOf({ cancelled }: Entry, invitation: Invitation | undefined): ICalEventStatus | null {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return invitation?.method === 'CANCEL' ? null : ICalEventStatus.CONFIRMED;
}

/** The library would write a day as `P1D`; Outlook counts in minutes (MS-OXCICAL, VALARM). */
function reminderLines({ reminder, cancelled, summary }: Entry): string[] {
  if (reminder === null || cancelled) return [];
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${reminder}M`,
    `DESCRIPTION:${escaped(shortText(summary), false)}`,
    'END:VALARM',
  ];
}

/** Lines at the end of an event. */
function withLines(text: string, lines: readonly string[]): string {
  const end = 'END:VEVENT\r\n';
  return `${text.slice(0, -end.length)}${lines.map((line) => `${line}\r\n`).join('')}${end}`;
}

/** An event asks its calendar for a time zone, and must find none: its stamps would lose their Z. */
const calendar = new ICalCalendar();

/**
 * When it is. The library can only write the time of a zone by asking the zone for each time once more, which takes
 * longer than all the rest of a calendar. Ours is known already: it is written as a time without a zone, and the zone
 * is added afterwards.
 */
function written({ when }: Entry, span: WrittenSpan | undefined) {
  if ('days' in when)
    return { allDay: true, start: new Date(when.days.from * DAY), end: new Date((when.days.until + 1) * DAY) };
  const { zoned, from, until } = span!;
  return { floating: zoned, start: new Date(from * MINUTE), end: new Date(until * MINUTE) };
}
