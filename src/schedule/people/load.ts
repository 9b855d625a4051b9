import type { Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { byText } from '../../common/by-text.ts';
import { entryOf } from '../../common/entry-of.ts';
import { allHeldOn } from '../meetings/held.ts';
import { isHeld } from '../meetings/is-held.ts';
import type { Deadline, Meeting, Schedule } from '../schedule.ts';
import { attendanceOf } from './attendance.ts';

/** What a role or department has to do on the days of a window. */
export interface Load {
  party: string;
  days: ReadonlyMap<Day, DayLoad>;
}

/** What there is on one day: the meetings to come to, and the papers that are due. */
export interface DayLoad {
  meetings: readonly Meeting[];
  deadlines: readonly Deadline[];
}

/**
 * What each role and each department has on each day: the meetings to which it has to come (a department through its
 * roles, each meeting once), and the papers that are due for which it works in a team. The heaviest come first; who has
 * nothing is left out.
 * @param schedule resolved for the window
 */
export function loadsOf(schedule: Schedule): { roles: Load[]; departments: Load[] } {
  const { workspace } = schedule;
  const all = new Map<string, Map<Day, { meetings: Set<Meeting>; deadlines: Set<Deadline> }>>();
  const daysOf = (party: string) => entryOf(all, party, () => new Map());
  const on = (party: string, day: Day) =>
    entryOf(daysOf(party), day, () => ({ meetings: new Set<Meeting>(), deadlines: new Set<Deadline>() }));
  const { window } = schedule;
  for (const meeting of schedule.meetings.filter(({ day }) => within(day, window)).filter(isHeld))
    for (const party of comingTo(meeting, schedule)) on(party, meeting.day).meetings.add(meeting);
  for (const deadline of schedule.deadlines.filter(({ day, meeting }) => within(day, window) && isHeld(meeting)))
    for (const party of workingOn(deadline, workspace)) on(party, deadline.day).deadlines.add(deadline);
  const loads = [...all].map(([party, days]) => ({
    party,
    days: new Map(
      [...days].map(([day, load]) => [day, { meetings: [...load.meetings], deadlines: [...load.deadlines] }]),
    ),
  }));
  const heaviest = loads.sort((one, other) => weightOf(other) - weightOf(one) || byText(one.party, other.party));
  return {
    roles: heaviest.filter(({ party }) => workspace.roles.has(party)),
    departments: heaviest.filter(({ party }) => workspace.departments.has(party)),
  };
}

/** The roles that have to come to a meeting, and their departments. */
function comingTo(meeting: Meeting, schedule: Schedule): string[] {
  const roles = attendanceOf(schedule).comers(meeting);
  return [...roles, ...roles.flatMap((role) => schedule.workspace.roles.get(role)?.department ?? [])];
}

/** Who works on the papers of a team on the day on which they are due, each once. */
export function workingOn({ item, day }: Deadline, { teams }: Schedule['workspace']): Set<string> {
  const team = item.team === null ? undefined : teams.get(item.team);
  if (!team) return new Set();
  return new Set([team.departments, team.leads, team.secretaries, team.sponsors].flatMap((all) => allHeldOn(all, day)));
}

/** How long the meetings of a day take together. @example minutesOf(load.days.get(tuesday)!) // 180 */
export function minutesOf({ meetings }: DayLoad): Minutes {
  return meetings.reduce((sum, { length }) => sum + length, 0);
}

function weightOf({ days }: Load): number {
  return [...days.values()].reduce((sum, load) => sum + minutesOf(load) + load.deadlines.length, 0);
}
