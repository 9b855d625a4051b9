import { findingDays, findingKey } from '../../conflicts/difference.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Edit } from '../edits.ts';
import { atFreeHours } from './at-free-hours.ts';
import { candidatesFor } from './candidates.ts';
import { LEVEL } from './proof.ts';
import { learn, type Search } from './search.ts';
import { keysOf, type Tried } from './tried.ts';
import type { Wishes } from './wishes.ts';

/** So many edits that end an error are looked at for one that does no harm. */
const LOOKED = 20;

/** So many edits that end an error and make another are looked at, and so many that may end that other. */
const FLAWED = 3;
const REPAIRS = 12;

/** So many edits that end nothing by themselves are tried two by two. */
const SPARE = 16;

/**
 * Looks further for errors that no single edit ends without making another or cancelling a meeting, or none so cheaply: at
 * free hours on other days, and for edits that only help together, one that makes another error with one that ends that,
 * and two that end it together.
 * @returns whether there was time for all
 */
export function widen(search: Search, findings: readonly Finding[], wishes: Wishes): boolean {
  const repaired = new Set<number>();
  for (const finding of findings)
    for (const day of findingDays(finding)) {
      if (wishes.seconds() <= 0) return false;
      const key = findingKey(finding, day);
      const clean = cleanlyEnding(key, search);
      const most = clean === undefined ? Number.POSITIVE_INFINITY : search.model.choices[clean]!.levels[LEVEL.moved]!;
      for (const candidate of atFreeHours(finding, day, most, search, wishes)) search.add(candidate, finding);
      if (clean !== undefined || cleanlyEnding(key, search) !== undefined) continue;
      const ending = endingBy(key, search);
      for (const index of ending.slice(0, FLAWED).filter((one) => !repaired.has(one))) {
        repaired.add(index);
        repair(index, finding, search, wishes);
      }
      if (ending.length === 0) pairUp(finding, search);
    }
  return true;
}

/** The cheapest choice that ends an error and does no harm. */
function cleanlyEnding(key: string, search: Search): number | undefined {
  return endingBy(key, search)
    .slice(0, LOOKED)
    .find((index) => isClean(index, search));
}

/** The choices that end an error, the cheapest first. */
function endingBy(key: string, { model: { choices } }: Search): number[] {
  const ending = [...choices.keys()].filter((index) => choices[index]!.ended.includes(key));
  return ending.sort((one, other) => compared(choices[one]!.levels, choices[other]!.levels));
}

function compared(one: readonly number[], other: readonly number[]): number {
  const level = one.findIndex((value, index) => value !== other[index]);
  return level < 0 ? 0 : one[level]! - other[level]!;
}

/** Whether a choice makes no error, puts off no product and cancels nothing. */
function isClean(index: number, { lookCloser, model: { choices } }: Search): boolean {
  lookCloser(index);
  const { made, levels } = choices[index]!;
  return made.length === 0 && levels.slice(0, LEVEL.edits).every((value) => value <= 0);
}

/**
 * Tries to end what a choice makes.
 * @param target what the choice ends: for this both are thought of, as nobody sees what the choice alone would bring
 */
function repair(index: number, target: Finding, search: Search, wishes: Wishes): void {
  const { edit } = search.edits[index]!;
  const flawed = search.trying.wholly([edit]);
  if (!flawed || flawed.made.length === 0) return;
  const made = new Set(flawed.made);
  for (const finding of flawed.after.findings) {
    if (!keysOf([finding]).some((key) => made.has(key))) continue;
    let count = 0;
    for (const candidate of candidatesFor(finding, flawed.after.schedule, wishes)) {
      if (count++ === REPAIRS || wishes.seconds() <= 0) break;
      // It is called there by where the first edit puts it.
      if (isOfOne(edit, candidate.edit)) continue;
      const together = search.trying.wholly([edit, candidate.edit]);
      if (together && isBetter(together, flawed)) comeTogether([index, search.addAnyhow(candidate, target)], search);
    }
  }
}

/** Whether two edits are about one meeting. */
function isOfOne(one: Edit, other: Edit): boolean {
  const [here, there] = [one, other].map((edit) =>
    'move' in edit ? edit.move : 'cancel' in edit ? edit.cancel : null,
  );
  return here !== null && here?.id === there?.id;
}

function isBetter(together: Tried, alone: Tried): boolean {
  return together.made.length < alone.made.length && together.ended.length >= alone.ended.length;
}

/** Tries edits that end nothing by themselves two by two. */
function pairUp(finding: Finding, search: Search): void {
  const spare = (search.spare.get(finding) ?? []).slice(0, SPARE);
  for (const [at, one] of spare.entries())
    for (const other of spare.slice(at + 1)) {
      const together = search.trying.wholly([one.edit, other.edit]);
      if (together && together.ended.length > 0 && together.made.length === 0)
        comeTogether([search.addAnyhow(one, finding), search.addAnyhow(other, finding)], search);
    }
}

function comeTogether(indexes: readonly (number | undefined)[], search: Search): void {
  const [one, other] = indexes;
  if (one === undefined || other === undefined || one === other) return;
  const { choices } = search.model;
  if (choices[one]!.takes.some((thing) => choices[other]!.takes.includes(thing))) return;
  search.lookCloser(one);
  search.lookCloser(other);
  learn(search, [one, other]);
}
