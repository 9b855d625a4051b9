import { DAY_MINUTES } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { ForumStep, PaperRule, RoundStep, RouteStep, WrittenStep } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import { carrierOf, type Layout, type Standing } from './layout.ts';
import { firstLineFrom, type Line, type Lines, lines, type Stop } from './lines.ts';
import { paperDay, paperRule } from './papers.ts';
import type { Journey, Meeting, Round } from './schedule.ts';
import {
  firstDayAfter,
  follows,
  isAskedBy,
  lastDayBefore,
  type Moment,
  serves,
  type Timetable,
  timetable,
} from './timetable.ts';

/** What a product can be laid along. */
export interface Network {
  timetable: Timetable;
  lines: Lines;
  calendar: WorkingCalendar;
}

export function networkOf(layout: Layout, calendar: WorkingCalendar): Network {
  return { timetable: timetable(layout), lines: lines(layout), calendar };
}

/** Where a product begins: on or after a day, in a round, at a meeting, or after a moment and what it was a step of. */
export type Start = { from: Day } | { round: number } | { at: Standing } | { after: Moment; papers: boolean };

/** Where it ends: on or before a day, or at a meeting. */
export type End = { until: Day } | { at: Standing };

/** A step of a product, at a meeting or in writing. */
export interface Visit extends Moment {
  step: string;
  routeStep: RouteStep;
  /** Null for a round in writing. */
  forum: string | null;
  /** Undefined for a round in writing, and where nothing is left of the meeting. */
  meeting: Meeting | undefined;
  rule: PaperRule | null;
  round: Round | null;
  /** The first day of a round in writing, else the day itself. */
  from: Day;
  /** Where the step is written. */
  place: Place;
}

/** The steps that could be laid out, and the first that could not. */
export interface Way {
  visits: Visit[];
  missing: Journey['missing'];
}

/** Forward along a route: at each step the first meeting, or round, that fits after the step before. */
export function forward(steps: readonly RouteStep[], start: Start, network: Network): Way {
  const visits: Visit[] = [];
  for (const step of steps) {
    const last = visits.at(-1);
    const found = next(step, last ? { after: last, papers: true } : start, network);
    if (!found) return { visits, missing: missingOf(step, network) };
    visits.push(...found);
  }
  return { visits, missing: null };
}

function next(step: RouteStep, start: Start, network: Network): Visit[] | undefined {
  if (step.kind === 'written') return [inWriting(step, start, network.calendar)];
  if (step.kind === 'round') return roundFrom(step, start, network);
  const standing = 'at' in start ? start.at : firstThatFits(step, start, network);
  return standing && [atForum(step, standing)];
}

function firstThatFits(step: ForumStep, start: Exclude<Start, { at: Standing }>, network: Network) {
  const { timetable, calendar } = network;
  if ('round' in start) return undefined;
  const from = 'from' in start ? start.from : firstDayAfter(start.after.day, step.gap, calendar);
  for (const standing of timetable.from(step, from))
    if ('from' in start || comesAfter(start, standing, step.gap, paperRule(standing), calendar)) return standing;
  return undefined;
}

/** Whether a meeting lies far enough after what comes before it, and its papers are not due before that. */
export function comesAfter(
  { after, papers }: Extract<Start, { after: Moment }>,
  moment: Moment,
  gap: number,
  rule: PaperRule | null,
  calendar: WorkingCalendar,
): boolean {
  if (!follows(after, moment, gap, calendar)) return false;
  return !papers || rule === null || paperDay(moment.day, rule, calendar) >= after.day;
}

/** The step of a forum at a meeting. */
export function atForum(step: ForumStep, standing: Standing): Visit {
  const { day, start } = standing;
  return {
    step: step.key,
    routeStep: step,
    forum: step.forum,
    meeting: carrierOf(standing, (block) => isAskedBy(step, block)),
    rule: paperRule(standing),
    round: null,
    day,
    start,
    from: day,
    place: step.place,
  };
}

function roundFrom(step: RoundStep, start: Start, network: Network): Visit[] | undefined {
  const line = lineFrom(step, network.lines.of(step.cycle), start, network.calendar);
  return line && line.stops.length > 0 ? inRound(step, line) : undefined;
}

