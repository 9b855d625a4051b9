import type { Day } from '../calendar/day.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import { allHeldOn } from './meetings/held.ts';
import { attendanceOf } from './people/attendance.ts';
import { seatsOf } from './people/seats.ts';
import type { AllMeetings, Deadline, Journey, Meeting, Schedule } from './schedule.ts';

/** What somebody wants to see; an empty list asks for nothing in particular. People are roles or departments. */
export interface Filter {
  fora: readonly string[];
  cycles: readonly string[];
  teams: readonly string[];
  people: readonly string[];
}

/** A schedule and what somebody wants to see of it. */
export interface Selected {
  /** Everything in the window: what rules must see. */
  whole: Schedule;
  /** What was asked for. */
  schedule: Schedule;
  filter: Filter;
}

/** Whether nothing in particular is asked for. */
export function isEmpty({ fora, cycles, teams, people }: Filter): boolean {
  return fora.length + cycles.length + teams.length + people.length === 0;
}

/** What a schedule has to know of all meetings to say whom one of them concerns. */
/** The schedule with only the meetings and deadlines that fit every part of the filter. */
export function select(schedule: Schedule, filter: Filter): Schedule {
  return {
    ...schedule,
    meetings: schedule.meetings.filter((meeting) => concernsMeeting(meeting, filter, schedule)),
    deadlines: schedule.deadlines.filter((deadline) => concernsItem(deadline, filter, schedule)),
  };
}

/** Whether an item, or its deadline, fits every part of a filter: by its own team and by the meeting it is for. */
export function concernsItem(
  { meeting, item }: Pick<Deadline, 'meeting' | 'item'>,
  filter: Filter,
  schedule: AllMeetings,
): boolean {
  const ofTeam = filter.teams.length === 0 || filter.teams.includes(item.team ?? '');
  return ofTeam && concernsMeeting(meeting, filter, schedule);
}

/** Whether a meeting fits every part of a filter. */
export function concernsMeeting(
  meeting: Meeting,
  { fora, cycles, teams, people }: Filter,
  schedule: AllMeetings,
): boolean {
  return (
    any(fora, (forum) => meeting.forum.id === forum) &&
    any(cycles, (cycle) => meeting.blocks.some((block) => block.cycle.id === cycle)) &&
    any(teams, (team) => meeting.items.some((item) => item.team === team)) &&
    any(people, (person) => concerns(meeting, person, schedule))
  );
}

/** Whether something has one of the names asked for; nothing in particular asked for is always there. */
export function any(asked: readonly string[], has: (name: string) => boolean): boolean {
  return asked.length === 0 || asked.some(has);
}

/** Whether a role, or a department through its roles and teams, has to do with a meeting. */
function concerns(meeting: Meeting, person: string, schedule: AllMeetings): boolean {
  const teams = meeting.items.flatMap(({ team }) => team ?? []);
  return isAmong(person, attendanceOf(schedule).everybody(meeting), teams, meeting.day, schedule.workspace);
}

/** Whether a role or department has to do with a forum on a day on which it deals with the work of some teams. */
export function concernsForum(
  { forum, day, teams }: { forum: string; day: Day; teams: readonly string[] },
  person: string,
  { workspace }: AllMeetings,
): boolean {
  const found = workspace.fora.get(forum);
  const seats = found ? seatsOf(workspace)({ forum: found, day, items: [] }) : [];
  return isAmong(
    person,
    seats.flatMap(({ role, behalf }) => [role, ...behalf]),
    teams,
    day,
    workspace,
  );
}

function isAmong(
  person: string,
  roles: readonly string[],
  teams: readonly string[],
  day: Day,
  workspace: Workspace,
): boolean {
  return (
    roles.includes(person) ||
    roles.some((role) => workspace.roles.get(role)?.department === person) ||
    teams.some((team) => departmentsOf(team, day, workspace).includes(person))
  );
}

function departmentsOf(team: string, day: Day, workspace: Workspace): string[] {
  return allHeldOn(workspace.teams.get(team)?.departments ?? [], day);
}

/** The journeys of products that fit every part of the filter, by their team, their people and where they go. */
export function selectJourneys(schedule: Schedule, { fora, cycles, teams, people }: Filter): Journey[] {
  return schedule.journeys.filter(
    ({ deliverable: { team, route }, meetingStops }) =>
      any(teams, (asked) => asked === team) &&
      any(fora, (forum) => meetingStops.some(({ meeting }) => meeting.forum.id === forum)) &&
      any(
        cycles,
        (cycle) =>
          ('cycle' in route && route.cycle === cycle) || meetingStops.some(({ round }) => round?.cycle.id === cycle),
      ) &&
      any(people, (person) => meetingStops.some(({ meeting }) => concerns(meeting, person, schedule))),
  );
}
