import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { ForumStep, PaperRule, RoundStep, RouteStep, WrittenStep } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import { isHeld } from './is-held.ts';
import { firstLineFrom, type Line, type Lines, type Stop } from './lines.ts';
import { paperDay, paperRule } from './papers.ts';
import type { Journey, Meeting, Round, Slip } from './schedule.ts';
import { firstDayAfter, follows, lastDayBefore, type Moment, type Timetable } from './timetable.ts';

/** What can be travelled on. */
export interface Network {
  timetable: Timetable;
  lines: Lines;
  calendar: WorkingCalendar;
}

/** Where a trip begins: on or after a day, in a round, or after a moment (as far as the gap of the first step). */
export type Start = { from: Day } | { round: number } | { after: Moment };

/** What stands in the way of a meeting beside that it may be cancelled. */
export interface Conditions {
  /** What the first step waits for. */
  waiting: { for: string; moment: Moment; place: Place } | null;
  /** When the papers of a step are ready. */
  ready(step: string): { day: Day; place: Place } | undefined;
}

/** A stop of a trip. Only on a trip as it was meant to be may its meeting be missing. */
export interface Visit extends Moment {
  step: string;
  routeStep: RouteStep;
  /** Null for a round in writing. */
  forum: string | null;
  meeting: Meeting | undefined;
  rule: PaperRule | null;
  round: Round | null;
  /** The first day of a round in writing, else the day itself. */
  from: Day;
  slip: Slip | null;
}

export interface Trip {
  visits: Visit[];
  missing: Journey['missing'];
}

/** Forward along a route: at each step the first meeting, or the rest of the first round, that nothing is in the way of. */
export function forward(steps: readonly RouteStep[], start: Start, conditions: Conditions, network: Network): Trip {
  return walk(steps, start, network, (visit, first) => obstacleTo(visit, first, conditions, network.calendar));
}

/** The same as if nothing had been cancelled or left out, and all papers were ready: what the trip was meant to be. */
export function intended(steps: readonly RouteStep[], start: Start, network: Network): Trip {
  return walk(steps, start, network, () => null);
}

type Candidate = Pick<Visit, 'step' | 'forum' | 'meeting' | 'rule' | 'round'> & {
  place: Place;
  without?: Meeting | undefined;
};
type Obstacle = (candidate: Candidate, first: boolean) => Slip | null;

function walk(steps: readonly RouteStep[], start: Start, network: Network, obstacle: Obstacle): Trip {
  const visits: Visit[] = [];
  for (const step of steps) {
    const last = visits.at(-1);
    const reached: Start = last ? { after: last } : start;
    const missing = travel(step, reached, network, (candidate) => obstacle(candidate, visits.length === 0), visits);
    if (missing) return { visits, missing };
  }
  return { visits, missing: null };
}

type Way = (candidate: Candidate) => Slip | null;

/** Adds the visits of one step of a route; or says where it stops. */
function travel(step: RouteStep, reached: Start, network: Network, way: Way, visits: Visit[]): Trip['missing'] {
  switch (step.kind) {
    case 'forum':
      return toForum(step, reached, network, way, visits);
    case 'round':
      return alongRounds(step, reached, network, way, visits);
    case 'written':
      visits.push(inWriting(step, reached, network.calendar));
      return null;
  }
}

function toForum(step: ForumStep, reached: Start, network: Network, way: Way, visits: Visit[]): Trip['missing'] {
  const { calendar, timetable } = network;
  let slip: Slip | null = null;
  for (const meeting of timetable.from(step, earliest(reached, step.gap, calendar))) {
    if ('after' in reached && !follows(reached.after, meeting, step.gap, calendar)) continue;
    const candidate = candidateAt(step, meeting);
    const obstacle = way(candidate);
    if (!obstacle) {
      visits.push(visitOf(candidate, step, meeting, slip));
      return null;
    }
    slip ??= obstacle;
  }
  return { forum: step.forum, step: step.key, place: step.place };
}

function candidateAt({ key, forum, place }: ForumStep, meeting: Meeting): Candidate {
  return { step: key, forum, meeting, rule: paperRule(meeting), round: null, place };
}

function visitOf(candidate: Candidate, routeStep: RouteStep, moment: Moment, slip: Slip | null): Visit {
  const { day, start } = moment;
  const { step, forum, meeting, rule, round } = candidate;
  return { step, forum, meeting, rule, round, routeStep, day, start, from: day, slip };
}

