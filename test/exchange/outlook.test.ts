import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import type { Meeting } from '../../src/schedule/schedule.ts';
import {
  block,
  calendar,
  cancelled,
  cycle,
  deadline,
  forum,
  item,
  meeting,
  moved,
  schedule,
  workspace,
} from './build.ts';
import { hostileMeetings } from './hostile.ts';
import { components, contentLines, value, values } from './lines.ts';

function file(
  meetings: Meeting[],
  options: Parameters<typeof calendar>[1] = {},
  timezone = 'Europe/Amsterdam',
): string {
  const deadlines = options.deadlines ? meetings.map((of) => deadline(of, { id: of.id })) : [];
  const given = schedule(meetings, { deadlines, workspace: workspace(timezone) });
  return calendar(given, { name: 'Overleggen', ...options })!;
}

/** The content lines of the one event of a meeting. */
function event(more: Partial<Meeting> = {}, options: Parameters<typeof calendar>[1] = {}): string[] {
  return components(file([meeting(more)], options), 'VEVENT').at(-1)!;
}

/** Marked as not yet sure, where it stands. */
const UNSURE: Partial<Meeting> = {
  history: [moved({ day: day('2020-11-10'), start: 14 * 60 }, { status: 'tentative' })],
};

const hostile = file(hostileMeetings(), { deadlines: 'timed' });
const events = components(hostile, 'VEVENT');
const physical = hostile.split('\r\n');

