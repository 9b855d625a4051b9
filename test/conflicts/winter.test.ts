import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { briefs } from '../support/findings.ts';
import { PROGRAMME } from '../support/programme.ts';
import { scheduleOf } from '../support/yaml.ts';

// The winter of 2020-2021 on the grid of cycles A and B: what the calendar does to it, with the exact dates.

const FORA = 'fora: { BWO: {}, VB: {}, Catshuis: { weekend: ja }, ACC: {}, MCC: {}, Persconferentie: {}, debat: {} }';
/** The programme with other fora and more sections. */
const programme = (fora: string, extra = '') => PROGRAMME.replace(FORA, `fora: { ${fora} }`) + extra;
const WINTER = ['2020-12-14', '2021-04-18'] as const;

const papers = (due: string, extra = '') =>
  programme(
    `BWO: {}, VB: {}, Catshuis: {}, ACC: {}, Persconferentie: {}, debat: {}, MCC: { papers: { due: ${due}, at: "12:00" } }`,
    extra,
  );
/** For one MCC: which finding says what about the papers of cycle B. */
const early = (due: string, mcc: string, extra?: string) =>
  briefs(papers(due, extra), mcc, mcc, 'deadline-before-previous-step', 'deadline-on-day-of-previous-step')
    .filter((found) => found.includes(', B:'))
    .map((found) => found.split(' ')[1]);

describe('paper deadlines over the holidays', () => {
  it.each([
    ['29 December: two days back over Christmas is the ACC of Christmas Eve', '2 werkdagen', '2020-12-29', 'on-day-of'],
    ['29 December: three days back is before it', '3 werkdagen', '2020-12-29', 'before'],
    ['5 January: two days back over New Year is the ACC of New Year’s Eve', '2 werkdagen', '2021-01-05', 'on-day-of'],
    ['5 January: three days back is before it', '3 werkdagen', '2021-01-05', 'before'],
    ['6 April: one day back over Easter is the ACC of Maundy Thursday', '1 werkdag', '2021-04-06', 'on-day-of'],
    ['6 April: two days back is before it', '2 werkdagen', '2021-04-06', 'before'],
  ])('%s', (_, due, mcc, where) => expect(early(due, mcc)).toEqual([`deadline-${where}-previous-step`]));

  it('are a day later where people work on Good Friday', () => {
    const worked = 'calendar: { work-on: Goede Vrijdag }';
    expect(early('1 werkdag', '2021-04-06', worked)).toEqual([]);
    expect(early('2 werkdagen', '2021-04-06', worked)).toEqual(['deadline-on-day-of-previous-step']);
  });
});

describe('recess, elections and the new Tweede Kamer', () => {
  const kamer = programme(
    `BWO: {}, ACC: {}, Catshuis: {}, VB: { recess: { report: verkiezingen } },
     MCC: { recess: { report: [schoolvakantie, verkiezingen] } },
     Persconferentie: { recess: { report: [Kamerreces, verkiezingen] } },
     debat: { recess: { forbid: [Kamerreces, verkiezingsreces, verkiezingen, installatie] } }`,
    `calendar:
  periods:
    - { name: Kerstreces, kind: Kamerreces, from: 2020-12-18, until: 2021-01-11 }
    - { name: Kerstvakantie, kind: schoolvakantie, from: 2020-12-19, until: 2021-01-03 }
    - { name: Voorjaarsreces, kind: Kamerreces, from: 2021-02-12, until: 2021-02-22 }
    - { name: Verkiezingsreces, kind: verkiezingsreces, from: 2021-02-23, until: 2021-03-22 }
    - { name: Kamerverkiezing, kind: verkiezingen, from: 2021-03-15, until: 2021-03-17 }
    - { name: Installatie, kind: installatie, on: 2021-03-31 }
`,
  );
  const found = briefs(kamer, ...WINTER, 'meeting-in-recess');
  const of = (forum: string) =>
    found.filter((one) => one.includes(` ${forum}:`)).map((one) => one.replace(/^(\w+) .*: /, '$1 '));

  it('leave six of twelve debates without a Kamer', () => {
    expect(of('debat')).toEqual([
      'error 2020-12-23 2021-01-06',
      'error 2021-02-17',
      'error 2021-03-03 2021-03-17',
      'error 2021-03-17',
      'error 2021-03-31',
    ]);
  });

  it('touch the MCC of 22 December, the press conference of 5 January and all of the election days', () => {
    expect(of('MCC')).toEqual(['warning 2020-12-22 2020-12-29 2021-01-01', 'warning 2021-03-16']);
    expect(of('Persconferentie')).toEqual([
      'warning 2020-12-22 2021-01-05',
      'warning 2021-02-16',
      'warning 2021-03-16',
    ]);
    expect(of('VB')).toEqual(['warning 2021-03-15']);
  });
});

