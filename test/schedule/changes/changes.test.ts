import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { line, lines, scheduleOf } from '../../support/yaml.ts';

/** ACC and MCC on the Tuesdays 3 and 17 November and 1 December 2020; MCC also on the Fridays after them. */
const base = `
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps:
      beeld: { week: 1, day: dinsdag, chain: [ACC, MCC] }
      besluit: { week: 1, day: vrijdag, forum: MCC }
  B: { every: 2 weken, from: 2020-11-02, steps: { uitkomst: { week: 1, day: dinsdag, forum: MCC, phase: uitkomst } } }
changes:
`;
const november = (changes: string) => lines(base + changes, '2020-11-02', '2020-11-15');
const schedule = (changes: string) => scheduleOf(base + changes, '2020-11-02', '2020-11-15');

describe('cancelling', () => {
  it('keeps the meeting, as cancelled', () => {
    expect(november('  - { cancel: ACC 2020-11-03, reason: sneeuw }')).toEqual([
      '2020-11-03 10:00 ACC A1 cancelled',
      '2020-11-03 14:00 MCC A1 + B1 uitkomst',
      '2020-11-06 14:00 MCC A1',
    ]);
  });

  it('takes a cycle out of a meeting that it shares', () => {
    expect(november('  - { cancel: A, from: 2020-11-02, until: 2020-11-08 }')).toEqual([
      '2020-11-03 10:00 ACC A1 cancelled',
      '2020-11-03 14:00 MCC B1 uitkomst',
      '2020-11-06 14:00 MCC A1 cancelled',
    ]);
  });

  it('goes by bulk over dates of a forum', () => {
    expect(november('  - { cancel: MCC, on: [2020-11-03, 2020-11-06] }')).toEqual([
      '2020-11-03 10:00 ACC A1',
      '2020-11-03 14:00 MCC A1 + B1 uitkomst cancelled',
      '2020-11-06 14:00 MCC A1 cancelled',
    ]);
  });
});

describe('moving', () => {
  it.each([
    ['to a day, at the old time', 'to: 2020-11-04', '2020-11-04 14:00'],
    ['to a day and a time', 'to: 2020-11-04 9.30', '2020-11-04 09:30'],
    ['to another time', 'to: "16:00"', '2020-11-03 16:00'],
    ['by days', 'by: 2 dagen', '2020-11-05 14:00'],
    ['by working days, over the weekend before', 'by: -2 werkdagen', '2020-10-30 14:00'],
  ])('%s', (_, to, expected) => {
    const { all } = schedule(`  - { move: MCC 2020-11-03, ${to} }`);
    const moved = all.find(({ id }) => id === 'A-1/beeld/MCC')!;
    expect(line(moved)).toBe(`${expected} MCC A1 + B1 uitkomst moved was 2020-11-03`);
    expect(moved.was).toEqual({ day: day('2020-11-03'), start: 14 * 60 });
  });

  it('can be said of the place where a meeting now stands, or where it first stood', () => {
    const first = '  - { move: MCC 2020-11-03, to: 2020-11-04 }\n';
    for (const name of ['MCC 2020-11-03', 'MCC 2020-11-04'])
      expect(november(`${first}  - { move: ${name}, to: 2020-11-05 }`)).toContain(
        '2020-11-05 14:00 MCC A1 + B1 uitkomst moved was 2020-11-03',
      );
  });

  it('back to where it stood is no move at all', () => {
    const { meetings } = schedule(
      '  - { move: ACC 2020-11-03, to: 2020-11-04 }\n  - { move: ACC 2020-11-04, to: 2020-11-03 }',
    );
    expect(meetings[0]).toMatchObject({ status: 'planned', was: null });
    expect(meetings[0]!.history).toHaveLength(2);
  });

  it('shows in the window that it left and in the one where it comes', () => {
    const yaml = `${base}  - { move: MCC 2020-11-06, to: 2020-11-20 }`;
    expect(lines(yaml, '2020-11-06', '2020-11-06')).toEqual(['2020-11-20 14:00 MCC A1 moved was 2020-11-06']);
    expect(lines(yaml, '2020-11-20', '2020-11-20')).toContain('2020-11-20 14:00 MCC A1 moved was 2020-11-06');
  });

  it('keeps the identity, also in a later cancellation', () => {
    const { meetings } = schedule('  - { move: MCC 2020-11-06, to: 2020-11-09 }\n  - cancel: MCC 2020-11-09');
    expect(meetings.find(({ id }) => id === 'A-1/besluit/MCC')).toMatchObject({
      status: 'cancelled',
      day: day('2020-11-09'),
    });
  });
});

describe('adding', () => {
  it('puts in an extra meeting, in the round in progress', () => {
    expect(november('  - { add: MCC 2020-11-09 10:00, cycle: A, phase: ingelast }')).toContain(
      '2020-11-09 10:00 MCC A1 ingelast extra',
    );
  });

  it('does without a cycle, and takes the time of its forum', () => {
    expect(november('  - { add: MCC 2020-11-09, phase: lockdown }')).toContain('2020-11-09 14:00 MCC lockdown extra');
  });

  it('gives two extra meetings on a day an identity each', () => {
    const { meetings } = schedule('  - add: [MCC 2020-11-09 10:00, MCC 2020-11-09 16:00]');
    expect(meetings.filter(({ status }) => status === 'extra').map(({ id }) => id)).toEqual([
      'MCC/2020-11-09',
      'MCC/2020-11-09/2',
    ]);
  });

  it('lets a later change speak of it', () => {
    expect(november('  - add: MCC 2020-11-09\n  - { move: MCC 2020-11-09, to: 2020-11-10 }')).toContain(
      '2020-11-10 14:00 MCC extra was 2020-11-09',
    );
  });
});

describe('a change that cannot be made', () => {
  it('is reported with the meetings that are near', () => {
    const { unmatched, meetings } = schedule('  - cancel: ACC 2020-11-04');
    expect(unmatched.map(({ near }) => near.map(({ day: on }) => isoDay(on)))).toEqual([['2020-11-03', '2020-11-17']]);
    expect(meetings.every(({ status }) => status === 'planned')).toBe(true);
  });

  it('is reported for a meeting that has already been cancelled', () => {
    expect(schedule('  - cancel: ACC 2020-11-03\n  - cancel: ACC 2020-11-03').unmatched).toHaveLength(1);
  });

  it('is reported for a time at which it does not meet', () => {
    expect(schedule('  - cancel: ACC 2020-11-03 11:00').unmatched).toHaveLength(1);
  });

  it('is not made when several meetings fit', () => {
    const { ambiguous, meetings } = schedule('  - cancel: MCC A1');
    expect(ambiguous[0]!.fits).toHaveLength(2);
    expect(meetings.every(({ status }) => status === 'planned')).toBe(true);
  });

  it('names a restart of a cycle that has not begun', () => {
    expect(schedule('  - { restart: A, from: 2020-10-05 }').unmatched).toHaveLength(1);
  });
});
