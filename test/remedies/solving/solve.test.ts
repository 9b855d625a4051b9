import { beforeAll, describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { loadSolver, type Minimise } from '../../../src/remedies/solving/minimise.ts';
import { type Solution, solve } from '../../../src/remedies/solving/solve.ts';
import type { Wishes } from '../../../src/remedies/solving/wishes.ts';
import { programme, wishesFor } from '../../support/solving.ts';

let minimise: Minimise;

beforeAll(async () => {
  minimise = await loadSolver();
});

/** The F of a and b on Easter Monday, or what else is added. */
const written = (added: string, more = '') => `
roles: { a: {}, b: {} }
fora: { F: { time: "10:00", length: 1 uur, members: [a, b] } }
changes: [${added}]
${more}`;
const EASTER = written('{ add: F 2021-04-05 }');

/** The same, and one in a recess that is only reported. */
const RECESS = written(
  '{ add: [F 2021-04-05, F 2021-04-14] }',
  'calendar: { periods: [{ name: reces, from: 2021-04-14, until: 2021-04-14 }] }',
).replace('members', 'recess: { report: reces }, members');

function solved(yaml: string, more: Partial<Wishes> = {}): Solution {
  const { before, judge } = programme(yaml);
  return solve(minimise, before, wishesFor(judge, more));
}

const told = ({ edits }: Pick<Solution, 'edits'>) =>
  edits.map(({ edit }) => ('move' in edit ? isoDay(edit.target.day!) : 'cancel' in edit ? 'cancel' : edit));

describe('a solution', () => {
  it('tells what each edit ends and touches, that nothing is left and that it is the cheapest', () => {
    const found = solved(EASTER);
    // The Thursday before Good Friday is no nearer than the Tuesday: one working day.
    expect(told(found)).toEqual([expect.stringMatching(/^2021-04-0[16]$/)]);
    expect(found.edits).toMatchObject([{ ends: ['meeting-on-public-holiday'], touches: { people: 2, deadlines: 0 } }]);
    expect(found).toMatchObject({ left: 0, proven: true, gap: 0, unsolved: [], alternatives: [], warnings: false });
    expect(found.cost.slice(0, 5)).toEqual([0, 0, 0, 1, 2]);
    expect(found.helpful.length).toBeGreaterThan(1);
  });

  it('is nothing where nothing is wrong', () => {
    expect(solved(written('{ add: F 2021-04-07 }'))).toMatchObject({ edits: [], left: 0, proven: true, gap: 0 });
  });

  it('ends warnings only when that is asked', () => {
    expect(told(solved(RECESS))).toHaveLength(1);
    const all = solved(RECESS, { warnings: true });
    expect([told(all).length, all.left, all.warnings]).toEqual([2, 0, true]);
  });

  it('comes with as many others as are asked, none cheaper, of which no more is left', () => {
    const { cost, alternatives } = solved(EASTER, { alternatives: 2 });
    expect(alternatives).toHaveLength(2);
    expect(alternatives.map((one) => one.cost[0])).toEqual([0, 0]);
    const moved = [cost, ...alternatives.map((one) => one.cost)].map((one) => one[4]);
    expect(moved).toEqual(moved.toSorted((one, other) => one - other));
    expect(new Set(alternatives.map((one) => told(one).join())).size).toBe(2);
  });
});

describe('what is left', () => {
  const why = (yaml: string, more: Partial<Wishes>) => {
    const found = solved(yaml, more);
    return { why: found.unsolved.map((one) => one.why), left: found.left, proven: found.proven, gap: found.gap };
  };

  it('is past', () => {
    expect(why(EASTER, { notBefore: day('2021-04-06') })).toEqual({ why: ['past'], left: 1, proven: true, gap: 0 });
  });

  it('is kept where what would end it may not be', () => {
    expect(why(EASTER, { isAllowed: () => false })).toEqual({ why: ['kept'], left: 1, proven: true, gap: 0 });
  });

  it('is what nothing ends', () => {
    const nothing = written('{ cancel: F 2021-04-06 }');
    expect(why(nothing, {})).toEqual({ why: ['nothing'], left: 1, proven: true, gap: 0 });
  });

  it('is what comes to nothing when it is written', () => {
    expect(why(EASTER, { judge: () => undefined }).why).toEqual(['others']);
  });

  it('are warnings as well, when these have to go', () => {
    const severities = (warnings: boolean) =>
      solved(RECESS, { warnings, isAllowed: () => false }).unsolved.map(({ finding }) => finding.severity);
    expect(severities(false)).toEqual(['error']);
    expect(severities(true).sort()).toEqual(['error', 'warning']);
  });

  it('is what there was no time for, and all of it might yet go', () => {
    expect(why(EASTER, { seconds: () => 0 })).toEqual({ why: ['time'], left: 1, proven: false, gap: 1 });
  });
});
