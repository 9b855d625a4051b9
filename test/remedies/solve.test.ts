import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import type { Looked } from '../../src/conflicts/recheck.ts';
import { withWriting } from '../../src/definition/edits/revise.ts';
import { readWorkspace } from '../../src/definition/read.ts';
import type { SourceFile } from '../../src/definition/source-file.ts';
import { kindOf } from '../../src/remedies/edits.ts';
import { type Cost, costOf } from '../../src/remedies/solving/cost.ts';
import { loadSolver, type Minimise } from '../../src/remedies/solving/minimise.ts';
import { inWritingOrder } from '../../src/remedies/solving/order.ts';
import { solve } from '../../src/remedies/solving/solve.ts';
import type { Wishes } from '../../src/remedies/solving/wishes.ts';
import type { SolvingEdit } from '../../src/remedies/solving/written.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { runs } from '../support/runs.ts';

const WINDOW = { from: day('2021-03-22'), until: day('2021-05-02') };

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

/** A programme, and what it is with edits when these are written in it. */
function programme(yaml: string) {
  const files: SourceFile[] = [{ name: 'cycles/all.yaml', bytes: new TextEncoder().encode(yaml) }];
  const look = (some: readonly SourceFile[]): Looked | undefined => {
    const { workspace } = readWorkspace(some);
    if (!workspace) return undefined;
    const schedule = resolve(workspace, WINDOW);
    return { schedule, findings: check(schedule) };
  };
  const judge = (edits: readonly SolvingEdit[]) => {
    let written: readonly SourceFile[] | undefined = files;
    for (const edit of inWritingOrder(edits))
      for (const writing of edit.written.writings) written = written && withWriting(written, writing);
    return written && look(written);
  };
  return { before: look(files)!, judge };
}

/** Lets only some candidates through, by lot. */
function everyNth(nth: number, first: number): () => boolean {
  let count = first;
  return () => count++ % nth === 0;
}

function wishesFor(judge: Wishes['judge'], more: Partial<Wishes> = {}): Wishes {
  return {
    notBefore: WINDOW.from,
    accept: false,
    isAllowed: () => true,
    reason: () => 'proef',
    seconds: () => 1000,
    judge,
    ...more,
  };
}

function isLess(one: Cost, other: Cost): boolean {
  const level = one.findIndex((value, index) => value !== other[index]);
  return level >= 0 && one[level]! < other[level]!;
}

/** The least that any subset of the edits costs. */
function leastOf(edits: readonly SolvingEdit[], before: Looked, judge: Wishes['judge']): Cost {
  const { weights } = before.schedule.workspace.settings;
  let least = costOf(before, before, [], weights);
  for (let subset = 1; subset < 2 ** edits.length; subset++) {
    const some = edits.filter((_, index) => subset & (1 << index));
    const after = judge(some);
    const kinds = some.map(({ edit }) => kindOf(edit));
    const cost = after && costOf(before, after, kinds, weights);
    if (cost && isLess(cost, least)) least = cost;
  }
  return least;
}

const MOST = 6;

describe('a solution', () => {
  it('costs the least of all subsets of what was tried', () => {
    const seen = { edits: 0 };
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 30 }), (yaml, first) => {
        const { before, judge } = programme(yaml);
        const solved = (nth: number) => solve(minimise, before, wishesFor(judge, { isAllowed: everyNth(nth, first) }));
        let found = solved(40);
        for (let nth = 60; found.helpful.length > MOST; nth += 20) found = solved(nth);
        expect(found.cost).toEqual(leastOf(found.helpful, before, judge));
        expect(found.proven).toBe(true);
        seen.edits += found.edits.length;
      }),
      { numRuns: runs(10), endOnFailure: true },
    );
    expect(seen.edits).toBeGreaterThan(0);
  });
});
