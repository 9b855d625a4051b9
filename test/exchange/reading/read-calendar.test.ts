import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { readCalendar } from '../../../src/exchange/reading/read-calendar.ts';
import { calendarOf, eventOf, problemsOf, read, times, timesOf, ZONE } from '../calendars.ts';

describe('when one event takes place', () => {
  it.each<[what: string, lines: string[], when: string[]]>([
    ['UTC', ['DTSTART:20201103T130000Z', 'DTEND:20201103T143000Z'], ['2020-11-03T14:00+01:00 90']],
    ['in a zone of the database', ['DTSTART;TZID=America/New_York:20201103T080000'], ['2020-11-03T14:00+01:00 0']],
    ['floating, so here', ['DTSTART:20201103T140000', 'DURATION:PT1H'], ['2020-11-03T14:00+01:00 60']],
    ['a day', ['DTSTART;VALUE=DATE:20201103'], ['2020-11-03..2020-11-03']],
    ['days until the last', ['DTSTART;VALUE=DATE:20201103', 'DTEND;VALUE=DATE:20201105'], ['2020-11-03..2020-11-04']],
    [
      'a day that ends on itself',
      ['DTSTART;VALUE=DATE:20201103', 'DTEND;VALUE=DATE:20201103'],
      ['2020-11-03..2020-11-03'],
    ],
    ['a day that is not called one', ['DTSTART:20201103'], ['2020-11-03..2020-11-03']],
    ['days as a length', ['DTSTART;VALUE=DATE:20201103', 'DURATION:P1W'], ['2020-11-03..2020-11-09']],
    ['until 24:00', ['DTSTART:20201103T230000', 'DTEND:20201103T240000'], ['2020-11-03T23:00+01:00 60']],
    ['seconds go outwards', ['DTSTART:20201103T130059Z', 'DTEND:20201103T131001Z'], ['2020-11-03T14:00+01:00 11']],
    ['no time at an odd second takes no minute', ['DTSTART:20201103T130030Z'], ['2020-11-03T14:00+01:00 0']],
    [
      'an end at its own odd second takes no minute',
      ['DTSTART:20201103T130030Z', 'DTEND:20201103T130030Z'],
      ['2020-11-03T14:00+01:00 0'],
    ],
    [
      'a time that is called a date',
      ['DTSTART;VALUE=DATE:20201103T140000', 'DTEND;VALUE=DATE:20201103T153000'],
      ['2020-11-03T14:00+01:00 90'],
    ],
    [
      'a time that is called a date, in the zone beside it',
      ['DTSTART;TZID=America/New_York;VALUE=DATE:20201103T080000'],
      ['2020-11-03T14:00+01:00 0'],
    ],
    [
      'midnights that are called dates are days',
      ['DTSTART;VALUE=DATE:20201103T000000', 'DTEND;VALUE=DATE:20201105T000000Z'],
      ['2020-11-03..2020-11-04'],
    ],
    [
      'an end before the beginning',
      ['DTSTART:20201103T130000Z', 'DTEND:20201101T130000Z'],
      ['2020-11-03T14:00+01:00 0'],
    ],
    [
      'a length of a day is a day on the clock',
      ['DTSTART;TZID=Europe/Amsterdam:20201024T140000', 'DURATION:P1D'],
      ['2020-10-24T14:00+02:00 1500'],
    ],
    [
      'twice on the clock means the first',
      ['DTSTART;TZID=Europe/Amsterdam:20201025T023000'],
      ['2020-10-25T02:30+02:00 0'],
    ],
  ])('%s', (_, lines, when) => {
    expect(timesOf(...lines)).toEqual(when);
  });

  it('reaches into the window from before it', () => {
    const file = calendarOf(...eventOf('UID:a', 'DTSTART:20200930T220000Z', 'DTEND:20201001T010000Z'));
    expect(times(file)).toEqual(['2020-10-01T00:00+02:00 180']);
    expect(times(file, '2020-09-30', '2020-09-30')).toEqual([]);
  });

  it('is in the window at its first moment, and not at the first after it, also without length', () => {
    const file = calendarOf(...eventOf('UID:a', 'DTSTART:20201102T230000Z'));
    expect(times(file, '2020-11-03', '2020-11-03')).toEqual(['2020-11-03T00:00+01:00 0']);
    expect(times(file, '2020-11-02', '2020-11-02')).toEqual([]);
  });

  it.each([
    ['W. Europe Standard Time'],
    ['"W. Europe Standard Time"'],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna'],
    ['/freeassociation.sourceforge.net/Europe/Amsterdam'],
    ['/freeassociation.sourceforge.net/Tzfile/Europe/Amsterdam'],
    ['/mozilla.org/20070129_1/Europe/Amsterdam'],
    ['europe/amsterdam'],
    ['Romance Standard Time'],
  ])('knows the zone %s', (tzid) => {
    const file = calendarOf(...eventOf('UID:a', `DTSTART;TZID=${tzid}:20200714T140000`));
    expect(read(file).occurrences({ from: day('2020-07-14'), until: day('2020-07-14') }, 'UTC').found).toMatchObject([
      { when: { from: day('2020-07-14') * 1440 + 12 * 60 } },
    ]);
    expect(problemsOf(file)).toEqual([]);
  });

  it('takes a zone that the file explains from there', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Ministerie'],
      ...['BEGIN:STANDARD', 'DTSTART:16011028T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'],
      ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:16010325T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'],
      ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT', 'END:VTIMEZONE'],
    ];
    const daily = eventOf('UID:a', 'DTSTART;TZID=Ministerie:20201023T140000', 'RRULE:FREQ=DAILY;COUNT=4');
    expect(times(calendarOf(...zone, ...daily))).toEqual([
      '2020-10-23T14:00+02:00 0',
      '2020-10-24T14:00+02:00 0',
      '2020-10-25T14:00+01:00 0',
      '2020-10-26T14:00+01:00 0',
    ]);
    const night = eventOf('UID:b', 'DTSTART;TZID=Ministerie:20201025T023000');
    expect(times(calendarOf(...zone, ...night))).toEqual(['2020-10-25T02:30+02:00 0']);
  });

  it('takes a zone that nobody knows for that of here, and says so', () => {
    const file = calendarOf(...eventOf('UID:a', 'DTSTART;TZID=Nergens:20201103T140000'));
    expect(times(file)).toEqual(['2020-11-03T14:00+01:00 0']);
    expect(problemsOf(file)).toEqual(['4 unknown-zone']);
  });
});

