import type { Day } from '../../calendar/day.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { ForumStep, RoundStep, WrittenStep } from '../../definition/types/routes.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { isHeld } from '../meetings/is-held.ts';
import { firstDayAfter, follows, isBefore, isNotAfter, type Moment } from '../moment.ts';
import type { Journey, Meeting, NamedDay, Slip } from '../schedule.ts';
import {
  atForum,
  comesAfter,
  inRound,
  inWriting,
  type Network,
  type PlannedJourney,
  type PlannedStop,
} from './along-programme.ts';
import { paperDay } from './papers.ts';
import type { Timetable } from './timetable.ts';

/** What stands in the way of a meeting beside that it may be cancelled. */
export interface Conditions {
  /** What the first step waits for: when it is to be there by the programme, and when it is now. */
  waiting: { for: string; planned: Moment; moment: Moment; place: SourcePlace } | null;
  /** The end of what the first step goes on from; null when it begins by itself. */
  origin: Moment | null;
  /** When the papers of a step are ready. */
  ready(step: string): { day: Day; place: SourcePlace } | undefined;
}

/** What a product can go on to when it has to roll on. */
export interface RollOnOptions {
  programme: Network;
  /** The meetings that are held, where they stand now. */
  now: () => Timetable;
}

/** A step where it is now. */
export interface FollowedStop extends PlannedStop {
  /** Where it was laid along the programme; null when that is here. */
  planned: PlannedStop | null;
  /** Why it is elsewhere; null when it is not, or only follows what rolled on before. */
  slip: Slip | null;
}

/** The steps as they are now, and the first that cannot be made. */
export interface FollowedJourney {
  steps: FollowedStop[];
  missing: Journey['missing'];
}

/**
 * Goes where the meetings of a product go: it stays on each of them as long as the order holds, and rolls on to the next
 * that fits where a step cannot be made. Steps before and behind it stay, the latter as long as they still come after it.
 * @param way along the programme
 */
export function followMeetings(way: PlannedJourney, conditions: Conditions, ahead: RollOnOptions): FollowedJourney {
  const { origin } = conditions;
  const made: Made[] = origin ? [{ laid: origin, now: origin, step: null }] : [];
  const steps: FollowedStop[] = [];
  const planned = plannedIn(way.stops);
  const left = [...way.stops];
  for (let stop = left.shift(); stop; stop = left.shift()) {
    const at: Position = { stop: stop, made, isFirst: steps.length === 0, conditions, ahead };
    const found = stop.forum === null ? inWritingNow(at) : atMeetingNow(at);
    if (!found) return { steps, missing: { forum: nameOf(stop), step: stop.step, place: stop.place, waitsFor: null } };
    if (found.round) {
      const isSame = ({ routeStep }: PlannedStop) => routeStep === stop!.routeStep;
      const own = left.splice(0, left.findLastIndex(isSame) + 1);
      left.unshift(...restOf(found.round, found.stop, own, steps.filter(isSame)));
    }
    const step = { ...found.stop, slip: found.slip, planned: planned(found.stop) };
    steps.push(step);
    made.push({ laid: stop, now: nowOf(step), step });
  }
  return { steps: steps.map(standingNow), missing: way.missing };
}

/**
 * In another round the rest of its steps are those behind it in that round; and those that were still to come, as which day
 * of a month comes first differs from month to month.
 */
function restOf(
  round: readonly PlannedStop[],
  later: PlannedStop,
  own: readonly PlannedStop[],
  made: readonly PlannedStop[],
): PlannedStop[] {
  const behind = round.indexOf(later) + 1;
  const isOneOf = (stops: readonly PlannedStop[], stop: PlannedStop) => stops.some((one) => isSameStop(one, stop));
  return round.filter((stop, at) => (at < behind ? isOneOf(own, stop) : !isOneOf(made, stop)));
}

function isSameStop(one: PlannedStop, other: PlannedStop): boolean {
  return one.step === other.step && one.forum === other.forum;
}

/** A step that has been made, with when it was laid along the programme and when it is. */
interface Made {
  laid: Moment;
  now: Moment;
  /** Null for what a product goes on from. */
  step: FollowedStop | null;
}

