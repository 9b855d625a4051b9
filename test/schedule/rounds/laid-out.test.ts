import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { workingCalendar } from '../../../src/calendar/working-days.ts';
import { layOutRounds } from '../../../src/schedule/rounds/laid-out.ts';
import { workspaceOf } from '../../support/yaml.ts';

const workspace = workspaceOf(`
fora: { MCC: { holiday: overslaan }, ACC: { holiday: werkdag erna }, R: {} }
cycles:
  A: { every: 1 week, from: 2020-12-14, steps: { mcc: { day: vr, forum: MCC }, acc: { day: vr, forum: ACC } } }
  M: { every: 2 maanden, from: 2020-11-01, steps: { r: { day: 5e dinsdag, forum: R }, s: { month: 2, day: 31, forum: R } } }
`);

/** What the cycles put in some days. */
function planned(from: string, until = from) {
  const calendar = workingCalendar(workspace.calendar);
  const { blocks, rounds, dayless } = layOutRounds(workspace, calendar, { from: day(from), until: day(until) });
  return {
    blocks: blocks.map(({ block, day: on }) => `${block.part.forum} ${isoDay(on)}`),
    rounds: rounds.map(({ cycle, number }) => cycle.id + number),
    dayless: dayless.map(({ step, month }) => `${step.key} ${isoDay(month)}`),
  };
}

describe('the rounds of some days', () => {
  it('are those that have a step in them, from their first day to their last', () => {
    expect(planned('2020-12-18')).toEqual({
      blocks: ['MCC 2020-12-18', 'ACC 2020-12-18'],
      rounds: ['A1'],
      dayless: [],
    });
    expect(planned('2020-12-11', '2020-12-18').rounds).toEqual(['A1']);
    expect(planned('2021-01-08', '2021-01-15')).toMatchObject({
      blocks: ['MCC 2021-01-08', 'ACC 2021-01-08', 'MCC 2021-01-15', 'ACC 2021-01-15'],
      rounds: ['A4', 'A5'],
    });
  });

  it('are not those that only begin in them', () => {
    expect(planned('2020-12-14', '2020-12-17')).toEqual({ blocks: [], rounds: [], dayless: [] });
  });

  it('are those that asked for one of them, also when nothing came of it or it went elsewhere', () => {
    // Christmas Day is a Friday, and so is New Year's Day: the MCC is left out, the ACC is on the next working day.
    expect(planned('2020-12-25')).toEqual({ blocks: [], rounds: ['A2'], dayless: [] });
    expect(planned('2020-12-28')).toEqual({ blocks: ['ACC 2020-12-28'], rounds: ['A2'], dayless: [] });
  });

  it('say what kept a step from its day, and where it went', () => {
    const calendar = workingCalendar(workspace.calendar);
    const on = day('2020-12-28');
    const [christmas] = layOutRounds(workspace, calendar, { from: on, until: on }).blocks;
    expect(christmas!.history).toEqual([
      { what: 'holiday', policy: 'after', from: day('2020-12-25'), to: on, name: expect.anything(), place: null },
    ]);
    const recess = workspaceOf(`
calendar: { periods: [{ name: Kerst, kind: reces, from: 2020-12-22, until: 2021-01-03 }] }
fora: { BWO: { recess: { before: reces } } }
cycles: { B: { every: 1 week, from: 2020-12-21, rounds: 1, steps: { bwo: { day: wo, forum: BWO } } } }
`);
    const [before] = layOutRounds(recess, calendar, { from: day('2020-12-21'), until: day('2020-12-21') }).blocks;
    expect(before!.history).toEqual([
      {
        ...{ what: 'recess', policy: 'before', from: day('2020-12-23'), to: day('2020-12-21'), name: 'Kerst' },
        place: recess.calendar.periods[0]!.place,
      },
    ]);
  });

  it('may ask for a day that their month does not have', () => {
    // November 2020 has four Tuesdays and January 2021 too; December has 31 days, February not.
    expect(planned('2020-11-01', '2020-11-30')).toEqual({ blocks: [], rounds: ['M1'], dayless: ['r 2020-11-01'] });
    expect(planned('2021-01-01', '2021-02-28')).toMatchObject({ dayless: ['r 2021-01-01', 's 2021-02-01'] });
    expect(planned('2020-12-31').blocks).toEqual(['R 2020-12-31']);
    expect(planned('2020-11-02', '2020-11-30')).toEqual({ blocks: [], rounds: [], dayless: [] });
  });
});
