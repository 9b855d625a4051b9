import type { Minutes } from '../../calendar/clock.ts';
import { belongs } from '../meetings/belongs.ts';
import { isHeld } from '../meetings/is-held.ts';
import { isTimed, spanOf } from '../meetings/spans.ts';
import type { Meeting, Schedule } from '../schedule.ts';
import { type Absentee, type AttendanceList, attendanceOf } from './attendance.ts';
import type { Replacement } from './replacements.ts';
import type { Seat } from './seats.ts';
import { type Travel, travelIn } from './travel.ts';

/** A meeting that somebody has to do with, and how he gets there. */
export interface Engagement {
  meeting: Meeting;
  role: string;
  /** His own part in it; null for one who only comes in the place of others. */
  seat: Seat | null;
  /** Set when he is not there. */
  absentee: Absentee | null;
  /** The roles in whose place he comes. */
  instead: readonly string[];
  /** The roles on whose behalf he is there as well. */
  behalf: readonly string[];
  /** From the meeting that he attended before, that day and in another town. */
  travel: { from: string; to: string; minutes: Minutes; between: Minutes } | null;
}

/**
 * Where people have to be, in order of time. Roles of the same person count as asked for too.
 * @param people roles, or departments with all their roles
 * @example itinerary(schedule, ['minister JenV']).map(({ meeting }) => meeting.forum.id) // ['MCC', 'VB']
 */
export function itinerary(schedule: Schedule, people: readonly string[]): Engagement[] {
  const attendance = attendanceOf(schedule);
  const travel = travelIn(schedule.workspace);
  const { timezone } = schedule.workspace.settings;
  const asked = askedRoles(schedule, people);
  const last = new Map<string, Meeting>();
  return schedule.meetings
    .filter((meeting) => isHeld(meeting) && belongs(meeting, schedule))
    .flatMap((meeting) => {
      const { persons } = attendance;
      const wanted = new Set(asked.map((role) => persons(role, meeting.day)));
      const stops = stopsAt(meeting, attendance).filter(({ role }) => wanted.has(persons(role, meeting.day)));
      const arrived = stops.map((stop): Engagement => {
        const before = stop.absentee ? undefined : last.get(persons(stop.role, meeting.day));
        return { ...stop, travel: before ? wayTo(meeting, before, travel, timezone) : null };
      });
      for (const { role, absentee } of stops) if (!absentee) last.set(persons(role, meeting.day), meeting);
      return arrived;
    });
}

function askedRoles({ workspace }: Schedule, people: readonly string[]): string[] {
  const asked = new Set(people);
  return [...workspace.roles.values()]
    .filter(({ id, department }) => asked.has(id) || (department !== null && asked.has(department)))
    .map(({ id }) => id);
}

/** What everybody does at a meeting: those with a part in it who are not represented, and those who come in their place. */
function stopsAt(meeting: Meeting, attendance: AttendanceList): Omit<Engagement, 'travel'>[] {
  const away = attendance.absentees(meeting);
  const instead = replacedBy(meeting, attendance);
  const own = attendance
    .seats(meeting)
    .map((seat) => ({
      meeting,
      role: seat.role,
      seat,
      absentee: away.find((one) => one.seat === seat) ?? null,
      instead: instead.get(seat.role) ?? [],
      behalf: attendance.behalf(seat.role, meeting),
    }))
    .filter(({ absentee }) => absentee === null || !('represented' in absentee.hindrance));
  const seated = new Set(own.map(({ role }) => role));
  const others = [...instead].filter(([role]) => !seated.has(role));
  const comers = others.map(([role, roles]) => ({ meeting, role, instead: roles }));
  return [...own, ...comers.map((one) => ({ ...one, seat: null, absentee: null, behalf: [] }))];
}

/** For each role that comes in the place of others: which these are, but for those on whose behalf it is there anyway. */
function replacedBy(meeting: Meeting, { absentees, unspoken, chairing }: AttendanceList): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const take = (by: Replacement | null, roles: readonly string[]) => {
    if (by && by.by !== 'behalf') found.set(by.role, [...new Set([...(found.get(by.role) ?? []), ...roles])]);
  };
  for (const { seat, replacement } of absentees(meeting)) take(replacement, [seat.role]);
  for (const { absentee, replacement } of unspoken(meeting)) take(replacement, [absentee.seat.role]);
  const chair = chairing(meeting);
  if (chair) take(chair.replacement, chair.chairs.slice(0, 1));
  return found;
}

function wayTo(meeting: Meeting, before: Meeting, travel: Travel, zone: string): Engagement['travel'] {
  const [from, to] = [travel.townOf(before), travel.townOf(meeting)];
  if (from === undefined || to === undefined || from === to || meeting.day !== before.day) return null;
  if (!isTimed(meeting) || !isTimed(before)) return null;
  return {
    from,
    to,
    minutes: travel.between(before, meeting),
    between: Math.max(0, spanOf(meeting, zone).start - spanOf(before, zone).end),
  };
}
