import { isHeld } from '../meetings/is-held.ts';
import { isTimed, overlap, spanOf } from '../meetings/spans.ts';
import type { Meeting, Schedule } from '../schedule.ts';
import { attendanceOf } from './attendance.ts';
import { busyAt } from './busy.ts';
import { type Hindrance, keepsAway } from './hindrances.ts';
import { isNeeded } from './seats.ts';

/** Somebody whom a meeting cannot do without and who would not be there. */
export interface Missed {
  role: string;
  /** Absent, never to be had at that hour, at another meeting, or busy by the own calendar. */
  why: 'absent' | 'blocked' | 'elsewhere' | 'busy';
  /** The forum of the other meeting; null for another reason. */
  forum: string | null;
}

/**
 * Who of those that a meeting cannot do without cannot come, each person once. Who is replaced or represented is not missed,
 * nor is a role that nobody has.
 * @example missedAt(meeting, schedule).map(({ role }) => role) // ['minister JenV']
 */
export function missedAt(meeting: Meeting, schedule: Schedule): Missed[] {
  const { workspace, all } = schedule;
  const { timezone } = workspace.settings;
  const { absentees, comers, persons } = attendanceOf(schedule);
  const nobodyInstead = absentees(meeting).filter(
    ({ seat, hindrance, replacement }) => isNeeded(seat) && !replacement && isMissed(hindrance),
  );
  const hindered = nobodyInstead.map(({ seat, hindrance }): Missed => {
    return { role: seat.role, why: keepsAway(hindrance) ? 'absent' : 'blocked', forum: null };
  });
  const others = isTimed(meeting)
    ? all.filter((other) => other !== meeting && isHeld(other) && isTimed(other) && isDuring(other, meeting, timezone))
    : [];
  const taken = comers(meeting).flatMap((role): Missed[] => {
    const person = persons(role, meeting.day);
    const isOurs = (other: string, day: number) => persons(other, day) === person;
    const other = others.find((one) => comers(one).some((comer) => isOurs(comer, one.day)));
    if (other) return [{ role, why: 'elsewhere', forum: other.forum.id }];
    const isBusy = workspace.busy.some(
      (calendar) =>
        calendar.roles.some((owner) => isOurs(owner, meeting.day)) && busyAt(calendar, meeting, timezone).length > 0,
    );
    return isBusy ? [{ role, why: 'busy', forum: null }] : [];
  });
  return [...new Map([...taken, ...hindered].map((one) => [persons(one.role, meeting.day), one])).values()];
}

function isDuring(one: Meeting & { start: number }, other: Meeting & { start: number }, zone: string): boolean {
  return Math.abs(one.day - other.day) <= 1 && overlap(spanOf(one, zone), spanOf(other, zone));
}

function isMissed(hindrance: Hindrance): boolean {
  return !('vacant' in hindrance) && !('represented' in hindrance);
}