describe('the file', () => {
  it('OUT-01 every line ends in CRLF, the last one too, and has no other line end in it', () => {
    expect(hostile.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(hostile.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('OUT-02 no line is longer than 75 octets, and none is split inside a character', () => {
    expect(Math.max(...physical.map((line) => Buffer.byteLength(line)))).toBe(75);
    expect(physical.every((line) => Buffer.from(line).toString() === line)).toBe(true);
  });

  it('OUT-03 is text that UTF-8 can carry, without a byte order mark', () => {
    expect(hostile).not.toMatch(/\p{Surrogate}/u);
    expect(hostile.startsWith('BEGIN:VCALENDAR')).toBe(true);
  });

  it('OUT-04 has no control characters but the tab', () => {
    expect(hostile.replaceAll('\r\n', '').replaceAll('\t', '')).not.toMatch(/\p{Control}/u);
    expect(hostile).toContain('\t');
  });

  it('OUT-05 is one calendar, with nothing outside it and every component closed', () => {
    const open: string[] = [];
    for (const line of contentLines(hostile)) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      else if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
      else expect(open.length).toBeGreaterThan(0);
    }
    expect(open).toEqual([]);
    expect(components(hostile, 'VCALENDAR')).toHaveLength(1);
  });

  it('OUT-06, OUT-07, OUT-08, OUT-48 begins with the same properties every time, before any component', () => {
    expect(contentLines(hostile).slice(0, 7)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//cyclus//cyclus//NL',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Overleggen',
      'BEGIN:VTIMEZONE',
    ]);
    expect(contentLines(hostile).filter((line) => /^(VERSION|PRODID|CALSCALE|METHOD):/.test(line))).toHaveLength(4);
  });

  it('OUT-09 has a name only with several events, of one line and at most 255 units', () => {
    expect(file([meeting()])).not.toContain('X-WR-CALNAME');
    const named = file([meeting(), meeting({ id: 'other' })], { name: `a;b\r\n${'é'.repeat(300)}` });
    expect(value(contentLines(named), 'X-WR-CALNAME')).toBe(`a\\;b ${'é'.repeat(250)}…`);
  });

  it('OUT-10 has events and no tasks, and is not made without an event', () => {
    const kinds = new Set(contentLines(hostile).filter((line) => line.startsWith('BEGIN:')));
    expect([...kinds].sort()).toEqual(
      ['VCALENDAR', 'VTIMEZONE', 'DAYLIGHT', 'STANDARD', 'VEVENT'].map((kind) => `BEGIN:${kind}`).sort(),
    );
    expect(calendar(schedule([]), { name: 'Leeg', deadlines: 'timed' })).toBeUndefined();
  });

  it('OUT-43 gives the same text for the same schedule, in order of beginning and then of identity', () => {
    const later = meeting({ id: 'a', start: 900 });
    const others = ['b', 'a/1', 'B'].map((id) => meeting({ id }));
    const whole = meeting({ id: 'z', start: null });
    const text = file([later, ...others, whole]);
    expect(file([whole, ...others.reverse(), later])).toBe(text);
    const starts = components(text, 'VEVENT').map((lines) => value(lines, 'DTSTART'));
    expect(starts).toEqual(['20201110', ...Array(3).fill('20201110T140000'), '20201110T150000']);
    const uids = components(text, 'VEVENT').map((lines) => value(lines, 'UID')!);
    expect(uids.slice(1, 4)).toEqual(uids.slice(1, 4).sort());
  });
});

describe('an event', () => {
  it.each([
    'UID',
    'DTSTAMP',
    'SEQUENCE',
    'CREATED',
    'LAST-MODIFIED',
    'DTSTART',
    'DTEND',
    'SUMMARY',
    'STATUS',
    'TRANSP',
  ])('OUT-11, OUT-12, OUT-13, OUT-15, OUT-33 has %s once', (property) => {
    expect(events.length).toBeGreaterThan(20);
    for (const lines of events) expect(values(lines, property)).toHaveLength(1);
  });

  it('OUT-11 has an identity of its own in ASCII, also when two meetings were given one', () => {
    const twice = components(file([meeting(), meeting()]), 'VEVENT').map((lines) => value(lines, 'UID')!);
    const uids = [...twice, ...events.map((lines) => value(lines, 'UID')!)];
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids) {
      expect(uid).toMatch(/^[!-~]+@samenleving\.example$/);
      expect(uid.length).toBeLessThanOrEqual(255);
    }
    expect(event({ id: '040000008200E00074C5B7101A82E008' }).join()).not.toMatch(/UID:0400/i);
  });

  it('OUT-12, OUT-14 has stamps in UTC, the last change never before the making', () => {
    for (const lines of events) {
      const [made, changed] = [value(lines, 'CREATED')!, value(lines, 'LAST-MODIFIED')!];
      for (const stamp of [made, changed, value(lines, 'DTSTAMP')!]) expect(stamp).toMatch(/^\d{8}T\d{6}Z$/);
      expect(changed >= made).toBe(true);
    }
  });

  it('OUT-13 has a whole number as its sequence', () => {
    expect(value(event(), 'SEQUENCE')).toBe('0');
    for (const lines of events) expect(value(lines, 'SEQUENCE')).toMatch(/^\d+$/);
  });

  it('OUT-15 begins and ends in the same form, later than it began, without seconds or a duration', () => {
    for (const lines of events) {
      const [[start], [end]] = [values(lines, 'DTSTART'), values(lines, 'DTEND')];
      expect(start!.replace(/:.*/, '')).toBe(end!.replace(/:.*/, ''));
      expect(start!.endsWith('Z')).toBe(end!.endsWith('Z'));
      expect(end! > start!).toBe(true);
      expect(`${start}${end}`).not.toMatch(/T\d{4}(?!00)/);
      expect(lines.join()).not.toContain('DURATION');
    }
    expect(values(event({ length: 0 }), 'DTEND')).toEqual([';TZID=Europe/Amsterdam:20201110T140100']);
  });

  it('OUT-16 is never without a zone, nor at a time that the wall clock skips or shows twice', () => {
    for (const lines of events)
      expect(value(lines, 'DTSTART')!.endsWith('Z') || /^;(TZID|VALUE=DATE)/.test(values(lines, 'DTSTART')[0]!)).toBe(
        true,
      );
    const skipped = event({ day: day('2021-03-28'), start: 150, length: 60 });
    expect([value(skipped, 'DTSTART'), value(skipped, 'DTEND')]).toEqual(['20210328T013000Z', '20210328T023000Z']);
    const twice = event({ day: day('2020-10-25'), start: 150, length: 30 });
    expect([value(twice, 'DTSTART'), value(twice, 'DTEND')]).toEqual(['20201025T003000Z', '20201025T010000Z']);
  });

  it('OUT-17 names a zone that the file defines, and the file defines no zone in vain', () => {
    expect(components(hostile, 'VTIMEZONE').map((lines) => value(lines, 'TZID'))).toEqual(['Europe/Amsterdam']);
    expect(new Set(hostile.match(/TZID[=:][^:\r]+/g))).toEqual(
      new Set(['TZID=Europe/Amsterdam', 'TZID:Europe/Amsterdam']),
    );
    expect(hostile).not.toMatch(/TZID=[^\r]*Z\r/);
    expect(file([meeting({ start: null })])).not.toContain('VTIMEZONE');
    expect(file([meeting()], {}, 'UTC')).not.toContain('TZID');
    expect(value(components(file([meeting()], {}, 'UTC'), 'VEVENT')[0]!, 'DTSTART')).toBe('20201110T140000Z');
  });

  it('OUT-18, OUT-19, OUT-21, OUT-22 the zone has one yearly rule to summer time and one back, from 1970 on', () => {
    expect(components(file([meeting()]), 'VTIMEZONE')).toEqual([
      [
        'TZID:Europe/Amsterdam',
        'BEGIN:DAYLIGHT',
        'DTSTART:19700329T020000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'END:DAYLIGHT',
        'BEGIN:STANDARD',
        'DTSTART:19701025T030000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'END:STANDARD',
      ],
    ]);
  });

  it('OUT-19 a zone without summer time has standard time alone, without a rule for a change', () => {
    expect(components(file([meeting()], {}, 'America/Caracas'), 'VTIMEZONE')).toEqual([
      [
        'TZID:America/Caracas',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:-0400',
        'TZOFFSETTO:-0400',
        'END:STANDARD',
      ],
    ]);
  });

  it('OUT-23, OUT-24 takes a whole day as a date up to the next one, without a zone', () => {
    const lines = event({ start: null, day: day('2020-12-31') });
    expect(values(lines, 'DTSTART')).toEqual([';VALUE=DATE:20201231']);
    expect(values(lines, 'DTEND')).toEqual([';VALUE=DATE:20210101']);
    expect(value(lines, 'X-MICROSOFT-CDO-ALLDAYEVENT')).toBe('TRUE');
    expect(value(event(), 'X-MICROSOFT-CDO-ALLDAYEVENT')).toBeUndefined();
  });

  it('OUT-24 takes whole days when it lasts from midnight to midnight', () => {
    const lines = event({ start: 0, length: 2 * 1440 });
    expect([value(lines, 'DTSTART'), value(lines, 'DTEND')]).toEqual(['20201110', '20201112']);
    expect(value(lines, 'TRANSP')).toBe('OPAQUE');
  });

  it.each([
    ['a meeting takes time', {}, 'OPAQUE', 'BUSY', 'CONFIRMED'],
    ['a meeting without a time takes none', { start: null }, 'TRANSPARENT', 'FREE', 'CONFIRMED'],
    ['a cancelled meeting takes none', { status: 'cancelled' }, 'TRANSPARENT', 'FREE', 'CANCELLED'],
    ['a meeting that is not yet sure takes time', UNSURE, 'OPAQUE', 'TENTATIVE', 'TENTATIVE'],
    ['one without a time takes none', { ...UNSURE, start: null }, 'TRANSPARENT', 'FREE', 'TENTATIVE'],
    ['nor does a cancelled one', { ...UNSURE, status: 'cancelled' }, 'TRANSPARENT', 'FREE', 'CANCELLED'],
  ] as const)('OUT-25, OUT-26 %s', (_, more, transparency, busy, status) => {
    const lines = event(more);
    expect(value(lines, 'TRANSP')).toBe(transparency);
    expect(value(lines, 'X-MICROSOFT-CDO-BUSYSTATUS')).toBe(busy);
    expect(value(lines, 'STATUS')).toBe(status);
  });

  it('OUT-25 a deadline takes no time', () => {
    for (const form of ['all-day', 'timed'] as const) {
      const lines = components(file([meeting()], { deadlines: form }), 'VEVENT')[0]!;
      expect(value(lines, 'TRANSP')).toBe('TRANSPARENT');
      expect(value(lines, 'X-MICROSOFT-CDO-BUSYSTATUS')).toBe('FREE');
    }
  });

  it('OUT-27, OUT-46 a cancelled meeting stays, says so first, and has a higher sequence', () => {
    const more = {
      status: 'cancelled' as const,
      history: [cancelled({ reason: 'sneeuw', decided: day('2020-11-08') })],
    };
    const lines = event(more);
    expect(value(lines, 'SUMMARY')).toBe('GEANNULEERD: MCC');
    expect(value(event(more, { lang: 'en' }), 'SUMMARY')).toBe('CANCELLED: MCC');
    expect(value(lines, 'SEQUENCE')).toBe('1');
    expect(value(lines, 'UID')).toBe(value(event(), 'UID'));
    expect(value(lines, 'DESCRIPTION')).toContain('Geannuleerd (besloten op zondag 8 november 2020). Reden: sneeuw');
  });

  it('OUT-28 a deadline has one reminder, in whole minutes before it begins, as long as it is not off', () => {
    const due = (deadlines: 'timed' | 'all-day', status: Meeting['status'] = 'planned') =>
      components(file([meeting({ status })], { deadlines, reminder: 24 * 60 }), 'VEVENT')[0]!;
    const alarm = (minutes: number) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-PT${minutes}M`,
      'DESCRIPTION:Aanleverdeadline MCC (12.00 uur): Jeugdpakket',
      'END:VALARM',
    ];
    // A timed one begins half an hour before its moment, a whole day at midnight, of which people think as nine.
    expect(due('timed').slice(-5)).toEqual(alarm(24 * 60 - 30));
    expect(due('all-day').slice(-5)).toEqual(alarm(24 * 60 - 9 * 60));
    expect(due('timed', 'cancelled').join()).not.toContain('VALARM');
    expect(hostile).not.toContain('VALARM');
  });

  it('OUT-29 has its forum and cycles as categories, once, without the separators of Outlook in a name', () => {
    const named = event({ forum: forum('a;b,c'), blocks: [block(cycle('A', { name: 'Acuut' }), 1, null)] });
    expect(values(named, 'CATEGORIES')).toEqual([':a b c,Acuut']);
    for (const lines of events) {
      const [categories, ...others] = values(lines, 'CATEGORIES');
      expect(others).toEqual([]);
      expect(categories!.length).toBeLessThanOrEqual(255);
    }
  });

  it('OUT-41 stands out when it has to decide, and says who may see it', () => {
    const decides = { items: [item('Nota', { treatment: 'besluitvorming' })] };
    expect(value(event(decides), 'PRIORITY')).toBe('1');
    expect(value(event(decides), 'X-MICROSOFT-CDO-IMPORTANCE')).toBe('2');
    expect(value(event(decides, { hide: new Set(['items']) }), 'PRIORITY')).toBeUndefined();
    expect(value(event({ items: [item('Nota')] }), 'PRIORITY')).toBeUndefined();
    expect(value(event({ ...decides, status: 'cancelled' }), 'PRIORITY')).toBeUndefined();
    expect(value(event({}, { class: 'confidential' }), 'CLASS')).toBe('CONFIDENTIAL');
    expect(value(event(), 'CLASS')).toBeUndefined();
  });

  it('OUT-30, OUT-34, OUT-42 has no HTML, people or attachments', () => {
    expect(hostile).not.toMatch(/^(X-ALT-DESC|ATTENDEE|ORGANIZER|ATTACH|URL)/m);
    expect(value(event(), 'DESCRIPTION') ?? '').not.toContain('<');
  });

  it('OUT-31 escapes backslash, semicolon, comma and line end, and nothing else', () => {
    const lines = event({ location: 'C:\\a; b, "c" d:e', blocks: [block(cycle('A'), 1, 'x\r\ny;z')] });
    expect(value(lines, 'LOCATION')).toBe('C:\\\\a\\; b\\, "c" d:e');
    expect(value(lines, 'DESCRIPTION')).toBe('Ronde 1 van A: x\\ny\\;z');
    for (const found of events)
      for (const text of ['SUMMARY', 'LOCATION', 'DESCRIPTION'].flatMap((name) => value(found, name) ?? []))
        expect(text).toMatch(/^(?:[^\\;,]|\\[\\;,n])*$/);
  });

  it('OUT-32 has no parameter that needs quotes', () => {
    expect(contentLines(hostile).filter((line) => /^[^:]*;[^:]*"/.test(line))).toEqual([]);
  });

  it('OUT-33 keeps summary and location on one line of at most 255 units, with what matters at either end', () => {
    const long = { forum: forum('😷'.repeat(300)), location: 'é\r\n'.repeat(300) };
    const summary = value(event({ ...long, start: null, status: 'cancelled' }), 'SUMMARY')!;
    expect(summary).toMatch(/^GEANNULEERD: (😷)+… \(tijd nog niet bekend\)$/u);
    expect(summary.length).toBeLessThanOrEqual(255);
    expect(value(event(long), 'LOCATION')!.length).toBeLessThanOrEqual(255);
    for (const lines of events) expect(value(lines, 'SUMMARY')!.replaceAll('\\\\', '')).not.toContain('\\n');
  });

  it('OUT-36, OUT-37, OUT-38, OUT-39 stands on its own, without recurrence', () => {
    expect(events.flat().join('\n')).not.toMatch(/^(RRULE|RDATE|EXDATE|EXRULE|RECURRENCE-ID)/m);
  });

  it('OUT-44, OUT-45, OUT-47 keeps its identity through changes, each of which makes it later and higher', () => {
    const first = { day: day('2020-11-10'), start: 840 };
    const changes = [
      moved(first, { decided: day('2020-11-05') }),
      moved({ day: day('2020-11-11'), start: 840 }, { decided: day('2020-11-05') }),
      moved({ day: day('2020-11-12'), start: 600 }),
      cancelled({ decided: day('2020-11-01') }),
    ];
    const versions = [0, 1, 2, 3, 4].map((count) => event({ history: changes.slice(0, count) }));
    expect(new Set(versions.map((lines) => value(lines, 'UID'))).size).toBe(1);
    expect(new Set(versions.map((lines) => value(lines, 'CREATED')))).toEqual(new Set(['20201019T000000Z']));
    expect(versions.map((lines) => value(lines, 'SEQUENCE'))).toEqual(['0', '1', '2', '3', '4']);
    const expected = ['20201019T000000Z', ...[1, 2, 3, 4].map((second) => `20201105T00000${second}Z`)];
    expect(versions.map((lines) => value(lines, 'LAST-MODIFIED'))).toEqual(expected);
    expect(versions.map((lines) => value(lines, 'DTSTAMP'))).toEqual(expected);
  });

  it('OUT-45 a renamed phase, another place or another hour is no other meeting', () => {
    const renamed = event({
      blocks: [block(cycle('A'), 2, 'status')],
      location: 'digitaal',
      start: 600,
      items: [item('Nota')],
    });
    expect(value(renamed, 'UID')).toBe(value(event(), 'UID'));
  });

  it('OUT-52 is not folded inside an escape or beside a space, unless there is nothing else', () => {
    const text = file([
      meeting({ location: 'a\\b; '.repeat(40), blocks: [block(cycle('A'), 1, 'woord, nog een; '.repeat(30))] }),
    ]);
    for (const part of text.split('\r\n ').slice(0, -1)) {
      expect(part).not.toMatch(/\s$/);
      expect(/\\*$/.exec(part)![0].length % 2).toBe(0);
    }
    expect(text).not.toMatch(/\r\n {2}/);
  });
});
