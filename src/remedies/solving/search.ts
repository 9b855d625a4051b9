import { addTo } from '../../common/add-to.ts';
import { isOpen } from '../../conflicts/difference.ts';
import type { Looked } from '../../conflicts/recheck.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Candidate } from '../candidate.ts';
import { type Edit, editKind } from '../edits.ts';
import { candidatesFor } from './candidates.ts';
import type { Cost } from './cost.ts';
import { type Choice, type Combination, type Effects, type Model, predicted } from './model.ts';
import { keysOf, type Tried, type Trying, trying } from './tried.ts';
import type { Wishes } from './wishes.ts';
import { type SolvingEdit, type Written, writtenEdit } from './written.ts';

/** What is known of edits: what each does by itself, and what some do together. */
export interface Search {
  before: Looked;
  targets: readonly Finding[];
  edits: SolvingEdit[];
  model: Model & { choices: Choice[]; combinations: Combination[]; impossible: number[][] };
  trying: Trying;
  /** Tries a candidate by itself: a choice when it ends anything. */
  add(candidate: Candidate, finding: Finding): void;
  /** Makes a choice of a candidate that helps only with another. @returns which; undefined when it cannot be one */
  addAnyhow(candidate: Candidate, finding: Finding): number | undefined;
  /** Looks at all that a choice does, beside what it ends. @returns whether that was not known */
  lookCloser(index: number): boolean;
  /** Whether the time is up: what is left to find out has to be found at once. */
  isSpent(): boolean;
  /** How many candidates may not be made. */
  refused: Map<Finding, number>;
  /** Those that end nothing by themselves. */
  spare: Map<Finding, Candidate[]>;
}

export function searchOf(before: Looked, wishes: Wishes): Search {
  const { schedule } = before;
  const isTarget = ({ severity }: Finding) => severity === 'error' || (wishes.warnings && severity === 'warning');
  const targets = before.findings.filter((finding) => isOpen(finding) && isTarget(finding));
  const tries = trying(before, targets, isTarget, wishes.notBefore);
  const known = new Map<string, number | undefined>();
  const looked = new Set<number>();
  const edits: SolvingEdit[] = [];
  const choices: Choice[] = [];
  const refused = new Map<Finding, number>();
  const spare = new Map<Finding, Candidate[]>();
  const model = { ...modelOf(targets), choices, combinations: [], impossible: [] };
  /** A candidate as it is written; undefined when it cannot be, or may not. */
  function allowed(candidate: Candidate, finding: Finding): Written | undefined {
    const written = writtenEdit(candidate.edit, schedule.workspace, wishes.reason(finding));
    // Who lives with something leaves it as it is.
    const isLeft = editKind(candidate.edit) === 'accept';
    if (!written || isLeft || wishes.isAllowed(namesOf(candidate.edit, written))) return written;
    refused.set(finding, (refused.get(finding) ?? 0) + 1);
    return undefined;
  }

  function chosenBy(candidate: Candidate, written: Written, finding: Finding, outcome: Tried): number {
    edits.push({ ...candidate, written, finding });
    choices.push({ ...effectsOf(outcome, [candidate.edit], model), takes: takes(candidate.edit, written) });
    known.set(keyOfWritten(written), choices.length - 1);
    return choices.length - 1;
  }

  return {
    ...{ before, targets, edits, model, trying: tries, refused, spare },
    isSpent: () => wishes.seconds() <= 0,
    add(candidate, finding) {
      const written = allowed(candidate, finding);
      if (!written || known.has(keyOfWritten(written))) return;
      known.set(keyOfWritten(written), undefined);
      const outcome = tries.quickly(candidate.edit, finding);
      if (outcome && outcome.ended.length > 0) chosenBy(candidate, written, finding, outcome);
      else addTo(spare, finding, candidate);
    },
    addAnyhow(candidate, finding) {
      const written = allowed(candidate, finding);
      if (!written) return undefined;
      const index = known.get(keyOfWritten(written));
      const outcome = index === undefined ? tries.wholly([candidate.edit]) : undefined;
      return outcome ? chosenBy(candidate, written, finding, outcome) : index;
    },
    lookCloser(index) {
      if (looked.has(index)) return false;
      looked.add(index);
      const { edit } = edits[index]!;
      choices[index] = { ...choices[index]!, ...effectsOf(tries.wholly([edit])!, [edit], model) };
      return true;
    },
  };
}

function modelOf(targets: readonly Finding[]): Pick<Model, 'errors' | 'made'> {
  const graveness = (severity: string) => [severity === 'error' ? 1 : 0, severity === 'error' ? 0 : 1, ...NO_MORE];
  return {
    errors: targets.map((finding) => ({ keys: keysOf([finding]), levels: graveness(finding.severity) })),
    made: (key) => graveness(JSON.parse(key)[1]),
  };
}

const NO_MORE = [0, 0, 0, 0, 0, 0, 0, 0];

/**
 * What edits do, as a model has it. Findings are counted by their cause, and edits can part what had one: where there are
 * more or fewer of them than by what ends and comes, that is a cost.
 */
function effectsOf(
  { cost, ended, made, left }: Tried,
  edits: readonly Edit[],
  model: Pick<Model, 'errors' | 'made'>,
): Effects {
  const [errors, warnings] = leftBy(ended, made, model);
  return { levels: [left[0] - errors!, left[1] - warnings!, ...levelsOf(cost, edits)], ended, made };
}

