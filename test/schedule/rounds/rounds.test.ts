import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay, weekdayOf } from '../../../src/calendar/day.ts';
import { roundsOf } from '../../../src/schedule/rounds/rounds.ts';
import type { Round } from '../../../src/schedule/schedule.ts';
import { lines, workspaceOf } from '../../support/yaml.ts';

function rounds(yaml: string, count: number): Round[] {
  const workspace = workspaceOf(yaml);
  const made: Round[] = [];
  for (const round of roundsOf([...workspace.cycles.values()][0]!, workspace)) {
    if (made.length === count) break;
    made.push(round);
  }
  return made;
}

const starts = (yaml: string, count: number) => rounds(yaml, count).map(({ from }) => isoDay(from));

const cycle = (more: string) =>
  `fora: { ACC: {} }\ncycles: { A: { every: 2 weken, from: 2020-10-19, steps: { s: { week: 1, day: dinsdag, forum: ACC } }${more} } }\n`;

describe('rounds in weeks', () => {
  it('count on through New Year and week 53', () => {
    expect(starts(cycle(''), 8)).toEqual([
      '2020-10-19',
      '2020-11-02',
      '2020-11-16',
      '2020-11-30',
      '2020-12-14',
      '2020-12-28',
      '2021-01-11',
      '2021-01-25',
    ]);
  });

  it.each([
    ['stop after so many rounds', ', rounds: 2', ['2020-10-19', '2020-11-02']],
    ['stop with the last that starts in time', ', until: 2020-11-16', ['2020-10-19', '2020-11-02', '2020-11-16']],
    ['stop the day before it', ', until: 2020-11-15', ['2020-10-19', '2020-11-02']],
  ])('%s', (_, more, expected) => expect(starts(cycle(more), 9)).toEqual(expected));

  it('are one every N weeks, without gap or overlap, for any anchor and N', () => {
    const mondays = fc.integer({ min: day('1990-01-01'), max: day('2090-01-02') }).filter((at) => weekdayOf(at) === 1);
    fc.assert(
      fc.property(mondays, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 40 }), (anchor, weeks, count) => {
        const made = rounds(
          cycle('').replace('2 weken', `${weeks} weken`).replace('2020-10-19', isoDay(anchor)),
          count,
        );
        for (const [index, round] of made.entries()) {
          expect(round.number).toBe(index + 1);
          expect(round.from).toBe(anchor + index * weeks * 7);
          expect(round.until).toBe(round.from + weeks * 7 - 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a restart', () => {
  const restart = (more: string) => `${cycle('')}changes: [{ restart: A, from: 2020-11-23${more} }]\n`;

  it('begins a new count of weeks, and numbers go on', () => {
    expect(rounds(restart(''), 5).map(({ number, from }) => [number, isoDay(from)])).toEqual([
      [1, '2020-10-19'],
      [2, '2020-11-02'],
      [3, '2020-11-16'],
      [4, '2020-11-23'],
      [5, '2020-12-07'],
    ]);
  });

  it('after a stop leaves out the rounds in between', () => {
    expect(starts(restart(', stop: 2020-11-13'), 4)).toEqual(['2020-10-19', '2020-11-02', '2020-11-23', '2020-12-07']);
  });

  it('may come more than once, in any order of lines, and is of its own cycle alone', () => {
    const one = '{ every: 2 weken, from: 2020-10-19, steps: { s: { day: dinsdag, forum: ACC } } }';
    const changes = ['A, from: 2020-12-14', 'B, from: 2020-11-09', 'A, from: 2020-10-19', 'A, from: 2020-11-23']
      .map((change) => `{ restart: ${change} }`)
      .join(', ');
    expect(starts(`fora: { ACC: {} }\ncycles: { A: ${one}, B: ${one} }\nchanges: [${changes}]\n`, 7)).toEqual([
      '2020-10-19',
      '2020-11-02',
      '2020-11-16',
      '2020-11-23',
      '2020-12-07',
      '2020-12-14',
      '2020-12-28',
    ]);
  });

  it('cuts the round in progress, but not what that round still had to do beyond its own period', () => {
    const yaml = `
fora: { ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      eerst: { week: 1, day: dinsdag, forum: ACC }
      later: { week: 2, day: dinsdag, forum: ACC }
      slot:  { week: 3, day: donderdag, forum: MCC }
changes: [{ restart: B, from: 2020-11-09 }]
`;
    expect(lines(yaml, '2020-11-02', '2020-11-20')).toEqual([
      '2020-11-03 ? ACC B2',
      '2020-11-05 ? MCC B1',
      '2020-11-10 ? ACC B3',
      '2020-11-17 ? ACC B3',
      '2020-11-19 ? MCC B2',
    ]);
  });
});

describe('a restart in the middle of a round', () => {
  it('leaves out what that had on its last day', () => {
    const yaml = `
fora: { ACC: {} }
cycles: { B: { every: 2 weken, from: 2020-10-19, steps: { slot: { week: 2, day: zo, forum: ACC } } } }
changes: [{ restart: B, from: 2020-11-09 }]
`;
    // Of round 2 that would have been Sunday 15 November; round 3 begins on the ninth.
    expect(lines(yaml, '2020-11-02', '2020-11-22')).toEqual(['2020-11-22 ? ACC B3']);
  });
});

describe('a recess that shifts a cycle', () => {
  // Friday 18 December to Monday 11 January: three weeks of which every weekday lies in it.
  const shifted = `${cycle(', recess: { shift: Kerstreces }')}calendar: { periods: [{ name: Kerstreces, from: 2020-12-18, until: 2021-01-11 }] }\n`;

  it('stands still in whole weeks and goes on where it stopped', () => {
    expect(starts(shifted, 8).slice(4)).toEqual(['2020-12-14', '2021-01-18', '2021-02-01', '2021-02-15']);
  });

  it('moves the second week of a round behind it', () => {
    const yaml = shifted.replace('week: 1, day: dinsdag', 'week: 2, day: dinsdag');
    expect(lines(yaml, '2020-12-14', '2021-01-31')).toEqual(['2021-01-12 ? ACC A5', '2021-01-26 ? ACC A6']);
  });
});

describe('a new version', () => {
  const yaml = `
fora: { ACC: {}, MCC: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps: { advies: { week: 1, day: dinsdag, forum: ACC } }
    versions:
      - { from: 2020-11-10, steps: { advies: { week: 1, day: maandag, forum: ACC }, besluit: { week: 1, day: dinsdag, forum: MCC } } }
      - { from: 2020-11-30, every: 1 week }
`;
  it('holds for rounds that start on or after its day, and keeps what it does not name', () => {
    expect(lines(yaml, '2020-10-19', '2020-12-13')).toEqual([
      '2020-10-20 ? ACC A1',
      '2020-11-03 ? ACC A2',
      '2020-11-16 ? ACC A3',
      '2020-11-17 ? MCC A3',
      '2020-11-30 ? ACC A4',
      '2020-12-01 ? MCC A4',
      '2020-12-07 ? ACC A5',
      '2020-12-08 ? MCC A5',
    ]);
  });
});

describe('cycles in months', () => {
  const monthly = (every: string, step: string) =>
    `fora: { Tafel: {} }\ncycles: { T: { every: ${every}, from: 2020-11-01, steps: { s: { ${step}, forum: Tafel } } } }\n`;

  it.each([
    // November 2020 begins on a Sunday; Tuesdays are 3, 10, 17, 24.
    ['a second Tuesday', '1 maand', 'day: 2e dinsdag', ['2020-11-10', '2020-12-08', '2021-01-12', '2021-02-09']],
    ['a last Friday', '1 maand', 'day: laatste vrijdag', ['2020-11-27', '2020-12-25', '2021-01-29', '2021-02-26']],
    ['a day of the month', '1 maand', 'day: 15', ['2020-11-15', '2020-12-15', '2021-01-15', '2021-02-15']],
    ['a last day', '1 maand', 'day: laatste dag', ['2020-11-30', '2020-12-31', '2021-01-31', '2021-02-28']],
    ['every two months', '2 maanden', 'day: eerste maandag', ['2020-11-02', '2021-01-04']],
    ['the second of two months', '2 maanden', 'month: 2, day: eerste maandag', ['2020-12-07', '2021-02-01']],
    ['a fifth Monday, where there is one', '1 maand', 'day: 5e maandag', ['2020-11-30']],
    ['a 31st, where there is one', '1 maand', 'day: 31', ['2020-12-31', '2021-01-31']],
  ])('meet on %s', (_, every, step, expected) => {
    const found = lines(monthly(every, step), '2020-11-01', '2021-02-28').map((text) => text.slice(0, 10));
    expect(found).toEqual(expected);
  });
});

describe('a cycle that comes once', () => {
  it('has one round', () => {
    const yaml =
      'fora: { Start: {} }\ncycles: { S: { every: eenmalig, from: 2020-11-02, steps: { s: { week: 1, day: woensdag, forum: Start } } } }\n';
    expect(lines(yaml, '2020-01-01', '2030-12-31')).toEqual(['2020-11-04 ? Start S1']);
  });
});

describe('a chain without times', () => {
  it('keeps its order, whatever its fora are called', () => {
    const yaml =
      'fora: { Zeta: {}, Alfa: {} }\ncycles: { A: { every: 2 weken, from: 2020-10-19, steps: { s: { week: 1, day: dinsdag, chain: [Zeta, Alfa] } } } }\n';
    expect(lines(yaml, '2020-10-20', '2020-10-20')).toEqual(['2020-10-20 ? Zeta A1', '2020-10-20 ? Alfa A1']);
  });
});
