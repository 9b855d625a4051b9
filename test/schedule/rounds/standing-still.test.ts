import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { roundsOf } from '../../../src/schedule/rounds/rounds.ts';
import { workspaceOf } from '../../support/yaml.ts';

/** The first days of five rounds of a cycle of two weeks that stands still in what is called a recess. */
function starts(...periods: string[]): string[] {
  const workspace = workspaceOf(`
calendar: { periods: [${periods.map((period) => `{ ${period} }`).join(', ')}] }
fora: { ACC: {} }
cycles: { A: { every: 2 weken, from: 2020-11-02, recess: { shift: reces }, steps: { s: { week: 1, day: di, forum: ACC } } } }
`);
  const rounds = roundsOf(workspace.cycles.get('A')!, workspace);
  return Array.from({ length: 5 }, () => isoDay(rounds.next().value!.from));
}

const AUTUMN = 'name: herfst, kind: reces, from: 2020-11-16, until: 2020-11-20';

describe('a cycle that shifts', () => {
  it('stands still in each recess', () => {
    expect(starts(AUTUMN, 'name: kerst, kind: reces, from: 2020-12-07, until: 2020-12-11')).toEqual([
      ...['2020-11-02', '2020-11-23', '2020-12-14', '2020-12-28', '2021-01-11'],
    ]);
  });

  it('stands still in a week of which two recesses have all weekdays together', () => {
    const half = [
      'name: a, kind: reces, from: 2020-11-14, until: 2020-11-18',
      'name: b, kind: reces, from: 2020-11-19, until: 2020-11-20',
    ];
    expect(starts(...half)[1]).toBe('2020-11-23');
    expect(starts(half[0]!)[1]).toBe('2020-11-16');
  });

  it('goes on through other periods', () => {
    expect(starts(AUTUMN, 'name: verkiezingen, from: 2020-11-23, until: 2020-12-06')[1]).toBe('2020-11-23');
  });
});
