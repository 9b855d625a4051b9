import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { briefs, findingsOf, words } from '../support/findings.ts';
import { PROGRAMME } from '../support/programme.ts';
import { scheduleOf } from '../support/yaml.ts';

/** Weekly meetings of one forum on Fridays, with more to say about the forum and the workspace. */
const friday = (forum: string, extra = '') => `
fora: { MCC: { ${forum} } }
cycles:
  A: { every: 1 week, from: 2020-12-07, rounds: 6, steps: { besluit: { week: 1, day: vrijdag, forum: MCC } } }
${extra}`;

const winter = (yaml: string) =>
  briefs(yaml, '2020-12-01', '2021-01-31', 'meeting-on-public-holiday', 'meeting-in-recess');

describe('meeting-on-public-holiday', () => {
  it('finds the one meeting of both cycles in twelve rounds', () => {
    const findings = findingsOf(PROGRAMME, '2020-10-19', '2021-04-04', 'meeting-on-public-holiday');
    expect(findings).toHaveLength(1);
    expect(words(findings[0]!)[0]).toBe('MCC valt op Nieuwjaarsdag');
  });

  it.each([
    [
      'nothing said',
      '',
      ['error meeting-on-public-holiday MCC: 2020-12-25', 'error meeting-on-public-holiday MCC: 2021-01-01'],
    ],
    [
      'report',
      'holiday: melden',
      ['warning meeting-on-public-holiday MCC: 2020-12-25', 'warning meeting-on-public-holiday MCC: 2021-01-01'],
    ],
    ['keep', 'holiday: houden', []],
    ['skip', 'holiday: overslaan', []],
    ['before', 'holiday: werkdag ervoor', []],
  ])('does with %s what it says', (_, forum, expected) => expect(winter(friday(forum))).toEqual(expected));

  it('lets the forum speak before its cycle', () => {
    expect(winter(friday('holiday: houden').replace('rounds: 6,', 'rounds: 6, holiday: uitgesloten,'))).toEqual([]);
  });

  it('warns when a change puts a meeting on a holiday that it would have avoided', () => {
    const moved = friday('holiday: overslaan', 'changes: [{ move: MCC 2020-12-18, to: 2020-12-25 }]');
    expect(winter(moved)).toEqual(['warning meeting-on-public-holiday MCC: 2020-12-25']);
  });

  it('leaves a cancelled meeting alone', () => {
    const cancelled = friday('', 'changes: [{ cancel: [MCC 2020-12-25, MCC 2021-01-01] }]');
    expect(winter(cancelled)).toEqual([]);
  });

  it('counts closed days and days equated by decree, but not a day that is worked', () => {
    const may = (calendar: string) => `
fora: { ACC: {} }
calendar: { ${calendar} }
cycles: { B: { every: 1 week, from: 2021-05-03, rounds: 2, steps: { advies: { week: 1, day: vrijdag, forum: ACC } } } }
`;
    const found = (calendar: string) =>
      findingsOf(may(calendar), '2021-05-01', '2021-05-31').map((finding) => words(finding)[0]);
    expect(found('closed: [{ name: Blokdag, on: 2021-05-07 }]')).toEqual([
      'ACC valt op Blokdag, een gesloten dag',
      'ACC valt op de dag na Hemelvaartsdag',
    ]);
    expect(found('work-on: [gelijkgestelde dagen]')).toEqual([]);
    expect(found('holidays: none')).toEqual([]);
  });

  it('is one finding for the same holiday of several years', () => {
    const yaml = `
fora: { VB: {} }
cycles: { A: { every: 1 week, from: 2020-10-19, steps: { beraad: { week: 1, day: maandag, forum: VB } } } }
`;
    expect(briefs(yaml, '2021-04-01', '2022-04-30', 'meeting-on-public-holiday')).toContain(
      'error meeting-on-public-holiday VB: 2021-04-05 2022-04-18',
    );
  });
});

describe('meeting-in-recess', () => {
  const recess = `calendar:
  periods:
    - { name: Kerstreces, kind: Kamerreces, from: 2020-12-18, until: 2021-01-11 }
    - { name: Kerstvakantie, kind: schoolvakantie, from: 2020-12-19, until: 2021-01-03 }
`;

  it('is one finding a forum and period, with all its days', () => {
    expect(winter(friday('holiday: houden, recess: { forbid: Kamerreces, report: schoolvakantie }', recess))).toEqual([
      'error meeting-in-recess MCC: 2020-12-18 2020-12-25 2021-01-01 2021-01-08',
      'warning meeting-in-recess MCC: 2020-12-25 2021-01-01',
    ]);
  });

  it('listens to the name of a period before its kind', () => {
    expect(winter(friday('holiday: houden, recess: { forbid: Kamerreces, keep: Kerstreces }', recess))).toEqual([]);
  });

  it('names the period as it is called', () => {
    const [finding] = findingsOf(friday('recess: { forbid: Kamerreces }', recess), '2020-12-18', '2020-12-18');
    expect(words(finding!)[0]).toBe('MCC valt in Kerstreces (Kamerreces)');
  });
});

