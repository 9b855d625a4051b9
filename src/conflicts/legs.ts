import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { PaperRule } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import { paperDay } from '../schedule/papers.ts';
import type { Journey, Meeting, Round, Schedule } from '../schedule/schedule.ts';
import { stopAt } from './stops.ts';

/** From one stop of a route to the next, with the deadline of the next. */
export interface Leg {
  /** What travels: a round of a cycle, or a product on a route of its own. */
  of: { cycle: string } | { product: string };
  from: Stop;
  to: Stop;
  rule: PaperRule;
  deadline: Day;
}

export interface Stop {
  step: string;
  meeting: Meeting;
  /** Null when no papers are asked for ahead. */
  rule: PaperRule | null;
  place: Place;
}

/**
 * The legs with papers to deliver that touch the window: of every round, also when no product travels it, and of every
 * product on a route of its own.
 */
export function* legsInWindow(schedule: Schedule): Generator<Leg, void, void> {
  for (const leg of allLegs(schedule))
    if (within(leg.to.meeting.day, schedule.window) || within(leg.deadline, schedule.window)) yield leg;
}

function* allLegs(schedule: Schedule): Generator<Leg, void, void> {
  const { rounds, journeys, calendar } = schedule;
  for (const round of rounds) yield* legsOf({ cycle: round.cycle.id }, stopsOfRound(round, schedule), calendar);
  for (const { deliverable, legs } of journeys)
    if ('route' in deliverable.route) yield* legsOf({ product: deliverable.id }, stopsOfProduct(legs), calendar);
}

/** @param calls the stops in order; those that are visited side by side come together */
function* legsOf(of: Leg['of'], calls: Iterable<Stop[]>, calendar: WorkingCalendar): Generator<Leg, void, void> {
  let before: Stop[] = [];
  for (const now of calls) {
    for (const to of now) {
      const { meeting, rule } = to;
      if (!rule) continue;
      const deadline = paperDay(meeting.day, rule, calendar);
      for (const from of before) if (from.meeting !== meeting) yield { of, from, to, rule, deadline };
    }
    before = now;
  }
}

/** A chain is stop after stop; the other fora of a step are visited side by side. What is cancelled is passed by. */
function* stopsOfRound(round: Round, schedule: Schedule): Generator<Stop[], void, void> {
  for (const key of round.route) {
    const step = round.steps.find((candidate) => candidate.key === key);
    const stops = (step?.fora ?? []).flatMap(({ forum, papers, place }): Stop[] => {
      const meeting = stopAt(schedule, round, key, forum);
      return meeting ? [{ step: key, meeting, rule: papers === undefined ? meeting.forum.papers : papers, place }] : [];
    });
    if (step?.chain) for (const stop of stops) yield [stop];
    else if (stops.length > 0) yield stops;
  }
}

function stopsOfProduct(legs: Journey['legs']): Stop[][] {
  return legs.map(({ step, meeting, deadline, routeStep, item }) => [
    { step, meeting, rule: deadline?.rule ?? null, place: routeStep?.place ?? item.place },
  ]);
}
