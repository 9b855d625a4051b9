import { DAY_MINUTES } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { PaperRule } from '../../definition/types/fora.ts';
import type { ForumStep, RoundStep, RouteStep, WrittenStep } from '../../definition/types/routes.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { firstDayAfter, follows, type Moment } from '../moment.ts';
import { carrierOf, type Layout, type Standing } from '../rounds/layout.ts';
import {
  firstRoundFrom,
  type RoundStop,
  type RoundStops,
  type RoundStopsByRoute,
  roundStopsByRoute,
} from '../rounds/round-stops.ts';
import type { Journey, Meeting, Round } from '../schedule.ts';
import { paperDay, paperRule } from './papers.ts';
import { isAskedBy, serves, type Timetable, timetable } from './timetable.ts';

/** What a product can be laid along. */
export interface Network {
  timetable: Timetable;
  lines: RoundStopsByRoute;
  calendar: WorkingCalendar;
}

export function networkOf(layout: Layout, calendar: WorkingCalendar): Network {
  return { timetable: timetable(layout), lines: roundStopsByRoute(layout), calendar };
}

/** Where a product begins: on or after a day, in a round, at a meeting, or after a moment and what it was a step of. */
export type JourneyStart = { from: Day } | { round: number } | { at: Standing } | { after: Moment; papers: boolean };

/** A step of a product, at a meeting or in writing. */
export interface PlannedStop extends Moment {
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
  place: SourcePlace;
}

/** The steps that could be laid out, and the first that could not. */
export interface PlannedJourney {
  stops: PlannedStop[];
  missing: Journey['missing'];
}

/** Forward along a route: at each step the first meeting, or round, that fits after the step before. */
export function scheduleForward(steps: readonly RouteStep[], start: JourneyStart, network: Network): PlannedJourney {
  const stops: PlannedStop[] = [];
  for (const step of steps) {
    const last = stops.at(-1);
    const found = next(step, last ? { after: last, papers: true } : start, network);
    if (!found) return { stops, missing: missingOf(step, network) };
    stops.push(...found);
  }
  return { stops, missing: null };
}

function next(step: RouteStep, start: JourneyStart, network: Network): PlannedStop[] | undefined {
  if (step.kind === 'written') return [inWriting(step, start, network.calendar)];
  if (step.kind === 'round') return roundFrom(step, start, network);
  const standing = 'at' in start ? start.at : firstThatFits(step, start, network);
  return standing && [atForum(step, standing)];
}

function firstThatFits(step: ForumStep, start: Exclude<JourneyStart, { at: Standing }>, network: Network) {
  const { timetable, calendar } = network;
  if ('round' in start) return undefined;
  const from = 'from' in start ? start.from : firstDayAfter(start.after.day, step.gap, calendar);
  for (const standing of timetable.from(step, from))
    if ('from' in start || comesAfter(start, standing, step.gap, paperRule(standing), calendar)) return standing;
  return undefined;
}

/** Whether a meeting lies far enough after what comes before it, and its papers are not due before that. */
export function comesAfter(
  { after, papers }: Extract<JourneyStart, { after: Moment }>,
  moment: Moment,
  gap: number,
  rule: PaperRule | null,
  calendar: WorkingCalendar,
): boolean {
  if (!follows(after, moment, gap, calendar)) return false;
  return !papers || rule === null || paperDay(moment.day, rule, calendar) >= after.day;
}

/** The step of a forum at a meeting. */
export function atForum(step: ForumStep, standing: Standing): PlannedStop {
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

function roundFrom(step: RoundStep, start: JourneyStart, network: Network): PlannedStop[] | undefined {
  const line = lineFrom(step, network.lines.of(step), start, network.calendar);
  return line && inRound(step, line);
}

/** A round does not begin longer than this before or after its first stop, unless holidays moved that very far. */
const MONTH = 31;

function lineFrom(
  step: RoundStep,
  list: readonly RoundStops[],
  start: JourneyStart,
  calendar: WorkingCalendar,
): RoundStops | undefined {
  if ('round' in start) return list.find(({ round }) => round.number === start.round);
  if ('at' in start) return list.find((line) => isAtFirstStep(line, start.at));
  if ('from' in start) return list[firstRoundFrom(list, start.from)];
  return list.slice(firstRoundFrom(list, start.after.day - MONTH)).find(({ stops: [first] }) => {
    const moment = { day: first!.day, start: first!.standing?.start ?? null };
    return comesAfter(start, moment, step.gap, ruleOf(first!), calendar);
  });
}

/** The first step of a round may meet at several fora. */
function isAtFirstStep({ stops }: RoundStops, standing: Standing): boolean {
  return stops.some((stop) => stop.step === stops[0]!.step && stop.standing === standing);
}

/** The steps of a round. */
export function inRound(step: RoundStep, { round, stops }: RoundStops): PlannedStop[] {
  return stops.map((stop) => {
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
function keyOf({ step }: RoundStop, { time }: RoundStep): string {
  return time === 1 ? step : `${step}-${time}`;
}

function ruleOf({ papers, standing }: RoundStop): PaperRule | null {
  return papers === undefined ? (standing?.forum.papers ?? null) : papers;
}

/** A round in writing takes whole days, so it begins on another day than the step before it ended. */
export function inWriting(step: WrittenStep, start: JourneyStart, calendar: WorkingCalendar): PlannedStop {
  const day =
    'after' in start
      ? firstDayAfter(start.after.day, Math.max(step.gap, 1), calendar)
      : 'from' in start
        ? start.from
        : Number.POSITIVE_INFINITY;
  const from = calendar.isWorkingDay(day) ? day : calendar.workingDayAfter(day);
  return writtenStop(step, from, firstDayAfter(from, step.takes - 1, calendar));
}

export function writtenStop(step: WrittenStep, from: Day, until: Day): PlannedStop {
  const nowhere = { forum: null, meeting: undefined, rule: null, round: null };
  return { step: step.key, routeStep: step, day: until, start: DAY_MINUTES, from, place: step.place, ...nowhere };
}

export function missingOf(step: RouteStep, { lines }: Network): NonNullable<Journey['missing']> {
  const { key, place } = step;
  if (step.kind === 'forum') return { forum: step.forum, step: key, place, waitsFor: null };
  const forum = step.kind === 'round' ? (lines.of(step)[0]?.stops[0]?.forum ?? step.cycle) : key;
  return { forum, step: key, place, waitsFor: null };
}

/** Whether a meeting can be for the first step of a route. */
export function canBeginAt([first]: readonly RouteStep[], standing: Standing, { lines }: Network): boolean {
  if (first?.kind === 'forum') return serves(standing, first);
  return first?.kind === 'round' && lines.of(first).some((line) => isAtFirstStep(line, standing));
}