describe('an event that repeats', () => {
  const start = 'DTSTART;TZID=Europe/Amsterdam:20201020T140000';

  it('keeps its hour when summer time ends', () => {
    expect(timesOf(start, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2')).toEqual([
      '2020-10-20T14:00+02:00 60',
      '2020-10-27T14:00+01:00 60',
    ]);
  });

  it.each([
    ['UTC', 'UNTIL=20201103T130000Z', 3],
    ['UTC, a second too early', 'UNTIL=20201103T125959Z', 2],
    ['a day, which counts', 'UNTIL=20201103', 3],
    ['local', 'UNTIL=20201103T140000', 3],
  ])('until a moment: %s', (_, until, count) => {
    expect(timesOf(start, `RRULE:FREQ=WEEKLY;${until}`)).toHaveLength(count);
  });

  it.each([
    ['the time in its zone', 'EXDATE;TZID=Europe/Amsterdam:20201027T140000'],
    ['the time in UTC', 'EXDATE:20201027T130000Z'],
    ['the time in another zone', 'EXDATE;TZID=America/New_York:20201027T090000'],
    ['the time without a zone', 'EXDATE:20201027T140000'],
    ['the day', 'EXDATE;VALUE=DATE:20201027'],
    ['the day, written with its midnight', 'EXDATE;VALUE=DATE:20201027T000000'],
    ['the time, called a date', 'EXDATE;VALUE=DATE:20201027T140000'],
    ['one of a list', 'EXDATE:20201201T130000Z,20201027T130000Z'],
    ['a rule', 'EXRULE:FREQ=MONTHLY;BYMONTHDAY=27'],
  ])('leaves out %s', (_, line) => {
    expect(timesOf(start, 'RRULE:FREQ=WEEKLY;COUNT=3', line)).toEqual([
      '2020-10-20T14:00+02:00 0',
      '2020-11-03T14:00+01:00 0',
    ]);
  });

  it('leaves out a day off, also when that is written as midnight in UTC', () => {
    const rule = ['DTSTART;VALUE=DATE:20201020', 'RRULE:FREQ=DAILY;COUNT=3'];
    for (const line of ['EXDATE;VALUE=DATE:20201021', 'EXDATE:20201020T220000Z', 'EXDATE:20201021T000000Z'])
      expect(timesOf(...rule, line)).toEqual(['2020-10-20..2020-10-20', '2020-10-22..2020-10-22']);
  });

  it('has extra times, also of another length', () => {
    const lines = ['DURATION:PT1H', 'RDATE:20201021T120000Z', 'RDATE;VALUE=PERIOD:20201022T120000Z/PT2H'];
    expect(timesOf(start, ...lines, 'RDATE;VALUE=PERIOD:20201023T120000Z/20201023T123000Z')).toEqual([
      '2020-10-20T14:00+02:00 60',
      '2020-10-21T14:00+02:00 60',
      '2020-10-22T14:00+02:00 120',
      '2020-10-23T14:00+02:00 30',
    ]);
  });

  it('has its first time and extra times once', () => {
    expect(timesOf(start, 'RRULE:FREQ=WEEKLY;COUNT=1', 'RDATE:20201020T120000Z')).toHaveLength(1);
  });

  it('reaches into the window with a long time from long before', () => {
    const file = calendarOf(...eventOf('UID:a', 'DTSTART;VALUE=DATE:20200101', 'DURATION:P20D', 'RRULE:FREQ=MONTHLY'));
    expect(times(file, '2020-10-15', '2020-10-15')).toEqual(['2020-10-01..2020-10-20']);
  });
});