/** What edits cost, from after the errors and warnings that are left: first what is only accepted. */
function levelsOf(cost: Cost, edits: readonly Edit[]): number[] {
  return [edits.filter((edit) => editKind(edit) === 'accept').length, ...cost.slice(1)];
}

/** What edits cost more than doing nothing, as sets of them are compared: with the errors and warnings that are left. */
export function rankOf({ left, cost }: Pick<Tried, 'left' | 'cost'>, edits: readonly Edit[]): number[] {
  return [...left, ...levelsOf(cost, edits)];
}

/** How many errors and warnings are left by what ends and comes. */
function leftBy(ended: readonly string[], made: readonly string[], model: Pick<Model, 'errors' | 'made'>): number[] {
  const isLeft = ({ keys }: Model['errors'][number]) => keys.some((key) => !ended.includes(key));
  const levels = [...model.errors.filter(isLeft).map((error) => error.levels), ...[...new Set(made)].map(model.made)];
  return [0, 1].map((level) => levels.reduce((sum, one) => sum + one[level]!, 0));
}

/** Edits that are written alike are one, whatever the reason. */
function keyOfWritten({ writings }: Written): string {
  return JSON.stringify(writings.map((one) => ('item' in one ? { ...one, item: { ...one.item, reason: '' } } : one)));
}

/** What an edit is about: a meeting with all that it holds, or what is written otherwise. */
function namesOf(edit: Edit, { writings }: Written): string[] {
  const meeting = 'move' in edit ? edit.move : 'cancel' in edit ? edit.cancel : undefined;
  if (!meeting) return writings.flatMap((one) => ('path' in one ? [String(one.path[1])] : Object.values(one.item)));
  const { forum, blocks, items } = meeting;
  return [forum.id, ...blocks.map(({ cycle }) => cycle.id), ...items.map(({ deliverable }) => deliverable.id)];
}

function takes(edit: Edit, { writings }: Written): string[] {
  if ('move' in edit) return [`meeting ${edit.move.id}`];
  if ('cancel' in edit) return [`meeting ${edit.cancel.id}`];
  return writings.map((one) => JSON.stringify('path' in one ? [one.file, one.path] : one.item));
}

/**
 * Compares what choices do together with what is expected of them, and puts what is otherwise in the model.
 * @returns whether anything is
 */
export function learn({ model, edits, trying: tries, targets, isSpent }: Search, chosen: readonly number[]): boolean {
  const counts = new Map<string, number>();
  for (const key of keysOf(targets)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const beside = (some: readonly number[]): Combination | 'impossible' | undefined => {
    const together = some.map((index) => edits[index]!.edit);
    const outcome = some.length < 2 ? undefined : tries.wholly(together);
    if (!outcome) return some.length < 2 ? undefined : 'impossible';
    const real = effectsOf(outcome, together, model);
    const expected = predicted(model, some);
    const levels = real.levels.map((value, level) => value - expected.levels[level]!);
    const ended = differences(real.ended, expected.ended, (key) => counts.get(key) ?? 0);
    const made = differences(real.made, expected.made, () => Number.POSITIVE_INFINITY);
    const isSame = levels.every((value) => value === 0) && ended.size + made.size === 0;
    return isSame ? undefined : { of: some, levels, ended, made };
  };
  if (!beside(chosen)) return false;
  const core = smallest(chosen, (some) => beside(some) !== undefined, isSpent);
  const otherwise = beside(core)!;
  if (otherwise === 'impossible') model.impossible.push([...core]);
  else model.combinations.push(otherwise);
  return true;
}

/** How much more of each key there is than was expected; as many as there are to have is enough. */
function differences(
  real: readonly string[],
  expected: ReadonlyMap<string, number>,
  most: (key: string) => number,
): Map<string, number> {
  const counted = new Map<string, number>();
  for (const key of real) counted.set(key, (counted.get(key) ?? 0) + 1);
  const found = new Map<string, number>();
  for (const key of new Set([...counted.keys(), ...expected.keys()])) {
    const [is, was] = [counted.get(key) ?? 0, expected.get(key) ?? 0];
    if (is !== Math.min(most(key), Math.max(0, was))) found.set(key, is - was);
  }
  return found;
}

/**
 * The fewest of some things for which something still holds: parts are left out, ever smaller ones.
 * @param isSpent whether to be content with what is left
 */
export function smallest<T>(
  things: readonly T[],
  holds: (some: readonly T[]) => boolean,
  isSpent: () => boolean,
): readonly T[] {
  let left = things;
  for (let size = Math.ceil(things.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < left.length && !isSpent(); ) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      if (fewer.length > 0 && holds(fewer)) left = fewer;
      else at += size;
    }
  return left;
}

/** So many candidates are tried for each finding before others get their turn, and at most so many. */
const TURN = 10;
const MOST = 80;

/**
 * Tries what may end each of some findings, by turns, for half of the time at most.
 * @returns whether there was time for all
 */
export function tryAll({ add }: Search, findings: readonly Finding[], schedule: Schedule, wishes: Wishes): boolean {
  const until = wishes.seconds() / 2;
  let sources = findings.map((finding) => ({
    finding,
    candidates: candidatesFor(finding, schedule, wishes),
    count: 0,
  }));
  while (sources.length > 0) {
    if (wishes.seconds() <= until) return false;
    sources = sources.filter((source) => {
      for (let turn = 0; turn < TURN; turn++) {
        const { value, done } = source.candidates.next();
        if (done || source.count++ === MOST) return false;
        add(value, source.finding);
      }
      return true;
    });
  }
  return true;
}
