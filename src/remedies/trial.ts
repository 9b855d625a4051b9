import type { Day } from '../calendar/day.ts';
import { type Period, within } from '../calendar/period.ts';
import { entryOf } from '../common/entry-of.ts';
import { once } from '../common/once.ts';
import { check } from '../conflicts/check.ts';
import { findingsDifference } from '../conflicts/difference.ts';
import type { Looked } from '../conflicts/recheck.ts';
import { orderReversed } from '../conflicts/rules/order-reversed.ts';
import { rules } from '../conflicts/rules.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { resolve } from '../schedule/resolve.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';
import { decidedLater, type Later } from './decided-later.ts';
import { during } from './edited-schedule.ts';
import type { Edit } from './edits.ts';
import { carriedOut } from './edits.ts';
import { looked, withEdit } from './evaluate.ts';
import { type Landing, landings } from './landing.ts';
import { nearby, stops } from './nearby.ts';

/** What an edit that ends a conflict brings about beside that. */
interface Outcome {
  /** Whether it brings no warning, and puts off no decision but that of the meeting that it moves. */
  good: boolean;
  later: Later[];
  landings: Landing[];
}

/** What neither is about a day nor an error decides nothing. */
const decisive = rules.filter(({ timeless, severity }) => !timeless || severity === 'error');

/** Those that are asked again of all there is, whatever became otherwise. */
const lookingAtAll = decisive.filter(({ reads }) => reads === undefined);
const looksAtAll = new Set<unknown>(lookingAtAll);

/** Tries edits for one conflict, on some of its days. */
export interface Trial {
  /** Undefined when the conflict stays, comes back on another day, or makes way for an error. */
  try(edit: Edit): Outcome | undefined;
  /** How many meetings, and seats at them, have been looked at so far: what trying costs. */
  cost(): number;
}

/** A schedule before and after an edit, or the part of it that was looked at. */
interface Played {
  before: Looked;
  after: Looked;
}

/** Part of a schedule, on which edits are tried. */
interface Scene {
  /** The days of which everything is known that an edit may touch. */
  around: Period;
  /** An edit as more and more rules look at it: where one tells that it will not do, the others need not. */
  stages(edit: Edit): Iterable<Played>;
}

/** What is felt further and further away is not worth proposing. */
const WIDENED = 4;

/**
 * Makes ready to try edits: each is made, and what it touches in the weeks around these days is checked again and compared
 * with what was wrong there before. Where a product may choose other meetings, or the definitions are others, these weeks
 * are dated anew as well. What an edit moves is looked at where it comes, too: as long as a product goes to days further
 * away, these are taken in and it is tried again.
 */
export function trialOf(finding: Finding, days: readonly Day[], schedule: Schedule): Trial {
  const work = counter();
  const asked = days.length > 0 ? days : finding.when;
  const sceneWith = (felt: readonly Day[]) => sceneNearby(finding, days, felt, schedule, work);
  const near = sceneWith([]);
  const attempt = (edit: Edit) => {
    let felt = landingDays(edit).filter(outside(near));
    let scene = felt.length === 0 ? near : sceneWith(felt);
    for (let widened = 0; widened < WIDENED; widened++) {
      let further: Day[] = [];
      let outcome: Outcome | undefined;
      for (const played of scene.stages(edit)) {
        outcome = outcomeOf(edit, finding, asked, played);
        if (!outcome) return undefined;
        further = newStops(played).filter(outside(scene));
      }
      if (further.length === 0) return outcome;
      felt = [...felt, ...further];
      scene = sceneWith(felt);
    }
    return undefined;
  };
  return { try: attempt, cost: work.cost };
}

/** Of a conflict that comes back and back the first days tell quickly what is of no use. */
const FIRST = 2;

/** The same for edits of the programme itself: what does on the first days of the conflict is tried on the whole schedule. */
export function trialEverywhere(finding: Finding, schedule: Schedule): Trial {
  const work = counter();
  const first = finding.when.slice(0, FIRST);
  const near = sceneNearby(finding, first, [], schedule, work);
  const whole = (edit: Edit): Played => {
    const { workspace, window } = schedule;
    return { before: wholeOf(schedule), after: work.look(resolve(carriedOut(edit, workspace), window)) };
  };
  const attempt = (edit: Edit) =>
    [...near.stages(edit)].every((played) => outcomeOf(edit, finding, first, played))
      ? outcomeOf(edit, finding, finding.when, whole(edit))
      : undefined;
  return { try: attempt, cost: work.cost };
}

interface Counter {
  /** The same schedule, of which the meetings are going to be looked at. */
  counted(schedule: Schedule): Schedule;
  look(schedule: Schedule, chosen?: typeof rules): Looked;
  lookAgain(before: Looked, edit: Edit, seen: Schedule, chosen: typeof rules): Looked;
  cost(): number;
}

