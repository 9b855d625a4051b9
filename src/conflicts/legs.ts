import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { PaperRule } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import { belongs } from '../schedule/belongs.ts';
import { paperDay } from '../schedule/papers.ts';
import type { Journey, Meeting, Round, Schedule } from '../schedule/schedule.ts';
import { dayOfStep } from '../schedule/step-day.ts';
import { placeKey } from './group.ts';
import { stopAt } from './stops.ts';

/** From one stop of a route to the next. */
export interface Leg {
  /** What travels: a round of a cycle, or a product on a route of its own. */
  of: { cycle: string } | { product: string };
  from: Stop;
  to: Stop;
  /** The day on which papers for the next are due; null when none are asked for ahead. */
  deadline: Day | null;
  /** Whether the next is meant to follow at once: drawn on the same day, or after a gap of no working day. */
  atOnce: boolean;
}

/** A leg with papers to deliver. */
export type PaperLeg = Leg & { to: { rule: PaperRule }; deadline: Day };

export interface Stop {
  step: string;
  meeting: Meeting;
  /** Null when no papers are asked for ahead. */
  rule: PaperRule | null;
  place: Place;
  /** The day for which the programme draws it; null for what follows no round. */
  drawn: Day | null;
  /** The working days that its route asks for before it; null for what follows a round. */
  gap: number | null;
}

/**
 * The legs that touch the window: of every round, also when no product travels it, and of every product on a route of
 * its own.
 */
export function* legsInWindow(schedule: Schedule): Generator<Leg, void, void> {
  for (const leg of allLegs(schedule))
    if (belongs(leg.to.meeting, schedule) || within(leg.deadline ?? Number.NaN, schedule.window)) yield leg;
}

/** Those of them with papers to deliver. */
export function* paperLegsInWindow(schedule: Schedule): Generator<PaperLeg, void, void> {
  for (const leg of legsInWindow(schedule)) if (leg.deadline !== null) yield leg as PaperLeg;
}

/** The same for legs that are written in the same places: one edge of a route. */
export function stopsKey({ of, from, to }: Leg): string {
  const owner = 'cycle' in of ? `cycle ${of.cycle}` : `product ${of.product}`;
  return [owner, ...[from, to].map(({ meeting, place }) => `${placeKey(place)} ${meeting.forum.id}`)].join(' ');
}

function* allLegs(schedule: Schedule): Generator<Leg, void, void> {
  const { rounds, journeys, calendar } = schedule;
  for (const round of rounds) yield* legsOf({ cycle: round.cycle.id }, stopsOfRound(round, schedule), calendar);
  for (const { deliverable, legs } of journeys)
    if ('route' in deliverable.route)
      for (const leg of legsOf({ product: deliverable.id }, stopsOfProduct(legs), calendar))
        if (leg.to.gap !== null) yield leg;
}

/** @param calls the stops in order; those that are visited side by side come together */
function* legsOf(of: Leg['of'], calls: Iterable<Stop[]>, calendar: WorkingCalendar): Generator<Leg, void, void> {
  let before: Stop[] = [];
  for (const now of calls) {
    for (const to of now) {
      const { meeting, rule } = to;
      const deadline = rule && paperDay(meeting.day, rule, calendar);
      for (const from of before)
        if (from.meeting !== meeting) yield { of, from, to, deadline, atOnce: isAtOnce(from, to) };
    }
    before = now;
  }
}

function isAtOnce(from: Stop, to: Stop): boolean {
  return to.gap === 0 || (to.drawn !== null && from.drawn === to.drawn);
}

/** A chain is stop after stop; the other fora of a step are visited side by side. What is cancelled is passed by. */
function* stopsOfRound(round: Round, schedule: Schedule): Generator<Stop[], void, void> {
  for (const key of round.route) {
    const step = round.steps.find((candidate) => candidate.key === key);
    const drawn = (step && dayOfStep(round, step)) ?? null;
    const stops = (step?.fora ?? []).flatMap(({ forum, papers, place }): Stop[] => {
      const meeting = stopAt(schedule, round, key, forum);
      const rule = papers === undefined ? meeting?.forum.papers : papers;
      return meeting ? [{ step: key, meeting, rule: rule ?? null, place, drawn, gap: null }] : [];
    });
    if (step?.chain) for (const stop of stops) yield [stop];
    else if (stops.length > 0) yield stops;
  }
}

/** Of the rounds on its route their cycles tell; their last stop is what the next step follows. */
function stopsOfProduct(legs: Journey['legs']): Stop[][] {
  return legs.map(({ step, meeting, deadline, routeStep, item }) => [
    {
      step,
      meeting,
      rule: routeStep?.kind === 'forum' ? (deadline?.rule ?? null) : null,
      place: routeStep?.place ?? item.place,
      drawn: null,
      gap: routeStep?.kind === 'forum' ? routeStep.gap : null,
    },
  ]);
}