describe('what takes the place of a time', () => {
  const series = eventOf(
    'UID:a',
    'DTSTART;TZID=Europe/Amsterdam:20201020T140000',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    'SUMMARY:Overleg',
  );
  const instead = (...lines: string[]) => calendarOf(...series, ...eventOf('UID:a', ...lines));

  it('moves it, however its own time is written', () => {
    for (const id of ['RECURRENCE-ID;TZID=Europe/Amsterdam:20201027T140000', 'RECURRENCE-ID:20201027T130000Z'])
      expect(times(instead(id, 'DTSTART:20201028T080000Z', 'DTEND:20201028T083000Z'))).toEqual([
        '2020-10-20T14:00+02:00 60',
        '2020-10-28T09:00+01:00 30',
        '2020-11-03T14:00+01:00 60',
        '2020-11-10T14:00+01:00 60',
      ]);
  });

  it('moves it into the window from outside', () => {
    const file = instead('RECURRENCE-ID:20201027T130000Z', 'DTSTART:20210302T080000Z', 'DTEND:20210302T083000Z');
    expect(times(file, '2021-03-01', '2021-03-07')).toEqual(['2021-03-02T09:00+01:00 30']);
  });

  it('cancels it', () => {
    const file = instead('RECURRENCE-ID:20201027T130000Z', 'DTSTART:20201027T130000Z', 'STATUS:CANCELLED');
    const { found } = read(file).occurrences({ from: day('2020-10-27'), until: day('2020-10-27') }, ZONE);
    expect(found).toMatchObject([{ cancelled: true, busy: false }]);
  });

  it('moves all later ones too, each by as much', () => {
    const file = instead(
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20201103T130000Z',
      'DTSTART;TZID=Europe/Amsterdam:20201104T150000',
      'DURATION:PT2H',
      'SUMMARY:Nieuw',
    );
    expect(times(file)).toEqual([
      '2020-10-20T14:00+02:00 60',
      '2020-10-27T14:00+01:00 60',
      '2020-11-04T15:00+01:00 120',
      '2020-11-11T15:00+01:00 120',
    ]);
    expect(read(file).occurrences({ from: day('2020-11-11'), until: day('2020-11-11') }, ZONE).found).toMatchObject([
      { summary: 'Nieuw' },
    ]);
  });

  it('stands alone without its series', () => {
    const file = calendarOf(...eventOf('UID:a', 'RECURRENCE-ID:20201027T130000Z', 'DTSTART:20201028T080000Z'));
    expect(times(file)).toEqual(['2020-10-28T09:00+01:00 0']);
  });

  it('counts as it was sent last', () => {
    const [id, early, late] = [
      'RECURRENCE-ID:20201027T130000Z',
      'DTSTART:20201028T080000Z',
      'DTSTART:20201029T080000Z',
    ];
    const file = calendarOf(
      ...series,
      ...eventOf('UID:a', id, late, 'SEQUENCE:2'),
      ...eventOf('UID:a', id, early, 'SEQUENCE:1'),
    );
    expect(times(file)).toContain('2020-10-29T09:00+01:00 0');
    expect(times(file)).toHaveLength(4);
  });
});

