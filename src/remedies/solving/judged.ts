import { isOpen } from '../../conflicts/difference.ts';
import type { Looked } from '../../conflicts/recheck.ts';
import { editKind } from '../edits.ts';
import { type Cost, costOf, isLess } from './cost.ts';
import { rankOf, type Search } from './search.ts';
import type { Wishes } from './wishes.ts';
import type { SolvingEdit } from './written.ts';

/** A set of choices as it turned out to be when it was written. */
export interface Judged {
  chosen: readonly number[];
  edits: readonly SolvingEdit[];
  after: Looked;
  cost: Cost;
  /** By which it is compared with others: the cost, with what else has to go after the errors, and then what is accepted. */
  rank: readonly number[];
}

/** Judges sets of choices by what is written for them. */
export interface Judging {
  /** Undefined for a set that cannot be written. */
  judged(chosen: readonly number[]): Judged | undefined;
  /** Whether a set does what it did when it was tried, now that it is written. */
  keepsWord(chosen: readonly number[]): boolean;
}

export function judgingOf(search: Search, before: Looked, wishes: Wishes): Judging {
  const { weights } = before.schedule.workspace.settings;
  const nothing = costOf(before, before, [], weights);
  const judged = (chosen: readonly number[]): Judged | undefined => {
    const edits = chosen.map((index) => search.edits[index]!);
    const tried = edits.map(({ edit }) => edit);
    const after = edits.length === 0 ? before : wishes.judge(edits);
    if (!after) return undefined;
    const cost = costOf(before, after, tried.map(editKind), weights);
    const left = [cost[0], wishes.warnings ? warningsIn(after) : 0] as const;
    return { chosen, edits, after, cost, rank: rankOf({ left, cost }, tried) };
  };
  return {
    judged,
    keepsWord(chosen) {
      const found = judged(chosen);
      const tried = search.trying.wholly(chosen.map((index) => search.edits[index]!.edit));
      const expected = tried?.cost.map((value, level) => value + nothing[level]!);
      return found !== undefined && expected !== undefined && !isLess(expected, found.cost);
    },
  };
}

function warningsIn({ findings }: Looked): number {
  return findings.filter((finding) => isOpen(finding) && finding.severity === 'warning').length;
}
