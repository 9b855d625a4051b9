import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { type Load, loadsOf, minutesOf } from '../../../src/schedule/people/load.ts';
import { scheduleOf } from '../../support/yaml.ts';

const schedule = (from: string, until: string) =>
  scheduleOf(
    `
departments: { VWS: {}, BZK: {}, JenV: {}, leeg: {} }
roles:
  MVWS: { department: VWS, substitute: stas }
  stas: { department: VWS }
  MBZK: { department: BZK }
  trekker: {}
  secretaris: {}
  vrij: {}
fora:
  ACC: { length: 30 min, members: [MBZK, { role: vrij, attendance: advisory }] }
  MCC: { length: 2 uur, members: [MVWS, stas, MBZK], papers: { due: 1 werkdag, at: "12:00" } }
teams:
  T: { departments: [BZK, { department: JenV, from: 2020-11-10 }], lead: trekker, secretary: secretaris, sponsor: MVWS }
cycles:
  A: { every: 1 week, from: 2020-11-02, rounds: 3, steps: { advies: { day: ma, forum: ACC }, besluit: { day: di, forum: MCC } } }
deliverables: { p: { team: T, route: A, round: A1 }, q: { team: T, route: [MCC], from: 2020-11-09 }, r: { route: [MCC], from: 2020-11-02 } }
changes: [{ cancel: ACC 2020-11-09 }, { move: ACC 2020-11-16, to: 2020-11-18 }]
absences: [{ who: stas, meeting: MCC 2020-11-10 }]
`,
    from,
    until,
  );

/** What there is on each day: minutes of meetings and papers due. */
const told = ({ party, days }: Load) => [
  party,
  ...[...days].map(([day, load]) => `${isoDay(day).slice(5)}: ${minutesOf(load)}/${load.deadlines.length}`),
];

describe('what somebody has to do', () => {
  const loads = () => loadsOf(schedule('2020-11-02', '2020-11-10'));

  it('is for a role the meetings to come to and the papers of its teams, the heaviest first', () => {
    // The papers for Tuesday are due on Monday; those of r, which has no team, are nobody's.
    expect(loads().roles.map(told)).toEqual([
      ['MBZK', '11-02: 30/0', '11-03: 120/0', '11-10: 120/0'],
      ['MVWS', '11-03: 120/0', '11-10: 120/0', '11-02: 0/1', '11-09: 0/1'],
      ['stas', '11-03: 120/0'],
      ['secretaris', '11-02: 0/1', '11-09: 0/1'],
      ['trekker', '11-02: 0/1', '11-09: 0/1'],
    ]);
  });

  it('is for a department each meeting of its roles once, and the papers of its teams as long as it takes part', () => {
    expect(loads().departments.map(told)).toEqual([
      ['BZK', '11-02: 30/1', '11-03: 120/0', '11-10: 120/0', '11-09: 0/1'],
      ['VWS', '11-03: 120/0', '11-10: 120/0'],
    ]);
  });

  it('is of the days that were asked for alone, also when a meeting moved out of them or was cancelled', () => {
    const of = (from: string, until: string) => loadsOf(schedule(from, until)).roles.map(told);
    expect(of('2020-11-16', '2020-11-16')).toEqual([]);
    expect(of('2020-11-18', '2020-11-18')).toEqual([['MBZK', '11-18: 30/0']]);
    expect(of('2020-11-09', '2020-11-09').map(([party]) => party)).toEqual(['MVWS', 'secretaris', 'trekker']);
  });
});
