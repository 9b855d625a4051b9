import { components, contentLines, value, values } from './lines.ts';

/** How a calendar goes out: to import, to subscribe to, or to invite or put off the people in it. */
export type Profile = 'file' | 'feed' | 'REQUEST' | 'CANCEL';

interface Calendar {
  text: string;
  profile: Profile;
  /** Content lines, and those as they are folded. */
  lines: string[];
  physical: string[];
  /** The properties before the first component. */
  head: string[];
  events: string[][];
  zones: string[][];
}

function isMail({ profile }: Calendar): boolean {
  return profile === 'REQUEST' || profile === 'CANCEL';
}

function once(lines: readonly string[], ...properties: string[]): boolean {
  return properties.every((property) => values(lines, property).length === 1);
}

/** The lines of each alarm, between its BEGIN and END. */
function alarms(event: readonly string[]): string[][] {
  return event.flatMap((line, index) =>
    line === 'BEGIN:VALARM' ? [event.slice(index + 1, event.indexOf('END:VALARM', index))] : [],
  );
}

/** An event without its alarms. */
function proper(event: readonly string[]): string[] {
  const first = event.indexOf('BEGIN:VALARM');
  return first < 0 ? [...event] : event.slice(0, first);
}

const TEXTS = ['SUMMARY', 'LOCATION', 'DESCRIPTION'];
const STAMP = /^\d{8}T\d{6}Z$/;

