import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Looked } from '../../src/conflicts/recheck.ts';
import { editKind } from '../../src/remedies/edits.ts';
import { type Cost, costOf } from '../../src/remedies/solving/cost.ts';
import { loadSolver, type Minimise } from '../../src/remedies/solving/minimise.ts';
import { solve } from '../../src/remedies/solving/solve.ts';
import type { Wishes } from '../../src/remedies/solving/wishes.ts';
import type { SolvingEdit } from '../../src/remedies/solving/written.ts';
import { runs } from '../support/runs.ts';
import { programme, wishesFor } from '../support/solving.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const FORA = ['F', 'G', 'H'];

const step = fc.record({
  week: fc.integer({ min: 1, max: 2 }),
  day: fc.constantFrom(...WEEKDAYS),
  forum: fc.constantFrom(...FORA),
});

/** Two weeks around Easter with few hours and few people, in which a product hardly makes its way. */
const small: fc.Arbitrary<string> = fc
  .record({
    hours: fc.tuple(...FORA.map(() => fc.integer({ min: 9, max: 11 }))),
    members: fc.tuple(...FORA.map(() => fc.subarray(['a', 'b', 'c'], { minLength: 1 }))),
    steps: fc.array(step, { minLength: 3, maxLength: 6 }),
    rounds: fc.integer({ min: 1, max: 2 }),
    route: fc.uniqueArray(fc.constantFrom(...FORA), { minLength: 1, maxLength: 3 }),
    round: fc.integer({ min: 1, max: 2 }),
    lead: fc.integer({ min: 0, max: 4 }),
    needed: fc.integer({ min: 1, max: 25 }),
    chain: fc.boolean(),
  })
  .map(({ hours, members, steps, rounds, route, round, lead, needed, chain }) => {
    const fora = FORA.map(
      (id, index) =>
        `  ${id}: { time: "${hours[index]}:00", length: 90 min, members: [${members[index]!.join(', ')}], papers: { due: ${lead} werkdagen, at: "12:00" } }`,
    );
    const written = steps.map(
      ({ week, day: on, forum }, index) => `      s${index}: { week: ${week}, day: ${on}, forum: ${forum} }`,
    );
    return `roles: { a: {}, b: {}, c: {} }
fora:
${fora.join('\n')}
cycles:
  A:
    every: 2 weken
    from: 2021-03-29
    rounds: ${rounds}
    steps:
${written.join('\n')}
${chain ? '      keten: { week: 2, day: dinsdag, chain: [F, G] }\n' : ''}deliverables:
  p: { route: [${route.join(', ')}], from: 2021-03-29, needed-by: 2021-04-${String(needed).padStart(2, '0')} }
  q: { route: A, round: A${round} }
`;
  });

let minimise: Minimise;

beforeAll(async () => {
  minimise = await loadSolver();
});

/** Lets only some candidates through, by lot. */
function everyNth(nth: number, first: number): () => boolean {
  let count = first;
  return () => count++ % nth === 0;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const level = one.findIndex((value, index) => value !== other[index]);
  return level >= 0 && one[level]! < other[level]!;
}

interface Subset {
  edits: readonly SolvingEdit[];
  cost: Cost;
  /** With what else has to go after the errors. */
  rank: readonly number[];
}

/** All that can be made of some edits, with what it costs. */
function subsetsOf(edits: readonly SolvingEdit[], before: Looked, judge: Wishes['judge']): Subset[] {
  const { weights } = before.schedule.workspace.settings;
  return Array.from({ length: 2 ** edits.length }, (_, subset) => {
    const some = edits.filter((_, index) => subset & (1 << index));
    const after = subset === 0 ? before : judge(some);
    if (!after) return [];
    const kinds = some.map(({ edit }) => editKind(edit));
    const cost = costOf(before, after, kinds, weights);
    const warnings = after.findings.filter(({ severity, accepted }) => severity === 'warning' && !accepted).length;
    return [{ edits: some, cost, rank: [cost[0], warnings, ...cost.slice(1)] }];
  }).flat();
}

function leastOf(subsets: readonly Subset[], key: 'cost' | 'rank'): readonly number[] {
  return subsets.map((one) => one[key]).reduce((least, one) => (isLess(one, least) ? one : least));
}

const MOST = 8;

