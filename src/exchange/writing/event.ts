import type { Entry } from '../entry.ts';
import { date, localTime, stamp } from '../text/date-time.ts';
import { escaped, plainText, SHORT_TEXT, shortText } from '../text/plain-text.ts';
import type { WrittenSpan } from '../zone/zone-clock.ts';
import { type Invitation, invitationLines } from './invitation.ts';

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
  entry: Entry,
  span: WrittenSpan | undefined,
  zone: string,
  invitation?: Invitation,
): string[] {
  const { uid, revision, location, description, cancelled, tentative } = entry;
  const busy = entry.busy && !cancelled;
  const status = cancelled ? 'CANCELLED' : tentative ? 'TENTATIVE' : 'CONFIRMED';
  const lines = ['BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${revision.sequence}`, `DTSTAMP:${stamp(revision.modified)}`];
  lines.push(...timeLines(entry, span, zone), `SUMMARY:${escaped(shortText(entry.summary))}`);
  if (location !== '') lines.push(`LOCATION:${escaped(shortText(location))}`);
  if (description !== '') lines.push(`DESCRIPTION:${escaped(plainText(description))}`);
  const names = categories(entry.categories).map(escaped);
  if (names.length > 0) lines.push(`CATEGORIES:${names.join(',')}`);
  if (entry.class !== null) lines.push(`CLASS:${entry.class.toUpperCase()}`);
  if (entry.important) lines.push(...IMPORTANT);
  // Who alone is taken off a meeting that goes on without him is not told that it is cancelled (RFC 5546, 3.2.5).
  if (cancelled || invitation?.method !== 'CANCEL') lines.push(`STATUS:${status}`);
  lines.push(
    `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    `X-MICROSOFT-CDO-BUSYSTATUS:${busy ? (tentative ? 'TENTATIVE' : 'BUSY') : 'FREE'}`,
    `CREATED:${stamp(revision.created)}`,
    `LAST-MODIFIED:${stamp(revision.modified)}`,
  );
  if (invitation) lines.push(...invitationLines(invitation));
  if (entry.reminder !== null && !cancelled) lines.push(...alarmLines(entry.reminder, entry.summary));
  lines.push('END:VEVENT');
  return lines;
}

/** Outlook shows a priority of 1 to 4 as high, and looks first at its own word for it (MS-OXCICAL 2.1.3.1.1.20.17). */
const IMPORTANT = ['PRIORITY:1', 'X-MICROSOFT-CDO-IMPORTANCE:2'];

/** Names for the one list of Outlook, which is cut at its own separators. */
function categories(names: readonly string[]): string[] {
  const clean = names.map((name) => shortText(/[,;]/.test(name) ? name.replace(/[,;]/g, ' ') : name)).filter(Boolean);
  return [...new Set(clean)].filter((_, index, all) => all.slice(0, index + 1).join().length <= SHORT_TEXT);
}

/** In minutes, as Outlook counts (MS-OXCICAL, VALARM). */
function alarmLines(reminder: number, summary: string): string[] {
  const description = `DESCRIPTION:${escaped(shortText(summary))}`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-PT${reminder}M`, description, 'END:VALARM'];
}

function timeLines({ when }: Entry, span: WrittenSpan | undefined, zone: string): string[] {
  if ('days' in when) {
    const { from, until } = when.days;
    return [
      `DTSTART;VALUE=DATE:${date(from)}`,
      `DTEND;VALUE=DATE:${date(until + 1)}`,
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    ];
  }
  const { zoned, from, until } = span!;
  if (zoned) return [`DTSTART;TZID=${zone}:${localTime(from)}`, `DTEND;TZID=${zone}:${localTime(until)}`];
  return [`DTSTART:${localTime(from)}Z`, `DTEND:${localTime(until)}Z`];
}
