import type { Day } from '../../calendar/day.ts';
import { ALWAYS } from '../../calendar/period.ts';
import { addTo } from '../../common/add-to.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { ForumStep, Route, RouteStep } from '../../definition/types/routes.ts';
import { dayNow } from '../meetings/when.ts';
import { momentOf } from '../moment.ts';
import type { Journey, MeetingStop, Schedule, Stop } from '../schedule.ts';
import { decisionOf } from './decision.ts';
import { stopOf } from './journeys.ts';

/** Everything there is to know about a product on its way, as seen today. */
export interface ProductPlan {
  journey: Journey;
  /** Its stops, each with the working days in hand before its deadline, where that can be said. */
  steps: { stop: Stop; hand: number | null }[];
  /** The meeting that decides; null when the route does not come that far. */
  decision: MeetingStop | null;
  /** The same route, begun as late as that meeting allows. */
  latest: Journey | null;
  /** From the decision to the public, when the route itself does not go there. */
  onward: Journey | null;
  /** What it waits for, and what waits for it. */
  waitsFor: { deliverable: Deliverable; stop: Stop | undefined }[];
  awaitedBy: Deliverable[];
  /** How many working days are left between the last step and the day on which it is needed; fewer than 0 when missed. */
  needed: { day: Day; left: number } | { vague: string } | null;
}

/**
 * The plans of some of the journeys of a schedule, in the same order.
 * @example productPlans(schedule.journeys, schedule, day('2020-10-30'))
 */
export function productPlans(journeys: readonly Journey[], schedule: Schedule, today: Day): ProductPlan[] {
  const known = new Map(schedule.journeys.map((journey) => [journey.deliverable.id, journey]));
  const waiting = waitingFor(schedule);
  return journeys.map((journey) => {
    const { deliverable, stops } = journey;
    const decision = decisionOf(journey);
    return {
      journey,
      steps: stops.map((stop, index) => ({ stop, hand: inHand(stop, stops.slice(0, index), today, schedule) })),
      decision,
      latest: decision && latestTo(decision, journey, schedule),
      onward: decision && onwardFrom(decision, journey, schedule),
      waitsFor: deliverable.after.map(({ product, step }) => ({
        deliverable: schedule.workspace.deliverables.get(product)!,
        stop: stopOf(known.get(product), step),
      })),
      awaitedBy: waiting.get(deliverable.id) ?? [],
      needed: neededOf(journey, schedule),
    };
  });
}

/** For each product those that wait for it. */
function waitingFor({ workspace }: Schedule): Map<string, Deliverable[]> {
  const waiting = new Map<string, Deliverable[]>();
  for (const deliverable of workspace.deliverables.values())
    for (const product of new Set(deliverable.after.map(({ product }) => product)))
      addTo(waiting, product, deliverable);
  return waiting;
}

/**
 * The working days in which the papers of a step can be made: from the step before it, or from today when that has been,
 * up to their deadline. Nothing is said of a step that has been, or that asks for no papers.
 */
function inHand(stop: Stop, earlier: readonly Stop[], today: Day, { calendar }: Schedule): number | null {
  if (!('meeting' in stop) || !stop.deadline || stop.meeting.day < today) return null;
  const before = earlier.filter((one) => !isBeside(one, stop));
  const from = Math.max(today, ...before.map((one) => momentOf(one).day));
  return calendar.workingDaysBetween(from, stop.deadline.day);
}

/** Whether a product is at two fora of one step of a round, which are no chain: it goes from neither to the other. */
function isBeside(one: Stop, other: Stop): boolean {
  if (!('meeting' in one && 'meeting' in other) || one.round === null || one.round !== other.round) return false;
  return one.step === other.step && one.round.steps.some(({ key, chain }) => key === one.step && !chain);
}

function latestTo(decision: MeetingStop, { deliverable, meetingStops }: Journey, schedule: Schedule): Journey {
  const { route } = deliverable;
  // A round that decides halfway is travelled to its end.
  const end = decision.round ? meetingStops.findLast(({ round }) => round === decision.round)! : decision;
  const whole =
    'cycle' in route ? route : { route: { ...route.route, steps: upTo(decision.routeStep!, route.route.steps) } };
  return schedule.latest({ ...deliverable, route: whole }, end.meeting);
}

function upTo(last: RouteStep, steps: readonly RouteStep[]): RouteStep[] {
  return steps.slice(0, steps.findIndex(({ key }) => key === last.key) + 1);
}

function onwardFrom(
  decision: MeetingStop,
  { deliverable, meetingStops, stops }: Journey,
  schedule: Schedule,
): Journey | null {
  // What officials decide among themselves is not made public.
  if (decision.meeting.forum.level === 'official') return null;
  const after = meetingStops.slice(meetingStops.indexOf(decision) + 1);
  const steps = continuation(decision, schedule.workspace);
  if (after.some(({ meeting }) => meeting.forum.level === 'public') || steps.length === 0) return null;
  return schedule.travel(along(deliverable, steps), stops.at(-1));
}

/** A product that goes on along other steps, whatever it was waiting for before. */
function along(deliverable: Deliverable, steps: RouteStep[]): Deliverable {
  const { id, name, place } = deliverable;
  const route: Route = { id, name, aliases: [], place, valid: ALWAYS, steps };
  return { ...deliverable, route: { route }, timing: null, after: [], ready: new Map(), treatment: new Map() };
}

/**
 * How what was decided comes before the public: as the route says that hands the outcome of a round over, else by the
 * next meeting of each public forum, in the order in which these are written.
 */
function continuation({ round }: MeetingStop, { routes, fora }: Schedule['workspace']): RouteStep[] {
  const isPublic = (step: RouteStep) => step.kind === 'forum' && fora.get(step.forum)?.level === 'public';
  for (const { steps } of routes.values()) {
    const at = steps.findIndex((step) => step.kind === 'round' && step.cycle === round?.cycle.id);
    const rest = at < 0 ? [] : steps.slice(at + 1);
    if (rest.some(isPublic)) return rest;
  }
  return [...fora.values()]
    .filter(({ level }) => level === 'public')
    .map(
      ({ id, place }): ForumStep => ({
        ...{ kind: 'forum', key: id, forum: id, cycle: null, step: null, gap: 0, treatment: null, place },
      }),
    );
}

function neededOf(
  { deliverable: { needed }, stops, missing }: Journey,
  { calendar, meant }: Schedule,
): ProductPlan['needed'] {
  const last = stops.at(-1);
  if (!needed) return null;
  if ('vague' in needed.moment) return needed.moment;
  if (!last || missing) return null;
  const day = dayNow(needed.moment, meant);
  if (day === undefined) return null;
  return { day, left: calendar.workingDaysBetween(momentOf(last).day, day) };
}