/** Solves a programme with ever fewer candidates, until few enough of them help. */
function solvedWithFew({ before, judge }: ReturnType<typeof programme>, first: number, more: Partial<Wishes>) {
  const solved = (nth: number) =>
    solve(minimise, before, wishesFor(judge, { ...more, isAllowed: everyNth(nth, first) }));
  let found = solved(40);
  for (let nth = 60; found.helpful.length > MOST; nth += 20) found = solved(nth);
  return found;
}

const lot = fc.integer({ min: 0, max: 30 });

describe('a solution', () => {
  it('costs the least of all subsets of what was tried', () => {
    const seen = { edits: 0 };
    fc.assert(
      fc.property(small, lot, (yaml, first) => {
        const here = programme(yaml);
        const found = solvedWithFew(here, first, {});
        expect(found.cost).toEqual(leastOf(subsetsOf(found.helpful, here.before, here.judge), 'cost'));
        expect(found.proven).toBe(true);
        seen.edits += found.edits.length;
      }),
      { numRuns: runs(10), endOnFailure: true },
    );
    expect(seen.edits).toBeGreaterThan(0);
  });

  it('leaves the fewest warnings after the fewest errors, when that is asked', () => {
    const seen = { edits: 0 };
    fc.assert(
      fc.property(small, lot, (yaml, first) => {
        const here = programme(yaml);
        const found = solvedWithFew(here, first, { warnings: true });
        const least = leastOf(subsetsOf(found.helpful, here.before, here.judge), 'rank');
        expect([found.left, found.cost.slice(1)]).toEqual([least[0]! + least[1]!, least.slice(2)]);
        seen.edits += found.edits.length;
      }),
      { numRuns: runs(10), endOnFailure: true },
    );
    expect(seen.edits).toBeGreaterThan(0);
  });

  it('says by how much it may be too dear when the time was up, and never too little', () => {
    const seen = { proven: 0, between: 0 };
    fc.assert(
      fc.property(small, lot, fc.integer({ min: 40, max: 400 }), (yaml, first, moments) => {
        const here = programme(yaml);
        let left = moments;
        const seconds = () => Math.max(0, left--);
        const found = solve(minimise, here.before, wishesFor(here.judge, { seconds, isAllowed: everyNth(60, first) }));
        if (found.helpful.length > MOST) return;
        const least = leastOf(subsetsOf(found.helpful, here.before, here.judge), 'cost');
        const level = found.cost.findIndex((value, at) => value > least[at]!);
        if (level >= 0) {
          const upTo = found.cost.findIndex((value) => value > 0);
          // What is told of an earlier number says nothing yet of this one.
          if (upTo === level) expect(least[level]!).toBeGreaterThanOrEqual(found.cost[level]! * (1 - found.gap) - 1e-9);
          expect(found.gap).toBeGreaterThan(0);
        }
        seen.proven += Number(found.proven);
        seen.between += Number(!found.proven);
      }),
      { numRuns: runs(40), endOnFailure: true },
    );
    expect(Math.min(seen.proven, seen.between)).toBeGreaterThan(0);
  });

  it('comes with others that leave no more errors, each other than the rest, the cheapest first', () => {
    const seen = { others: 0 };
    fc.assert(
      fc.property(small, lot, (yaml, first) => {
        const { before, judge } = programme(yaml);
        const wishes = wishesFor(judge, { alternatives: 3, isAllowed: everyNth(9, first) });
        const found = solve(minimise, before, wishes);
        const { weights } = before.schedule.workspace.settings;
        const sets = [found, ...found.alternatives];
        for (const [at, { edits, cost }] of found.alternatives.entries()) {
          const kinds = edits.map(({ edit }) => editKind(edit));
          expect(cost).toEqual(costOf(before, judge(edits)!, kinds, weights));
          expect(cost[0]).toBe(found.cost[0]);
          expect(isLess(cost, sets[at]!.cost)).toBe(false);
          expect(found.edits.every((edit) => edits.includes(edit))).toBe(false);
        }
        expect(new Set(sets.map(writingsOf)).size).toBe(sets.length);
        seen.others += found.alternatives.length;
      }),
      { numRuns: runs(15), endOnFailure: true },
    );
    expect(seen.others).toBeGreaterThan(0);
  });
});

/** What is written for edits, whatever their order. */
function writingsOf({ edits }: { edits: readonly SolvingEdit[] }): string {
  return edits
    .map(({ written }) => JSON.stringify(written.writings))
    .sort()
    .join();
}
