import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { dependenceOrder } from '../definition/dependence.ts';
import type { Deliverable, PaperRule, RouteStep, Workspace, WrittenStep } from '../definition/workspace.ts';
import { heldOn } from './held.ts';
import { deadlineIdentity } from './identity.ts';
import { lines, type StopOf } from './lines.ts';
import { paperDay } from './papers.ts';
import type { Call, Deadline, Item, Journey, Leg, Meeting, Planned, Round, Schedule } from './schedule.ts';
import { momentOf, timetable } from './timetable.ts';
import {
  backward,
  type Conditions,
  canBeMade,
  forward,
  intended,
  type Network,
  type Start,
  type Trip,
  type Visit,
} from './trip.ts';

export interface Journeys {
  /** In the order in which the products are written. */
  journeys: Journey[];
  travel: Schedule['travel'];
}

/**
 * Sends every product along its route: a round of a cycle, the next meetings from a date on, or counted back from the
 * last meeting that can decide; each after what it waits for. A product that cannot make a step rolls on. Each stop
 * becomes an item of its meeting. A product whose date is vague stays at home.
 */
export function journeys(
  meetings: readonly Meeting[],
  rounds: readonly Round[],
  { stop, without }: { stop: StopOf; without: StopOf },
  workspace: Workspace,
  calendar: WorkingCalendar,
): Journeys {
  const network = { timetable: timetable(meetings), lines: lines(rounds, stop, without), calendar };
  const known = new Map<string, Journey>();
  const travel: Schedule['travel'] = (deliverable, after) =>
    journeyOf(deliverable, tripOf(deliverable, after, known, network), workspace, calendar);
  for (const deliverable of dependenceOrder(workspace.deliverables)) known.set(deliverable.id, travel(deliverable));
  const inOrder = [...workspace.deliverables.keys()].map((id) => known.get(id)!);
  for (const { legs } of inOrder) for (const { meeting, item } of legs) meeting.items.push(item);
  return { journeys: inOrder, travel };
}

/** A trip, and what it was meant to be where it came out otherwise. */
interface Travelled extends Trip {
  meant: readonly Visit[];
}

const NOWHERE: Travelled = { visits: [], missing: null, meant: [] };

function tripOf(
  deliverable: Deliverable,
  after: Call | undefined,
  known: ReadonlyMap<string, Journey>,
  network: Network,
): Travelled {
  const steps = stepsOf(deliverable);
  const conditions = conditionsOf(deliverable, known);
  const { timing } = deliverable;
  if (timing?.by === 'decided')
    return 'day' in timing.moment
      ? decidedBy(timing.moment.day, cut(steps, timing.forum), conditions, network)
      : NOWHERE;
  const start = startOf(deliverable, after, conditions);
  if (!start) return NOWHERE;
  const trip = forward(steps, start, conditions, network);
  const meant = trip.visits.some(({ slip }) => slip) ? intended(steps, start, network).visits : [];
  return { ...trip, meant };
}

/** Counted back from the decision; what comes after it, and what cannot be made like that, goes forward. */
function decidedBy(
  day: Day,
  [until, rest]: readonly [RouteStep[], RouteStep[]],
  conditions: Conditions,
  network: Network,
): Travelled {
  const back = backward(until, day, network);
  const [first] = back.visits;
  if (back.missing || !first) return { ...back, meant: [] };
  if (canBeMade(back, conditions, network)) {
    const onward = forward(rest, { after: back.visits.at(-1)! }, { ...conditions, waiting: null }, network);
    return { visits: [...back.visits, ...onward.visits], missing: onward.missing, meant: [] };
  }
  const begin = { from: first.round ? first.round.from : first.from };
  return { ...forward([...until, ...rest], begin, conditions, network), meant: back.visits };
}

/** The steps up to the last one at the forum that decides, and those after it; without one, all come before. */
function cut(steps: readonly RouteStep[], forum: string | undefined): [RouteStep[], RouteStep[]] {
  const last = steps.findLastIndex((step) => step.kind === 'forum' && step.forum === forum);
  const length = last < 0 ? steps.length : last + 1;
  return [steps.slice(0, length), steps.slice(length)];
}

/** The steps of its route; that of a cycle is one round. */
function stepsOf({ route, timing, place }: Deliverable): readonly RouteStep[] {
  if ('route' in route) return route.route.steps;
  return [
    { kind: 'round', key: route.cycle, ...route, time: 1, gap: 1, treatment: null, place: timing?.place ?? place },
  ];
}

function startOf({ timing, route }: Deliverable, after: Call | undefined, { waiting }: Conditions): Start | undefined {
  if (after) return { after: momentOf(after) };
  if (!timing) return waiting ? { after: waiting.moment } : undefined;
  if (timing.by === 'round') return 'cycle' in route ? { round: timing.round } : undefined;
  return 'day' in timing.moment ? { from: timing.moment.day } : undefined;
}

