import type { Day } from '../calendar/day.ts';
import { check } from '../conflicts/check.ts';
import { findingsDifference } from '../conflicts/difference.ts';
import type { Workspace } from '../definition/workspace.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { resolve } from '../schedule/resolve.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Candidate } from './candidate.ts';
import { nearby } from './nearby.ts';

/**
 * What came of trying: the conflict is gone (yes), gone with a warning in its place (so-so), or it stays, comes back on
 * another day, or makes way for an error (no). A warning that came along with the meeting was there before.
 */
type Verdict = 'yes' | 'so-so' | 'no';

/** Tries candidates for one conflict, on some of its days. */
export interface Trial {
  try(candidate: Candidate): Verdict;
  /** How many meetings have been laid out so far: what trying costs. */
  cost(): number;
}

/**
 * Makes ready to try candidates: the definitions are edited, dated and checked again, for the weeks and the products
 * that an edit around these days can touch, and compared with what was wrong there before.
 */
export function trialOf(finding: Finding, days: readonly Day[], schedule: Schedule): Trial {
  const { workspace, window } = nearby(finding.who, days, schedule);
  let cost = 0;
  const look = (edited: Workspace) => {
    const dated = resolve(edited, window);
    cost += dated.all.length;
    return check(dated);
  };
  const before = look(workspace);
  return {
    try: (candidate) => verdict(finding, days, before, look(candidate.apply(workspace))),
    cost: () => cost,
  };
}

function verdict(
  finding: Finding,
  days: readonly Day[],
  before: readonly Finding[],
  after: readonly Finding[],
): Verdict {
  const { solved, appeared } = findingsDifference(before, after);
  const gone = solved.filter((one) => isSame(one, finding));
  const isGone = gone.length > 0 && days.every((day) => gone.some(({ when }) => when.includes(day)));
  if (!isGone || appeared.some((one) => one.severity === 'error' || isSame(one, finding))) return 'no';
  const isNew = (one: Finding) => one.severity === 'warning' && !solved.some((other) => isSame(one, other));
  return appeared.some(isNew) ? 'so-so' : 'yes';
}

function isSame(one: Finding, other: Finding): boolean {
  return one.kind.code === other.kind.code && sorted(one.who) === sorted(other.who);
}

function sorted(who: readonly string[]): string {
  return JSON.stringify([...who].sort());
}
