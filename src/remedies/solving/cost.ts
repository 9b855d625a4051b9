import { type Day, weekdayOf } from '../../calendar/day.ts';
import { eveOn } from '../../calendar/eves.ts';
import { findingsDifference, isOpen } from '../../conflicts/difference.ts';
import type { Looked } from '../../conflicts/recheck.ts';
import type { EditKind, SpecialDay } from '../../definition/parts/weights.ts';
import type { Weights } from '../../definition/types/settings.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { deadlinesOf } from '../../schedule/journeys/deadlines.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { dayNow } from '../../schedule/meetings/when.ts';
import { momentOf } from '../../schedule/moment.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import { periodsOn } from '../../schedule/rounds/policy.ts';
import type { Deadline, Journey, Meeting, Schedule } from '../../schedule/schedule.ts';
import { type ChangedMeeting, changedMeetings } from './changed.ts';

/**
 * What a set of edits costs: eight numbers, compared from the first on. Errors left, as `check` counts them; products
 * that are decided after they are needed, or nowhere; cancelled meetings; edits; for each meeting moved its required
 * members times the working days, at least 1; papers due earlier; meetings newly on a weekend, eve or recess day; and new
 * warnings.
 */
export type Cost = readonly [number, number, number, number, number, number, number, number];

/** What edits cost, given the schedule before and after them. The first two numbers are counted, the rest compared. */
export function costOf(before: Looked, after: Looked, kinds: readonly EditKind[], weights: Weights): Cost {
  const changed = changedMeetings(before.schedule, after.schedule);
  return [
    errorsIn(after.findings),
    lateProducts(after.schedule).length,
    changed.filter(isCancelled).length,
    sum(kinds, (kind) => weights.edits.get(kind) ?? 1),
    sum(changed.filter(isMoved), (one) => disturbance(one, before.schedule, weights)),
    sum(earlierPapers(before.schedule, after.schedule), ({ meeting }) => weights.papers.get(meeting.forum.id) ?? 1),
    sum(changed, (one) => unwelcomeDay(one, before.schedule, weights)),
    sum(newWarnings(before.findings, after.findings), ({ code }) => weights.warnings.get(code) ?? 1),
  ];
}

function sum<T>(things: readonly T[], value: (thing: T) => number): number {
  return things.reduce((total, thing) => total + value(thing), 0);
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter((finding) => isOpen(finding) && finding.severity === 'error').length;
}

/** The products that come to their last step after they are needed, or not at all. */
export function lateProducts({ journeys, meant }: Schedule): Journey[] {
  return journeys.filter((journey) => isLate(journey, meant));
}

function isLate({ deliverable: { needed, timing }, stops, missing, unplaced }: Journey, meant: Schedule['meant']) {
  if (missing !== null || unplaced !== null) return timing !== null;
  const last = stops.at(-1);
  const until = needed && dayNow(needed.moment, meant);
  return last !== undefined && typeof until === 'number' && momentOf(last).day > until;
}

function isCancelled({ before, after }: ChangedMeeting): boolean {
  return before !== null && isHeld(before) && after !== null && !isHeld(after);
}

type Moved = ChangedMeeting & { before: Meeting; after: Meeting };

function isMoved(one: ChangedMeeting): one is Moved {
  const { before, after } = one;
  return (
    before !== null && after !== null && isHeld(after) && (before.day !== after.day || before.start !== after.start)
  );
}

/** The required members of a meeting times the working days that it is moved, at least 1. */
export function disturbance({ before, after }: Moved, schedule: Schedule, { moved }: Weights): number {
  const { seats } = attendanceOf(schedule);
  const members = seats(before).filter(({ attendance }) => attendance === 'required').length;
  const days = Math.abs(schedule.calendar.workingDaysBetween(before.day, after.day));
  return Math.max(1, members * Math.max(1, days)) * (moved.get(before.forum.id) ?? 1);
}

function earlierPapers(before: Schedule, after: Schedule): Deadline[] {
  const was = new Map(deadlinesOf(before.journeys).map((deadline) => [deadline.id, deadline]));
  return deadlinesOf(after.journeys).filter((now) => {
    const then = was.get(now.id);
    return then !== undefined && (now.day < then.day || (now.day === then.day && now.at < then.at));
  });
}

/** How much it weighs that a meeting comes to a weekend, eve or recess day where it was on none such; 0 when it does not. */
function unwelcomeDay({ before, after }: ChangedMeeting, schedule: Schedule, { days }: Weights): number {
  if (after === null || !isHeld(after)) return 0;
  const were = new Set(before ? specialOn(before.day, schedule) : []);
  const are = specialOn(after.day, schedule).filter((kind) => !were.has(kind));
  return Math.max(0, ...are.map((kind) => days.get(kind) ?? 1));
}

function specialOn(day: Day, { calendar, workspace }: Schedule): SpecialDay[] {
  return [
    ...(weekdayOf(day) > 5 ? (['weekend'] as const) : []),
    ...(eveOn(day, calendar) ? (['eve'] as const) : []),
    ...(periodsOn(workspace.calendar.periods, day).length > 0 ? (['recess'] as const) : []),
  ];
}

/** A warning that was not there, on one of its days; null for one about no day. */
export interface NewWarning {
  code: string;
  day: Day | null;
}

/** The warnings that appear, each of their days by itself. */
export function newWarnings(before: readonly Finding[], after: readonly Finding[]): NewWarning[] {
  const { appeared } = findingsDifference(before, after);
  return appeared
    .filter(({ severity }) => severity === 'warning')
    .flatMap(({ kind: { code }, when }) => (when.length === 0 ? [null] : when).map((day) => ({ code, day })));
}

/** Whether one cost is less than another, level by level. */
export function isLess(one: readonly number[], other: readonly number[]): boolean {
  return compareCosts(one, other) < 0;
}

/** Puts the lesser of two costs first, by the first level at which they differ. @example costs.sort(compareCosts) */
export function compareCosts(one: readonly number[], other: readonly number[]): number {
  const level = one.findIndex((value, index) => value !== other[index]);
  return level < 0 ? 0 : one[level]! - other[level]!;
}
