import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { forFeed } from '../../src/exchange/calendar-view.ts';
import type { CalendarEntry } from '../../src/exchange/entry.ts';
import { EVERYTHING } from '../../src/exchange/selections.ts';
import { calendarEntries, calendarFeed, calendarFile, invitationFile } from '../../src/exchange/writing/icalendar.ts';
import type { Meeting } from '../../src/schedule/schedule.ts';
import { block, cancelled, cycle, deadline, item, meeting, moved, register, schedule, view } from './build.ts';
import { DEMANDS, type Profile, unmet } from './demands.ts';
import { HOSTILE, hostileMeetings, hostileUid } from './hostile.ts';
import { contentLines, values } from './lines.ts';
import { type ReadEvent, readWithDebian, readWithIcalJs, readWithTsIcs } from './readers.ts';

// Every way in which calendars leave the house, on ordinary and on hostile content, held to every demand that one calendar
// can show, and read by readers that were made apart from each other.

const ZONE = 'Europe/Amsterdam';
const WINDOW = { from: day('2020-10-19'), until: day('2021-04-30') };

const ordinary: Meeting[] = [
  meeting({ location: 'ministerie van Algemene Zaken', blocks: [block(cycle('A'), 2, 'beeld en richting')] }),
  meeting({ id: 'moved', history: [moved({ day: day('2020-11-09'), start: 600 }, { reason: 'agenda' })] }),
  meeting({ id: 'off', status: 'cancelled', history: [cancelled({ reason: 'sneeuw' })] }),
  meeting({ id: 'unknown', start: null, items: [item('Nota', { treatment: 'besluitvorming' })] }),
  meeting({ id: 'night', day: day('2021-03-27'), start: 1380, length: 240 }),
];

const VIEW = view({ reminder: 120, class: 'private' });

function entriesOf(meetings: Meeting[], view = VIEW): CalendarEntry[] {
  const deadlines = meetings.map((of) => deadline(of, { id: of.id, item: of.items[0] ?? item('Plan') }));
  const given = schedule(meetings, { deadlines });
  const more = { deadlines: 'timed' as const, register: register(given), filter: EVERYTHING };
  return calendarEntries(given, { view: view, ...more });
}

// A name with END:VEVENT in it ends the event for ts-ics, wherever it stands.
const { 'like a property': _, ...NAMES } = HOSTILE;

const attendees = Object.values(NAMES).map((name, index) => ({
  address: `a${index}@ministerie.example`,
  name,
  part: (['chair', 'required', 'observer'] as const)[index % 3]!,
}));

/** What is written of some meetings, by what it is. */
function calendars(name: string, meetings: Meeting[]): [string, Profile, string][] {
  const entries = entriesOf(meetings);
  const mail = (method: 'REQUEST' | 'CANCEL') =>
    entries
      .filter(({ uid, cancelled: off }) => uid.startsWith('meeting') && off === (method === 'CANCEL'))
      .map((entry, index): [string, Profile, string] => {
        const text = invitationFile(entry, { method, organizer: 'secretaris@ministerie.example', attendees }, ZONE);
        return [`${name}, ${method} ${index + 1}`, method, text];
      });
  return [
    [`${name}, file`, 'file', calendarFile(entries, HOSTILE.commas!, ZONE)!],
    [`${name}, file of one`, 'file', calendarFile(entries.slice(0, 1), name, ZONE)!],
    [
      `${name}, feed`,
      'feed',
      calendarFeed(entriesOf(meetings, forFeed(VIEW)), HOSTILE['windows line ends']!, ZONE, WINDOW),
    ],
    ...mail('REQUEST'),
    ...mail('CANCEL'),
  ];
}

const all = [
  ...calendars('ordinary', ordinary),
  ...calendars('hostile', hostileMeetings()),
  ['nothing, feed', 'feed', calendarFeed([], 'leeg', ZONE, WINDOW)] as [string, Profile, string],
];