/**
 * Along a round, stop by stop. At a stop that cannot be made the product goes on with the same step in the next round in
 * which it can, and the rest of its steps with it.
 */
function alongRounds(step: RoundStep, reached: Start, network: Network, way: Way, visits: Visit[]): Trip['missing'] {
  const list = network.lines.of(step);
  let at = firstLine(step, list, reached, network.calendar);
  let stops = list[at]?.stops ?? [];
  if (stops.length === 0) return { forum: firstForum(list) ?? step.cycle, step: step.key, place: step.place };
  for (let index = 0; index < stops.length; index++) {
    const found = nextRoundFor(stops[index]!, list, at, visits.at(-1), step, way);
    if (!found) return { forum: stops[index]!.forum, step: stops[index]!.step, place: stops[index]!.place };
    if (found.at !== at) {
      at = found.at;
      stops = list[at]!.stops;
      index = stops.indexOf(found.stop);
    }
    const { stop, slip } = found;
    const moment = { day: stop.day, start: stop.meeting?.start ?? null };
    visits.push(visitOf(candidateOf(stop, step, list[at]!.round), step, moment, slip));
  }
  return null;
}

/** The first round, from this one on, in which a stop can be made; and why not in this one. */
function nextRoundFor(
  { step: key, forum }: Stop,
  list: readonly Line[],
  from: number,
  before: Visit | undefined,
  step: RoundStep,
  way: Way,
): { at: number; stop: Stop; slip: Slip | null } | undefined {
  let slip: Slip | null = null;
  for (let at = from; at < list.length; at++) {
    const { round, stops } = list[at]!;
    const stop = stops.find((other) => other.step === key && other.forum === forum);
    if (!stop) continue;
    const obstacle = way(candidateOf(stop, step, round));
    if (!obstacle && (at === from || !before || isLater(stop, before))) return { at, stop, slip };
    slip ??= obstacle;
  }
  return undefined;
}

function isLater({ day, meeting }: Stop, before: Moment): boolean {
  if (day !== before.day) return day > before.day;
  return (meeting?.start ?? 0) > (before.start ?? 0);
}

function candidateOf(stop: Stop, step: RoundStep, round: Round): Candidate {
  const { step: key, forum, meeting, papers, place, without } = stop;
  const rule = papers === undefined ? (meeting?.forum.papers ?? null) : papers;
  // The second round of a cycle on a route counts its steps on, so that they are not taken for those of the first.
  return { step: step.time === 1 ? key : `${key}-${step.time}`, forum, meeting, rule, round, place, without };
}

function firstForum(list: readonly Line[]): string | undefined {
  return list.find(({ stops }) => stops.length > 0)?.stops[0]?.forum;
}

/** A round does not begin longer than this before or after its first stop, unless that has been moved very far. */
const MONTH = 31;

function firstLine({ gap }: RoundStep, list: readonly Line[], reached: Start, calendar: WorkingCalendar): number {
  if ('round' in reached) return list.findIndex(({ round }) => round.number === reached.round);
  if ('from' in reached) return firstLineFrom(list, reached.from);
  const begins = ({ stops: [first] }: Line) =>
    first !== undefined &&
    follows(reached.after, { day: first.day, start: first.meeting?.start ?? null }, gap, calendar);
  for (let at = firstLineFrom(list, reached.after.day - MONTH); at < list.length; at++)
    if (begins(list[at]!)) return at;
  return list.length;
}

/** A round in writing takes whole days, so it begins on another day than the step before it ended. */
function inWriting(step: WrittenStep, reached: Start, calendar: WorkingCalendar): Visit {
  const day = earliest(reached, Math.max(step.gap, 1), calendar);
  const from = calendar.isWorkingDay(day) ? day : calendar.workingDayAfter(day);
  return written(step, from, firstDayAfter(from, step.takes - 1, calendar));
}

function written(step: WrittenStep, from: Day, until: Day): Visit {
  const nowhere = { forum: null, meeting: undefined, rule: null, round: null, slip: null };
  return { step: step.key, routeStep: step, day: until, start: null, from, ...nowhere };
}

function earliest(reached: Start, gap: number, calendar: WorkingCalendar): Day {
  if ('from' in reached) return reached.from;
  return 'after' in reached ? firstDayAfter(reached.after.day, gap, calendar) : Number.POSITIVE_INFINITY;
}

