import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { workingCalendar } from '../../../src/calendar/working-days.ts';
import { layOutRounds } from '../../../src/schedule/rounds/laid-out.ts';
import { programmeOf } from '../../../src/schedule/rounds/layout.ts';
import { firstRoundFrom, roundStopsByRoute } from '../../../src/schedule/rounds/round-stops.ts';
import { sittings } from '../../../src/schedule/rounds/sittings.ts';
import { workspaceOf } from '../../support/yaml.ts';

/**
 * Two rounds of A, from 2 and 16 November 2020, of which the step on Wednesday the eleventh is left out for a closed day; M
 * asks each month for a fifth Tuesday, which November and January do not have.
 */
const workspace = workspaceOf(`
calendar: { closed: [{ name: Brug, on: 2020-11-11 }] }
fora: { ACC: { holiday: overslaan }, MCC: { papers: { due: 1 werkdag, at: "12:00" } }, VB: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    rounds: 2
    steps: { advies: { week: 2, day: wo, forum: ACC }, besluit: { week: 2, day: vr, forum: [MCC, VB] }, los: { day: ma, forum: VB } }
    route: { lang: [advies, besluit], kort: [besluit] }
  M: { every: 1 maand, from: 2020-11-01, rounds: 1, steps: { vijfde: { day: 5e dinsdag, forum: VB } } }
`);

/** The stops of each round along a route: where, and on which day, with a question mark where nothing meets. */
function along(cycle: string, route: string | null) {
  const calendar = workingCalendar(workspace.calendar);
  const { blocks, rounds } = layOutRounds(workspace, calendar, { from: day('2020-11-01'), until: day('2020-11-30') });
  return roundStopsByRoute(programmeOf(sittings(blocks, workspace), rounds)).of({ cycle, along: route });
}

const lines = (cycle: string, route: string | null) =>
  along(cycle, route).map(({ stops }) =>
    stops.map(({ step, forum, day: on, standing }) => `${step} ${forum} ${isoDay(on)}${standing ? '' : '?'}`),
  );

describe('the stops of rounds along a route', () => {
  it('are each forum of its steps, on its day, or on that on which it would have been', () => {
    expect(lines('A', 'lang')).toEqual([
      ['advies ACC 2020-11-11?', 'besluit MCC 2020-11-13', 'besluit VB 2020-11-13'],
      ['advies ACC 2020-11-25', 'besluit MCC 2020-11-27', 'besluit VB 2020-11-27'],
    ]);
    expect(lines('A', 'kort')).toEqual([
      ['besluit MCC 2020-11-13', 'besluit VB 2020-11-13'],
      ['besluit MCC 2020-11-27', 'besluit VB 2020-11-27'],
    ]);
  });

  it('are on the first day of a round whose month has no such day', () =>
    expect(lines('M', null)).toEqual([['vijfde VB 2020-11-01?']]));

  it('are none of a cycle that has no rounds there', () => expect(lines('B', null)).toEqual([]));

  it('are looked up once', () => {
    const [first] = along('A', 'lang');
    expect(first!.stops).toBe(first!.stops);
  });
});

it('the first round from a day on is the one that begins then or next', () => {
  const list = along('A', 'kort');
  const first = (on: string) => firstRoundFrom(list, day(on));
  expect(['2020-11-02', '2020-11-03', '2020-11-16', '2020-11-17'].map(first)).toEqual([0, 1, 1, 2]);
});
