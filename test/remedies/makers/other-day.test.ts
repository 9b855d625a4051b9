import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import type { Candidate, Maker } from '../../../src/remedies/candidate.ts';
import {
  dayOutsidePeriods,
  onDay,
  onDaysPast,
  onOtherDays,
  openDays,
  otherDay,
  otherWeekday,
} from '../../../src/remedies/makers/other-day.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** The F on Wednesday 4 November 2020 or when that is said; on 9 November it may better not meet, and on the 11th it is an error. */
const programme = (more = '', added = 'F 2020-11-04') =>
  scheduleOf(
    `
fora:
  F: { time: "10:00", recess: { report: [kort, lang], forbid: dicht } }
  G: { time: "10:00" }
calendar:
  periods:
    - { name: kort, from: 2020-11-09, until: 2020-11-09 }
    - { name: dicht, from: 2020-11-11, until: 2020-11-11 }
changes: [{ add: [${added}] }${more}]
`,
    '2020-10-26',
    '2020-11-29',
  );

const first = (schedule: ReturnType<typeof programme>) => schedule.all.find(({ forum }) => forum.id === 'F')!;

const days = (candidates: readonly Candidate[]) =>
  candidates.map(({ edit }) => ('move' in edit ? isoDay(edit.target.day!).slice(5) : ''));

describe('another day for a meeting', () => {
  it('is one of five working days before and after, in turn, no worse than its own', () => {
    const schedule = programme();
    const open = ['11-03', '11-05', '11-02', '11-06', '10-30', '11-10', '10-29', '10-28'];
    expect(days(onOtherDays(first(schedule), schedule))).toEqual(open);
    // From where it may better not be, it goes to where it may better not be.
    const bad = programme('', 'F 2020-11-09');
    expect(days(onOtherDays(first(bad), bad)).sort()).toEqual([
      ...['11-02', '11-03', '11-04', '11-05', '11-06', '11-10', '11-12', '11-13', '11-16'],
    ]);
  });

  it('is as bad as is said', () => {
    const schedule = programme();
    expect(days(onOtherDays(first(schedule), schedule, 9))).toEqual(expect.arrayContaining(['11-09', '11-11']));
    const all = openDays(first(schedule), schedule).map((one) => isoDay(one).slice(5));
    expect(all).toContain('11-09');
    expect(all).not.toContain('11-11');
  });

  it('is none on which its forum meets already, but for one that is cancelled', () => {
    const two = programme('', 'F 2020-11-04, F 2020-11-05, G 2020-11-03');
    expect(days(onOtherDays(first(two), two)).slice(0, 2)).toEqual(['11-03', '11-06']);
    const cancelled = programme(', { cancel: F 2020-11-05 }', 'F 2020-11-04, F 2020-11-05');
    expect(days(onOtherDays(first(cancelled), cancelled)).slice(0, 2)).toEqual(['11-03', '11-05']);
  });

  it('is the day of another, or one past it, the nearest first', () => {
    const schedule = programme();
    const past = (where: 'before' | 'after') => days(onDaysPast(day('2020-11-06'), where, first(schedule), schedule));
    expect(past('after')).toEqual(['11-06', '11-10', '11-12', '11-13']);
    // The fourth is its own.
    expect(past('before')).toEqual(['11-06', '11-05', '11-03', '11-02', '10-30']);
  });

  it('is none for a meeting that no change can name', () => {
    const two = scheduleOf(
      'fora: { F: {} }\nchanges: [{ add: [F 2020-11-04, F 2020-11-04] }]\n',
      '2020-10-26',
      '2020-11-29',
    );
    expect(two.all).toHaveLength(2);
    expect(onOtherDays(first(two), two)).toEqual([]);
  });

  it('is said and written as a move, with the hour when it is given', () => {
    const schedule = programme();
    const meeting = first(schedule);
    const to = (target: { day: number; time?: number }) => onDay(meeting, target, schedule)[0]!;
    const name = { by: 'date', forum: 'F', day: meeting.day, time: null };
    const plain = { day: day('2020-11-05') };
    expect(to(plain)).toEqual({
      subject: { nl: 'verplaats F van woensdag 4 november 2020', en: 'move F from Wednesday 4 November 2020' },
      to: { nl: 'naar donderdag 5 november 2020', en: 'to Thursday 5 November 2020' },
      edit: { move: meeting, target: plain, name },
    });
    expect(to({ ...plain, time: 11 * 60 })).toMatchObject({
      to: { nl: 'naar donderdag 5 november 2020 om 11.00 uur', en: 'to Thursday 5 November 2020 at 11:00' },
      edit: { target: { ...plain, time: 11 * 60 } },
    });
  });
});

describe('the days of a conflict', () => {
  const cases = (maker: Maker, code: string, schedule: ReturnType<typeof programme>) => {
    const finding = check(schedule).find(({ kind }) => kind.code === code)!;
    return [...maker(finding, schedule)].map((one) => ({ ...one, candidates: days([...one.candidates]) }));
  };

  it('have each their own other days, two of which are enough', () => {
    const schedule = programme('', 'F 2020-11-07');
    expect(cases(otherDay, 'meeting-in-weekend', schedule)).toEqual([
      {
        days: [day('2020-11-07')],
        candidates: ['11-06', '11-10', '11-05', '11-12', '11-04', '11-13', '11-03', '11-02'],
        enough: 2,
      },
    ]);
  });

  it('have only days outside every period, in a recess', () => {
    const schedule = programme('', 'F 2020-11-09');
    const [recess] = cases(dayOutsidePeriods, 'meeting-in-recess', schedule);
    expect(recess).toMatchObject({ days: [day('2020-11-09')], enough: 2 });
    expect(recess!.candidates.slice(0, 2)).toEqual(['11-06', '11-10']);
    expect(recess!.candidates).not.toContain('11-11');
  });

  it('have another weekday for all at once where they are many', () => {
    const weekly = (rounds: number) =>
      scheduleOf(
        `
fora: { F: { time: "10:00" } }
cycles: { A: { every: 1 week, from: 2020-11-02, rounds: ${rounds}, steps: { f: { day: zaterdag, forum: F } } } }
`,
        '2020-10-26',
        '2020-12-31',
      );
    const found = (rounds: number) => cases(otherWeekday, 'meeting-in-weekend', weekly(rounds));
    expect(found(2).map(({ everywhere }) => everywhere)).toEqual([undefined, undefined]);
    const [all, ...each] = found(3);
    expect(all).toMatchObject({ enough: 2, everywhere: true });
    expect(all!.days).toHaveLength(3);
    expect(all!.candidates.length).toBeGreaterThan(0);
    expect(each.map((one) => one.days)).toEqual(all!.days.map((one) => [one]));
  });
});
