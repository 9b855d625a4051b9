import { expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { during } from '../../src/remedies/edited-schedule.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { line, workspaceOf } from '../support/yaml.ts';

/**
 * Round 1 of A begins on 2 November 2020 and meets on Tuesday the third and on Wednesday the 18th, in the days of round 2;
 * round 3 begins on the 30th. Papers for the MCC are due two working days before it, on Mondays.
 */
const schedule = resolve(
  workspaceOf(`
fora:
  ACC: { time: "10:00" }
  MCC: { time: "14:00", papers: { due: 2 werkdagen, at: "12:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    rounds: 3
    steps: { advies: { week: 1, day: di, forum: ACC }, besluit: { week: 3, day: wo, forum: MCC } }
  M: { every: 1 maand, from: 2020-11-01, rounds: 1, steps: { s: { day: 5e dinsdag, forum: ACC } } }
deliverables: { p: { route: A, round: A1 }, q: { route: A, round: A2 } }
changes:
  - { move: ACC 2020-11-17, to: 2020-11-26 }
  - { move: ACC 2020-12-01, to: 2020-11-27 }
  - cancel: MCC 2020-11-05
  - add: [MCC 2020-11-10 9:00, MCC 2020-11-10 11:00]
  - cancel: MCC 2020-11-10
`),
  { from: day('2020-11-01'), until: day('2020-12-06') },
);
const [p, q] = schedule.journeys;

it('a part of a schedule has the meetings of its days, those that moved out of them too', () => {
  const part = during({ from: day('2020-11-17'), until: day('2020-11-20') }, [], schedule);
  expect(part.all.map(line)).toEqual(['2020-11-18 14:00 MCC A1', '2020-11-26 10:00 ACC A2 moved was 2020-11-17']);
  expect(part.meetings).toEqual(part.all);
  expect(part.window).toEqual({ from: day('2020-11-17'), until: day('2020-11-20') });
});

it('a part of a schedule has the rounds of its days, and those that meet on them after their own', () => {
  const rounds = (from: string, until: string) =>
    during({ from: day(from), until: day(until) }, [], schedule).rounds.map(({ cycle, number }) => cycle.id + number);
  expect(rounds('2020-11-18', '2020-11-18')).toEqual(['A1', 'A2', 'M1']);
  expect(rounds('2020-11-19', '2020-11-20')).toEqual(['A2', 'M1']);
  expect(rounds('2020-12-02', '2020-12-02')).toEqual(['A2', 'A3']);
  // The ACC of round 3 comes three days before that round begins.
  expect(rounds('2020-11-27', '2020-11-27')).toEqual(['A2', 'A3', 'M1']);
});

it('a part of a schedule has the products that it is given, and of their papers those due in its days', () => {
  const window = { from: day('2020-11-16'), until: day('2020-11-20') };
  const due = (...journeys: (typeof schedule)['journeys']) =>
    during(window, journeys, schedule).deadlines.map(({ day: on, item }) => `${item.deliverable.id} ${isoDay(on)}`);
  expect(during(window, [q!], schedule).journeys).toEqual([q]);
  expect(due(p!, q!)).toEqual(['p 2020-11-16']);
  expect(due(q!)).toEqual([]);
});

it('a part of a schedule leaves to the whole what was written of no meeting or several', () => {
  const part = during(schedule.window, [], schedule);
  expect([schedule.unmatched.length, schedule.ambiguous.length, schedule.dayless.length]).toEqual([1, 1, 1]);
  expect([part.unmatched, part.ambiguous, part.dayless, part.outlying]).toEqual([[], [], [], []]);
});