function obstacleTo(
  { step, forum, meeting, without, rule, round, place }: Candidate,
  first: boolean,
  { waiting, ready }: Conditions,
  calendar: WorkingCalendar,
): Slip | null {
  if (without) return { why: 'cancelled', meeting: without, change: cancellation(without, round!.cycle.id) };
  if (!meeting) return { why: 'left out', forum: forum!, round: round!, place };
  if (first && waiting && !follows(waiting.moment, meeting, 1, calendar))
    return { why: 'waiting', meeting, for: waiting.for, until: waiting.moment.day, place: waiting.place };
  if (!isHeld(meeting)) return { why: 'cancelled', meeting, change: cancellation(meeting, undefined) };
  const papers = ready(step);
  const due = rule ? paperDay(meeting.day, rule, calendar) : meeting.day;
  return papers && due < papers.day ? { why: 'papers', meeting, due, ready: papers.day, place: papers.place } : null;
}

/** The change by which a meeting was cancelled, or a cycle out of it. */
function cancellation({ history }: Meeting, cycle: string | undefined): Extract<Slip, { why: 'cancelled' }>['change'] {
  const event = history.findLast(
    (event) => event.what === 'change' && event.change.kind === 'cancel' && event.without === cycle,
  );
  return event?.what === 'change' ? event.change : null;
}

/**
 * Backward along a route from the last day on which it may end: at each step the last meeting that goes on, or the last
 * round that goes on as a whole. Whether papers are ready is not asked.
 */
export function backward(steps: readonly RouteStep[], until: Day, network: Network): Trip {
  const visits: Visit[] = [];
  let limit: Limit = { until };
  for (const step of [...steps].reverse()) {
    const found = before(step, limit, network);
    if (!found) return { visits, missing: missingOf(step, network) };
    visits.unshift(...found);
    const { from: day, start } = visits[0]!;
    limit = { before: { day, start }, gap: step.gap };
  }
  return { visits, missing: null };
}

/** What must still come: a last day, or a next moment with the working days that lead to it. */
type Limit = { until: Day } | { before: Moment; gap: number };

function before(step: RouteStep, limit: Limit, network: Network): Visit[] | undefined {
  const { calendar, lines, timetable } = network;
  const latest = 'until' in limit ? limit.until : lastDayBefore(limit.before.day, limit.gap, calendar);
  const inTime = (moment: Moment) =>
    'until' in limit ? moment.day <= limit.until : follows(moment, limit.before, limit.gap, calendar);
  if (step.kind === 'written') return [inWritingBefore(step, limit, calendar)];
  if (step.kind === 'forum') {
    for (const meeting of timetable.until(step, latest))
      if (isHeld(meeting) && inTime(meeting)) return [visitOf(candidateAt(step, meeting), step, meeting, null)];
    return undefined;
  }
  const list = lines.of(step);
  for (let at = firstLineFrom(list, latest + 1) - 1; at >= 0; at--)
    if (goesOn(list[at]!, inTime)) return wholeLine(list[at]!, step);
  return undefined;
}

function inWritingBefore(step: WrittenStep, limit: Limit, calendar: WorkingCalendar): Visit {
  const last =
    'until' in limit
      ? limit.until
      : Math.min(limit.before.day - 1, lastDayBefore(limit.before.day, limit.gap, calendar));
  const until = calendar.countBack(last, 0);
  return written(step, calendar.countBack(until, step.takes - 1), until);
}

/** Whether every stop of a round goes on, and in time. */
function goesOn({ stops }: Line, inTime: (moment: Moment) => boolean): boolean {
  return stops.length > 0 && stops.every(({ meeting }) => meeting && isHeld(meeting) && inTime(meeting));
}

function wholeLine({ round, stops }: Line, step: RoundStep): Visit[] {
  return stops.map((stop) => visitOf(candidateOf(stop, step, round), step, stop.meeting!, null));
}

function missingOf(step: RouteStep, { lines }: Network): Trip['missing'] {
  const { key, place } = step;
  if (step.kind === 'forum') return { forum: step.forum, step: key, place };
  const forum = step.kind === 'round' ? (firstForum(lines.of(step)) ?? step.cycle) : key;
  return { forum, step: key, place };
}

/** Whether a trip can be made as it is: nothing is in the way of any of its visits. */
export function canBeMade({ visits }: Trip, conditions: Conditions, { calendar }: Network): boolean {
  return visits.every((visit, index) => {
    const { routeStep, meeting } = visit;
    return !meeting || obstacleTo({ ...visit, place: routeStep.place }, index === 0, conditions, calendar) === null;
  });
}
