import type { Highs } from 'highs';
import type { Day } from '../../calendar/day.ts';
import { isOpen } from '../../conflicts/difference.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Candidate } from '../candidate.ts';
import { type Edit, kindOf } from '../edits.ts';
import { type Attempt, attempts, keysOf } from './attempt.ts';
import { candidatesFor } from './candidates.ts';
import { type Cost, costOf, type Looked } from './cost.ts';
import { type Choice, type Combination, type Effects, type Model, minimise, predicted } from './model.ts';
import { type Written, writtenEdit } from './written.ts';

/** What is asked of a solution. */
export interface Asked {
  /** What lies before this day stands. */
  notBefore: Day;
  /** Whether warnings have to go too. */
  warnings: boolean;
  /** Whether a conflict may be accepted where nothing else ends it. */
  accept: boolean;
  /** Whether an edit may be thought of. @param names what it is about: fora, cycles, products */
  isAllowed(names: readonly string[]): boolean;
  /** Why an edit is made; the finding that it ends when not said. */
  reason(finding: Finding): string;
  /** How many seconds are left. */
  seconds(): number;
  /** The schedule with edits as it is when these are really written; undefined when they cannot be, together. */
  judge(edits: readonly SolvingEdit[]): Looked | undefined;
}

/** An edit that was tried for a solution. */
export interface SolvingEdit extends Candidate {
  written: Written;
  attempt: Attempt;
  /** For which finding it was thought of. */
  finding: Finding;
}

/** Why an error is left. */
export type Why = 'past' | 'kept' | 'nothing' | 'others' | 'time';

export interface Unsolved {
  finding: Finding;
  why: Why;
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
  unsolved: readonly Unsolved[];
}

/** Finds the cheapest set of edits with which no error is left. */
export function solve(highs: Highs, before: Looked, asked: Asked): Solution {
  const search = searchOf(before, asked);
  for (const finding of search.targets) search.tryFor(finding);
  return settled(highs, before, asked, search);
}

interface Search {
  targets: readonly Finding[];
  edits: SolvingEdit[];
  choices: Choice[];
  combinations: Combination[];
  attempt(edits: readonly Edit[]): Attempt | undefined;
  tried(): number;
  tryFor(finding: Finding): void;
}

/** More candidates than this are not tried for one finding. */
const MOST = 80;

function searchOf(before: Looked, asked: Asked): Search {
  const isTarget = ({ severity }: Finding) => severity === 'error' || (asked.warnings && severity === 'warning');
  const targets = before.findings.filter((finding) => isOpen(finding) && isTarget(finding));
  const attempt = attempts(before, isTarget, asked.notBefore);
  const { workspace } = before.schedule;
  const known = new Set<string>();
  const search: Search = {
    targets,
    edits: [],
    choices: [],
    combinations: [],
    attempt,
    tried: () => known.size,
    tryFor(finding) {
      let count = 0;
      for (const candidate of candidatesFor(finding, before.schedule)) {
        if (count === MOST || asked.seconds() <= 0) return;
        const written = writtenEdit(candidate.edit, workspace, asked.reason(finding));
        if (!written) continue;
        const key = JSON.stringify(written.writings.map((one) => ({ ...one, ...('item' in one && { item: { ...one.item, reason: '' } }) })));
        if (known.has(key) || !asked.isAllowed(namesOf(candidate.edit, written))) continue;
        known.add(key);
        count++;
        const found = attempt([candidate.edit]);
        if (!found || found.ended.length === 0) continue;
        search.edits.push({ ...candidate, written, attempt: found, finding });
        search.choices.push({ ...effectsOf(found, candidate.edit), takes: takes(candidate.edit, written) });
      }
    },
  };
  return search;
}

function effectsOf({ cost, ended, made }: Attempt, edit: Edit): Effects {
  return { levels: [0, 0, kindOf(edit) === 'accept' ? 1 : 0, ...cost.slice(1)], ended, made };
}

/** What an edit is about: a meeting with all that it holds, or what is written otherwise. */
function namesOf(edit: Edit, { writings }: Written): string[] {
  const meeting = 'move' in edit ? edit.move : 'cancel' in edit ? edit.cancel : undefined;
  if (meeting) {
    const { forum, blocks, items } = meeting;
    return [forum.id, ...blocks.map(({ cycle }) => cycle.id), ...items.map(({ deliverable }) => deliverable.id)];
  }
  return writings.map((one) => ('path' in one ? String(one.path[1]) : ''));
}

function takes(edit: Edit, { writings, meeting }: Written): string[] {
  if ('move' in edit) return [`meeting ${edit.move.id}`];
  if ('cancel' in edit) return [`meeting ${edit.cancel.id}`];
  return writings.map((one) => ('path' in one ? JSON.stringify([one.file, one.path]) : `${meeting}`));
}

function settled(highs: Highs, before: Looked, asked: Asked, search: Search): Solution {
  const { weights } = before.schedule.workspace.settings;
  const severity = (finding: Finding) => (finding.severity === 'error' ? [1, 0] : [0, 1]);
  const zeros = [0, 0, 0, 0, 0, 0, 0, 0];
  const impossible: number[][] = [];
  const errors = search.targets.map((finding) => ({ keys: keysOf([finding]), levels: [...severity(finding), ...zeros] }));
  const made = (key: string) => [...(JSON.parse(key)[1] === 'error' ? [1, 0] : [0, 1]), ...zeros];
  for (;;) {
    const model: Model = { choices: search.choices, combinations: search.combinations, impossible, errors, made };
    const { chosen, proven, bounds } = minimise(highs, model, asked.seconds);
    const edits = chosen.map((index) => search.edits[index]!);
    const after = asked.judge(edits);
    const cost = after && costOf(before, after, edits.map(({ edit }) => kindOf(edit)), weights);
    console.error('iteration', chosen.length, bounds, cost);
    if (after && cost) return { edits, before, after, cost, proven, gap: 0, candidates: search.tried(), unsolved: [] };
    impossible.push(chosen);
  }
}