/** What a calendar for Outlook must be, as far as one calendar shows it: by the number of the demand. */
export const DEMANDS: Record<string, (calendar: Calendar) => boolean> = {
  'OUT-01': ({ text }) => text.endsWith('\r\n') && !/[\r\n]/.test(text.replaceAll('\r\n', '')),
  'OUT-02': ({ physical }) =>
    physical.every((line) => Buffer.byteLength(line) <= 75 && Buffer.from(line).toString() === line),
  'OUT-03': ({ text }) => text.startsWith('BEGIN:VCALENDAR') && !/\p{Surrogate}/u.test(text),
  'OUT-04': ({ text }) => !/\p{Control}/u.test(text.replaceAll('\r\n', '').replaceAll('\t', '')),
  'OUT-05': ({ lines }) => {
    const open: string[] = [];
    for (const [index, line] of lines.entries()) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      else if (line.startsWith('END:') && open.pop() !== line.slice(4)) return false;
      if (open.length === 0 && index < lines.length - 1) return false;
    }
    return open.length === 0 && lines[0] === 'BEGIN:VCALENDAR';
  },
  'OUT-06': ({ lines, head }) =>
    lines[1] === 'VERSION:2.0' &&
    /^PRODID:-\/\//.test(lines[2]!) &&
    head.filter((line) => line.startsWith('CALSCALE:')).every((line) => line === 'CALSCALE:GREGORIAN') &&
    new Set(head.map((line) => line.replace(/[:;].*/, ''))).size === head.length,
  'OUT-07': ({ head, profile, events }) =>
    once(head, 'METHOD') &&
    value(head, 'METHOD') === (profile === 'file' || profile === 'feed' ? 'PUBLISH' : profile) &&
    (value(head, 'METHOD') === 'PUBLISH' || new Set(events.map((event) => value(event, 'UID'))).size === 1),
  'OUT-08': ({ lines, head }) => {
    let depth = 0;
    return lines.every((line, index) => {
      if (line.startsWith('BEGIN:')) depth++;
      if (line.startsWith('END:')) depth--;
      return depth !== 1 || /^(BEGIN|END):/.test(line) || index <= head.length;
    });
  },
  'OUT-09': (calendar) => {
    const names = values(calendar.head, 'X-WR-CALNAME');
    const isAlone = isMail(calendar) || calendar.events.length === 1;
    return names.length === (isAlone ? 0 : 1) && names.every((name) => name.length <= 255 * 2);
  },
  'OUT-10': ({ lines, profile }) => {
    const kinds = lines.filter((line) => line.startsWith('BEGIN:')).map((line) => line.slice(6));
    const known = ['VCALENDAR', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT', 'VEVENT', 'VALARM'];
    // An iCalendar object holds at least one component (RFC 5545, 3.6); only a feed may have no events yet.
    const least = profile === 'feed' ? ['VEVENT', 'VTIMEZONE'] : ['VEVENT'];
    return kinds.every((kind) => known.includes(kind)) && least.some((kind) => kinds.includes(kind));
  },
  'OUT-11': ({ events }) => {
    const uids = events.map((event) => values(event, 'UID'));
    const isFit = (uid: string) => /^:[!-~]+@[!-~]+$/.test(uid) && uid.length <= 256 && !/^:0400000082/i.test(uid);
    return uids.every((all) => all.length === 1 && isFit(all[0]!)) && new Set(uids.flat()).size === uids.length;
  },
  'OUT-12': ({ events }) => events.every((event) => once(event, 'DTSTAMP') && STAMP.test(value(event, 'DTSTAMP')!)),
  'OUT-13': ({ events }) =>
    events.every((event) => once(event, 'SEQUENCE') && /^\d+$/.test(value(event, 'SEQUENCE')!)) &&
    events.every((event) => Number(value(event, 'SEQUENCE')) < 2 ** 31),
  'OUT-14': ({ events }) =>
    events.every((event) => {
      const [made, changed] = [value(event, 'CREATED')!, value(event, 'LAST-MODIFIED')!];
      return once(event, 'CREATED', 'LAST-MODIFIED') && STAMP.test(made) && STAMP.test(changed) && made <= changed;
    }),
  'OUT-15': ({ events }) =>
    events.every((event) => {
      const [[start], [end]] = [values(event, 'DTSTART'), values(event, 'DTEND')];
      const isOneForm =
        start!.replace(/:.*/, '') === end!.replace(/:.*/, '') && start!.endsWith('Z') === end!.endsWith('Z');
      const hasSeconds = /T\d{4}(?!00)/.test(`${start}${end}`);
      return (
        once(event, 'DTSTART', 'DTEND') &&
        isOneForm &&
        end! > start! &&
        !hasSeconds &&
        !/^DURATION/m.test(event.join('\n'))
      );
    }),
  'OUT-16': ({ events }) =>
    events.every((event) => {
      const [start] = values(event, 'DTSTART');
      return start!.endsWith('Z') || /^;(TZID=|VALUE=DATE:)/.test(start!);
    }),
  'OUT-17': ({ events, zones }) => {
    const used = new Set(events.flatMap((event) => /^DTSTART;TZID=([^:]+):/m.exec(event.join('\n'))?.[1] ?? []));
    const declared = zones.map((zone) => value(zone, 'TZID')!);
    const isBoth = events.some((event) => /^DT(START|END);TZID=[^:]*:.*Z$/m.test(event.join('\n')));
    // Without events there is the zone in which they will be.
    const meant = events.length === 0 ? declared : [...used];
    return !isBoth && new Set(declared).size === declared.length && meant.sort().join() === declared.sort().join();
  },
  'OUT-18': ({ lines }) =>
    ['STANDARD', 'DAYLIGHT'].every((kind) =>
      components(lines.join('\r\n').concat('\r\n'), kind).every(
        (part) => once(part, 'TZOFFSETFROM', 'TZOFFSETTO') && /^\d{8}T\d{6}$/.test(value(part, 'DTSTART')!),
      ),
    ),
  'OUT-19': ({ lines }) =>
    lines
      .slice(0, lines.indexOf('BEGIN:VEVENT'))
      .filter((line) => /^(RRULE|RDATE)/.test(line))
      .every((line) => /^RRULE:FREQ=YEARLY;BYMONTH=\d+;BYDAY=(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.test(line)),
  'OUT-21': ({ lines, zones }) =>
    lines.filter((line) => line === 'BEGIN:STANDARD').length === zones.length &&
    lines.filter((line) => line === 'BEGIN:DAYLIGHT').length <= zones.length,
  'OUT-22': ({ zones }) => zones.every((zone) => value(zone, 'TZID') === 'Europe/Amsterdam'),
  'OUT-23': ({ events }) =>
    events.every((event) =>
      [...values(event, 'DTSTART'), ...values(event, 'DTEND')].every(
        (written) => written.startsWith(';VALUE=DATE:') === /:\d{8}$/.test(written),
      ),
    ),
  'OUT-24': ({ events }) =>
    events.every((event) => {
      const isDay = values(event, 'DTSTART')[0]!.startsWith(';VALUE=DATE:');
      const isMidnights = ['DTSTART', 'DTEND'].every((name) => /T000000$/.test(value(event, name)!));
      return (value(event, 'X-MICROSOFT-CDO-ALLDAYEVENT') === 'TRUE') === isDay && !isMidnights;
    }),
  'OUT-25': ({ events }) =>
    events.every((event) => {
      const free = value(event, 'X-MICROSOFT-CDO-BUSYSTATUS') === 'FREE';
      const tentative = value(event, 'X-MICROSOFT-CDO-BUSYSTATUS') === 'TENTATIVE';
      return (
        once(event, 'TRANSP', 'X-MICROSOFT-CDO-BUSYSTATUS') &&
        free === (value(event, 'TRANSP') === 'TRANSPARENT') &&
        tentative === (!free && value(event, 'STATUS') === 'TENTATIVE')
      );
    }),
  'OUT-26': ({ events }) =>
    events.every((event) => ['TENTATIVE', 'CONFIRMED', 'CANCELLED'].includes(value(event, 'STATUS')!)),
  'OUT-27': ({ events }) =>
    events
      .filter((event) => value(event, 'STATUS') === 'CANCELLED')
      .every(
        (event) =>
          value(event, 'TRANSP') === 'TRANSPARENT' &&
          value(event, 'X-MICROSOFT-CDO-BUSYSTATUS') === 'FREE' &&
          alarms(event).length === 0 &&
          value(event, 'SUMMARY')!.startsWith('GEANNULEERD: '),
      ),
  'OUT-28': ({ events, profile }) =>
    events.every((event) => {
      const all = alarms(event);
      const isFit = (alarm: string[]) =>
        value(alarm, 'ACTION') === 'DISPLAY' &&
        once(alarm, 'DESCRIPTION') &&
        /^-PT\d+M$/.test(value(alarm, 'TRIGGER')!);
      return all.length <= (profile === 'file' ? 1 : 0) && all.every(isFit);
    }),
  'OUT-29': ({ events }) =>
    events.every((event) => {
      const all = values(event, 'CATEGORIES');
      return all.length <= 1 && all.every((one) => one.length <= 256 && !/\\[,;]/.test(one));
    }),
  'OUT-30': ({ lines }) => !lines.some((line) => line.startsWith('X-ALT-DESC')),
  'OUT-31': ({ events, head }) =>
    [...head.filter((line) => line.startsWith('X-WR-CALNAME')), ...events.flatMap(textLines)].every((line) =>
      /^(?:[^\\;,]|\\[\\;,n])*$/.test(line.replace(/^[^:]*:/, '')),
    ),
  'OUT-32': ({ lines }) =>
    lines
      .filter((line) => /^[A-Z-]+;/.test(line))
      .every((line) => /^[A-Z-]+(;[A-Z-]+=("[^"]*"|[^":;,]*))+:/.test(line)),
  'OUT-33': ({ events }) =>
    events.every(
      (event) =>
        once(proper(event), 'SUMMARY') &&
        ['SUMMARY', 'LOCATION'].every((name) => {
          const read = (value(event, name) ?? '').replace(/\\([\\;,n])/g, (_, one) => (one === 'n' ? '\n' : one));
          return read.length <= 255 && !read.includes('\n');
        }),
    ),
  'OUT-34': (calendar) => isMail(calendar) || calendar.lines.every((line) => !/^(ATTENDEE|ORGANIZER)/.test(line)),
  'OUT-35': (calendar) =>
    !isMail(calendar) ||
    calendar.events.every(
      (event) =>
        once(event, 'ORGANIZER') &&
        values(event, 'ATTENDEE').length > 0 &&
        [...values(event, 'ORGANIZER'), ...values(event, 'ATTENDEE')].every((one) =>
          /:mailto:[^\s@]+@[^\s@]+$/.test(one),
        ),
    ),
  'OUT-36': ({ events }) => without(events, 'RRULE'),
  'OUT-37': ({ events }) => without(events, 'RDATE', 'EXRULE', 'EXDATE'),
  'OUT-38': ({ events }) => without(events, 'RECURRENCE-ID'),
  'OUT-39': ({ events }) => without(events, 'RRULE', 'RDATE'),
  'OUT-40': ({ head, profile }) =>
    profile === 'feed'
      ? /^PT\d+H$/.test(value(head, 'X-PUBLISHED-TTL')!) &&
        value(head, 'REFRESH-INTERVAL') === value(head, 'X-PUBLISHED-TTL') &&
        values(head, 'REFRESH-INTERVAL')[0]!.startsWith(';VALUE=DURATION:')
      : !head.some((line) => /^(X-PUBLISHED-TTL|REFRESH-INTERVAL)/.test(line)),
  'OUT-41': ({ events }) =>
    events.every(
      (event) =>
        /^(PUBLIC|PRIVATE|CONFIDENTIAL)?$/.test(value(event, 'CLASS') ?? '') &&
        /^[0-9]?$/.test(value(event, 'PRIORITY') ?? '') &&
        /^[0-2]?$/.test(value(event, 'X-MICROSOFT-CDO-IMPORTANCE') ?? ''),
    ),
  'OUT-42': ({ events }) => without(events, 'ATTACH', 'URL', 'GEO'),
  'OUT-52': ({ text }) =>
    text.split('\r\n ').every((part, index, all) => {
      // Where a line is nothing but blanks or backslashes, there is no better place.
      if (index === all.length - 1 || /[ \t\\]{60}$/.test(part)) return true;
      return !/\s$/.test(part) && /\\*$/.exec(part)![0].length % 2 === 0;
    }),
};

