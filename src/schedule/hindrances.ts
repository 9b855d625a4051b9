import { type Clock, DAY_MINUTES } from '../calendar/clock.ts';
import { type Day, weekdayOf } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import { instantAt } from '../calendar/zone.ts';
import type { Absence, BlockedTime, Workspace } from '../definition/workspace.ts';
import type { Meeting, Schedule } from './schedule.ts';
import { isTimed, overlap, sittingDays, spanOf } from './spans.ts';

/** Why a role cannot be there. */
export type Hindrance = { blocked: BlockedTime } | { absence: Absence };

/** Says what keeps a role from a meeting: apologies for the meeting itself first, then other absences, then blocked times. */
export type Hindrances = (role: string, meeting: Meeting) => readonly Hindrance[];

const NOTHING: readonly Hindrance[] = [];

/** Looks up, for each role, when it is blocked, absent, or has sent apologies for one meeting. */
export function hindrances({ workspace, meant }: Pick<Schedule, 'workspace' | 'meant'>): Hindrances {
  const blockedOf = byRole(workspace.blocked);
  const absencesOf = byRole(workspace.absences);
  const zone = workspace.settings.timezone;
  const missed = missedMeetings(workspace, meant);
  return (role, meeting) => {
    const [times, leaves] = [blockedOf.get(role), absencesOf.get(role)];
    if (!times && !leaves) return NOTHING;
    const days = sittingDays(meeting, zone);
    const isAway = (absence: Absence) =>
      missed.get(absence)?.has(meeting) ?? days.some((day) => within(day, absence.valid));
    return [
      ...(leaves ?? [])
        .filter(isAway)
        .sort((one, other) => Number(one.meetings === null) - Number(other.meetings === null))
        .map((absence) => ({ absence })),
      ...(times ?? [])
        .filter((time) => days.some((day) => hits(time, day, meeting, zone)))
        .map((time) => ({ blocked: time })),
    ];
  };
}

/** What was written: the absence or the blocked time. */
export function sourceOf(hindrance: Hindrance): Absence | BlockedTime {
  return 'blocked' in hindrance ? hindrance.blocked : hindrance.absence;
}

/** For each absence that is about meetings: which these are. */
function missedMeetings({ absences }: Workspace, meant: Schedule['meant']): Map<Absence, ReadonlySet<Meeting>> {
  return new Map(
    absences.flatMap((absence) =>
      absence.meetings
        ? [[absence, new Set(absence.meetings.flatMap(({ reference }) => meant(reference)))] as const]
        : [],
    ),
  );
}

function byRole<T extends { roles: readonly string[] }>(things: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things)
    for (const role of new Set(thing.roles)) {
      const known = found.get(role);
      if (known) known.push(thing);
      else found.set(role, [thing]);
    }
  return found;
}

/** Whether a blocked time falls in a meeting on one of its days. A meeting at an unknown time only meets whole days. */
function hits({ weekday, start, end, valid }: BlockedTime, day: Day, meeting: Meeting, zone: string): boolean {
  if (weekdayOf(day) !== weekday || !within(day, valid)) return false;
  if (start === null && end === null) return true;
  if (!isTimed(meeting)) return false;
  const at = (clock: Clock) => instantAt(day, clock, zone);
  return overlap(spanOf(meeting, zone), { start: at(start ?? 0), end: at(end ?? DAY_MINUTES) });
}
