import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { findingsDifference } from '../../src/conflicts/difference.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { brief, findingsOf } from '../support/findings.ts';
import { findingOf } from '../support/handmade.ts';

const clash = (who: string[], ...days: string[]) =>
  findingOf('role-double-booked', 'error', { who, when: days.map((text) => day(text)) });

const briefly = (before: Finding[], after: Finding[]) => {
  const { solved, appeared } = findingsDifference(before, after);
  return { solved: solved.map(brief), appeared: appeared.map(brief) };
};

const NOTHING = { solved: [], appeared: [] };

describe('the difference of two lists of findings', () => {
  it.each([
    ['the same', [clash(['MCC', 'VB'], '2020-11-02')], [clash(['MCC', 'VB'], '2020-11-02')]],
    ['those concerned in another order', [clash(['MCC', 'VB'], '2020-11-02')], [clash(['VB', 'MCC'], '2020-11-02')]],
    ['one that is about no day', [findingOf('unused', 'info')], [findingOf('unused', 'info')]],
  ])('is nothing for %s', (_, before, after) => expect(briefly(before, after)).toEqual(NOTHING));

  it('names only the days that came and went', () => {
    expect(briefly([clash(['MCC'], '2020-11-02', '2020-11-16')], [clash(['MCC'], '2020-11-16', '2020-11-30')])).toEqual(
      {
        solved: ['error role-double-booked MCC: 2020-11-02'],
        appeared: ['error role-double-booked MCC: 2020-11-30'],
      },
    );
  });

  it('counts two of a kind on one day as two', () => {
    const once = clash(['MCC'], '2020-11-02');
    expect(briefly([once], [once, clash(['MCC'], '2020-11-02')])).toEqual({
      solved: [],
      appeared: ['error role-double-booked MCC: 2020-11-02'],
    });
  });

  it('takes a warning that became an error for a new error', () => {
    expect(briefly([findingOf('a', 'warning')], [findingOf('a', 'error')])).toEqual({
      solved: ['warning a :'],
      appeared: ['error a :'],
    });
  });

  it('takes an acceptance for a solution, and its end for something new', () => {
    const open = clash(['MCC'], '2020-11-02');
    const accepted = { ...open, accepted: { reason: 'zo afgesproken' } };
    expect(briefly([open], [accepted]).solved).toEqual(['error role-double-booked MCC: 2020-11-02']);
    expect(briefly([accepted], [open]).appeared).toEqual(['error role-double-booked MCC: 2020-11-02']);
    expect(briefly([accepted], [accepted])).toEqual(NOTHING);
  });

  it('follows a move of a meeting from one holiday to another', () => {
    const friday = (changes: string) => `
fora: { MCC: {} }
cycles: { A: { every: 1 week, from: 2020-12-14, rounds: 3, steps: { s: { day: vrijdag, forum: MCC } } } }
${changes}`;
    const found = (changes: string) =>
      findingsOf(friday(changes), '2020-12-01', '2021-01-31', 'meeting-on-public-holiday');
    expect(
      briefly(found(''), found('changes: [{ move: MCC 2020-12-18, to: 2021-01-01 }, { cancel: MCC 2020-12-25 }]')),
    ).toEqual({
      solved: ['error meeting-on-public-holiday MCC: 2020-12-25'],
      appeared: ['error meeting-on-public-holiday MCC: 2021-01-01'],
    });
  });

  it('is nothing where the two read the same, whoever they concern', () => {
    // Which products are on the agenda of the shared meeting of 3 November is in neither sentence.
    const found = (second: string) =>
      findingsOf(
        `
fora: { MCC: {} }
cycles:
  A: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { a: { day: dinsdag, forum: MCC } } }
  B: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { b: { day: dinsdag, forum: MCC } } }
deliverables: { een: { route: A, round: A1 }, ${second}: { route: B, round: B1 } }
`,
        '2020-11-02',
        '2020-11-08',
        'shared-meeting',
      );
    const [before, after] = [found('twee'), found('drie')];
    expect([before, after].map((those) => those.map(brief))).toEqual([
      ['info shared-meeting MCC, A, B, een, twee: 2020-11-03'],
      ['info shared-meeting MCC, A, B, een, drie: 2020-11-03'],
    ]);
    expect(briefly(before, after)).toEqual(NOTHING);
  });
});
