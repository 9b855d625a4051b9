import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { touchedDays } from '../../../src/schedule/changes/touched.ts';
import { workspaceOf } from '../../support/yaml.ts';

/** The days of the last change, for somebody who looks on 1 November 2020. */
function touched(changes: string): string[] {
  const workspace = workspaceOf(`
settings: { horizon: 2 weken }
fora: { MCC: {} }
cycles: { A: { every: 1 week, from: 2020-10-19, steps: { a: { week: 1, day: dinsdag, forum: MCC } } } }
changes:
${changes}`);
  const { from, until } = touchedDays(workspace.changes.at(-1)!, workspace, day('2020-11-01'));
  // A month on either side is for papers and products.
  return [isoDay(from + 31), isoDay(until - 31)];
}

describe('the days that a change touches', () => {
  it.each([
    [
      'where a meeting was and where it is',
      '  - { move: MCC 2022-05-10, to: 2022-06-01 }',
      ['2022-05-10', '2022-06-01'],
    ],
    [
      'also where it was before another change',
      '  - { move: MCC 2020-11-10, to: 2020-12-02 }\n  - { move: MCC 2020-12-02, to: 2020-11-25 }',
      ['2020-11-10', '2020-12-02'],
    ],
    [
      'the first and the last of a period',
      '  - { cancel: A, from: 2020-12-01, until: 2020-12-31 }',
      ['2020-12-01', '2020-12-29'],
    ],
    ['an added meeting', '  - { add: MCC 2030-01-01 }', ['2030-01-01', '2030-01-01']],
    [
      'a restart and what comes after it',
      '  - { restart: A, from: 2020-12-14, stop: 2020-12-06 }',
      ['2020-12-06', '2020-12-28'],
    ],
    ['today, when it finds nothing', '  - { cancel: MCC 2020-11-11 }', ['2020-11-01', '2020-11-01']],
  ])('are %s', (_, changes, days) => {
    expect(touched(changes)).toEqual(days);
  });
});