describe('whether an event keeps somebody busy', () => {
  const found = (file: string) =>
    read(file).occurrences({ from: day('2020-11-03'), until: day('2020-11-03') }, ZONE).found;
  const event = (...lines: string[]) => eventOf('UID:a', 'DTSTART:20201103T130000Z', 'DURATION:PT1H', ...lines);

  it.each([
    [[], true],
    [['TRANSP:OPAQUE'], true],
    [['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'], true],
    [['TRANSP:TRANSPARENT'], false],
    [['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], false],
    [['STATUS:CANCELLED'], false],
  ])('%s: %s', (lines, busy) => {
    expect(found(calendarOf(...event(...lines)))).toMatchObject([{ busy }]);
  });

  it.each([
    [[], false],
    [['STATUS:TENTATIVE'], true],
    [['STATUS:tentative', 'TRANSP:OPAQUE'], true],
    [['STATUS:CONFIRMED'], false],
    // Outlook writes no status of what somebody marked so himself.
    [['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'], true],
    // Who is invited has not answered; the meeting itself is sure.
    [['STATUS:CONFIRMED', 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'], false],
    [['STATUS:CANCELLED', 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'], false],
  ])('%s: is it not yet sure: %s', (lines, tentative) => {
    expect(found(calendarOf(...event(...lines)))).toMatchObject([{ tentative }]);
  });

  it('knows what a later message cancels, with all that came in its place', () => {
    const cancel = calendarOf('METHOD:CANCEL', ...event('SEQUENCE:1'));
    expect(found(calendarOf(...event()) + cancel)).toMatchObject([{ busy: false, cancelled: true }]);
  });

  it('reads a calendar that tells busy times alone', () => {
    const file = calendarOf(
      'BEGIN:VFREEBUSY',
      'FREEBUSY:20201103T130000Z/PT1H,20201103T150000Z/20201103T153000Z',
      'FREEBUSY;FBTYPE=FREE:20201103T160000Z/PT1H',
      'END:VFREEBUSY',
    );
    expect(times(file)).toEqual(['2020-11-03T14:00+01:00 60', '2020-11-03T16:00+01:00 30']);
    expect(found(file).every(({ busy }) => busy)).toBe(true);
  });

  it('knows what is confidential', () => {
    expect(found(calendarOf(...event('CLASS:PRIVATE')))).toMatchObject([{ confidential: true }]);
    expect(found(calendarOf(...event('CLASS:PUBLIC')))).toMatchObject([{ confidential: false }]);
  });
});

describe('texts', () => {
  const texts = (file: string | Uint8Array) => {
    const { found } = read(file).occurrences({ from: day('2020-11-03'), until: day('2020-11-03') }, ZONE);
    return found.map(({ summary, location }) => [summary, location]);
  };
  const event = (...lines: string[]) => calendarOf(...eventOf('DTSTART;VALUE=DATE:20201103', ...lines));

  it('are unfolded and without signs for others', () => {
    expect(texts(event('SUMMARY:Beeld\\, richting\\; en ver', ' volg\\nregel 2', 'LOCATION:\u001b[31mrood'))).toEqual([
      ['Beeld, richting; en vervolg regel 2', '[31mrood'],
    ]);
  });

  it('may be folded in the middle of a character', () => {
    const bytes = new TextEncoder().encode(event('SUMMARY:coördinator'));
    const at = bytes.indexOf(0xc3) + 1;
    const folded = new Uint8Array([...bytes.slice(0, at), 13, 10, 32, ...bytes.slice(at)]);
    expect(texts(folded)).toEqual([['coördinator', '']]);
  });

  it('may be in other encodings', () => {
    const text = event('SUMMARY:coördinator');
    expect(texts(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))).toEqual([['coördinator', '']]);
    const little = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0)).buffer);
    expect(texts(little)).toEqual([['coördinator', '']]);
    expect(texts(new TextEncoder().encode(`\ufeff${text}`))).toEqual([['coördinator', '']]);
    expect(texts(event('SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:co=C3=B6rdi=', 'nator'))).toEqual([
      ['coördinator', ''],
    ]);
  });

  it('may have line ends of any system', () => {
    const text = event('SUMMARY:Overleg');
    for (const end of ['\n', '\r']) expect(texts(text.replaceAll('\r\n', end))).toEqual([['Overleg', '']]);
  });

  it('name the calendar and its zone', () => {
    const calendar = read(calendarOf('X-WR-CALNAME:Agenda\\, VWS', 'X-WR-TIMEZONE:W. Europe Standard Time'));
    expect([calendar.name, calendar.zone]).toEqual(['Agenda, VWS', 'Europe/Berlin']);
  });
});

describe('a broken file', () => {
  it.each([
    ['nothing', ''],
    ['another text', 'fora: { MCC: {} }\n'],
    ['an address card', 'BEGIN:VCARD\nFN:Jan\nEND:VCARD\n'],
  ])('is no calendar: %s', (_, text) => {
    expect(readCalendar(new TextEncoder().encode(text))).toBe('not-a-calendar');
  });

  it('is too large above 32 MiB', () => {
    expect(readCalendar(new Uint8Array(32 * 1024 * 1024 + 1))).toBe('too-large');
  });

  it('is read as far as it goes', () => {
    const file = calendarOf(
      ...eventOf('UID:a', 'SUMMARY:zonder begin'),
      ...eventOf('UID:b', 'DTSTART:20201303T140000Z'),
      ...['BEGIN:VEVENT', 'UID:c', 'DTSTART:20201103T130000Z'],
      ...eventOf('UID:d', 'DTSTART:20201104T130000Z', 'geen eigenschap', 'RRULE:FREQ=SOMS', 'EXDATE:ooit'),
      ...eventOf('UID:e', 'DTSTART:20201105T130000Z', 'DTEND:20201104T100000Z'),
    );
    expect(times(file)).toEqual(['2020-11-03T14:00+01:00 0', '2020-11-04T14:00+01:00 0', '2020-11-05T14:00+01:00 0']);
    expect(problemsOf(file)).toEqual([
      '4 no-start',
      '8 no-start',
      '12 cut-off',
      '15 wrong-rule',
      '15 wrong-date',
      '18 wrong-line',
      '22 wrong-end',
    ]);
  });

  it.each([
    [
      'before it begins, in one zone',
      [';TZID=Europe/Amsterdam:20201103T140000', ';TZID=Europe/Amsterdam:20201103T130000'],
      1,
    ],
    ['before it begins, without a zone', [':20201103T140000', ':20201103T130000'], 1],
    ['on its day', [';VALUE=DATE:20201103', ';VALUE=DATE:20201103'], 0],
    [
      'earlier on the clock of another zone',
      [';TZID=Asia/Tokyo:20201103T140000', ';TZID=Europe/London:20201103T070000'],
      0,
    ],
  ])('says of an end whether it is wrong: %s', (_, [begin, end], count) => {
    const file = calendarOf(...eventOf('UID:a', `DTSTART${begin}`, `DTEND${end}`));
    expect(problemsOf(file)).toEqual(Array(count).fill('4 wrong-end'));
  });

  it('may end anywhere', () => {
    const whole = calendarOf(
      ...eventOf('UID:a', 'DTSTART:20201103T130000Z', 'RRULE:FREQ=DAILY;COUNT=2', 'DURATION:PT1H', 'EXDATE:20201104'),
    );
    for (let end = 'BEGIN:VCALENDAR'.length; end < whole.length; end++)
      for (const time of times(whole.slice(0, end))) expect(time).toMatch(/^2020-1[12]-/);
  });
});

describe('rules that would take for ever', () => {
  it.each([
    ['never', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['never by the year', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['never by the second', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['a long time from now', 'FREQ=DAILY;INTERVAL=9007199254740991', 0],
  ])('%s', (_, rule, count) => {
    const file = calendarOf(...eventOf('DTSTART:19700101T000000Z', `RRULE:${rule}`));
    expect(times(file)).toHaveLength(count);
    expect(problemsOf(file)).toEqual([]);
  });

  it.each(['FREQ=SECONDLY', 'FREQ=SECONDLY;COUNT=2000000000', 'FREQ=MINUTELY;COUNT=2000000000'])(
    'stops, and says so: %s',
    (rule) => {
      const file = calendarOf(...eventOf('DTSTART:19700101T000000Z', `RRULE:${rule}`));
      expect(problemsOf(file)).toEqual(['4 too-often']);
    },
  );
});

describe('files that would take for ever', () => {
  const many = <T>(count: number, one: (index: number) => T) => Array.from({ length: count }, (_, at) => one(at));
  const lots = 100_000;
  const start = 'DTSTART:20201103T140000';
  const zoned = eventOf('UID:z', 'DTSTART;TZID=X:20201103T140000');
  const zone = (...lines: string[]) => [
    ...['BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'DTSTART:20201101T000000', 'TZOFFSETFROM:+0100'],
    ...['TZOFFSETTO:+0100', ...lines, 'END:STANDARD', 'END:VTIMEZONE'],
  ];

  it.each<[what: string, lines: string[], problems: string[]]>([
    [
      'a minute said over and over',
      eventOf('DTSTART:19700101T000000', `RRULE:FREQ=HOURLY;COUNT=999999;BYMINUTE=${'0,'.repeat(lots)}0`),
      ['4 wrong-rule'],
    ],
    [
      'one second of all of an hour',
      eventOf(
        'DTSTART:19700101T000000',
        `RRULE:FREQ=HOURLY;COUNT=999999;BYSETPOS=1;BYMINUTE=${many(60, String)};BYSECOND=${many(60, String)}`,
      ),
      ['4 too-often'],
    ],
    ['parts within parts', [...many(lots, () => 'BEGIN:A'), ...many(lots, () => 'END:B'), ...eventOf(start)], []],
    [
      'as many series as changes to each',
      many(8000, (at) => [
        ...eventOf('UID:a', start, `DURATION:PT${at}M`),
        ...eventOf('UID:a', start, `RECURRENCE-ID:${isoDay(at).replaceAll('-', '')}T140000`),
      ]).flat(),
      ['4 too-often'],
    ],
    [
      'a clock that changes every second',
      [...zone('RRULE:FREQ=SECONDLY'), ...many(2000, () => zoned).flat()],
      many(1000, (at) => `${13 + at * 4} unknown-zone`),
    ],
    [
      'a zone of thousands of cities',
      eventOf(`DTSTART;TZID="(UTC+01:00) ${'Nergens,'.repeat(3 * lots)}":20201103T140000`),
      ['4 unknown-zone'],
    ],
    ['a line of nothing', eventOf(start, `LOCATION;X=${'a'.repeat(10_000_000)}`), ['6 wrong-line']],
  ])('%s', (_, lines, problems) => {
    expect(problemsOf(calendarOf(lines.join('\r\n')))).toEqual(problems);
  });
});
