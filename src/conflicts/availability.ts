import { DAY_MINUTES } from '../calendar/clock.ts';
import { type Day, weekdayOf } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import type { Absence, BlockedTime, Workspace } from '../definition/workspace.ts';
import type { Meeting } from '../schedule/schedule.ts';
import { isTimed, sittingDays, spanOf } from './meetings.ts';
import { overlap } from './sweep.ts';

/** Why a role cannot be there. */
export type Hindrance = { blocked: BlockedTime } | { absence: Absence };

/** Says what keeps a role from a meeting. */
export type Hindrances = (role: string, meeting: Meeting) => Hindrance[];

/** Looks up, for each role, when it is blocked or absent. */
export function hindrances({ blocked, absences }: Workspace): Hindrances {
  const blockedOf = byRole(blocked);
  const absencesOf = byRole(absences);
  return (role, meeting) => {
    const [times, leaves] = [blockedOf.get(role), absencesOf.get(role)];
    if (!times && !leaves) return [];
    const days = sittingDays(meeting);
    return [
      ...(leaves ?? []).filter(({ valid }) => days.some((day) => within(day, valid))).map((absence) => ({ absence })),
      ...(times ?? [])
        .filter((time) => days.some((day) => hits(time, day, meeting)))
        .map((time) => ({ blocked: time })),
    ];
  };
}

function byRole<T extends { roles: readonly string[] }>(things: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things)
    for (const role of new Set(thing.roles)) found.set(role, [...(found.get(role) ?? []), thing]);
  return found;
}

/** Whether a blocked time falls in a meeting on one of its days. A meeting at an unknown time only meets whole days. */
function hits({ weekday, start, end, valid }: BlockedTime, day: Day, meeting: Meeting): boolean {
  if (weekdayOf(day) !== weekday || !within(day, valid)) return false;
  if (start === null && end === null) return true;
  if (!isTimed(meeting)) return false;
  const midnight = day * DAY_MINUTES;
  return overlap(spanOf(meeting), { start: midnight + (start ?? 0), end: midnight + (end ?? DAY_MINUTES) });
}
