import { type Clock, DAY_MINUTES } from '../../calendar/clock.ts';
import { type Day, weekdayOf } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { instantAt } from '../../calendar/zone.ts';
import { addTo } from '../../common/add-to.ts';
import { remembered } from '../../common/remembered.ts';
import type { Absence, BlockedTime } from '../../definition/types/availability.ts';
import type { Forum, Member } from '../../definition/types/fora.ts';
import type { Role } from '../../definition/types/people.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { isTimed, overlap, sittingDays, spanOf } from '../meetings/spans.ts';
import type { Meeting, Schedule } from '../schedule.ts';
import { declinedBy } from './declined.ts';
import { type Representatives, representatives } from './representatives.ts';
import { canBeVacant, vacancy } from './vacancy.ts';

/** Why a role is not there. */
export type Hindrance =
  /** Nobody has it; where that is written. */
  | { vacant: SourcePlace }
  | { absence: Absence }
  /** Who is there on its behalf. */
  | { represented: Member }
  /** It is taken at that hour, and may yet have to come. */
  | { blocked: BlockedTime };

/** Says what keeps a role from a meeting, the most telling first: apologies for the meeting go before other absences. */
type Hindrances = (role: string, meeting: Meeting) => readonly Hindrance[];

/** Who is kept from meetings, and by what; and who represents whom there, which nobody does who is kept away himself. */
export interface Hindered {
  hindrances: Hindrances;
  represented(meeting: Meeting): Representatives;
}

const NOTHING: readonly Hindrance[] = [];
const NOBODY: Representatives = new Map();

/** Looks up what keeps roles from meetings. */
export function hindered(schedule: Pick<Schedule, 'workspace' | 'meant'>): Hindered {
  const own = ownHindrances(schedule);
  const someSpeakForOthers = remembered((forum: Forum) => forum.members.some(({ behalf }) => behalf.length > 0));
  const known = remembered(
    (meeting: Meeting) => representatives(meeting.forum, meeting.day, (role) => own(role, meeting).length > 0),
    new WeakMap<Meeting, Representatives>(),
  );
  const represented = (meeting: Meeting) => (someSpeakForOthers(meeting.forum) ? known(meeting) : NOBODY);

  function hindrances(role: string, meeting: Meeting): readonly Hindrance[] {
    const representative = represented(meeting).get(role);
    if (!representative) return own(role, meeting);
    const all = own(role, meeting);
    return [
      ...all.filter(keepsAway),
      { represented: representative },
      ...all.filter((hindrance) => !keepsAway(hindrance)),
    ];
  }

  return { hindrances, represented };
}

/** What keeps a role away by itself, whoever else is there. */
function ownHindrances({ workspace, meant }: Pick<Schedule, 'workspace' | 'meant'>): Hindrances {
  const blockedOf = blockedByRole(workspace.blocked);
  const absencesOf = absencesByRole(workspace.absences);
  const zone = workspace.settings.timezone;
  const missed = missedMeetings(workspace, meant);
  const declines = declinedBy(workspace);
  const wavering = waveringIn(workspace.roles);
  return (role, meeting) => {
    const [times, leaves, waver] = [blockedOf.get(role), absencesOf.get(role), wavering.get(role)];
    const declined = declines?.(role, meeting);
    if (!times && !leaves && !waver && !declined) return NOTHING;
    const days = sittingDays(meeting, zone);
    const vacant = waver && vacancy(waver, meeting.day);
    const isAway = (absence: Absence) =>
      missed.get(absence)?.has(meeting) ?? days.some((day) => within(day, absence.valid));
    return [
      ...(vacant ? [{ vacant }] : []),
      ...[...(leaves ?? []).filter(isAway), ...(declined ? [declined] : [])]
        .sort((one, other) => Number(one.meetings === null) - Number(other.meetings === null))
        .map((absence) => ({ absence })),
      ...(times ?? [])
        .filter((time) => days.some((day) => hits(time, day, meeting, zone)))
        .map((time) => ({ blocked: time })),
    ];
  };
}

/** @example hindranceKind({ blocked }) // 'blocked' */
export function hindranceKind(hindrance: Hindrance): 'vacant' | 'absence' | 'represented' | 'blocked' {
  if ('vacant' in hindrance) return 'vacant';
  if ('absence' in hindrance) return 'absence';
  return 'represented' in hindrance ? 'represented' : 'blocked';
}

/** Whether somebody certainly does not come. */
export function keepsAway(hindrance: Hindrance): boolean {
  return !('blocked' in hindrance);
}

/** Where a hindrance is written, and why it is there; the reason is empty when nobody said. */
export function hindranceSource(hindrance: Hindrance): { reason: string; place: SourcePlace } {
  if ('absence' in hindrance) return hindrance.absence;
  if ('blocked' in hindrance) return hindrance.blocked;
  return { reason: '', place: 'vacant' in hindrance ? hindrance.vacant : hindrance.represented.place };
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

// Of the schedules on which edits are tried, nearly all have the same people.
const blockedByRole = remembered(
  byRole<BlockedTime>,
  new WeakMap<readonly BlockedTime[], Map<string, BlockedTime[]>>(),
);
const absencesByRole = remembered(byRole<Absence>, new WeakMap<readonly Absence[], Map<string, Absence[]>>());
const waveringIn = remembered(
  (roles: Workspace['roles']) => new Map([...roles].filter(([, role]) => canBeVacant(role))),
  new WeakMap<Workspace['roles'], Map<string, Role>>(),
);

function byRole<T extends { roles: readonly string[] }>(things: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) for (const role of new Set(thing.roles)) addTo(found, role, thing);
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