/** A round does not begin longer than this before or after its first stop, unless holidays moved that very far. */
const MONTH = 31;

function lineFrom(step: RoundStep, list: readonly Line[], start: Start, calendar: WorkingCalendar): Line | undefined {
  if ('round' in start) return list.find(({ round }) => round.number === start.round);
  if ('at' in start) return list.find((line) => isAtFirstStep(line, start.at));
  if ('from' in start) return list[firstLineFrom(list, start.from)];
  return list.slice(firstLineFrom(list, start.after.day - MONTH)).find(({ stops: [first] }) => {
    if (!first) return false;
    const moment = { day: first.day, start: first.standing?.start ?? null };
    return comesAfter(start, moment, step.gap, ruleOf(first), calendar);
  });
}

/** The first step of a round may meet at several fora. */
function isAtFirstStep({ stops }: Line, standing: Standing): boolean {
  return stops.some((stop) => stop.step === stops[0]!.step && stop.standing === standing);
}

/** All steps of a round, or those from one of them on. */
export function inRound(step: RoundStep, { round, stops }: Line, from = 0): Visit[] {
  return stops.slice(from).map((stop) => {
    const { forum, place, day, standing } = stop;
    return {
      step: keyOf(stop, step),
      routeStep: step,
      forum,
      meeting: standing && carrierOf(standing, (block) => block.round === round && block.step.key === stop.step),
      rule: ruleOf(stop),
      round,
      day,
      start: standing?.start ?? null,
      from: day,
      place,
    };
  });
}

/** The second round of a cycle on a route counts its steps on, so that they are not taken for those of the first. */
function keyOf({ step }: Stop, { time }: RoundStep): string {
  return time === 1 ? step : `${step}-${time}`;
}

function ruleOf({ papers, standing }: Stop): PaperRule | null {
  return papers === undefined ? (standing?.forum.papers ?? null) : papers;
}

/** A round in writing takes whole days, so it begins on another day than the step before it ended. */
export function inWriting(step: WrittenStep, start: Start, calendar: WorkingCalendar): Visit {
  const day =
    'after' in start
      ? firstDayAfter(start.after.day, Math.max(step.gap, 1), calendar)
      : 'from' in start
        ? start.from
        : Number.POSITIVE_INFINITY;
  const from = calendar.isWorkingDay(day) ? day : calendar.workingDayAfter(day);
  return written(step, from, firstDayAfter(from, step.takes - 1, calendar));
}

function written(step: WrittenStep, from: Day, until: Day): Visit {
  const nowhere = { forum: null, meeting: undefined, rule: null, round: null };
  return { step: step.key, routeStep: step, day: until, start: DAY_MINUTES, from, place: step.place, ...nowhere };
}

function firstForum(list: readonly Line[]): string | undefined {
  return list.find(({ stops }) => stops.length > 0)?.stops[0]?.forum;
}

function missingOf(step: RouteStep, { lines }: Network): Journey['missing'] {
  const { key, place } = step;
  if (step.kind === 'forum') return { forum: step.forum, step: key, place };
  const forum = step.kind === 'round' ? (firstForum(lines.of(step.cycle)) ?? step.cycle) : key;
  return { forum, step: key, place };
}

/**
 * Backward along a route: at each step the last meeting that fits before the step after it, or the last round of which
 * no step is left out. A route that ends at a meeting is decided there, at the last of its steps that this can be;
 * the steps behind that go forward.
 */
export function backward(steps: readonly RouteStep[], end: End, network: Network): Way {
  if ('until' in end) return counted(steps, [], end, network);
  const decided = decidedAt(steps, end.at, network);
  if (!decided) return { visits: [], missing: missingOf(steps.at(-1)!, network) };
  const back = counted(steps.slice(0, decided.index), decided.visits, undefined, network);
  const last = back.visits.at(-1)!;
  const onward = forward(steps.slice(decided.index + 1), { after: last, papers: true }, network);
  return { visits: [...back.visits, ...onward.visits], missing: back.missing ?? onward.missing };
}

