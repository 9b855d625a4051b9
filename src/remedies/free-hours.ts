import type { Clock, Minutes } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import { daysIn, type Period } from '../calendar/period.ts';
import { check } from '../conflicts/check.ts';
import { findingsDifference } from '../conflicts/difference.ts';
import type { Looked } from '../conflicts/recheck.ts';
import { chairMissing } from '../conflicts/rules/chair-missing.ts';
import { deliverableRolledOn } from '../conflicts/rules/deliverable-rolled-on.ts';
import { quorumMissing } from '../conflicts/rules/quorum-missing.ts';
import { roleDoubleBooked } from '../conflicts/rules/role-double-booked.ts';
import { roomDoubleBooked } from '../conflicts/rules/room-double-booked.ts';
import { rules } from '../conflicts/rules.ts';
import type { MeetingReference } from '../definition/types/moments.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { differenceOf } from '../schedule/changes/difference.ts';
import { rewritten } from '../schedule/changes/past.ts';
import { deadlinesOf } from '../schedule/journeys/deadlines.ts';
import { type Missed, missedAt } from '../schedule/people/missed.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';
import type { Edit } from './edits.ts';
import { looked, playedOut } from './evaluate.ts';
import { EARLIEST, LATEST } from './makers/other-hour.ts';
import { type Cost, compareCosts, costOf } from './solving/cost.ts';

/** An hour to which a meeting can go. */
export interface FreeHour {
  day: Day;
  start: Clock;
  /** Those that it cannot do without and that would not be there; nobody where anything else would do. */
  missed: readonly Missed[];
  /** What is worth knowing of it: no error, but for those missed. */
  warnings: readonly Finding[];
}

/** A meeting for which another hour is looked for. */
export interface MeetingToMove {
  meeting: Meeting;
  /** What the change that moves it calls it. */
  name: MeetingReference;
  /** With all on which moving it may tell. */
  schedule: Schedule;
}

/** So many hours are offered: of one day the nearest to the usual hour, so that there is a choice of days. */
const OFFERED = { hours: 10, aDay: 3 };

/** Meetings begin on the half hour, or as many minutes past it as this one does now. */
const PACE = 30;

/**
 * The hours in a period at which everybody who is needed at a meeting and its room are free, and the order and the papers
 * of its round still hold, the cheapest first; where there is none, those at which the fewest would be missed. Each was
 * tried as `move` carries it out.
 * @param period the days, of which those from `today` on that are working days are looked at
 * @example freeHours({ meeting, name, schedule }, { from: monday, until: friday }, today)[0]?.missed // []
 */
export function freeHours(toMove: MeetingToMove, period: Period, today: Day): FreeHour[] {
  const { schedule } = toMove;
  const before = { schedule, findings: check(schedule) };
  const candidates = placesFor(toMove, period, today);
  const counts = [...new Set(candidates.map(({ missed }) => missed.length))].sort((one, other) => one - other);
  for (const count of counts) {
    const hours = withSoManyMissed(count, candidates, before, today);
    if (hours.length > 0) return chosen(hours, toMove.meeting);
  }
  return [];
}

/** What is asked of an hour beside that it is free. */
interface Sought {
  /** What is wrong with the schedule now. */
  findings: readonly Finding[];
  /** Whether it would help to move the meeting so. */
  helps(edit: Edit): boolean;
}

/** Of the hours that help so many are tried: what makes the nearest ones useless, such as the order, mostly does so all day. */
const MOST_TRIED = 2 * OFFERED.aDay;

/** The hours of one day at which nobody is missed, out of those that help. */
export function freeHoursOn(day: Day, toMove: MeetingToMove, { findings, helps }: Sought, today: Day): FreeHour[] {
  const { schedule, meeting } = toMove;
  const helping = placesFor(toMove, { from: day, until: day }, today)
    .filter(({ missed, edit }) => missed.length === 0 && helps(edit))
    .sort((one, other) => minutesAway(one, meeting) - minutesAway(other, meeting))
    .slice(0, MOST_TRIED);
  return chosen(withSoManyMissed(0, helping, { schedule, findings }, today), meeting);
}

