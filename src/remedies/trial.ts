import type { Day } from '../calendar/day.ts';
import { type Period, within } from '../calendar/period.ts';
import { entryOf } from '../common/entry-of.ts';
import { once } from '../common/once.ts';
import { check } from '../conflicts/check.ts';
import { findingsDifference } from '../conflicts/difference.ts';
import { rules } from '../conflicts/rules.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { resolve } from '../schedule/resolve.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { decidedLater, type Later } from './decided-later.ts';
import type { Edit } from './edits.ts';
import { carriedOut } from './edits.ts';
import { keepTheirMeetings } from './keep.ts';
import { type Landing, landings } from './landing.ts';
import { nearby, stops } from './nearby.ts';
import { during, withApologies, withMoved } from './what-if.ts';

/** What an edit that ends a conflict brings about beside that. */
interface Outcome {
  /** Whether it brings no warning, and puts off no decision but that of the meeting that it moves. */
  good: boolean;
  later: Later[];
  landings: Landing[];
}

/** What neither is about a day nor an error decides nothing. */
const decisive = rules.filter(({ timeless, severity }) => !timeless || severity === 'error');

/** Tries edits for one conflict, on some of its days. */
export interface Trial {
  /** Undefined when the conflict stays, comes back on another day, or makes way for an error. */
  try(edit: Edit): Outcome | undefined;
  /** How many meetings, and seats at them, have been looked at so far: what trying costs. */
  cost(): number;
}

/** A schedule and what is wrong with it. */
interface Looked {
  schedule: Schedule;
  findings: readonly Finding[];
}

/** Part of a schedule, or all of it, on which edits are tried. */
interface Scene {
  /** The days of which everything is known that an edit may touch. */
  around: Period;
  play(edit: Edit): Played;
}

interface Played {
  before: Looked;
  after: Looked;
}

type Look = (dated: Schedule) => Looked;

/** What is felt further and further away is not worth proposing. */
const WIDENED = 4;

/**
 * Makes ready to try edits: each is made, and what it can touch, the weeks and the products around these days, is
 * checked again and compared with what was wrong there before. Where a product may choose other meetings, or the
 * definitions are others, all of it is dated anew as well. What an edit moves is looked at where it comes, too: as long as
 * a product goes to days further away, these are taken in and it is tried again.
 */
export function trialOf(finding: Finding, days: readonly Day[], schedule: Schedule): Trial {
  const { look, cost } = looking();
  const asked = days.length > 0 ? days : finding.when;
  const sceneWith = (felt: readonly Day[]) => sceneNearby(finding.who, days, felt, schedule, look);
  const near = sceneWith([]);
  const attempt = (edit: Edit) => {
    let felt = landingDays(edit).filter(outside(near));
    let scene = felt.length === 0 ? near : sceneWith(felt);
    for (let widened = 0; widened < WIDENED; widened++) {
      const played = scene.play(edit);
      const outcome = outcomeOf(edit, finding, asked, played);
      const further = outcome ? newStops(played).filter(outside(scene)) : [];
      if (further.length === 0) return outcome;
      felt = [...felt, ...further];
      scene = sceneWith(felt);
    }
    return undefined;
  };
  return { try: attempt, cost };
}

/** Of a conflict that comes back and back the first days tell quickly what is of no use. */
const FIRST = 2;

/** The same for edits of the programme itself: what does on the first days of the conflict is tried on the whole schedule. */
export function trialEverywhere(finding: Finding, schedule: Schedule): Trial {
  const { look, cost } = looking();
  const first = finding.when.slice(0, FIRST);
  const near = sceneNearby(finding.who, first, [], schedule, look);
  const whole = wholeScene(schedule, look);
  const attempt = (edit: Edit) =>
    outcomeOf(edit, finding, first, near.play(edit)) && outcomeOf(edit, finding, finding.when, whole.play(edit));
  return { try: attempt, cost };
}

function looking(): { look: Look; cost: () => number } {
  let cost = 0;
  return {
    look(schedule) {
      for (const { forum } of schedule.all) cost += 1 + forum.members.length;
      return { schedule, findings: check(schedule, decisive) };
    },
    cost: () => cost,
  };
}

function sceneNearby(
  who: readonly string[],
  days: readonly Day[],
  felt: readonly Day[],
  schedule: Schedule,
  look: Look,
): Scene {
  const { workspace, window, around, journeys } = nearby(who, days, felt, schedule);
  const near = during(window, journeys, schedule);
  const anew = (edited: Workspace) => look(resolve(edited, window));
  const before = { near: once(() => look(near)), anew: once(() => anew(workspace)) };
  return {
    around,
    play(edit) {
      const seen = whatIf(edit, near);
      return seen
        ? { before: before.near(), after: look(seen) }
        : { before: before.anew(), after: anew(carriedOut(edit, workspace)) };
    },
  };
}

const wholes = new WeakMap<Schedule, Looked>();

function wholeScene(schedule: Schedule, look: Look): Scene {
  const { workspace, window } = schedule;
  return {
    around: window,
    play(edit) {
      const before = entryOf(wholes, schedule, look);
      return { before, after: look(resolve(carriedOut(edit, workspace), window)) };
    },
  };
}

function landingDays(edit: Edit): Day[] {
  return 'move' in edit && edit.target.day !== undefined ? [edit.target.day] : [];
}

function outside({ around }: Scene): (day: Day) => boolean {
  return (day) => !within(day, around);
}

/** The days on which products are dealt with that they were not before. */
function newStops({ before, after }: Played): Day[] {
  const known = new Map(before.schedule.journeys.map((journey) => [journey.deliverable.id, new Set(stops(journey))]));
  return after.schedule.journeys.flatMap((journey) =>
    stops(journey).filter((day) => !known.get(journey.deliverable.id)?.has(day)),
  );
}

/** The schedule with an edit, where it need not be dated anew. */
function whatIf(edit: Edit, near: Schedule): Schedule | undefined {
  if ('apologies' in edit) return withApologies(near, edit.apologies);
  return 'move' in edit && keepTheirMeetings(near.journeys, edit) ? withMoved(near, edit) : undefined;
}

/** Undefined when a conflict stays on a day that was asked for, comes back on another, or makes way for an error. */
function outcomeOf(edit: Edit, finding: Finding, asked: readonly Day[], played: Played): Outcome | undefined {
  const { before, after } = played;
  const { solved, appeared } = findingsDifference(before.findings, after.findings);
  const gone = solved.filter((one) => isSame(one, finding));
  const isGone = gone.length > 0 && asked.every((day) => gone.some(({ when }) => when.includes(day)));
  if (!isGone || appeared.some((one) => one.severity === 'error' || isSame(one, finding))) return undefined;
  const later = decidedLater(before.schedule, after.schedule);
  // A warning that came along with the meeting was there before, and one about no day is about how things are written.
  const isNew = (one: Finding) =>
    one.severity === 'warning' && one.when.length > 0 && !solved.some((other) => isSame(one, other));
  const goAlong = later.every(({ day }) => landingDays(edit).includes(day));
  return {
    good: goAlong && !appeared.some(isNew),
    later,
    landings: landings(edit, before.schedule, after.schedule),
  };
}

function isSame(one: Finding, other: Finding): boolean {
  return one.kind.code === other.kind.code && sorted(one.who) === sorted(other.who);
}

function sorted(who: readonly string[]): string {
  return JSON.stringify([...who].sort());
}
