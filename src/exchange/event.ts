import { ICalCalendar, ICalEvent, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Entry } from './entry.ts';
import { plainText, shortText } from './plain-text.ts';
import type { WrittenSpan } from './zone-clock.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/**
 * The VEVENT of an entry (RFC 5545, 3.6.1), as Outlook reads it: TRANSP and BUSYSTATUS agree, every stamp is in UTC, a
 * day has the day after as its end, and nobody is invited. A cancelled entry takes no time.
 * @param span how its time is written; undefined for whole days
 * @param zone the TZID of a span that is zoned
 * @returns content lines with their line ends, not folded
 */
export function eventText(entry: Entry, span: WrittenSpan | undefined, zone: string): string {
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
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    },
    calendar,
  );
  const text = event.toString();
  if (!span?.zoned) return text;
  return text.replace('\r\nDTSTART:', `\r\nDTSTART;TZID=${zone}:`).replace('\r\nDTEND:', `\r\nDTEND;TZID=${zone}:`);
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
