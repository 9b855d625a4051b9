import { type Clock, DAY_MINUTES } from '../../calendar/clock.ts';
import { type Day, parseDay } from '../../calendar/day.ts';
import { type Instant, instantAt, momentAt } from '../../calendar/zone.ts';

/** An event of a calendar that cyclus wrote, as far as it tells what was published. */
export interface OwnEvent {
  uid: string;
  sequence: number;
  /** Seconds since 1970-01-01T00:00Z. */
  created: number;
  modified: number;
  summary: string;
  location: string;
  categories: readonly string[];
  cancelled: boolean;
  begins: LocalMoment;
  ends: LocalMoment;
  /** Its content lines without those that tell how often and when it changed, in an order that says nothing. */
  content: string;
}

/** A day, and a time on it unless it is a whole day. */
interface LocalMoment {
  day: Day;
  start: Clock | null;
  at: Instant;
}

/** What tells how often and when an event changed, and a line beside X-MICROSOFT-CDO-ALLDAYEVENT that earlier calendars lack. */
const NO_CONTENT = /^(?:SEQUENCE|DTSTAMP|CREATED|LAST-MODIFIED|X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT):/;

/**
 * Reads the events of a calendar that cyclus wrote, and only of such a one: it knows how that is written.
 * @param zone in which its times are
 * @example ownEvents(text, 'Europe/Amsterdam')[0].uid // 'meeting-a-2-beeld-mcc-46fcd2371350@samenleving.example'
 */
export function ownEvents(text: string, zone: string): OwnEvent[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const events: OwnEvent[] = [];
  let begin = -1;
  for (const [index, line] of lines.entries()) {
    if (line === 'BEGIN:VEVENT') begin = index;
    if (line !== 'END:VEVENT' || begin < 0) continue;
    const event = eventOf(lines.slice(begin + 1, index), zone);
    if (event) events.push(event);
    begin = -1;
  }
  return events;
}

function eventOf(lines: readonly string[], zone: string): OwnEvent | undefined {
  const value = (name: string) => lines.find((line) => new RegExp(`^${name}[:;]`).test(line))?.replace(/^[^:]*:/, '');
  const [begins, ends] = [momentOf(value('DTSTART'), zone), momentOf(value('DTEND'), zone)];
  const [uid, sequence] = [value('UID'), Number(value('SEQUENCE') ?? Number.NaN)];
  const [created, modified] = [secondsOf(value('CREATED')), secondsOf(value('LAST-MODIFIED'))];
  if (!begins || !ends || uid === undefined || !Number.isSafeInteger(sequence)) return undefined;
  if (created === undefined || modified === undefined) return undefined;
  return {
    ...{ uid, sequence, created, modified, begins, ends },
    summary: plain(value('SUMMARY') ?? ''),
    location: plain(value('LOCATION') ?? ''),
    categories: (value('CATEGORIES') ?? '').split(/(?<!\\),/).map(plain),
    cancelled: value('STATUS') === 'CANCELLED',
    // Calendars that were published earlier have their lines in another order.
    content: lines
      .filter((line) => !NO_CONTENT.test(line))
      .sort()
      .join('\n'),
  };
}

function momentOf(value: string | undefined, zone: string): LocalMoment | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)00(Z?))?$/.exec(value ?? '');
  const day = parts ? parseDay(`${parts[1]}-${parts[2]}-${parts[3]}`) : undefined;
  if (!parts || day === undefined) return undefined;
  if (parts[4] === undefined) return { day, start: null, at: instantAt(day, 0, zone) };
  const clock = Number(parts[4]) * 60 + Number(parts[5]);
  if (parts[6] === '') return { day, start: clock, at: instantAt(day, clock, zone) };
  const at = day * DAY_MINUTES + clock;
  const local = momentAt(at, zone);
  return { day: local.day, start: local.clock, at };
}

function secondsOf(value: string | undefined): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value ?? '');
  if (!parts) return undefined;
  const [, year, month, date, hours, minutes, seconds] = parts;
  const milliseconds = Date.parse(`${year}-${month}-${date}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}

function plain(text: string): string {
  return text.replace(/\\n/gi, '\n').replace(/\\([\\;,])/g, '$1');
}