describe('round 13, which begins on Easter Monday', () => {
  const fora = (catshuis: string) =>
    programme(
      `BWO: {}, VB: {}, Persconferentie: {}, debat: {}, ACC: { time: "10:00" },
       MCC: { time: "14:00", length: 2 uur, chair: MP }, Catshuis: { time: "14:00", length: 2 uur, chair: MP, ${catshuis} }`,
      'roles: { MP: {} }',
    );

  it('has three fora on a public holiday', () => {
    expect(briefs(fora(''), '2021-04-05', '2021-04-05', 'meeting-on-public-holiday')).toEqual(
      ['Catshuis', 'BWO', 'VB'].map((forum) => `error meeting-on-public-holiday ${forum}: 2021-04-05`),
    );
  });

  it('collides with the outcomes of round 12 when the Catshuis shifts to Tuesday', () => {
    expect(briefs(fora('holiday: werkdag erna'), '2021-04-05', '2021-04-06', 'role-double-booked')).toEqual([
      'error role-double-booked MCC, Catshuis, MP: 2021-04-06',
    ]);
  });
});

describe('the first Mondays of A', () => {
  it('go on over week 53: odd weeks until round 6, even weeks from round 7', () => {
    const { rounds } = scheduleOf(PROGRAMME, '2020-10-19', '2021-04-04');
    const starts = rounds.filter(({ cycle }) => cycle.id === 'A').map(({ from }) => isoDay(from));
    expect(starts).toEqual([
      '2020-10-19',
      '2020-11-02',
      '2020-11-16',
      '2020-11-30',
      '2020-12-14',
      '2020-12-28',
      '2021-01-11',
      '2021-01-25',
      '2021-02-08',
      '2021-02-22',
      '2021-03-08',
      '2021-03-22',
    ]);
  });
});

describe('a Catshuis on Sundays', () => {
  const sundays = (changes: string, forum = 'weekend: ja') => `
fora: { Catshuis: { time: "14:00", ${forum} } }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { beeld: { week: 1, day: zondag, forum: Catshuis } } } }
changes: ${changes}`;

  it('is no conflict where that is usual, also on the days on which the clock changes', () => {
    const around = ['2020-10-19', '2021-04-04'] as const;
    expect(briefs(sundays('[]'), ...around, 'meeting-in-weekend', 'time-in-clock-change')).toEqual([]);
    expect(briefs(sundays('[]', ''), ...around, 'meeting-in-weekend')).toHaveLength(1);
  });

  it('that is called off for snow goes to Monday and stays the same meeting', () => {
    const { meetings } = scheduleOf(
      sundays('[{ move: Catshuis 2021-02-14, to: 2021-02-15 10:00, place: ministerie van Algemene Zaken }]'),
      '2021-02-08',
      '2021-02-21',
    );
    expect(meetings.map(({ day, start, status, was }) => [isoDay(day), start, status, was && isoDay(was.day)])).toEqual(
      [['2021-02-15', 600, 'moved', '2021-02-14']],
    );
  });
});

describe('the Monday of the lockdown, 14 December 2020', () => {
  it('has minister JenV at the VB and at the MCC or the ministerraad at once', () => {
    const yaml = `
roles: { minister JenV: {} }
fora:
  VB: { chair: minister JenV }
  MCC: { members: [minister JenV] }
  Ministerraad: { members: [minister JenV] }
cycles: { A: { every: ad hoc, steps: { a: { forum: [VB, MCC, Ministerraad] } } } }
changes:
  - { add: VB 2020-12-14 13:30, length: 4u30 }
  - { add: MCC 2020-12-14 10:00, length: 2 uur }
  - { add: MCC 2020-12-14 17:00, length: 1 uur }
  - { add: Ministerraad 2020-12-14 14:00, length: 2 uur }
`;
    expect(briefs(yaml, '2020-12-13', '2020-12-14', 'role-double-booked')).toEqual([
      'error role-double-booked Ministerraad, VB, minister JenV: 2020-12-14',
      'error role-double-booked MCC, VB, minister JenV: 2020-12-14',
    ]);
  });
});