function counted(steps: readonly RouteStep[], known: Visit[], end: { until: Day } | undefined, network: Network): Way {
  const visits = [...known];
  for (const step of [...steps].reverse()) {
    const found = before(step, visits[0] ?? end!, network);
    if (!found) return { visits, missing: missingOf(step, network) };
    visits.unshift(...found);
  }
  return { visits, missing: null };
}

/** Where on a route a meeting decides. */
interface Decision {
  /** Of the step. */
  index: number;
  /** Of the stop in the round that this step is; 0 at a forum. */
  stop: number;
  /** Those of the step. */
  visits: Visit[];
}

/** The last step of a route that a meeting can be for; undefined when there is none. */
export function decidedAt(steps: readonly RouteStep[], standing: Standing, { lines }: Network): Decision | undefined {
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index]!;
    if (step.kind === 'forum' && serves(standing, step)) return { index, stop: 0, visits: [atForum(step, standing)] };
    const decided = step.kind === 'round' ? lineDecidedAt(standing, lines.of(step.cycle)) : undefined;
    if (decided) return { index, stop: decided.stop, visits: inRound(step as RoundStep, decided.line) };
  }
  return undefined;
}

/** The round that is decided at a meeting: it is the last of its forum on the way of that round. */
function lineDecidedAt(standing: Standing, list: readonly Line[]): { line: Line; stop: number } | undefined {
  const carried = new Set(standing.blocks.map(({ round }) => round.number));
  return list
    .filter(({ round }) => carried.has(round.number))
    .map((line) => ({ line, stop: line.stops.findLastIndex(({ forum }) => forum === standing.forum.id) }))
    .find(({ line, stop }) => line.stops[stop]?.standing === standing);
}

/** Whether a meeting can be for the first step of a route. */
export function canBeginAt([first]: readonly RouteStep[], standing: Standing, { lines }: Network): boolean {
  if (first?.kind === 'forum') return serves(standing, first);
  return first?.kind === 'round' && lines.of(first.cycle).some((line) => isAtFirstStep(line, standing));
}

function before(step: RouteStep, limit: { until: Day } | Visit, network: Network): Visit[] | undefined {
  const { calendar, timetable, lines } = network;
  const latest = latestDay(limit, calendar);
  const inTime = (moment: Moment) =>
    moment.day <= latest && ('until' in limit || follows(moment, first(limit), limit.routeStep.gap, calendar));
  if (step.kind === 'written') return [inWritingBefore(step, latest, limit, calendar)];
  if (step.kind === 'forum') {
    for (const standing of timetable.until(step, latest)) if (inTime(standing)) return [atForum(step, standing)];
    return undefined;
  }
  const list = lines.of(step.cycle);
  for (let at = firstLineFrom(list, latest + 1) - 1; at >= 0; at--)
    if (isWhole(list[at]!, inTime)) return inRound(step, list[at]!);
  return undefined;
}

/** The last day of the step before: as far back as the gap asks, and not after the day on which papers are due. */
function latestDay(limit: { until: Day } | Visit, calendar: WorkingCalendar): Day {
  if ('until' in limit) return limit.until;
  const { from, rule, routeStep } = limit;
  const gap = lastDayBefore(from, routeStep.gap, calendar);
  return rule === null ? gap : Math.min(gap, paperDay(from, rule, calendar));
}

/** A round in writing begins with its first day. */
function first({ forum, from, start }: Visit): Moment {
  return { day: from, start: forum === null ? null : start };
}

function inWritingBefore(
  step: WrittenStep,
  latest: Day,
  limit: { until: Day } | Visit,
  calendar: WorkingCalendar,
): Visit {
  const last = 'until' in limit ? latest : Math.min(limit.from - 1, latest);
  const until = calendar.countBack(last, 0);
  return written(step, calendar.countBack(until, step.takes - 1), until);
}

/** Whether every stop of a round is there, and in time. */
function isWhole({ stops }: Line, inTime: (moment: Moment) => boolean): boolean {
  return stops.length > 0 && stops.every(({ standing }) => standing && inTime(standing));
}
