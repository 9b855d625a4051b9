import type { Day } from '../calendar/day.ts';
import { check } from '../conflicts/check.ts';
import { findingsDifference } from '../conflicts/difference.ts';
import type { Workspace } from '../definition/workspace.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { resolve } from '../schedule/resolve.ts';
import type { Journey, Schedule } from '../schedule/schedule.ts';
import type { Edit } from './candidate.ts';
import { moveOf } from './edits.ts';
import { nearby } from './nearby.ts';
import { during, withMoved } from './what-if.ts';

/**
 * What came of trying: the conflict is gone (yes), gone with a warning in its place (so-so), or it stays, comes back on
 * another day, or makes way for an error (no). A warning that came along with the meeting was there before.
 */
type Verdict = 'yes' | 'so-so' | 'no';

/** Tries edits for one conflict, on some of its days. */
export interface Trial {
  try(edit: Edit): Verdict;
  /** How many meetings have been looked at so far: what trying costs. */
  cost(): number;
}

/**
 * Makes ready to try edits: each is made, and what it can touch, the weeks and the products around these days, is
 * checked again and compared with what was wrong there before. Where a product may choose other meetings, or the
 * definitions are others, all of it is dated anew as well.
 */
export function trialOf(finding: Finding, days: readonly Day[], schedule: Schedule): Trial {
  const { workspace, window, journeys, touched } = nearby(finding.who, days, schedule);
  let cost = 0;
  const look = (dated: Schedule) => {
    cost += dated.all.length;
    return check(dated);
  };
  const near = during(window, journeys, schedule);
  const anew = (edited: Workspace) => look(resolve(edited, window));
  const before = { near: later(() => look(near)), anew: later(() => anew(workspace)) };
  const isFixed = touched.every(keepsItsMeetings);
  const tried = (edit: Edit) => {
    if ('apply' in edit) return findingsDifference(before.anew(), anew(edit.apply(workspace)));
    const { move, target } = edit;
    if (isFixed) return findingsDifference(before.near(), look(withMoved(near, move, target)));
    const changes = [...workspace.changes, moveOf(move, target)];
    return findingsDifference(before.anew(), anew({ ...workspace, changes }));
  };
  return { try: (edit) => verdict(finding, days, tried(edit)), cost: () => cost };
}

/** A product that travels a round keeps to the meetings of that round, wherever they go. */
function keepsItsMeetings({ deliverable: { route, timing } }: Journey): boolean {
  return timing === null || (timing.by === 'round' && 'cycle' in route);
}

function verdict(
  finding: Finding,
  days: readonly Day[],
  { solved, appeared }: ReturnType<typeof findingsDifference>,
): Verdict {
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

function later<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
