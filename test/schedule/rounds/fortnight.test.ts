import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import type { Period } from '../../../src/calendar/period.ts';
import { targetDays } from '../../../src/schedule/journeys/target.ts';
import { currentRound, fortnightFrom, leadingCycle, nextRound } from '../../../src/schedule/rounds/fortnight.ts';
import { workspaceOf } from '../../support/yaml.ts';

/** A comes round in months; of B round 1 begins on 2 November 2020, round 2 on the 16th, and its step in week 3 on 1 December. */
const workspace = workspaceOf(`
fora: { ACC: {}, MCC: {} }
cycles:
  eens: { every: eenmalig, from: 2020-10-05, steps: { s: { day: ma, forum: ACC } } }
  A: { every: 1 maand, from: 2020-10-01, steps: { s: { day: 1e maandag, forum: ACC } } }
  B: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { eerst: { day: di, forum: ACC }, slot: { week: 3, day: di, forum: MCC } } }
  C: { every: 1 week, from: 2020-09-07, steps: { s: { day: ma, forum: ACC } } }
`);
const b = workspace.cycles.get('B')!;
const days = (period: Period | undefined) => period && [isoDay(period.from), isoDay(period.until)];

describe('the rounds that set the pace', () => {
  it('are those of the first cycle in weeks', () => {
    expect(leadingCycle(workspace)!.id).toBe('B');
    expect(leadingCycle(workspaceOf('fora: { ACC: {} }'))).toBeUndefined();
  });

  it.each([
    ['2020-11-01', 1, undefined],
    ['2020-11-02', 1, 1],
    ['2020-11-03', 2, 1],
    ['2020-11-15', 2, 1],
    ['2020-11-16', 2, 2],
    ['2020-11-17', undefined, 2],
    ['2020-11-30', undefined, undefined],
  ])('on %s are the next from that day on, and the one that it lies in', (on, next, current) => {
    expect(nextRound(workspace, b, day(on))?.number).toBe(next);
    expect(currentRound(workspace, b, day(on))?.number).toBe(current);
  });

  it('are a fortnight from the next Monday where no cycle sets one', () => {
    expect(days(fortnightFrom(day('2020-11-02')))).toEqual(['2020-11-02', '2020-11-15']);
    expect(days(fortnightFrom(day('2020-11-03')))).toEqual(['2020-11-09', '2020-11-22']);
  });
});

describe('the days of a target', () => {
  it('are those of its round up to its last step, or to the end of its period', () => {
    expect(days(targetDays({ round: { cycle: 'B', round: 2 } }, workspace))).toEqual(['2020-11-16', '2020-12-01']);
    expect(days(targetDays({ round: { cycle: 'C', round: 1 } }, workspace))).toEqual(['2020-09-07', '2020-09-13']);
  });

  it('are its own, and none for a vague one or a round that is not there', () => {
    const november = { from: day('2020-11-01'), until: day('2020-11-30') };
    expect(targetDays({ days: november }, workspace)).toEqual(november);
    expect(targetDays({ vague: 'voor de zomer' }, workspace)).toBeUndefined();
    expect(targetDays({ round: { cycle: 'B', round: 3 } }, workspace)).toBeUndefined();
  });
});
