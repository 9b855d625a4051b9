import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { workingCalendar } from '../../../src/calendar/working-days.ts';
import { layOutRounds } from '../../../src/schedule/rounds/laid-out.ts';
import { workspaceOf } from '../../support/yaml.ts';

/** What the cycles put on a day, with the rounds that have to do with it. */
function on(date: string, yaml: string, until = date) {
  const workspace = workspaceOf(yaml);
  const { blocks, rounds } = layOutRounds(workspace, workingCalendar(workspace.calendar), {
    from: day(date),
    until: day(until),
  });
  return {
    blocks: blocks.map(({ block, day: at }) => `${block.part.forum} ${isoDay(at)}`),
    rounds: rounds.map(({ cycle, number }) => cycle.id + number),
  };
}

describe('a round that begins after a day', () => {
  const weekly = (forum: string, weekday: string, calendar: string) => `
calendar: { holidays: none, ${calendar} }
fora: { ACC: { ${forum} } }
cycles: { A: { every: 1 week, from: 2020-11-02, steps: { s: { day: ${weekday}, forum: ACC } } } }
`;

  it('still meets on it when a recess sends it back', () => {
    const recess = 'periods: [{ name: kerst, kind: reces, from: 2020-12-21, until: 2021-01-03 }]';
    // The Wednesdays 23 and 30 December go to the last working day before the recess, Friday the 18th.
    const yaml = weekly('recess: { before: reces }', 'woensdag', recess);
    expect(on('2020-12-18', yaml)).toEqual({
      blocks: ['ACC 2020-12-18', 'ACC 2020-12-18'],
      rounds: ['A8', 'A9'],
    });
  });

  it('still meets on it when its Monday is closed', () => {
    const yaml = weekly('holiday: werkdag ervoor', 'maandag', 'closed: [{ name: Brug, on: 2020-11-16 }]');
    expect(on('2020-11-13', yaml)).toEqual({ blocks: ['ACC 2020-11-13'], rounds: ['A3'] });
  });

  it('still meets on it when a closed day sends it into a recess that sends it further back', () => {
    const both =
      'closed: [{ name: Brug, on: 2020-11-30 }], periods: [{ name: r, kind: reces, from: 2020-11-23, until: 2020-11-28 }]';
    const yaml = weekly('holiday: werkdag ervoor, recess: { before: reces }', 'maandag', both);
    // Monday 30 November is closed, the Friday before it lies in the recess, and the Friday before that is the 20th.
    expect(on('2020-11-20', yaml)).toEqual({ blocks: ['ACC 2020-11-20', 'ACC 2020-11-20'], rounds: ['A4', 'A5'] });
  });
});

describe('a round that begins on the last day', () => {
  it('meets on it', () => {
    const yaml =
      'fora: { ACC: {} }\ncycles: { A: { every: 1 week, from: 2020-11-02, steps: { s: { day: ma, forum: ACC } } } }';
    expect(on('2020-11-09', yaml)).toEqual({ blocks: ['ACC 2020-11-09'], rounds: ['A2'] });
  });
});

describe('a month without the day that is asked for', () => {
  it('brings no round of another cycle along', () => {
    // February 2021 has no 30th; round 1 of A lies in January, round 2 in it.
    const yaml = `
fora: { R: {}, ACC: {} }
cycles:
  M: { every: 1 maand, from: 2021-02-01, rounds: 1, steps: { r: { day: 30, forum: R } } }
  A: { every: 4 weken, from: 2021-01-04, steps: { s: { day: di, forum: ACC } } }
`;
    expect(on('2021-02-01', yaml, '2021-02-28')).toEqual({ blocks: ['ACC 2021-02-02'], rounds: ['M1', 'A2'] });
  });
});

describe('a recess in which a cycle runs on', () => {
  it('leaves its steps on their days', () => {
    const yaml = `
calendar: { periods: [{ name: kerst, kind: reces, from: 2020-12-21, until: 2021-01-03 }] }
fora: { ACC: {}, MCC: { recess: { report: reces } } }
cycles: { A: { every: 2 weken, from: 2020-12-21, steps: { s: { day: wo, forum: [ACC, MCC] } } } }
`;
    expect(on('2020-12-23', yaml).blocks).toEqual(['ACC 2020-12-23', 'MCC 2020-12-23']);
  });
});