describe('a recess in which a cycle shifts', () => {
  /** Mondays of week 1 and Fridays of week 2. */
  const shifting = (period: string, more = '', step = '') => `
calendar: { holidays: none, periods: [{ name: Reces, kind: Kamerreces, ${period} }] }
fora: { M: { time: "14:00" } }
cycles:
  a:
    every: 2 weken
    from: 2020-12-07
    rounds: 3
    recess: { shift: Kamerreces }
    steps: { ma: { week: 1, day: ma, forum: M${step} }, vr: { week: 2, day: vr, forum: M${step} } }
${more}`;
  const found = (yaml: string) => briefs(yaml, '2020-12-01', '2021-02-28');
  // As the Tweede Kamer counts them: from a Friday up to and including a Monday.
  const KERST = 'from: 2020-12-18, until: 2021-01-11';

  it('reports what stays on the days at its edges', () => {
    expect(found(shifting(KERST))).toEqual(['warning meeting-in-recess M: 2020-12-18 2021-01-11']);
  });

  it('reports what falls in one that is shorter than a week', () => {
    expect(found(shifting('from: 2020-12-18, until: 2020-12-18'))).toEqual(['warning meeting-in-recess M: 2020-12-18']);
    expect(found(shifting('from: 2020-12-07, until: 2020-12-10'))).toEqual(['warning meeting-in-recess M: 2020-12-07']);
  });

  it('has nothing to report when it takes whole weeks', () => {
    expect(found(shifting('from: 2020-12-21, until: 2021-01-10'))).toEqual([]);
  });

  it('lets the step or the forum say otherwise', () => {
    for (const policy of ['keep', 'skip', 'after'])
      expect(found(shifting(KERST, '', `, recess: { ${policy}: Reces }`))).toEqual([]);
    expect(found(shifting(KERST, '', ', recess: { forbid: Reces }'))).toEqual([
      'error meeting-in-recess M: 2020-12-18 2021-01-11',
    ]);
  });

  it('reports a meeting that a change puts in it', () => {
    const moved = 'changes: [{ move: M 2020-12-18, to: 2020-12-23 }]';
    expect(found(shifting('from: 2020-12-21, until: 2021-01-10', moved))).toEqual([
      'warning meeting-in-recess M: 2020-12-23',
    ]);
  });

  it('does not shift a cycle in months, of which everything is reported', () => {
    const months = `
calendar: { holidays: none, periods: [{ name: Reces, from: 2020-12-21, until: 2021-01-03 }] }
fora: { M: {} }
cycles: { a: { every: 1 maand, from: 2020-11-01, rounds: 3, recess: { shift: Reces }, steps: { s: { day: 29, forum: M } } } }`;
    expect(found(months)).toEqual(['warning meeting-in-recess M: 2020-12-29']);
  });
});

describe('a recess in which a cycle skips', () => {
  it('has no meeting on any of its days, those at its edges included', () => {
    const skipping = `
calendar: { holidays: none, periods: [{ name: Reces, from: 2020-12-18, until: 2021-01-11 }] }
fora: { M: {} }
cycles: { a: { every: 1 week, from: 2020-12-07, rounds: 7, recess: { skip: Reces }, steps: { ma: { day: ma, forum: M }, vr: { day: vr, forum: M } } } }`;
    const { meetings } = scheduleOf(skipping, '2020-12-01', '2021-02-28');
    expect(meetings.map(({ day }) => isoDay(day))).toEqual([
      ...['2020-12-07', '2020-12-11', '2020-12-14'],
      ...['2021-01-15', '2021-01-18', '2021-01-22'],
    ]);
  });
});