/** How far a product has come, and the step that it is to make. */
interface Position {
  stop: PlannedStop;
  made: readonly Made[];
  isFirst: boolean;
  conditions: Conditions;
  ahead: RollOnOptions;
}

/** Where a step is made after all. */
interface Found {
  stop: PlannedStop;
  slip: Slip | null;
  /** All of the round that it is in now; undefined when it kept to its own. */
  round?: PlannedStop[];
}

function atMeetingNow(at: Position): Found | undefined {
  const { stop, ahead } = at;
  const obstacle = obstacleTo(at);
  if (!obstacle) return { stop: stop, slip: null };
  const slip = obstacle === 'follows' ? null : obstacle;
  if (stop.routeStep.kind === 'forum') {
    const later = laterMeeting(stop.routeStep, at);
    return later && { stop: later, slip };
  }
  const later = laterRound(stop.routeStep as RoundStep, at, ahead.programme);
  return later && { ...later, slip };
}

/** The next meeting of the forum after the one that cannot be, that fits. */
function laterMeeting(step: ForumStep, at: Position): PlannedStop | undefined {
  const { stop, made, ahead } = at;
  const { calendar } = ahead.programme;
  const last = made.at(-1);
  const missed = nowOf(stop);
  const from = Math.max(missed.day, last ? firstDayAfter(last.now.day, step.gap, calendar) : missed.day);
  for (const standing of ahead.now().from(step, from)) {
    if (!isBefore(missed, standing)) continue;
    const later = atForum(step, standing);
    if (last && !comesAfter({ after: last.now, papers: true }, standing, step.gap, later.rule, calendar)) continue;
    if (!obstacleTo({ ...at, stop: later })) return later;
  }
  return undefined;
}

/** The same step in the next round in which it can be made, and that round. */
function laterRound(step: RoundStep, at: Position, { lines, calendar }: Network): Omit<Found, 'slip'> | undefined {
  const { stop, made } = at;
  const last = made.at(-1);
  const missed = nowOf(stop);
  for (const line of lines.of(step)) {
    if (line.round.number <= stop.round!.number) continue;
    const stops = inRound(step, line);
    const later = stops.find((other) => isSameStop(other, stop));
    if (!later || obstacleTo({ ...at, stop: later })) continue;
    const now = nowOf(later);
    if (isBefore(now, missed)) continue;
    const enters = last && last.step?.routeStep !== step;
    if (enters && !comesAfter({ after: last.now, papers: true }, now, step.gap, later.rule, calendar)) continue;
    return { stop: later, round: stops };
  }
  return undefined;
}

/** A round in writing keeps its days as long as what comes before it is over by then. */
function inWritingNow({ stop, made, isFirst, conditions, ahead }: Position): Found {
  const { calendar } = ahead.programme;
  const step = stop.routeStep as WrittenStep;
  const last = made.at(-1);
  if (last) {
    const { now, step: before } = last;
    const first = step.gap > 1 ? firstDayAfter(now.day, step.gap, calendar) : now.day + 1;
    const slip = before && !before.planned ? outOfOrder(stop, before) : null;
    if (stop.from < first) return { stop: inWriting(step, { after: now, papers: true }, calendar), slip };
  }
  const { waiting } = conditions;
  if (isFirst && waiting && stop.from <= waiting.moment.day)
    return { stop: inWriting(step, { from: waiting.moment.day + 1 }, calendar), slip: tooEarly(stop, waiting) };
  return { stop: stop, slip: null };
}

/** Why a step cannot be made; `follows` when only because a step before it rolled on. */
function obstacleTo(at: Position): Slip | 'follows' | null {
  const { stop, isFirst, conditions, ahead } = at;
  const { meeting, forum, round, place, rule, step } = stop;
  if (!meeting) return { why: 'left out', forum: forum!, round, place };
  const cycle = cycleAskedBy(stop);
  if (cycle !== null && !meeting.blocks.some((block) => block.cycle.id === cycle))
    return { why: 'cancelled', meeting, change: cancellation(meeting, cycle) };
  const { waiting } = conditions;
  if (isFirst && waiting && isNotAfter(meeting, waiting.moment)) return tooEarly(stop, waiting);
  if (!isHeld(meeting)) return { why: 'cancelled', meeting, change: cancellation(meeting, undefined) };
  const blocker = blockerOf(at, ahead.programme.calendar);
  if (blocker) return blocker.step === null || blocker.step.planned ? 'follows' : outOfOrder(stop, blocker.step);
  const papers = conditions.ready(step);
  const due = rule ? paperDay(meeting.day, rule, ahead.programme.calendar) : meeting.day;
  return papers && due < papers.day ? { why: 'papers', meeting, due, ready: papers.day, place: papers.place } : null;
}

