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

  it('means the one that stands there now before one that first stood there', () => {
    const moves = '  - { move: MCC 2020-11-06, to: 2020-11-09 }\n  - { move: MCC 2020-11-03, to: 2020-11-06 }\n';
    expect(november(`${moves}  - cancel: MCC 2020-11-06`)).toContain(
      '2020-11-06 14:00 MCC A1 + B1 uitkomst cancelled was 2020-11-03',
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

describe('moving over the weekend', () => {
  it.each([
    ['by days', 'MCC 2020-11-06', 'by: 1 dag', '2020-11-07'],
    ['by days back', 'MCC 2020-11-03', 'by: -3 dagen', '2020-10-31'],
    ['by working days', 'MCC 2020-11-06', 'by: 1 werkdag', '2020-11-09'],
    ['by working days back', 'ACC 2020-11-03', 'by: -2 werkdagen', '2020-10-30'],
  ])('%s', (_, name, by, expected) => {
    const { all } = schedule(`  - { move: ${name}, ${by} }`);
    expect(all.filter(({ status }) => status === 'moved').map(({ day: on }) => isoDay(on))).toEqual([expected]);
  });
});

describe('a move', () => {
  it('may give a meeting another place and length, where it stands', () => {
    const [acc] = schedule('  - { move: ACC 2020-11-03, place: Catshuis, length: 2 uur }').meetings;
    expect(acc).toMatchObject({ location: 'Catshuis', length: 120, was: null, status: 'planned', start: 600 });
    const [moved] = schedule('  - { move: ACC 2020-11-03, to: 2020-11-04 }').meetings.filter(({ was }) => was);
    expect(moved).toMatchObject({ location: '', length: 60, start: 600 });
  });

  it('of several meetings at once keeps each where it was named', () => {
    const { all, unmatched } = schedule('  - { move: [ACC 2020-11-03, MCC 2020-11-06], by: 7 dagen }');
    expect(all.filter(({ was }) => was).map(({ id }) => id)).toEqual(['A-1/beeld/ACC', 'A-1/besluit/MCC']);
    expect(unmatched).toEqual([]);
  });
});

describe('cancelling what several cycles do', () => {
  it('leaves other fora, other cycles and other days alone', () => {
    const cancelled = (change: string) =>
      schedule(`  - ${change}`)
        .all.filter(({ status }) => status === 'cancelled')
        .map(({ id }) => id);
    expect(cancelled('{ cancel: A, from: 2020-11-06, until: 2020-11-17 }')).toEqual([
      'A-1/besluit/MCC',
      'A-2/beeld/ACC',
    ]);
    expect(cancelled('{ cancel: B, from: 2020-11-02, until: 2020-11-08 }')).toEqual([]);
    expect(cancelled('{ cancel: ACC, from: 2020-11-02, until: 2020-11-08 }')).toEqual(['A-1/beeld/ACC']);
    const [acc] = schedule('  - { cancel: B, from: 2020-11-02, until: 2020-11-08 }').meetings;
    expect(acc).toMatchObject({ id: 'A-1/beeld/ACC', history: [] });
  });

  it('cancels the meeting when nothing is left of it, and tells which cycle left it', () => {
    const both =
      '  - { cancel: A, from: 2020-11-03, until: 2020-11-03 }\n  - { cancel: B, from: 2020-11-03, until: 2020-11-03 }';
    const mcc = schedule(both).all.find(({ forum, day: on }) => forum.id === 'MCC' && on === day('2020-11-03'))!;
    expect(mcc.status).toBe('cancelled');
    expect(mcc.history.map((event) => event.what === 'change' && event.without)).toEqual([false, 'A', undefined]);
    expect(mcc.places).toHaveLength(4);
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

  it('is in no round where none is in progress, nor in one of another cycle', () => {
    const added = (date: string, cycle: string) =>
      schedule(`  - { add: MCC ${date}, cycle: ${cycle}, phase: x }`).all.find(({ status }) => status === 'extra')!;
    expect(line(added('2020-11-15', 'B'))).toBe('2020-11-15 14:00 MCC B1 x extra');
    expect(line(added('2020-11-16', 'A'))).toBe('2020-11-16 14:00 MCC A2 x extra');
    expect(added('2020-10-30', 'A').blocks).toEqual([]);
    expect(added('2020-10-30', 'A').phase).toBe('x');
    const [block] = added('2020-11-11', 'A').blocks;
    expect(block!.round.cycle).toBe(block!.cycle);
    expect(block!.step).toMatchObject({
      ...{ key: 'extra', day: { on: 'weekday', week: 2, weekday: 3 }, chain: false, shared: false },
      fora: [{ forum: 'MCC', phase: 'x', status: null, papers: undefined }],
    });
  });

  it('may say the place, the length and the hour', () => {
    const { meetings } = schedule('  - { add: MCC 2020-11-09 9:00, place: Catshuis, length: 90 min }');
    expect(meetings.find(({ status }) => status === 'extra')).toMatchObject({
      start: 540,
      location: 'Catshuis',
      length: 90,
    });
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

  it('names a restart of a cycle that has not begun, or that has ended', () => {
    const [idle, ...others] = schedule('  - { restart: A, from: 2020-10-05 }').unmatched;
    expect(others).toEqual([]);
    const on = day('2020-10-05');
    expect(idle).toMatchObject({ target: { forum: null, cycle: 'A', period: { from: on, until: on } }, near: [] });
    expect(schedule('  - { restart: A, from: 2020-11-16 }').unmatched).toEqual([]);
    const ending = (from: string) =>
      scheduleOf(
        base.replace('every: 2 weken\n', 'every: 2 weken\n    until: 2020-11-16\n') +
          `  - { restart: A, from: ${from} }`,
        '2020-11-02',
        '2020-11-15',
      ).unmatched.length;
    expect([ending('2020-11-16'), ending('2020-11-23')]).toEqual([0, 1]);
  });

  it('has nothing near when it is about a period or a round', () => {
    const near = (change: string) => schedule(`  - ${change}`).unmatched.map((one) => one.near.length);
    expect(near('{ cancel: ACC, from: 2020-11-04, until: 2020-11-05 }')).toEqual([0]);
    expect(near('{ cancel: ACC B1 }')).toEqual([0]);
  });

  it('is near by nearness, the earlier first, and of that forum alone', () => {
    const [one] = schedule('  - cancel: ACC 2020-11-10').unmatched;
    expect(one!.near.map(({ day: on }) => isoDay(on))).toEqual(['2020-11-03', '2020-11-17']);
    const [mcc] = schedule('  - cancel: MCC 2020-11-19').unmatched;
    expect(mcc!.near.map(({ day: on }) => isoDay(on).slice(5))).toEqual(['11-20', '11-17', '12-01', '11-06']);
  });
});

describe('a change that was written between restarts', () => {
  /** MCC once a fortnight on Tuesday from 3 November; restarted on 23 November, after which round 3 is on the 24th. */
  const told = (...changes: string[]) =>
    lines(
      `fora: { MCC: { time: "14:00" } }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 4, steps: { s: { day: dinsdag, forum: MCC } } } }
changes: [${changes.join(', ')}]`,
      '2020-11-01',
      '2021-01-31',
    );
  const restart = '{ restart: A, from: 2020-11-23 }';

  it('names meetings by where the old count had them above it, and by where they are below it', () => {
    expect(told('{ cancel: MCC 2020-12-01 }', restart)).toContain('2020-11-24 14:00 MCC A3 cancelled');
    expect(told(restart, '{ cancel: MCC 2020-11-24 }')).toContain('2020-11-24 14:00 MCC A3 cancelled');
    expect(told(restart, '{ cancel: MCC 2020-12-01 }')).toContain('2020-11-24 14:00 MCC A3 cancelled');
  });

  it('names above it what had been moved by where it had gone', () => {
    const moved = '{ move: MCC 2020-12-01, to: 2020-12-03 }';
    expect(told(moved, '{ move: MCC 2020-12-03, to: 2020-12-04 }', restart)).toContain(
      '2020-12-04 14:00 MCC A3 moved was 2020-11-24',
    );
    // Nor is what has been moved away still where it stood: round 4, which the restart brings to 8 December, was on the 15th.
    expect(told('{ cancel: MCC 2020-12-15 }', restart)).toContain('2020-12-08 14:00 MCC A4 cancelled');
  });

  it('finds no meeting that was cancelled', () => {
    const twice = told('{ cancel: MCC 2020-12-01, reason: a }', '{ move: MCC 2020-12-01, to: 2020-12-02 }', restart);
    expect(twice).toContain('2020-11-24 14:00 MCC A3 cancelled');
  });
});
