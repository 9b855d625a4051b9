import { entryOf } from '../../common/entry-of.ts';
import { isOpen } from '../../conflicts/difference.ts';
import type { Looked } from '../../conflicts/recheck.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { besides, cheapest, endingErrors, type Solving } from './cheapest.ts';
import { type Cost, compareCosts, isLess } from './cost.ts';
import { type Judged, judgingOf } from './judged.ts';
import type { Minimise } from './minimise.ts';
import { inWritingOrder } from './order.ts';
import { cheaperThan } from './proof.ts';
import { type Search, searchOf, tryAll } from './search.ts';
import { type Touched, touched } from './touched.ts';
import { codeOfKey, keysOf } from './tried.ts';
import { widen } from './widen.ts';
import type { Wishes } from './wishes.ts';
import type { SolvingEdit } from './written.ts';

/** Why an error is left. */
export type Obstacle = 'past' | 'kept' | 'nothing' | 'others' | 'time';

interface Unsolved {
  finding: Finding;
  why: Obstacle;
}

/** An edit of a solution. */
export interface ChosenEdit extends SolvingEdit {
  /** The codes of what it ends by itself. */
  ends: readonly string[];
  /** How many people and paper deadlines it touches by itself. */
  touches: Touched;
}

/** The cheapest set of edits that was found. */
export interface Solution {
  edits: readonly ChosenEdit[];
  before: Looked;
  after: Looked;
  cost: Cost;
  /** Whether warnings had to go as well. */
  warnings: boolean;
  /** How many are left of what had to go, or have come in its place. */
  left: number;
  /** Whether no other set of the candidates is cheaper. */
  proven: boolean;
  /** By what share the first number of the cost that is not proven might still be less. */
  gap: number;
  /** Those that end anything, by themselves or with others. */
  helpful: readonly SolvingEdit[];
  unsolved: readonly Unsolved[];
  /** Other sets with which no more is left, the cheapest that were found. */
  alternatives: readonly Alternative[];
}

/** Another set of edits that would do. */
export type Alternative = Pick<Solution, 'edits' | 'cost' | 'after'>;

/** The share of the time that is kept for what comes next: the model, and what else would do when that is asked for. */
const SHARE = 1 / 4;

/**
 * Finds the cheapest set of edits with which no error is left: a model of what each edit does by itself, in which comes
 * what turns out to be otherwise when they are tried together, until what it chooses does what it says.
 */
export function solve(minimise: Minimise, before: Looked, wishes: Wishes): Solution {
  const search = searchOf(before, wishes);
  const kept = wishes.alternatives > 0 ? wishes.seconds() * SHARE : 0;
  const early = { ...wishes, seconds: () => wishes.seconds() - kept };
  const judging = judgingOf(search, before, wishes);
  const proof = cheaperThan(search, before.schedule, early);
  const solving = { search, judging, minimise, wishes: early };
  const explored = (findings: readonly Finding[]) => {
    const kept = early.seconds() * SHARE;
    const soon = { ...early, seconds: () => early.seconds() - kept };
    return tryAll(search, findings, before.schedule, soon) && widen(search, findings, soon);
  };
  const nothing = judging.judged([])!;
  let complete = explored(search.targets.filter(({ severity }) => severity === 'error'));
  let start = nothing;
  if (wishes.warnings) {
    start = endingErrors(solving, nothing);
    complete = explored(search.targets.filter(({ severity }) => severity === 'warning')) && complete;
  }
  const { best: found, proven, least, settled } = cheapest(solving, proof, nothing, start);
  const editsOf = editsIn(search, before.schedule);
  const { best, others } = ranked([found, ...alternativesTo(found, { ...solving, wishes })]);
  return {
    edits: editsOf(best),
    before,
    after: best.after,
    cost: best.cost,
    warnings: wishes.warnings,
    left: best.rank[0]! + best.rank[1]!,
    proven: proven && complete,
    gap: proven && complete ? 0 : gapTo(complete ? least : undefined, best),
    helpful: search.edits,
    unsolved: unsolvedBy(best, search, complete && settled, wishes),
    alternatives: others.map((other) => ({ edits: editsOf(other), cost: other.cost, after: other.after })),
  };
}

/** By what share the first number may be less that may; what is not known to cost anything may cost nothing. */
function gapTo(least: readonly number[] | undefined, { rank }: Judged): number {
  const at = rank.findIndex((value, level) => value > (least?.[level] ?? 0));
  return at < 0 ? 0 : (rank[at]! - Math.max(0, least?.[at] ?? 0)) / rank[at]!;
}

/** Other sets with which no more is left. */
function alternativesTo(best: Judged, solving: Solving): Judged[] {
  const others: Judged[] = [];
  if (solving.wishes.alternatives === 0) return others;
  for (const other of besides(solving, best)) {
    if (leavesMore(other, best)) break;
    others.push(other);
    if (others.length === solving.wishes.alternatives) break;
  }
  return others;
}

/** The cheapest of some sets, and those that leave no more than it does: looking for others may find a cheaper one. */
function ranked(sets: readonly Judged[]): { best: Judged; others: Judged[] } {
  const [best, ...others] = sets.toSorted((one, other) => compareCosts(one.rank, other.rank));
  return { best: best!, others: others.filter((other) => !leavesMore(other, best!)) };
}

/** Whether with one set more is left than with another: the first two levels count that. */
function leavesMore(one: Judged, other: Judged): boolean {
  return isLess(other.rank.slice(0, 2), one.rank.slice(0, 2));
}

/** The edits of a set with what each does by itself, in the order in which they are written. */
function editsIn(search: Search, schedule: Schedule): (one: Judged) => ChosenEdit[] {
  const known = new Map<SolvingEdit, ChosenEdit>();
  return ({ edits }) =>
    inWritingOrder(edits).map((edit) => entryOf(known, edit, () => chosenEdit(edit, search, schedule)));
}

function chosenEdit(edit: SolvingEdit, { trying }: Search, schedule: Schedule): ChosenEdit {
  const outcome = trying.wholly([edit.edit])!;
  const ends = [...new Set(outcome.ended.map(codeOfKey))];
  return { ...edit, ends, touches: touched(schedule, outcome.after.schedule) };
}

/** What a set leaves, or brings in its place, and why. */
function unsolvedBy({ after }: Judged, search: Search, complete: boolean, { notBefore, warnings }: Wishes): Unsolved[] {
  const { refused, model, targets } = search;
  const ended = new Set(model.choices.flatMap((choice) => choice.ended));
  const why = (finding: Finding): Obstacle => {
    const keys = keysOf([finding]);
    const target = targets.find((one) => keysOf([one]).some((key) => keys.includes(key)));
    if (finding.when.length > 0 && finding.when.every((day) => day < notBefore)) return 'past';
    if (!target || keys.every((key) => ended.has(key))) return complete ? 'others' : 'time';
    if (refused.has(target)) return 'kept';
    return complete ? 'nothing' : 'time';
  };
  return after.findings
    .filter((finding) => isOpen(finding) && isWanted(finding, warnings))
    .map((finding) => ({ finding, why: why(finding) }));
}

/** Whether a finding has to go. */
function isWanted({ severity }: Finding, warnings: boolean): boolean {
  return severity === 'error' || (warnings && severity === 'warning');
}