function withSoManyMissed(count: number, candidates: readonly Candidate[], before: Looked, today: Day): Tried[] {
  return candidates
    .filter(({ missed }) => missed.length === count)
    .flatMap((candidate) => triedOut(candidate, before, today));
}

interface Candidate {
  day: Day;
  start: Clock;
  edit: Edit;
  played: Schedule;
  missed: readonly Missed[];
}

function placesFor({ meeting, name, schedule }: MeetingToMove, { from, until }: Period, today: Day): Candidate[] {
  if (until < today) return [];
  const days = daysIn({ from: Math.max(from, today), until }).filter(schedule.calendar.isWorkingDay);
  return days.flatMap((day) =>
    startsOf(meeting)
      .filter((start) => day !== meeting.day || start !== meeting.start)
      .map((start): Candidate => {
        const edit: Edit = { move: meeting, target: { day, time: start }, name };
        const played = playedOut(schedule, [edit]);
        const moved = played.all.find(({ id }) => id === meeting.id)!;
        return { day, start, edit, played, missed: missedAt(moved, played) };
      }),
  );
}

function startsOf({ start, length }: Meeting): Clock[] {
  const first = EARLIEST + ((start ?? 0) % PACE);
  const count = Math.max(0, Math.floor((LATEST - length - first) / PACE) + 1);
  return Array.from({ length: count }, (_, index) => first + index * PACE);
}

interface Tried extends FreeHour {
  cost: Cost;
}

/** What must not come of it, though it is no error: the room is taken, or a product misses this meeting. */
const REFUSED: ReadonlySet<unknown> = new Set([roomDoubleBooked, deliverableRolledOn]);

/** The errors that say no more than who is missed. */
const OF_PEOPLE: ReadonlySet<unknown> = new Set([roleDoubleBooked, quorumMissing, chairMissing]);

/** Nothing when it will not do. */
function triedOut({ day, start, edit, played, missed }: Candidate, before: Looked, today: Day): Tried[] {
  const after = looked(before, [edit], played, rules);
  const { appeared } = findingsDifference(before.findings, after.findings);
  const isInTheWay = ({ kind, severity }: Finding) =>
    REFUSED.has(kind) || (severity === 'error' && !(missed.length > 0 && OF_PEOPLE.has(kind)));
  if (appeared.some(isInTheWay) || hasPapersBefore(today, before.schedule, played)) return [];
  if (rewritten(differenceOf(before.schedule, played), today)) return [];
  const { weights } = played.workspace.settings;
  const warnings = appeared.filter(({ severity }) => severity === 'warning');
  return [{ day, start, missed, warnings, cost: costOf(before, after, ['move'], weights) }];
}

/** Whether papers that were still to come would have been due in the past. */
function hasPapersBefore(today: Day, before: Schedule, after: Schedule): boolean {
  const due = new Map(deadlinesOf(before.journeys).map(({ id, day }) => [id, day]));
  return deadlinesOf(after.journeys).some(({ id, day }) => day < today && (due.get(id) ?? today) >= today);
}

/** How far an hour is from the one at which a meeting begins now. */
function minutesAway({ start }: Pick<FreeHour, 'start'>, meeting: Meeting): Minutes {
  return Math.abs(start - (meeting.start ?? EARLIEST));
}

/** The cheapest of each day, at most so many, in order. */
function chosen(tried: readonly Tried[], meeting: Meeting): FreeHour[] {
  const daysAway = ({ day }: FreeHour) => Math.abs(day - meeting.day);
  const inOrder = tried.toSorted(
    (one, other) =>
      compareCosts(one.cost, other.cost) ||
      daysAway(one) - daysAway(other) ||
      minutesAway(one, meeting) - minutesAway(other, meeting) ||
      one.day - other.day ||
      one.start - other.start,
  );
  const ofDay = new Map<Day, number>();
  return inOrder
    .filter(({ day }) => {
      const count = (ofDay.get(day) ?? 0) + 1;
      ofDay.set(day, count);
      return count <= OFFERED.aDay;
    })
    .slice(0, OFFERED.hours)
    .map(({ day, start, missed, warnings }) => ({ day, start, missed, warnings }));
}