describe('meeting-on-eve', () => {
  const eves = (forum: string, extra = '') =>
    briefs(friday(forum, extra), '2020-12-01', '2021-01-31', 'meeting-on-eve');
  const moved = 'changes: [{ move: MCC 2020-12-25, to: 2020-12-24 }, { move: MCC 2021-01-01, to: 2020-12-31 }]';

  it('warns on the day before Christmas and on the last of the year', () => {
    expect(eves('', moved)).toEqual([
      'warning meeting-on-eve MCC: 2020-12-24',
      'warning meeting-on-eve MCC: 2020-12-31',
    ]);
    expect(eves('')).toEqual([]);
  });

  it('keeps silent where the forum simply goes on, and on a closed day, which has a finding of its own', () => {
    expect(eves('holiday: houden', moved)).toEqual([]);
    const closed = 'calendar: { closed: [{ name: Sluiting, from: 2020-12-24, until: 2020-12-31 }] }';
    expect(eves('', `${moved}\n${closed}`)).toEqual([]);
  });

  it('keeps silent where the feast itself is not kept', () => {
    expect(eves('', `${moved}\ncalendar: { holidays: geen }`)).toEqual([]);
    expect(eves('', `${moved}\ncalendar: { work-on: [Eerste Kerstdag] }`)).toEqual([
      'warning meeting-on-eve MCC: 2020-12-31',
    ]);
    const own = 'calendar: { holidays: geen, closed: [{ name: Kerst, from: 2020-12-25, until: 2020-12-26 }] }';
    expect(eves('', `${moved}\n${own}`)).toEqual(['warning meeting-on-eve MCC: 2020-12-24']);
  });

  it('finds the ACC of B in rounds 5 and 6, and that of A in round 6', () => {
    expect(briefs(PROGRAMME, '2020-10-19', '2021-04-04', 'meeting-on-eve')).toEqual([
      'warning meeting-on-eve ACC: 2020-12-24',
      'warning meeting-on-eve ACC: 2020-12-31',
    ]);
  });
});

describe('meeting-in-weekend', () => {
  const saturday = (forum: string) => friday(forum, 'changes: [{ move: MCC 2020-12-11, to: 2020-12-12 }]');
  const first = (yaml: string) => briefs(yaml, '2020-12-07', '2020-12-13');

  it('is a warning, unless the forum usually meets then', () => {
    expect(first(saturday(''))).toEqual(['warning meeting-in-weekend MCC: 2020-12-12']);
    expect(first(saturday('weekend: ja'))).toEqual([]);
  });

  it('points at the change that did it', () => {
    const [finding] = findingsOf(saturday(''), '2020-12-07', '2020-12-13');
    expect(finding!.places[0]!.path.slice(0, 2)).toEqual(['changes', 0]);
  });
});

describe('holiday-data-missing', () => {
  const far = (extra = '') => `
fora: { ACC: {} }
${extra}
cycles: { A: { every: 1 week, from: 2028-12-04, steps: { advies: { week: 1, day: dinsdag, forum: ACC } } } }
`;

  it('names each year with meetings for which no decree is known', () => {
    const [finding] = findingsOf(far(), '2028-12-01', '2030-06-30', 'holiday-data-missing');
    expect(words(finding!)[0]).toBe('voor 2029 en 2030 is niet bekend welke dagen met feestdagen zijn gelijkgesteld');
  });

  it('has nothing to say when those days do not count', () => {
    for (const calendar of ['calendar: { holidays: none }', 'calendar: { work-on: [gelijkgestelde dagen] }'])
      expect(briefs(far(calendar), '2028-12-01', '2030-06-30', 'holiday-data-missing')).toEqual([]);
  });
});

describe('day-not-in-month', () => {
  it('names the months without a fifth Tuesday, as the first of the month', () => {
    const yaml = `
fora: { Regietafel: {} }
cycles: { regie: { every: 1 maand, from: 2020-11-01, rounds: 4, steps: { tafel: { day: 5e dinsdag, forum: Regietafel } } } }
`;
    // December 2020 has Tuesdays on 1, 8, 15, 22 and 29.
    expect(briefs(yaml, '2020-11-01', '2021-02-28')).toEqual([
      'info day-not-in-month Regietafel, regie: 2020-11-01 2021-01-01 2021-02-01',
    ]);
  });
});

describe('time-in-clock-change', () => {
  const night = (time: string) => `
fora: { crisisteam: { weekend: ja, time: "${time}" } }
cycles: { nacht: { every: 1 week, from: 2020-10-19, steps: { wacht: { week: 1, day: zondag, forum: crisisteam, holiday: houden } } } }
`;

  it('finds a time that comes twice and a time that does not come', () => {
    const findings = findingsOf(night('2:30'), '2020-10-19', '2021-04-30');
    expect(findings.map((finding) => words(finding)[0])).toEqual([
      'crisisteam begint om 2.30 uur, een tijd die de klok die nacht twee keer aanwijst',
      'crisisteam begint om 2.30 uur, een tijd die de klok die nacht overslaat',
    ]);
    expect(briefs(night('2:30'), '2020-10-19', '2021-04-30')).toEqual([
      'warning time-in-clock-change crisisteam: 2020-10-25',
      'warning time-in-clock-change crisisteam: 2021-03-28',
    ]);
  });

  it.each(['1:59', '3:00', '14:00'])('leaves %s alone', (time) =>
    expect(briefs(night(time), '2020-10-19', '2021-04-30')).toEqual([]),
  );
});
