import type { Day } from '../../calendar/day.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { RoundStep, RouteStep, WrittenStep } from '../../definition/types/routes.ts';
import { follows, lastDayBefore, type Moment } from '../moment.ts';
import type { Standing } from '../rounds/layout.ts';
import { firstRoundFrom, type RoundStops } from '../rounds/round-stops.ts';
import {
  atForum,
  inRound,
  missingOf,
  type Network,
  type PlannedJourney,
  type PlannedStop,
  scheduleForward,
  writtenStop,
} from './along-programme.ts';
import { paperDay } from './papers.ts';
import { serves } from './timetable.ts';

/** Where it ends: on or before a day, or at a meeting. */
export type End = { until: Day } | { at: Standing };

/**
 * Backward along a route: at each step the last meeting that fits before the step after it, or the last round of which
 * no step is left out. A route that ends at a meeting is decided there, at the last of its steps that this can be;
 * the steps behind that go forward.
 */
export function scheduleBackward(steps: readonly RouteStep[], end: End, network: Network): PlannedJourney {
  if ('until' in end) return counted(steps, [], end, network);
  const decided = decidedAt(steps, end.at, network);
  if (!decided) return { stops: [], missing: missingOf(steps.at(-1)!, network) };
  const back = counted(steps.slice(0, decided.index), decided.stops, undefined, network);
  const last = back.stops.at(-1)!;
  const onward = scheduleForward(steps.slice(decided.index + 1), { after: last, papers: true }, network);
  return { stops: [...back.stops, ...onward.stops], missing: back.missing ?? onward.missing };
}

function counted(
  steps: readonly RouteStep[],
  known: PlannedStop[],
  end: { until: Day } | undefined,
  network: Network,
): PlannedJourney {
  const stops = [...known];
  for (const step of [...steps].reverse()) {
    const found = before(step, stops[0] ?? end!, network);
    if (!found) return { stops, missing: missingOf(step, network) };
    stops.unshift(...found);
  }
  return { stops, missing: null };
}

/** Where on a route a meeting decides. */
interface Decision {
  /** Of the step. */
  index: number;
  /** Of the stop in the round that this step is; 0 at a forum. */
  stop: number;
  /** Those of the step. */
  stops: PlannedStop[];
}

/** The last step of a route that a meeting can be for; undefined when there is none. */
export function decidedAt(steps: readonly RouteStep[], standing: Standing, { lines }: Network): Decision | undefined {
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index]!;
    if (step.kind === 'forum' && serves(standing, step)) return { index, stop: 0, stops: [atForum(step, standing)] };
    const decided = step.kind === 'round' ? lineDecidedAt(standing, lines.of(step)) : undefined;
    if (decided) return { index, stop: decided.stop, stops: inRound(step as RoundStep, decided.line) };
  }
  return undefined;
}

/** The round that is decided at a meeting: it is the last of its forum on the way of that round. */
function lineDecidedAt(
  standing: Standing,
  list: readonly RoundStops[],
): { line: RoundStops; stop: number } | undefined {
  const carried = new Set(standing.blocks.map(({ round }) => round.number));
  return list
    .filter(({ round }) => carried.has(round.number))
    .map((line) => ({ line, stop: line.stops.findLastIndex(({ forum }) => forum === standing.forum.id) }))
    .find(({ line, stop }) => line.stops[stop]?.standing === standing);
}

function before(step: RouteStep, limit: { until: Day } | PlannedStop, network: Network): PlannedStop[] | undefined {
  const { calendar, timetable, lines } = network;
  const latest = latestDay(limit, calendar);
  const inTime = (moment: Moment) =>
    moment.day <= latest && ('until' in limit || follows(moment, first(limit), limit.routeStep.gap, calendar));
  if (step.kind === 'written') return [inWritingBefore(step, latest, limit, calendar)];
  if (step.kind === 'forum') {
    for (const standing of timetable.until(step, latest)) if (inTime(standing)) return [atForum(step, standing)];
    return undefined;
  }
  const list = lines.of(step);
  for (let at = firstRoundFrom(list, latest + 1) - 1; at >= 0; at--)
    if (isWhole(list[at]!, inTime)) return inRound(step, list[at]!);
  return undefined;
}

/** The last day of the step before: as far back as the gap asks, and not after the day on which papers are due. */
function latestDay(limit: { until: Day } | PlannedStop, calendar: WorkingCalendar): Day {
  if ('until' in limit) return limit.until;
  const { from, rule, routeStep } = limit;
  const gap = lastDayBefore(from, routeStep.gap, calendar);
  return rule === null ? gap : Math.min(gap, paperDay(from, rule, calendar));
}

/** A round in writing begins with its first day. */
function first({ forum, from, start }: PlannedStop): Moment {
  return { day: from, start: forum === null ? null : start };
}

function inWritingBefore(
  step: WrittenStep,
  latest: Day,
  limit: { until: Day } | PlannedStop,
  calendar: WorkingCalendar,
): PlannedStop {
  const last = 'until' in limit ? latest : Math.min(limit.from - 1, latest);
  const until = calendar.countBack(last, 0);
  return writtenStop(step, calendar.countBack(until, step.takes - 1), until);
}

/** Whether every stop of a round is there, and in time. */
function isWhole({ stops }: RoundStops, inTime: (moment: Moment) => boolean): boolean {
  return stops.every(({ standing }) => standing && inTime(standing));
}
