import type { Day } from '../calendar/day.ts';
import { check } from '../conflicts/check.ts';
import { findingsDifference } from '../conflicts/difference.ts';
import { rules } from '../conflicts/rules.ts';
import type { Workspace } from '../definition/workspace.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { resolve } from '../schedule/resolve.ts';
import type { Journey, Schedule } from '../schedule/schedule.ts';
import { isBefore, momentOf } from '../schedule/timetable.ts';
import type { Edit } from './candidate.ts';
import { carriedOut } from './edits.ts';
import { nearby } from './nearby.ts';
import { during, withApologies, withMoved } from './what-if.ts';

/**
 * What came of trying: the conflict is gone (yes), gone with a warning in its place (so-so), or it stays, comes back on
 * another day, or makes way for an error (no). A warning that came along with the meeting was there before, and one about no day is
 * about how things are written: an acceptance that is no longer needed.
 */
type Verdict = 'yes' | 'so-so' | 'no';

/** What neither is about a day nor an error decides nothing. */
const decisive = rules.filter(({ timeless, severity }) => !timeless || severity === 'error');

/** Tries edits for one conflict, on some of its days. */
export interface Trial {
  try(edit: Edit): Verdict;
  /** How many meetings, and seats at them, have been looked at so far: what trying costs. */
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
    for (const { forum } of dated.all) cost += 1 + forum.members.length;
    return check(dated, decisive);
  };
  const near = during(window, journeys, schedule);
  const anew = (edited: Workspace) => look(resolve(edited, window));
  const before = { near: later(() => look(near)), anew: later(() => anew(workspace)) };
  const isFixed = (edit: Edit) =>
    journeys.every((journey) => (touched.includes(journey) ? keepsItsMeetings(journey, edit) : !waits(journey)));
  const tried = (edit: Edit) => {
    const seen = whatIf(edit, near, isFixed);
    return seen
      ? findingsDifference(before.near(), look(seen))
      : findingsDifference(before.anew(), anew(carriedOut(edit, workspace)));
  };
  return { try: (edit) => verdict(finding, days, tried(edit)), cost: () => cost };
}

/** The schedule with an edit, where it need not be dated anew. */
function whatIf(edit: Edit, near: Schedule, isFixed: (edit: Edit) => boolean): Schedule | undefined {
  if ('apologies' in edit) return withApologies(near, edit.apologies);
  return 'move' in edit && isFixed(edit) ? withMoved(near, edit.move, edit.target) : undefined;
}

/**
 * A product keeps to its meetings, wherever they go; unless it waits for another product, or its papers for their day, or
 * its steps would no longer follow each other for certain: then it may roll on.
 */
function keepsItsMeetings(journey: Journey, edit: Edit): boolean {
  const { deliverable, calls, legs } = journey;
  if (waits(journey) || deliverable.ready.size > 0 || legs.some(({ slip }) => slip)) return false;
  if (!('move' in edit) || !legs.some(({ meeting }) => meeting === edit.move)) return true;
  const { move, target } = edit;
  const moved = { day: target.day ?? move.day, start: target.time ?? move.start };
  const moments = calls.map((call) => ('meeting' in call && call.meeting === move ? moved : momentOf(call)));
  const isInOrder = moments.every((moment, index) => index === 0 || isBefore(moments[index - 1]!, moment));
  return isInOrder && calls.every(({ routeStep }) => routeStep === null || routeStep.gap <= 1);
}

function waits({ deliverable: { after } }: Journey): boolean {
  return after.length > 0;
}

function verdict(
  finding: Finding,
  days: readonly Day[],
  { solved, appeared }: ReturnType<typeof findingsDifference>,
): Verdict {
  const gone = solved.filter((one) => isSame(one, finding));
  const asked = days.length > 0 ? days : finding.when;
  const isGone = gone.length > 0 && asked.every((day) => gone.some(({ when }) => when.includes(day)));
  if (!isGone || appeared.some((one) => one.severity === 'error' || isSame(one, finding))) return 'no';
  const isNew = (one: Finding) =>
    one.severity === 'warning' && one.when.length > 0 && !solved.some((other) => isSame(one, other));
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
