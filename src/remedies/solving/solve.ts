import type { Day } from '../../calendar/day.ts';
import { isOpen } from '../../conflicts/difference.ts';
import type { Looked } from '../../conflicts/recheck.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { kindOf } from '../edits.ts';
import { type Cost, costOf, isLess } from './cost.ts';
import type { Minimise } from './minimise.ts';
import { inWritingOrder } from './order.ts';
import { cheaperThan } from './proof.ts';
import { learn, type Search, searchOf, smallest, tryAll } from './search.ts';
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
  /** Whether no other set of the candidates is cheaper. */
  proven: boolean;
  /** By what share the first number of the cost that is not proven might still be less. */
  gap: number;
  /** Those that end anything, by themselves or with others. */
  helpful: readonly SolvingEdit[];
  unsolved: readonly Unsolved[];
}

/** How often a model is looked at after the time, to find anything at all. */
const EXTRA = 10;

/**
 * Finds the cheapest set of edits with which no error is left: a model of what each edit does by itself, in which comes
 * what turns out to be otherwise when they are tried together, until what it chooses does what it says.
 */
export function solve(minimise: Minimise, before: Looked, wishes: Wishes): Solution {
  const search = searchOf(before, wishes);
  const half = wishes.seconds() / 2;
  const complete = tryAll(search, before.schedule, wishes, half) && widen(search, wishes);
  const { weights } = before.schedule.workspace.settings;
  const outcome = (edits: readonly SolvingEdit[]) => {
    const after = wishes.judge(edits);
    const kinds = edits.map(({ edit }) => kindOf(edit));
    return after && { edits, after, cost: costOf(before, after, kinds, weights) };
  };
  const nothing = costOf(before, before, [], weights);
  const editsAt = (some: readonly number[]) => some.map((index) => search.edits[index]!);
  /** Whether edits do what they did when they were tried, now that they are written. */
  const keepsWord = (edits: readonly SolvingEdit[]) => {
    const found = outcome(edits);
    const tried = search.trying.wholly(edits.map(({ edit }) => edit));
    const expected = tried?.cost.map((value, level) => value + nothing[level]!);
    return found !== undefined && expected !== undefined && !isLess(expected, found.cost);
  };
  let best = { edits: [] as readonly SolvingEdit[], after: before, cost: nothing };
  let proven = false;
  const proof = cheaperThan(search, before.schedule, wishes);
  // What was found so far is worth a look, also when the time is up.
  for (let extra = EXTRA; !proven && (wishes.seconds() > 0 || (best.edits.length === 0 && extra > 0)); ) {
    if (wishes.seconds() <= 0) extra--;
    const optimum = minimise(search.model, wishes.seconds);
    const unsure = optimum.chosen.filter((index) => search.lookCloser(index));
    if (unsure.length > 0) continue;
    const edits = editsAt(optimum.chosen);
    const found = outcome(edits);
    if (found && isLess(found.cost, best.cost)) best = found;
    if (!optimum.proven) break;
    if (learn(search, optimum.chosen)) continue;
    if (!keepsWord(edits)) {
      search.model.impossible.push([...smallest(optimum.chosen, (some) => !keepsWord(editsAt(some)))]);
      continue;
    }
    const cheaper = proof(optimum.chosen);
    proven = cheaper === 'none';
    if (typeof cheaper === 'string') break;
    for (const index of cheaper) search.lookCloser(index);
    let isNews = false;
    while (learn(search, cheaper)) isNews = true;
    if (!isNews) break;
  }
  const why = reasons(search, complete, wishes.notBefore);
  const left = new Set(keysOf(best.after.findings.filter(isOpen)));
  return {
    ...best,
    edits: inWritingOrder(best.edits).map((edit) => chosenEdit(edit, search, before.schedule)),
    before,
    proven: proven && complete,
    // What a model expects is no bound: edits can do better together.
    gap: (proven && complete) || best.cost.every((value) => value === 0) ? 0 : 1,
    helpful: search.edits,
    unsolved: search.targets.filter((finding) => keysOf([finding]).some((key) => left.has(key))).map(why),
  };
}

function chosenEdit(edit: SolvingEdit, { trying }: Search, schedule: Schedule): ChosenEdit {
  const outcome = trying.wholly([edit.edit])!;
  const ends = [...new Set(outcome.ended.map(codeOfKey))];
  return { ...edit, ends, touches: touched(schedule, outcome.after.schedule) };
}

/** Why a finding is left. */
function reasons({ refused, model }: Search, complete: boolean, notBefore: Day): (finding: Finding) => Unsolved {
  const ended = new Set(model.choices.flatMap((choice) => choice.ended));
  return (finding) => {
    const isPast = finding.when.length > 0 && finding.when.every((day) => day < notBefore);
    const isEnded = keysOf([finding]).every((key) => ended.has(key));
    if (isPast) return { finding, why: 'past' };
    if (isEnded) return { finding, why: 'others' };
    if (refused.has(finding)) return { finding, why: 'kept' };
    return { finding, why: complete ? 'nothing' : 'time' };
  };
}