/** The step before which this one no longer comes after, though it did by the programme; or not as far as the gap asks. */
function blockerOf({ stop, made }: Position, calendar: WorkingCalendar): Made | undefined {
  const now = nowOf(stop);
  const turned = made.find((one) => isLaidAfter(stop, one) && isNotAfter(now, one.now));
  if (turned) return turned;
  const last = made.at(-1);
  const { gap } = stop.routeStep;
  const enters = last && last.step?.routeStep !== stop.routeStep;
  return enters && gap > 1 && !follows(last.now, now, gap, calendar) ? last : undefined;
}

/**
 * Whether a step came after another by the programme. The next step of a route always does; within a round that is as the
 * cycle laid it out, in the round in which both are by now.
 */
function isLaidAfter(stop: PlannedStop, { laid, step }: Made): boolean {
  if (step?.routeStep !== stop.routeStep) return true;
  return isBefore(step.round === stop.round ? step : laid, stop);
}

function tooEarly(stop: PlannedStop, { moment, place, ...waiting }: NonNullable<Conditions['waiting']>): Slip {
  return { why: 'waiting', at: stepDay(stop), for: waiting.for, until: moment.day, place };
}

function outOfOrder(stop: PlannedStop, before: FollowedStop): Slip {
  const moved = [before.meeting, stop.meeting].flatMap((one) => one?.history.findLast(isChange) ?? []).find(Boolean);
  return {
    why: 'order',
    at: stepDay(stop),
    after: { name: nameOf(before), day: nowOf(before).day },
    gap: isBefore(nowOf(before), beginOf(stop)) ? stop.routeStep.gap : null,
    place: moved?.what === 'change' ? moved.change.place : before.place,
  };
}

/** When it begins now. */
function stepDay(stop: PlannedStop): NamedDay {
  return { name: nameOf(stop), day: beginOf(stop).day };
}

function beginOf({ meeting, from }: PlannedStop): Moment {
  return meeting ?? { day: from, start: null };
}

function nameOf({ forum, routeStep }: PlannedStop): string {
  return forum ?? (routeStep as WrittenStep).name;
}

function isChange({ what }: Meeting['history'][number]): boolean {
  return what === 'change';
}

function cycleAskedBy({ routeStep, round }: PlannedStop): string | null {
  return routeStep.kind === 'forum' ? routeStep.cycle : round!.cycle.id;
}

/** The change by which a meeting was cancelled, or a cycle out of it. */
function cancellation({ history }: Meeting, cycle: string | undefined): Extract<Slip, { why: 'cancelled' }>['change'] {
  const event = history.findLast((event) => event.what === 'change' && event.without === cycle);
  return event?.what === 'change' ? event.change : null;
}

/** When a step is: that of its meeting where this stands now. */
function nowOf({ meeting, day, start }: PlannedStop): Moment {
  return meeting ?? { day, start };
}

function standingNow(step: FollowedStop): FollowedStop {
  const { day, start } = nowOf(step);
  return step.meeting ? { ...step, day, start, from: day } : step;
}

/** Where a step was laid, when that is at another meeting or on other days. */
function plannedIn(stops: readonly PlannedStop[]): (stop: PlannedStop) => PlannedStop | null {
  const keyOf = ({ step, forum }: PlannedStop) => JSON.stringify([step, forum]);
  const byStep = new Map(stops.map((stop) => [keyOf(stop), stop]));
  return (stop) => {
    const was = byStep.get(keyOf(stop));
    if (!was || was.meeting !== stop.meeting) return was ?? null;
    return was.meeting || was.day === stop.day ? null : was;
  };
}
