import type { Day } from '../calendar/day.ts';
import type { Finding } from '../diagnostic/finding.ts';

/** What became of the conflicts when something changed. */
export interface FindingsDifference {
  /** Those that are gone, or that somebody accepted. */
  solved: Finding[];
  /** Those that were not there before. */
  appeared: Finding[];
}

/**
 * Compares what is open before and after a change. A finding on several days counts for each day by itself, so one that
 * gains a day appears with that day only. It is the same when code, severity, those concerned and day are: a change
 * shifts places and proposals, and these say nothing new.
 * @example findingsDifference(check(before), check(after)).appeared.some(({ severity }) => severity === 'error')
 */
export function findingsDifference(before: readonly Finding[], after: readonly Finding[]): FindingsDifference {
  return { solved: notIn(after, before), appeared: notIn(before, after) };
}

/** The findings, with the days, that have no counterpart among the others. */
function notIn(others: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const other of others.filter(isOpen))
    for (const day of daysOf(other)) left.set(keyOf(other, day), (left.get(keyOf(other, day)) ?? 0) + 1);
  const isNew = (finding: Finding, day: Day | null) => {
    const key = keyOf(finding, day);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  };
  return findings.filter(isOpen).flatMap((finding) => {
    const days = daysOf(finding).filter((day) => isNew(finding, day));
    return days.length === 0 ? [] : [{ ...finding, when: days.filter((day) => day !== null) }];
  });
}

export function isOpen({ accepted }: Finding): boolean {
  return accepted === undefined;
}

/** A finding without days stands there once. */
export function daysOf({ when }: Finding): (Day | null)[] {
  return when.length === 0 ? [null] : when;
}

/** What makes a finding on a day the same one: code, severity and those concerned. */
export function keyOf({ kind, severity, who }: Finding, day: Day | null): string {
  return JSON.stringify([kind.code, severity, [...who].sort(), day]);
}
