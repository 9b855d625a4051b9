import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import type { Workspace } from '../definition/workspace.ts';
import { allHeldOn } from './held.ts';
import type { Deadline, Meeting, Schedule } from './schedule.ts';

/** What somebody wants to see; an empty list asks for nothing in particular. People are roles or departments. */
export interface Filter {
  fora: readonly string[];
  cycles: readonly string[];
  teams: readonly string[];
  people: readonly string[];
}

/** The schedule with only the meetings and deadlines that fit every part of the filter. */
export function select(schedule: Schedule, filter: Filter): Schedule {
  const { workspace } = schedule;
  return {
    ...schedule,
    meetings: schedule.meetings.filter((meeting) => concernsMeeting(meeting, filter, workspace)),
    deadlines: schedule.deadlines.filter((deadline) => concernsItem(deadline, filter, workspace)),
  };
}

/** Whether an item, or its deadline, fits every part of a filter: by its own team and by the meeting it is for. */
export function concernsItem(
  { meeting, item }: Pick<Deadline, 'meeting' | 'item'>,
  filter: Filter,
  workspace: Workspace,
): boolean {
  const ofTeam = filter.teams.length === 0 || filter.teams.includes(item.team ?? '');
  return ofTeam && concernsMeeting(meeting, filter, workspace);
}

/** Whether a meeting fits every part of a filter. */
export function concernsMeeting(
  meeting: Meeting,
  { fora, cycles, teams, people }: Filter,
  workspace: Workspace,
): boolean {
  const any = (asked: readonly string[], has: (name: string) => boolean) => asked.length === 0 || asked.some(has);
  return (
    any(fora, (forum) => meeting.forum.id === forum) &&
    any(cycles, (cycle) => meeting.blocks.some((block) => block.cycle.id === cycle)) &&
    any(teams, (team) => meeting.items.some((item) => item.team === team)) &&
    any(people, (person) => concerns(meeting, person, workspace))
  );
}

/** Whether a role, or a department through its roles and teams, has to do with a meeting. */
function concerns(meeting: Meeting, person: string, workspace: Workspace): boolean {
  const roles = rolesAt(meeting);
  if (roles.has(person)) return true;
  return (
    [...roles].some((role) => workspace.roles.get(role)?.department === person) ||
    meeting.items.some(({ team }) => team !== null && departmentsOf(team, meeting.day, workspace).includes(person))
  );
}

/** Everybody with a part in a meeting: the chair and the members of that day, and the speakers. */
export function rolesAt({ forum, day, items }: Meeting): Set<string> {
  const roles = new Set(forum.members.filter(({ valid }) => within(day, valid)).map(({ role }) => role));
  for (const chair of allHeldOn(forum.chair, day)) roles.add(chair);
  for (const { speaker } of items) if (speaker !== null) roles.add(speaker);
  return roles;
}

function departmentsOf(team: string, day: Day, workspace: Workspace): string[] {
  return allHeldOn(workspace.teams.get(team)?.departments ?? [], day);
}
