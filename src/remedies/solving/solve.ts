import type { Highs } from 'highs';
import type { Day } from '../../calendar/day.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { kindOf } from '../edits.ts';
import { type Cost, costOf, type Looked } from './cost.ts';
import { minimiser } from './model.ts';
import { learn, type SolvingEdit, searchOf, smallest, tryAll } from './search.ts';
import { widen } from './widen.ts';

/** What is asked of a solution. */
export interface Asked {
  /** What lies before this day stands. */
  notBefore: Day;
  /** Whether warnings have to go too. */
  warnings: boolean;
  /** Whether a conflict may be accepted where nothing else ends it. */
  accept: boolean;
  /** Whether an edit may be made. @param names what it is about: fora, cycles, products */
  isAllowed(names: readonly string[]): boolean;
  /** What is written as the reason of an edit. */
  reason(finding: Finding): string;
  /** How many seconds are left. */
  seconds(): number;
  /** The schedule with edits when these are really written; undefined when they cannot be, together. */
  judge(edits: readonly SolvingEdit[]): Looked | undefined;
}

/** The cheapest set of edits that was found. */
export interface Solution {
  edits: readonly SolvingEdit[];
  before: Looked;
  after: Looked;
  cost: Cost;
  /** Whether no other set of the candidates is cheaper. */
  proven: boolean;
  /** By what share the first number of the cost that is not proven might still be less. */
  gap: number;
  /** How many edits were tried. */
  candidates: number;
}

/**
 * Finds the cheapest set of edits with which no error is left: a model of what each edit does by itself, in which comes
 * what turns out to be otherwise when they are tried together, until what it chooses does what it says.
 */
export function solve(highs: Highs, before: Looked, asked: Asked): Solution {
  const search = searchOf(before, asked);
  const complete = tryAll(search, before.schedule, asked) && widen(search, before.schedule, asked);
  const minimise = minimiser(highs);
  const { weights } = before.schedule.workspace.settings;
  const outcome = (edits: readonly SolvingEdit[]) => {
    const after = asked.judge(edits);
    const kinds = edits.map(({ edit }) => kindOf(edit));
    return after && { edits, after, cost: costOf(before, after, kinds, weights) };
  };
  let best = { edits: [] as readonly SolvingEdit[], after: before, cost: costOf(before, before, [], weights) };
  let proven = false;
  let bounds: readonly number[] = [];
  while (!proven && asked.seconds() > 0) {
    const optimum = minimise(search.model, asked.seconds);
    bounds = optimum.bounds;
    const unsure = optimum.chosen.filter((index) => search.lookCloser(index));
    if (unsure.length > 0) continue;
    const edits = optimum.chosen.map((index) => search.edits[index]!);
    const found = outcome(edits);
    if (found && isLess(found.cost, best.cost)) best = found;
    if (!optimum.proven) break;
    if (learn(search, optimum.chosen)) continue;
    if (found) proven = true;
    else
      search.model.impossible.push([
        ...smallest(optimum.chosen, (some) => !outcome(some.map((index) => search.edits[index]!))),
      ]);
  }
  return {
    ...best,
    before,
    proven: proven && complete,
    gap: proven ? 0 : gapOf(best.cost, bounds),
    candidates: search.tried(),
  };
}

/** By what share the first number of a cost that is above its bound might be less. */
function gapOf(cost: Cost, bounds: readonly number[]): number {
  const known = [bounds[0] ?? 0, ...bounds.slice(3)];
  const level = cost.findIndex((value, index) => value > (known[index] ?? 0));
  return level < 0 ? 0 : (cost[level]! - Math.max(0, known[level] ?? 0)) / cost[level]!;
}

/** Whether one cost is less than another, level by level. */
function isLess(one: Cost, other: Cost): boolean {
  const level = one.findIndex((value, index) => value !== other[index]);
  return level >= 0 && one[level]! < other[level]!;
}
