import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
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
  place: Place;
}

/**
 * The legs with papers to deliver that touch the window: of every round, also when no product travels it, and of every
 * product on a route of its own.
 */
export function* legsInWindow(schedule: Schedule): Generator<Leg, void, void> {
  const { window, rounds, journeys } = schedule;
  const touches = ({ to, deadline }: Leg) => within(to.meeting.day, window) || within(deadline, window);
  for (const round of rounds) for (const leg of legsOfRound(round, schedule)) if (touches(leg)) yield leg;
  for (const journey of journeys) for (const leg of legsOfProduct(journey)) if (touches(leg)) yield leg;
}

/** A chain is stop after stop; the other fora of a step are visited side by side. */
function* legsOfRound(round: Round, schedule: Schedule): Generator<Leg, void, void> {
  let before: Stop[] = [];
  for (const key of round.route) {
    const step = round.steps.find((candidate) => candidate.key === key);
    const parts = step?.fora ?? [];
    for (const sideBySide of step?.chain ? parts.map((part) => [part]) : [parts]) {
      const now: Stop[] = [];
      for (const { forum, papers, place } of sideBySide) {
        const meeting = stopAt(schedule, round, key, forum);
        if (!meeting) continue;
        const to = { step: key, meeting, place };
        now.push(to);
        const rule = papers === undefined ? meeting.forum.papers : papers;
        if (!rule) continue;
        const deadline = paperDay(meeting.day, rule, schedule.calendar);
        for (const from of before)
          if (from.meeting !== meeting) yield { of: { cycle: round.cycle.id }, from, to, rule, deadline };
      }
      if (now.length > 0) before = now;
    }
  }
}

function* legsOfProduct({ deliverable, legs }: Journey): Generator<Leg, void, void> {
  if ('cycle' in deliverable.route) return;
  const stops = legs.map(({ step, meeting, routeStep }) => ({
    step,
    meeting,
    place: routeStep?.place ?? deliverable.place,
  }));
  for (const [index, { deadline }] of legs.entries()) {
    const [from, to] = [stops[index - 1], stops[index]!];
    if (from && deadline)
      yield { of: { product: deliverable.id }, from, to, rule: deadline.rule, deadline: deadline.day };
  }
}
