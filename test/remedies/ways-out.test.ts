import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import { findingsDifference } from '../../src/conflicts/difference.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { carriedOut } from '../../src/remedies/edits.ts';
import { waysOut } from '../../src/remedies/ways-out.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { runs } from '../support/runs.ts';
import { workspaceOf } from '../support/yaml.ts';

// Proposals are tried on the weeks around a conflict. Here each is carried out on everything, and all is checked again.

const WINDOW = { from: day('2020-10-19'), until: day('2021-05-31') };

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;

const step = fc.record({
  week: fc.integer({ min: 1, max: 3 }),
  day: fc.constantFrom(...WEEKDAYS),
  fora: fc.uniqueArray(fc.constantFrom('ACC', 'MCC', 'VB'), { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom('forum', 'chain'),
});

const hour = fc.integer({ min: 9, max: 15 });

const programme = fc.record({
  steps: fc.array(step, { minLength: 2, maxLength: 5 }),
  hours: fc.tuple(hour, hour, hour),
  lead: fc.integer({ min: 0, max: 5 }),
  round: fc.integer({ min: 1, max: 9 }),
  needed: fc.integer({ min: 0, max: 150 }),
});

interface Programme {
  steps: readonly { week: number; day: string; fora: readonly string[]; kind: string }[];
  hours: readonly [acc: number, mcc: number, vb: number];
  lead: number;
  round: number;
  /** Days from the beginning until the product is needed. */
  needed: number;
}

/** A programme in which much goes wrong: few hours, few people, holidays and a recess. */
const yamlOf = ({ steps, hours: [acc, mcc, vb], lead, round, needed }: Programme) => `
roles: { minister JenV: { substitute: minister voor Rechtsbescherming }, minister voor Rechtsbescherming: {}, minister VWS: {} }
teams: { MLT4: {} }
fora:
  ACC: { time: "${acc}:00", length: 2 uur, members: [minister VWS] }
  MCC: { time: "${mcc}:00", length: 2 uur, members: [minister JenV, minister VWS], papers: { due: ${lead} werkdagen, at: "12:00" } }
  VB:  { time: "${vb}:00", length: 1 uur, members: [minister JenV], recess: { report: reces } }
calendar: { periods: [{ name: reces, from: 2020-12-21, until: 2021-01-03 }] }
blocked: [{ who: minister JenV, day: dinsdag, time: "9:00 - 12:00", reason: onderraden }]
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 10
    steps:
${steps.map((one, index) => `      s${index}: { week: ${one.week}, day: ${one.day}, ${one.kind}: [${one.fora.join(', ')}] }`).join('\n')}
deliverables:
  pakket: { team: MLT4, route: A, round: ${round}, needed-by: ${new Date(Date.UTC(2020, 9, 19 + needed)).toISOString().slice(0, 10)} }
`;

function concerns(one: Finding, { kind, who }: Finding): boolean {
  return one.kind.code === kind.code && [...one.who].sort().join() === [...who].sort().join();
}

/** Carries out each way out of each conflict by itself; gives how many there were. */
function tryAll(yaml: string): number {
  let tried = 0;
  const workspace = workspaceOf(yaml);
  const schedule = resolve(workspace, WINDOW);
  const before = check(schedule);
  for (const finding of before) {
    for (const way of waysOut(finding, schedule)?.found.flat() ?? []) {
      const { solved, appeared } = findingsDifference(before, check(resolve(carriedOut(way.edit, workspace), WINDOW)));
      const errors = appeared.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ kind, who }) => `${kind.code} ${who}`)).toEqual([]);
      expect(solved.some((one) => concerns(one, finding))).toBe(true);
      tried++;
    }
  }
  return tried;
}

describe('each way out', () => {
  it('ends its conflict on a day at least, and brings no error, wherever one looks', () => {
    let tried = 0;
    fc.assert(
      fc.property(programme, (drawn) => {
        tried += tryAll(yamlOf(drawn));
      }),
      { numRuns: runs(25) },
    );
    expect(tried).toBeGreaterThan(25);
  });
});

describe('a finding of which nobody knows what to try', () => {
  const yaml = `
fora: { MCC: {} }
cycles: { A: { every: 1 week, from: 2020-11-02, rounds: 3, steps: { s: { day: dinsdag, forum: MCC } } } }
deliverables: { p: { route: A, round: A2, needed-by: 2020-11-04 } }
`;
  const schedule = resolve(workspaceOf(yaml), WINDOW);
  const late = check(schedule).find(({ kind }) => kind.code === 'deliverable-too-late')!;

  it('has no ways out, which is not the same as none that works', () => {
    expect(waysOut({ ...late, who: [] }, schedule)).toBeUndefined();
    expect(waysOut({ ...late, kind: { ...late.kind, code: 'decided-twice' } }, schedule)).toBeUndefined();
    const found = waysOut(late, schedule)!;
    expect(found.found.map((ways) => ways.map(({ to }) => to.en))).toEqual([['run in round 1 of cycle A']]);
    expect(found.cost).toBeGreaterThan(0);
  });
});