describe('every calendar that leaves the house', () => {
  it.each(all)('%s is as Outlook wants it', (_, profile, text) => expect(unmet(text, profile)).toEqual([]));

  const file = all.find(([name]) => name === 'ordinary, file')![2];
  const feed = all.find(([name]) => name === 'ordinary, feed')![2];
  const invitation = all.find(([, profile]) => profile === 'REQUEST')![2];

  const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
  const add = (line: string) => swap('SUMMARY:', `${line}\r\nSUMMARY:`);

  /** How each demand can be broken: a check that never fails is none. */
  const SPOILERS: Record<string, (text: string) => string> = {
    'OUT-01': (text) => text.slice(0, -2),
    'OUT-02': swap('DESCRIPTION:', `DESCRIPTION:${'x'.repeat(80)}`),
    'OUT-03': (text) => `\uFEFF${text}`,
    'OUT-04': swap('SUMMARY:', 'SUMMARY:\u0007'),
    'OUT-05': swap('END:VEVENT\r\n', ''),
    'OUT-06': swap('VERSION:2.0\r\n', ''),
    'OUT-07': swap('METHOD:PUBLISH\r\n', ''),
    'OUT-08': swap('END:VCALENDAR', 'X-WR-TIMEZONE:Europe/Amsterdam\r\nEND:VCALENDAR'),
    'OUT-09': swap(/X-WR-CALNAME:.*\r\n/, ''),
    'OUT-10': (text) => text.replaceAll('VEVENT', 'VTODO'),
    'OUT-11': swap(/UID:.*/, 'UID:040000008200E00074C5B7101A82E008@x'),
    'OUT-12': swap(/DTSTAMP:(.*)Z/, 'DTSTAMP:$1'),
    'OUT-13': swap(/SEQUENCE:\d+/, `SEQUENCE:${2 ** 31}`),
    'OUT-14': swap(/LAST-MODIFIED:\d{4}/, 'LAST-MODIFIED:1999'),
    'OUT-15': swap(/\r\nDTEND.*/, ''),
    'OUT-16': swap(/DTSTART;TZID=[^:]*:/, 'DTSTART:'),
    'OUT-17': swap('TZID:Europe/Amsterdam', 'TZID:Europe/Brussels'),
    'OUT-18': swap(/TZOFFSETTO:.*\r\n/, ''),
    'OUT-19': swap('BYDAY=-1SU', 'BYDAY=SU'),
    'OUT-21': swap('BEGIN:STANDARD', 'BEGIN:STANDARD\r\nEND:STANDARD\r\nBEGIN:STANDARD'),
    'OUT-22': swap('TZID:Europe/Amsterdam', 'TZID:W. Europe Standard Time'),
    'OUT-23': swap('DTEND;VALUE=DATE:', 'DTEND:'),
    'OUT-24': swap('X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n', ''),
    'OUT-25': swap('TRANSP:OPAQUE', 'TRANSP:TRANSPARENT'),
    'OUT-26': swap('STATUS:CANCELLED', 'STATUS:CANCELED'),
    'OUT-27': swap('SUMMARY:GEANNULEERD: ', 'SUMMARY:'),
    'OUT-28': swap('TRIGGER:-PT', 'TRIGGER:PT'),
    'OUT-29': swap(/CATEGORIES:.*/, 'CATEGORIES:a\r\nCATEGORIES:b'),
    'OUT-30': add('X-ALT-DESC;FMTTYPE=text/html:<p>x</p>'),
    'OUT-31': swap('SUMMARY:', 'SUMMARY:a, b'),
    'OUT-32': swap('METHOD:PUBLISH', 'X-NAME;CN="a\\"b":x\r\nMETHOD:PUBLISH'),
    'OUT-33': swap('SUMMARY:', `SUMMARY:${'x'.repeat(256)}`),
    'OUT-34': add('ORGANIZER:mailto:a@b.example'),
    'OUT-36': add('RRULE:FREQ=DAILY'),
    'OUT-37': add('EXDATE:20201110T130000Z'),
    'OUT-38': add('RECURRENCE-ID:20201110T130000Z'),
    'OUT-39': add('RDATE:20201110T130000Z'),
    'OUT-41': swap('CLASS:PRIVATE', 'CLASS:SECRET'),
    'OUT-42': add('URL:https://example.org'),
    'OUT-52': (text) => text.replace('SUMMARY:', 'COMMENT:x \r\n y\r\nSUMMARY:'),
  };

  it.each(Object.entries(SPOILERS))('%s would be missed', (number, spoil) => {
    const spoiled = spoil(file);
    expect(spoiled).not.toBe(file);
    expect(unmet(spoiled, 'file')).toContain(number);
  });

  it('OUT-10 would be missed in a feed without entries', () => {
    const empty = all.find(([name]) => name === 'nothing, feed')![2];
    const without = empty.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, '');
    expect(without).not.toBe(empty);
    expect(unmet(without, 'feed')).toEqual(['OUT-10']);
  });

  it('names UTC in a feed without entries of a zone that no yearly rule fits', () => {
    // In October 2014 Moscow set its clocks back for good.
    const year = { from: day('2014-01-01'), until: day('2014-12-31') };
    const text = calendarFeed([], 'leeg', 'Europe/Moscow', year);
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\n');
    expect(unmet(text, 'feed').filter((number) => number !== 'OUT-22')).toEqual([]);
  });

  it('OUT-35, OUT-40 would be missed', () => {
    expect(unmet(invitation.replace(/(ORGANIZER[^\r]*:)mailto:/, '$1'), 'REQUEST')).toEqual(['OUT-35']);
    expect(unmet(feed.replace(/X-PUBLISHED-TTL:.*\r\n/, ''), 'feed')).toEqual(['OUT-40']);
    expect(Object.keys(DEMANDS).filter((number) => !(number in SPOILERS))).toEqual(['OUT-35', 'OUT-40']);
  });
});