function conditionsOf({ after, ready }: Deliverable, known: ReadonlyMap<string, Journey>): Conditions {
  const waits = after.flatMap(({ product, step, place }) => {
    const call = callOf(known.get(product), step);
    return call ? [{ for: product, moment: momentOf(call), place }] : [];
  });
  return {
    waiting: waits.reduce<Conditions['waiting']>(
      (latest, wait) => (latest && latest.moment.day >= wait.moment.day ? latest : wait),
      null,
    ),
    ready(step) {
      const { moment, place } = ready.get(step) ?? ready.get('*') ?? { moment: null, place: null };
      return moment && 'day' in moment ? { day: moment.day, place } : undefined;
    },
  };
}

/** The last call of a journey that ends, or that at a step. */
export function callOf(journey: Journey | undefined, step: string | null): Call | undefined {
  if (step !== null) return journey?.calls.findLast((call) => call.step === step);
  return journey?.missing === null ? journey.calls.at(-1) : undefined;
}

function journeyOf(
  deliverable: Deliverable,
  { visits, missing, meant }: Travelled,
  workspace: Workspace,
  calendar: WorkingCalendar,
): Journey {
  const planned = plannedIn(meant);
  const calls = visits.map((visit): Call => {
    const was = planned(visit);
    if (visit.meeting) return legOf(deliverable, visit, visit.meeting, was, workspace, calendar);
    const routeStep = visit.routeStep as WrittenStep;
    const treatment = deliverable.treatment.get(visit.step) ?? routeStep.treatment;
    return { step: visit.step, routeStep, from: visit.from, until: visit.day, treatment, planned: was, slip: null };
  });
  return { deliverable, calls, legs: calls.filter((call) => 'meeting' in call), missing };
}

/** Where a visit was meant to be, when that is elsewhere. */
function plannedIn(meant: readonly Visit[]): (visit: Visit) => Planned | null {
  const keyOf = ({ step, forum }: Visit) => JSON.stringify([step, forum]);
  const byStep = new Map(meant.map((visit) => [keyOf(visit), visit]));
  return (visit) => {
    const was = byStep.get(keyOf(visit));
    return was && (was.meeting !== visit.meeting || was.day !== visit.day) ? { day: was.day, round: was.round } : null;
  };
}

function legOf(
  deliverable: Deliverable,
  { step, routeStep, rule, round, slip }: Visit,
  meeting: Meeting,
  planned: Planned | null,
  workspace: Workspace,
  calendar: WorkingCalendar,
): Leg {
  const own = 'cycle' in deliverable.route ? null : routeStep;
  const item = itemOf(deliverable, step, meeting, own, workspace);
  const deadline = rule && deadlineOf(item, meeting, rule, calendar);
  return { step, meeting, item, deadline, routeStep: own, round, planned, slip };
}

function itemOf(
  deliverable: Deliverable,
  step: string,
  meeting: Meeting,
  routeStep: RouteStep | null,
  workspace: Workspace,
): Item {
  const said = <T>(values: Map<string, T>): T | null =>
    values.get(step) ?? values.get(meeting.forum.id) ?? values.get('*') ?? null;
  return {
    deliverable,
    step,
    title: deliverable.name,
    team: deliverable.team,
    treatment: said(deliverable.treatment) ?? routeStep?.treatment ?? null,
    minutes: said(deliverable.minutes),
    ...speakerOf(deliverable, meeting, workspace),
    papers: deliverable.papers,
    explanation: said(deliverable.explanation),
    questions: said(deliverable.questions) ?? [],
    place: deliverable.place,
  };
}

/** At official level nobody of the cabinet speaks; elsewhere the sponsor brings in what the product says nothing of. */
function speakerOf(
  { speaker, team }: Deliverable,
  { forum, day }: Meeting,
  workspace: Workspace,
): Pick<Item, 'speaker' | 'substitute'> {
  if (forum.level === 'official') return { speaker: null, substitute: null };
  if (speaker) return { speaker: speaker.role, substitute: speaker.substitute };
  const sponsors = team === null ? [] : (workspace.teams.get(team)?.sponsors ?? []);
  return { speaker: forum.level === 'ministerial' ? (heldOn(sponsors, day) ?? null) : null, substitute: null };
}

function deadlineOf(item: Item, meeting: Meeting, rule: PaperRule, calendar: WorkingCalendar): Deadline {
  return {
    id: deadlineIdentity(item.deliverable.id, item.step, meeting.forum.id),
    day: paperDay(meeting.day, rule, calendar),
    at: rule.at,
    meeting,
    item,
    rule,
    places: [item.place, rule.place],
  };
}
