import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { roundsOf } from '../../../src/schedule/rounds/rounds.ts';
import { lines, workspaceOf } from '../../support/yaml.ts';

// What lies on the very first or last day of something.

const cycle = (more = '') => `
fora: { ACC: {} }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { s: { week: 1, day: dinsdag, forum: ACC } }${more} } }
`;

/** The first days of the first so many rounds of the only cycle. */
function starts(yaml: string, count: number): string[] {
  const workspace = workspaceOf(yaml);
  const rounds = roundsOf([...workspace.cycles.values()][0]!, workspace);
  return Array.from({ length: count }, () => rounds.next().value).flatMap((round) => (round ? isoDay(round.from) : []));
}

describe('the last day before a restart', () => {
  const restart = (stop: string) => `${cycle()}changes: [{ restart: A, from: 2020-11-23, stop: ${stop} }]\n`;

  it('may be the first day of a round, which then is one', () => {
    expect(starts(restart('2020-11-16'), 4)).toEqual(['2020-10-19', '2020-11-02', '2020-11-16', '2020-11-23']);
    expect(starts(restart('2020-11-15'), 3)).toEqual(['2020-10-19', '2020-11-02', '2020-11-23']);
  });

  it('still has the step that falls on it', () => {
    expect(lines(restart('2020-11-03'), '2020-11-02', '2020-11-24')).toEqual([
      '2020-11-03 ? ACC A2',
      '2020-11-24 ? ACC A3',
    ]);
    expect(lines(restart('2020-11-02'), '2020-11-02', '2020-11-24')).toEqual(['2020-11-24 ? ACC A3']);
  });
});

describe('a restart of a cycle on its first day or before it', () => {
  it.each(['2020-10-19', '2020-10-12'])('from %s changes nothing', (from) =>
    expect(starts(`${cycle()}changes: [{ restart: A, from: ${from} }]\n`, 2)).toEqual(['2020-10-19', '2020-11-02']),
  );
});

describe('the end of the calendar', () => {
  // 2100-12-31 is a Friday.
  it('lets a round begin in its last week, and none after it', () => {
    const late = cycle().replace('2020-10-19', '2100-12-13');
    expect(starts(late, 4)).toEqual(['2100-12-13', '2100-12-27']);
    expect(starts(late.replace('2 weken', 'eenmalig'), 4)).toEqual(['2100-12-13']);
  });

  it('ends a recess that shifts a cycle', () => {
    const yaml = `${cycle(', recess: { shift: Reces }').replace('2020-10-19', '2100-12-13')}
calendar: { periods: [{ name: Reces, from: 2100-12-20, until: 2100-12-31 }] }\n`;
    expect(starts(yaml, 4)).toEqual(['2100-12-13']);
  });
});