describe('the people in an invitation', () => {
  const [one] = entriesOf(ordinary);

  it('OUT-32 are named without signs that would end or escape something', () => {
    const attendees = [
      { address: 'jan@ministerie.example', name: 'Jan "de Baas" \\ Jansen^n', part: 'chair' as const },
      { address: 'piet@ministerie.example', name: ':MAILTO:x', part: 'observer' as const },
      { address: 'niemand@ministerie.example', name: null, part: 'invited' as const },
      { address: 'leeg@ministerie.example', name: ' \u0007', part: 'advisory' as const },
    ];
    const organizer = 'secretaris@ministerie.example';
    const asked = contentLines(invitationFile(one!, { method: 'REQUEST', organizer, attendees }, ZONE));
    expect(values(asked, 'ORGANIZER')).toEqual([`:mailto:${organizer}`]);
    expect(values(asked, 'ATTENDEE').map(parametersOf)).toEqual(
      [
        [`CN="Jan 'de Baas' / Jansenn"`, 'ROLE=CHAIR', ...ASKED, 'RSVP=TRUE', ':mailto:jan@ministerie.example'],
        [`CN=":MAILTO:x"`, 'ROLE=NON-PARTICIPANT', ...ASKED, 'RSVP=FALSE', ':mailto:piet@ministerie.example'],
        ['ROLE=OPT-PARTICIPANT', ...ASKED, 'RSVP=TRUE', ':mailto:niemand@ministerie.example'],
        ['ROLE=OPT-PARTICIPANT', ...ASKED, 'RSVP=TRUE', ':mailto:leeg@ministerie.example'],
      ].map((all) => [...all].sort()),
    );

    const told = contentLines(invitationFile(one!, { method: 'CANCEL', organizer, attendees }, ZONE));
    expect(parametersOf(values(told, 'ATTENDEE')[2]!)).toEqual(
      [':mailto:niemand@ministerie.example', 'CUTYPE=INDIVIDUAL', 'ROLE=OPT-PARTICIPANT'].sort(),
    );
    expect(values(told, 'STATUS')).toEqual([]);
  });

  const ASKED = ['CUTYPE=INDIVIDUAL', 'PARTSTAT=NEEDS-ACTION'];

  /** In whatever order: that says nothing. */
  function parametersOf(written: string): string[] {
    return [...written.matchAll(/;([A-Z]+=(?:"[^"]*"|[^";:]*))|(:[^";]+)$/g)]
      .map(([, one, rest]) => (one ?? rest)!)
      .sort();
  }
});

describe('readers that were made apart from each other', () => {
  /** Faults of readers, by hostile text: see parsers.test.ts. */
  const FAULTS: Record<string, string[]> = {
    'ts-ics': ['like a property'],
    icalendar: ['backslashes', 'many backslashes'],
  };

  function comparable(events: readonly ReadEvent[], reader: string): ReadEvent[] {
    const faults = (FAULTS[reader] ?? []).flatMap((name) =>
      (['meeting', 'deadline'] as const).map((kind) => hostileUid(name, kind)),
    );
    return events.filter((event) => !faults.includes(event.uid)).sort((one, other) => (one.uid < other.uid ? -1 : 1));
  }

  // One invitation of each kind says as much as all of them.
  const read = all.filter(([name]) => !/(REQUEST|CANCEL) ([2-9]|1\d)$/.test(name) && !name.startsWith('nothing'));

  it.each(read)('OUT-50, OUT-51, OUT-54 find the same in %s', (_, __, text) => {
    const byIcalJs = readWithIcalJs(text);
    expect(byIcalJs.length).toBe(text.split('BEGIN:VEVENT').length - 1 - (text.match(/\\nBEGIN:VEVENT/g)?.length ?? 0));
    expect(comparable(readWithTsIcs(text), 'ts-ics')).toEqual(comparable(byIcalJs, 'ts-ics'));
    const debian = readWithDebian(text);
    for (const reader of ['icalendar', 'vobject', 'libical'] as const)
      if (debian) expect(comparable(debian[reader], reader), reader).toEqual(comparable(byIcalJs, reader));
  });
});

describe('the demands on calendars', () => {
  /** What no program on this side can tell, and where else it is looked after. */
  const ELSEWHERE: Record<string, string> = {
    'OUT-44': 'takes several publications: published.property.test.ts',
    'OUT-47': 'takes several publications: published.property.test.ts',
    'OUT-49': 'is a mail: send.test.ts',
  };

  it('all have a test, or a reason why not', () => {
    const folder = fileURLToPath(new URL('..', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.test.ts'),
    );
    const tested = new Set(
      files.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/(?<=['`, ])OUT-\d\d/g) ?? []),
    );
    const numbers = Array.from({ length: 54 }, (_, index) => `OUT-${String(index + 1).padStart(2, '0')}`);
    expect(numbers.filter((number) => !tested.has(number) && !(number in ELSEWHERE) && !(number in DEMANDS))).toEqual(
      [],
    );
  });
});