/** Counts what trying costs. */
function counter(): Counter {
  let cost = 0;
  const count = (meetings: readonly Meeting[]) => {
    for (const { forum } of meetings) cost += 1 + forum.members.length;
  };
  const counted = (schedule: Schedule) => {
    count(schedule.all);
    return schedule;
  };
  return {
    counted,
    look: (schedule, chosen = decisive) => ({ schedule: counted(schedule), findings: check(schedule, chosen) }),
    lookAgain(before, edit, seen, chosen) {
      const days = 'move' in edit ? [edit.move.day, edit.target.day ?? edit.move.day] : [];
      count(seen.all.filter(({ day }) => days.includes(day)));
      return looked(before, [edit], seen, chosen);
    },
    cost: () => cost,
  };
}

function sceneNearby(
  { kind, who }: Finding,
  days: readonly Day[],
  felt: readonly Day[],
  schedule: Schedule,
  { counted, look, lookAgain }: Counter,
): Scene {
  const { workspace, window, around, journeys } = nearby(who, days, felt, schedule);
  const near = during(window, journeys, schedule);
  const anew = (edited: Workspace) => counted(resolve(edited, window));
  // What stays as it is need not be known as it is nearby: of that, all that was found will do where all was looked at.
  const known = () => wholeOf(schedule).findings.filter(({ kind }) => !looksAtAll.has(kind));
  const isSeen = within(window.from, schedule.window) && within(window.until, schedule.window);
  const nearBefore = () => (isSeen ? [...known(), ...look(near, lookingAtAll).findings] : look(near).findings);
  const before = {
    near: once(() => ({ schedule: near, findings: nearBefore() })),
    anew: once(() => anew(workspace)),
  };
  const editedNearby = (edit: Edit): Edited | undefined => {
    const after = withEdit(edit, near);
    if (!after) return undefined;
    const find = (chosen: typeof rules): FoundBeforeAndAfter => {
      const findings = before.near().findings.filter((one) => chosen.some((rule) => rule === one.kind));
      return [findings, lookAgain({ schedule: near, findings }, edit, after, chosen).findings];
    };
    return { before: near, after, find };
  };
  const datedAnew = (edit: Edit): Edited => {
    const [was, is] = [before.anew(), anew(carriedOut(edit, workspace))];
    return { before: was, after: is, find: (chosen) => [check(was, chosen), check(is, chosen)] };
  };
  const turns = inTurns(kind);
  return { around, stages: (edit) => stagesOf(editedNearby(edit) ?? datedAnew(edit), turns) };
}

type FoundBeforeAndAfter = readonly [before: readonly Finding[], after: readonly Finding[]];

/** A schedule before and after an edit, and what some rules find in both. */
interface Edited {
  before: Schedule;
  after: Schedule;
  find(chosen: typeof rules): FoundBeforeAndAfter;
}

function* stagesOf({ before, after, find }: Edited, turns: readonly (typeof rules)[]): Generator<Played> {
  const [was, is]: [Finding[], Finding[]] = [[], []];
  for (const chosen of turns) {
    const [foundBefore, foundAfter] = find(chosen);
    was.push(...foundBefore);
    is.push(...foundAfter);
    yield { before: { schedule: before, findings: was }, after: { schedule: after, findings: is } };
  }
}

/** First what found the conflict, then what stands in the way most often, the other errors, and the rest. */
function inTurns(own: Finding['kind']): (typeof rules)[] {
  const others = decisive.filter((rule) => rule !== own && rule !== orderReversed);
  return [
    decisive.filter((rule) => rule === own),
    own === orderReversed ? [] : [orderReversed],
    others.filter(({ severity }) => severity === 'error'),
    others.filter(({ severity }) => severity !== 'error'),
  ];
}

const wholes = new WeakMap<Schedule, Looked>();

function wholeOf(schedule: Schedule): Looked {
  return entryOf(wholes, schedule, () => decisiveOf({ schedule, findings: check(schedule) }));
}

/** Lets trials on a schedule know all that is wrong with it, when that was found already: see `recheckChanges`. */
export function tryKnowing(whole: Looked): void {
  wholes.set(whole.schedule, decisiveOf(whole));
}

function decisiveOf({ schedule, findings }: Looked): Looked {
  const isDecisive = new Set<unknown>(decisive);
  return { schedule, findings: findings.filter(({ kind }) => isDecisive.has(kind)) };
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

/** Undefined when a conflict stays on a day that was asked for, comes back on another, or makes way for an error. */
function outcomeOf(edit: Edit, finding: Finding, asked: readonly Day[], played: Played): Outcome | undefined {
  const { before, after } = played;
  const { solved, appeared } = findingsDifference(before.findings, after.findings);
  const gone = solved.filter((one) => isSame(one, finding));
  const isGone = gone.length > 0 && asked.every((day) => gone.some(({ when }) => when.includes(day)));
  if (!isGone || appeared.some((one) => one.severity === 'error' || isSame(one, finding))) return undefined;
  const later = decidedLater(before.schedule, after.schedule);
  // A warning that came along with the meeting was there before.
  const isNew = (one: Finding) => one.severity === 'warning' && !solved.some((other) => isSame(one, other));
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