function textLines(event: readonly string[]): string[] {
  return TEXTS.flatMap((name) => proper(event).filter((line) => line.startsWith(`${name}:`)));
}

function without(events: readonly string[][], ...properties: string[]): boolean {
  return events.every((event) => properties.every((property) => values(event, property).length === 0));
}

/** The numbers of the demands that a calendar does not meet. */
export function unmet(text: string, profile: Profile): string[] {
  const lines = contentLines(text);
  const first = lines.findIndex((line, index) => index > 0 && line.startsWith('BEGIN:'));
  const events = text.includes('BEGIN:VEVENT') ? eventsIn(lines) : [];
  const calendar: Calendar = {
    ...{ text, profile, lines, physical: text.split('\r\n'), events },
    head: lines.slice(1, first < 0 ? -1 : first),
    zones: zonesIn(lines),
  };
  return Object.keys(DEMANDS).filter((number) => !holds(number, calendar));
}

function holds(number: string, calendar: Calendar): boolean {
  try {
    return DEMANDS[number]!(calendar);
  } catch {
    // What is not there at all cannot be as it must.
    return false;
  }
}

function eventsIn(lines: readonly string[]): string[][] {
  return between(lines, 'VEVENT');
}

/** The own properties of each zone. */
function zonesIn(lines: readonly string[]): string[][] {
  return between(lines, 'VTIMEZONE').map((zone) =>
    zone.slice(
      0,
      zone.findIndex((line) => line.startsWith('BEGIN:')),
    ),
  );
}

function between(lines: readonly string[], kind: string): string[][] {
  return lines.flatMap((line, index) =>
    line === `BEGIN:${kind}` ? [lines.slice(index + 1, lines.indexOf(`END:${kind}`, index))] : [],
  );
}
