import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import type { Imported } from '../../../src/exchange/import/import.ts';
import { isTentative } from '../../../src/schedule/meetings/is-tentative.ts';
import type { Schedule } from '../../../src/schedule/schedule.ts';
import { scheduleOf } from '../../support/yaml.ts';
import { calendar as exported } from '../build.ts';
import { calendar, heldBy, imported, section, yamlOf } from './build.ts';

/** An event in Amsterdam: `20210104T1000`, an hour long. */
function event(title: string, start: string, ...more: string[]): string {
  const [date, time] = start.split('T');
  const end = String(Number(time!.slice(0, 2)) + 1).padStart(2, '0') + time!.slice(2);
  return [
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Amsterdam:${start}00`,
    `DTEND;TZID=Europe/Amsterdam:${date}T${end}00`,
    ...more,
  ].join('\n');
}

const fortnightly = (count: number) => `RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=${count}`;

describe('what comes round in a calendar', () => {
  it('becomes one cycle, also of several fora on several days', () => {
    const made = imported(
      calendar(
        event('ACC: concept-advies', '20210107T1000', fortnightly(6)),
        event('MCC: besluit', '20210112T1400', fortnightly(6), 'LOCATION:Catshuis'),
      ),
    );
    expect(section(made, 'fora')).toEqual([
      'fora:',
      '  ACC: { time: "10:00" }',
      '  MCC: { time: "14:00", place: Catshuis }',
    ]);
    expect(section(made, 'cycles')).toEqual([
      'cycles:',
      '  A:',
      '    every: 2 weken',
      '    from: 2021-01-04',
      expect.stringMatching(/^ {4}until: 2021-03-28 {2}#/),
      '    steps:',
      '      concept-advies: { week: 1, day: donderdag, forum: ACC, phase: concept-advies }',
      '      besluit:        { week: 2, day: dinsdag,   forum: MCC, phase: besluit }',
    ]);
    expect(section(made, 'changes')).toEqual([]);
  });

  it('goes on without an end when its rule has none', () => {
    const made = imported(calendar(event('MCC', '20210105T1400', 'RRULE:FREQ=WEEKLY;INTERVAL=2')));
    expect(section(made, 'cycles')).not.toContainEqual(expect.stringContaining('until'));
    expect(section(made, 'changes')).toEqual([]);
    expect(heldBy(made, day('2029-12-31'), day('2030-02-10'))).toHaveLength(3);
  });

  it('tells a meeting that is off, one that moved, and one that came in addition', () => {
    const made = imported(
      calendar(
        event('MCC', '20210105T1400', fortnightly(8), 'EXDATE;TZID=Europe/Amsterdam:20210119T140000', 'UID:m'),
        event('MCC', '20210201T1600', 'RECURRENCE-ID;TZID=Europe/Amsterdam:20210202T140000', 'UID:m'),
        event('GEANNULEERD: MCC', '20210216T1400', 'RECURRENCE-ID;TZID=Europe/Amsterdam:20210216T140000', 'UID:m'),
        event('MCC', '20210310T0900'),
      ),
    );
    expect(section(made, 'changes')).toEqual([
      'changes:',
      '  - cancel: MCC 2021-01-19',
      '  - move: MCC 2021-02-02',
      '    to: 2021-02-01 16:00',
      expect.stringMatching(/^ {2}- cancel: MCC 2021-02-16 {2}# stond als afgezegd in de agenda$/),
      '  - add: MCC 2021-03-10 09:00',
    ]);
  });

  it('is also seen every month', () => {
    const made = imported(
      calendar(
        event('Regietafel', '20210112T1200', 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=6'),
        event('Kwartaaloverleg', '20210129T1200', 'RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR;COUNT=5'),
        event('Vijftiende', '20210115T0900', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15;COUNT=6'),
      ),
    );
    const cycles = section(made, 'cycles').join('\n');
    expect(cycles).toMatch(/every: 1 maand\n.*from: 2021-01-01/);
    expect(cycles).toMatch(/regietafel: *{ day: 2e dinsdag, +forum: Regietafel }/);
    expect(cycles).toMatch(/vijftiende: *{ day: 15, +forum: Vijftiende }/);
    expect(cycles).toMatch(/every: 3 maanden\n[\s\S]*day: laatste vrijdag, forum: Kwartaaloverleg/);
    expect(section(made, 'changes')).toEqual([]);
  });

  it('is what was planned, when the calendar keeps what is off', () => {
    // Every other Tuesday, and mostly a week earlier or later.
    const planned = ['0105', '0119', '0202', '0216', '0302', '0316', '0330', '0413', '0427', '0511'];
    const held = new Set(['0105', '0202', '0316', '0413', '0511']);
    const extra = ['0126', '0209', '0323', '0504'];
    const made = imported(
      calendar(
        ...planned.map((on) => event('Debat', `2021${on}T1900`, ...(held.has(on) ? [] : ['STATUS:CANCELLED']))),
        ...extra.map((on) => event('Debat', `2021${on}T1900`)),
      ),
    );
    expect(section(made, 'cycles')).toContain('    every: 2 weken');
    const changes = section(made, 'changes');
    expect(changes.filter((line) => line.includes('stond als afgezegd'))).toHaveLength(5);
    expect(changes.at(-1)).toBe(
      `  - add: [${extra.map((on) => `Debat 2021-${on.slice(0, 2)}-${on.slice(2)}`).join(', ')}]`,
    );
  });

  it('is off as a whole in a recess', () => {
    const summer = ['20210720', '20210727', '20210803', '20210810', '20210817'].map((on) => `${on}T100000`);
    const made = imported(
      calendar(
        event('ACC', '20210406T1000', 'RRULE:FREQ=WEEKLY;COUNT=30', `EXDATE;TZID=Europe/Amsterdam:${summer.join(',')}`),
      ),
    );
    expect(section(made, 'changes')).toEqual([
      'changes:',
      '  - cancel: A',
      '    from: 2021-07-20',
      '    until: 2021-08-17',
    ]);
  });

  it('leaves out public holidays when it is on none of them', () => {
    // Easter Monday, King's Day and Whit Monday; and a Monday like any other.
    const off = ['20210405', '20210427', '20210524'].map((on) => `${on}T100000`);
    const rule = 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=40';
    const made = imported(
      calendar(
        event('MT', '20210301T1000', rule, `EXDATE;TZID=Europe/Amsterdam:${[...off, '20210510T100000'].join(',')}`),
      ),
    );
    expect(section(made, 'fora')).toContain('  MT: { time: "10:00", holiday: overslaan }');
    expect(section(made, 'changes')).toEqual(['changes:', '  - cancel: MT 2021-05-10']);
  });

  it('keeps topics that differ each time as a comment, and says so', () => {
    const topics = ['begroting', 'personeel', 'huisvesting', 'jaarplan', 'toezicht', 'ICT', 'evaluatie', 'vooruitblik'];
    const days = ['0105', '0119', '0202', '0216', '0302', '0316', '0330', '0413'];
    const made = imported(calendar(...topics.map((topic, at) => event(`MT: ${topic}`, `2021${days[at]}T1000`))));
    expect(section(made, 'cycles')).toContain('      mt: { week: 1, day: dinsdag, forum: MT }');
    expect(yamlOf(made)).toContain('#   2021-03-02 MT: toezicht');
    expect(made.summary.join('\n')).toContain('Bij 8 overleggen staat het onderwerp alleen in een toelichting');
  });

  it('is no rhythm when it comes twice, or without regularity', () => {
    const made = imported(
      calendar(
        event('Tandarts', '20210105T1000'),
        event('Tandarts', '20210119T1000'),
        ...['0104', '0107', '0120', '0222', '0305'].map((on, at) => event('Klankbord', `2021${on}T1${at}00`)),
      ),
    );
    expect(section(made, 'cycles')).toEqual([]);
    expect(section(made, 'changes')).toContain('  - add: [Tandarts 2021-01-05, Tandarts 2021-01-19]');
  });
});

describe('what a calendar says with its titles', () => {
  it('is read without what mail programs put in front, whatever the capitals', () => {
    const made = imported(
      calendar(
        event('FW: Stuurgroep  Zorg', '20210105T1000'),
        event('stuurgroep zorg', '20210119T1000'),
        event('Stuurgroep Zorg', '20210202T1000'),
      ),
    );
    expect(section(made, 'fora')).toEqual(['fora:', '  Stuurgroep Zorg: { time: "10:00" }']);
    expect(heldBy(made)).toHaveLength(3);
  });

  it('is a forum and a phase behind a colon, and behind a dash only when others begin with the same name', () => {
    const made = imported(
      calendar(
        event('MCC - beeld', '20210105T1000'),
        event('MCC - besluit', '20210112T1000'),
        event('Overleg VWS - JenV', '20210113T1000'),
        event('DOC: afstemming', '20210114T1000'),
      ),
    );
    expect(heldBy(made)).toEqual([
      '2021-01-05 10:00 MCC (60, ) beeld',
      '2021-01-12 10:00 MCC (60, ) besluit',
      '2021-01-13 10:00 Overleg VWS - JenV (60, )',
      '2021-01-14 10:00 DOC (60, ) afstemming',
    ]);
  });
});

describe('what cannot be a meeting', () => {
  it('is left out and told: whole days, doubles, and what is off and in no cycle', () => {
    const made = imported(
      calendar(
        'SUMMARY:Vakantie\nDTSTART;VALUE=DATE:20210503\nDTEND;VALUE=DATE:20210508',
        'SUMMARY:Verjaardag\nDTSTART;VALUE=DATE:20210510',
        event('MCC', '20210105T1000'),
        event('MCC', '20210105T1000'),
        event('Canceled: Lunch', '20210106T1200'),
      ),
    );
    expect(heldBy(made)).toEqual(['2021-01-05 10:00 MCC (60, )']);
    expect(made.summary).toEqual(
      expect.arrayContaining([
        'Niet overgenomen: 4 afspraken.',
        '- hele dagen, zonder tijd: 2 (Vakantie, Verjaardag)',
        '- dubbel: 1 (MCC)',
        '- afgezegd, en in geen cyclus: 1 (Lunch)',
      ]),
    );
  });

  it('is a meeting without a time when its forum meets at a time on other days', () => {
    const made = imported(
      calendar(event('MCC', '20210105T1000'), 'SUMMARY:MCC\nDTSTART;VALUE=DATE:20210112\nTRANSP:TRANSPARENT'),
    );
    expect(heldBy(made)).toEqual(['2021-01-05 10:00 MCC (60, )', '2021-01-12 ? MCC ()']);
  });

  it('is in the hour that the clock shows twice, when it is the second one', () => {
    const made = imported(
      calendar(
        'SUMMARY:Nacht\nDTSTART:20201025T003000Z\nDTEND:20201025T004500Z',
        'SUMMARY:Nacht\nDTSTART:20201025T013000Z\nDTEND:20201025T014500Z',
      ),
    );
    expect(heldBy(made)).toEqual(['2020-10-25 02:30 Nacht (15, )']);
    expect(made.summary).toContain('- in het uur dat de klok twee keer aanwijst: 1 (Nacht)');
  });

  it('has no length: then the usual one', () => {
    const made = imported(calendar('SUMMARY:Start\nDTSTART;TZID=Europe/Amsterdam:20210105T090000'));
    expect(heldBy(made)).toEqual(['2021-01-05 09:00 Start (60, )']);
    expect(made.summary).toContain('1 afspraak heeft geen eindtijd; daarvoor geldt de gebruikelijke lengte.');
  });

  it('gives nothing when there is nothing', () => {
    expect(imported(calendar()).texts).toEqual([]);
    expect(imported(calendar('SUMMARY:Vakantie\nDTSTART;VALUE=DATE:20210503')).texts).toEqual([]);
  });
});

describe('days that were asked for', () => {
  it('limit what is taken over, and end what has no end', () => {
    const weekly = calendar(event('MT', '20200106T1000', 'RRULE:FREQ=WEEKLY'));
    const made = imported(weekly, { from: '2021-02-01', until: '2021-03-07' });
    expect(heldBy(made)).toEqual(
      ['2021-02-01', '2021-02-08', '2021-02-15', '2021-02-22', '2021-03-01'].map((on) => `${on} 10:00 MT (60, )`),
    );
  });
});

describe('a calendar that is kept elsewhere', () => {
  const inZone = (tzid: string) =>
    calendar(
      `SUMMARY:Overleg\nDTSTART;TZID=${tzid}:20210222T090000\nDTEND;TZID=${tzid}:20210222T100000\nRRULE:FREQ=WEEKLY;COUNT=8`,
    );

  it('keeps its own clock, also when summer time begins on another day', () => {
    const made = imported(inZone('America/New_York'));
    expect(section(made, 'settings')).toContain('  timezone: America/New_York');
    expect(heldBy(made)[7]).toBe('2021-04-12 09:00 Overleg (60, )');
    expect(section(made, 'changes')).toEqual([]);
  });

  it('need not say so when the clock shows the same as in the Netherlands', () => {
    const made = imported(inZone('W. Europe Standard Time'));
    expect(section(made, 'settings').join()).not.toContain('timezone');
    expect(heldBy(made)[7]).toBe('2021-04-12 09:00 Overleg (60, )');
  });
});

describe('what comes round by months', () => {
  const rhythm = (made: Imported) =>
    section(made, 'cycles')
      .filter((line) => /every:|from:|until:|day:/.test(line))
      .map((line) => line.trim());
  const held = (made: Imported) => heldBy(made).map((line) => line.slice(0, 10));

  it('is recognised on the last day of a month', () => {
    const made = imported(calendar(event('MCC', '20210131T1400', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12')));
    expect(rhythm(made)).toEqual([
      'every: 1 maand',
      'from: 2021-01-01',
      expect.stringMatching(/^until: 2021-12-31 /),
      'mcc: { day: laatste dag, forum: MCC }',
    ]);
    expect(held(made)).toEqual([
      ...['2021-01-31', '2021-02-28', '2021-03-31', '2021-04-30', '2021-05-31', '2021-06-30'],
      ...['2021-07-31', '2021-08-31', '2021-09-30', '2021-10-31', '2021-11-30', '2021-12-31'],
    ]);
  });

  it.each([
    // Known dates: 15 March, and the first Monday of September (Labor Day) from 2021 to 2025.
    ['20210315T1000', 'RRULE:FREQ=YEARLY;COUNT=5', 'day: 15,', ['03-15', '03-15', '03-15', '03-15', '03-15']],
    [
      '20210906T1000',
      'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO;COUNT=5',
      'day: 1e maandag,',
      ['09-06', '09-05', '09-04', '09-02', '09-01'],
    ],
    [
      '20210228T1000',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=5',
      'day: laatste dag,',
      ['02-28', '02-28', '02-28', '02-29', '02-28'],
    ],
  ])('is recognised once a year: %s %s', (start, rule, day, dates) => {
    const made = imported(calendar(event('Heidag', start, rule)));
    expect(rhythm(made)).toContain('every: 12 maanden');
    expect(rhythm(made).at(-1)).toContain(day);
    expect(held(made)).toEqual(dates.map((date, index) => `${2021 + index}-${date}`));
    expect(section(made, 'changes')).toEqual([]);
  });

  it('goes on without an end, although it was seen but once in a year', () => {
    const made = imported(calendar(event('Heidag', '20210315T1000', 'RRULE:FREQ=YEARLY')), { today: '2021-01-01' });
    expect(rhythm(made)).toEqual(['every: 12 maanden', 'from: 2021-03-01', 'heidag: { day: 15, forum: Heidag }']);
    expect(heldBy(made, day('2028-01-01'), day('2029-12-31')).map((line) => line.slice(0, 10))).toEqual([
      '2028-03-15',
      '2029-03-15',
    ]);
  });

  it.each([
    [6, '6 maanden'],
    [4, '4 maanden'],
    [3, '3 maanden'],
  ])('is recognised every %s months', (interval, every) => {
    const made = imported(calendar(event('Raad', '20210111T1000', `RRULE:FREQ=MONTHLY;INTERVAL=${interval};COUNT=5`)));
    expect(rhythm(made)[0]).toBe(`every: ${every}`);
  });

  it('is no rhythm when three days a year apart are by chance', () => {
    const made = imported(
      calendar(event('MCC', '20210315T1000'), event('MCC', '20220315T1000'), event('MCC', '20230315T1000')),
    );
    expect(section(made, 'changes')).toEqual(['changes:', '  - add: [MCC 2021-03-15, MCC 2022-03-15, MCC 2023-03-15]']);
  });
});

describe('series of one name in several rooms', () => {
  /** A series of so many weeks for each room, in UTC: on the clock on the wall it begins at another hour in winter. */
  const series = (...begins: [start: string, weeks: number][]) =>
    calendar(
      ...begins.map(([start, weeks], index) =>
        [
          'SUMMARY:Overleg',
          `DTSTART:${start}00Z`,
          'DURATION:PT1H',
          `LOCATION:zaal ${index + 1}`,
          `RRULE:FREQ=WEEKLY;INTERVAL=${weeks};COUNT=54`,
        ].join('\n'),
      ),
    );

  it('are cycles, each with a room of its own', () => {
    const made = imported(
      series(
        ['20210329T1500', 1],
        ['20210330T1300', 2],
        ['20210331T1800', 1],
        ['20210401T1500', 1],
        ['20210402T1600', 2],
        ['20210330T1900', 1],
        ['20210331T1600', 1],
        ['20210401T1700', 1],
        ['20210329T1700', 1],
      ),
    );
    expect(heldBy(made)).toHaveLength(9 * 54);
    // Nine series, of which summer and winter are apart.
    expect(section(made, 'cycles').filter((line) => line.includes('forum: Overleg')).length).toBeGreaterThanOrEqual(18);
    const added =
      section(made, 'changes')
        .join(' ')
        .match(/Overleg 20/g) ?? [];
    expect(added.length).toBeLessThan(60);
  });

  it('may meet at one hour, and one of them be off there', () => {
    const made = imported(
      calendar(
        event('Overleg', '20210105T1000', 'RRULE:FREQ=WEEKLY;COUNT=20', 'LOCATION:zaal 1', 'UID:1'),
        event(
          'Overleg',
          '20210105T1000',
          'RRULE:FREQ=WEEKLY;COUNT=20',
          'LOCATION:zaal 2',
          'UID:2',
          'EXDATE;TZID=Europe/Amsterdam:20210223T100000',
        ),
      ),
    );
    expect(heldBy(made)).toHaveLength(39);
    expect(heldBy(made)).toContain('2021-02-23 10:00 Overleg (60, zaal 1)');
    expect(section(made, 'changes')).toEqual([
      'changes:',
      '  - cancel: Overleg',
      '    on: 2021-02-23',
      '  - add: Overleg 2021-02-23',
    ]);
  });
});

describe('what is not yet sure in a calendar', () => {
  const TENTATIVE = 'STATUS:TENTATIVE';

  it('is said of a step, of a meeting that is otherwise, and of a single one', () => {
    const made = imported(
      calendar(
        event('ACC', '20210107T1000', fortnightly(6), TENTATIVE),
        event('MCC', '20210112T1400', fortnightly(6), 'UID:m'),
        event('MCC', '20210126T1400', 'RECURRENCE-ID;TZID=Europe/Amsterdam:20210126T140000', 'UID:m', TENTATIVE),
        event('Catshuis', '20210203T0900', TENTATIVE),
        event('Catshuis', '20210303T0900'),
      ),
    );
    const steps = section(made, 'cycles').slice(-2);
    expect(steps).toEqual([
      '      acc: { week: 1, day: donderdag, forum: ACC, status: onder voorbehoud }',
      '      mcc: { week: 2, day: dinsdag,   forum: MCC }',
    ]);
    expect(section(made, 'changes')).toEqual([
      'changes:',
      '  - move: MCC 2021-01-26',
      '    status: onder voorbehoud',
      '  - add: Catshuis 2021-02-03',
      '    status: onder voorbehoud',
      '  - add: Catshuis 2021-03-03',
    ]);
    // Six, one and one.
    expect(made.summary).toContain('Onder voorbehoud: 8 overleggen (status).');
  });

  it('is said of the one that is sure where the others are not', () => {
    const made = imported(
      calendar(
        event('MCC', '20210112T1400', fortnightly(6), 'UID:m', TENTATIVE),
        event(
          'MCC',
          '20210126T1400',
          'RECURRENCE-ID;TZID=Europe/Amsterdam:20210126T140000',
          'UID:m',
          'STATUS:CONFIRMED',
        ),
      ),
    );
    expect(section(made, 'changes')).toEqual(['changes:', '  - move: MCC 2021-01-26', '    status: definitief']);
    expect(made.summary).toContain('Onder voorbehoud: 5 overleggen (status).');
  });

  it('goes out and comes back the same', () => {
    const yaml = `
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2021-01-04
    rounds: 6
    steps:
      advies: { week: 1, day: donderdag, forum: ACC, status: onder voorbehoud }
      besluit: { week: 2, day: dinsdag, forum: MCC }
changes:
  - { move: MCC 2021-01-26, to: 2021-01-27, status: tentative }
  - { move: ACC 2021-02-04, status: definitief }
  - { add: MCC 2021-03-31 16:00, status: onder voorbehoud }
`;
    const before = scheduleOf(yaml, '2021-01-01', '2021-06-30');
    const made = imported(exported(before)!);
    const after = scheduleOf(yamlOf(made), '2021-01-01', '2021-06-30');
    const unsure = ({ meetings }: Schedule) =>
      meetings.filter(isTentative).map(({ day: on, forum }) => `${isoDay(on)} ${forum.id}`);
    expect(unsure(after)).toEqual(unsure(before));
    // Five of the six of ACC, and two of MCC.
    expect(unsure(after)).toHaveLength(7);
  });
});
