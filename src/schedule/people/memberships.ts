import type { Day } from '../../calendar/day.ts';
import { type Period, touch } from '../../calendar/period.ts';
import type { AttendanceKind, Forum } from '../../definition/types/fora.ts';
import type { Dated } from '../../definition/types/named.ts';
import type { Person, Team } from '../../definition/types/people.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { heldOn } from '../meetings/held.ts';
import { any, type Filter } from '../select.ts';
import { representatives } from './representatives.ts';
import { isVacant } from './vacancy.ts';

/** In what capacity somebody sits in a forum or team. */
export type Capacity =
  | 'chair'
  | 'deputy'
  | AttendanceKind
  | 'sponsor'
  | 'lead'
  | 'secretary'
  | 'delegate'
  | 'department';

/** A seat in a forum or team. */
export interface Membership {
  body: Forum | Team;
  capacity: Capacity;
  /** Null for a department as such. */
  role: string | null;
  department: string | null;
  /** Who comes instead, as agreed for this seat. */
  substitute: string | null;
  /** Roles on whose behalf it is there as well. */
  behalf: readonly string[];
  /** The days on which it holds, within those of the forum or team. */
  valid: Period;
  place: SourcePlace;
}

/** Who sits in a forum: the chair first, who is not named again as a member, then deputies and members. */
function forumMembers(forum: Forum, workspace: Workspace): Membership[] {
  const team = forum.team === null ? undefined : workspace.teams.get(forum.team);
  const ofTeam = (capacity: Capacity, roles: readonly Dated<string>[]) =>
    team ? seats(team, capacity, roles, workspace).map((member) => ({ ...member, body: forum })) : [];
  const own = forum.members.map(({ role, attendance, substitute, behalf, valid, place }) => ({
    ...seat(forum, attendance, role, { valid, place }, workspace),
    substitute,
    behalf,
  }));
  const named = new Set(own.map(({ role }) => role));
  const people = team ? ofTeam('required', [...team.leads, ...team.secretaries, ...team.delegates]) : [];
  const members = [...own, ...people.filter(({ role }) => !named.has(role))];
  // A working group without a chair of its own is chaired by the lead of its team.
  const chairs =
    forum.chair.length > 0 || !team ? seats(forum, 'chair', forum.chair, workspace) : ofTeam('chair', team.leads);
  const isSame = (chair: Membership, member: Membership) =>
    chair.role === member.role && covers(chair.valid, member.valid);
  return [
    ...chairs.map((chair) => {
      const { substitute, behalf } = members.find((member) => isSame(chair, member)) ?? chair;
      return { ...chair, substitute, behalf };
    }),
    ...seats(forum, 'deputy', forum.deputies, workspace),
    ...members.filter((member) => !chairs.some((chair) => isSame(chair, member))),
  ];
}

/** Who makes up a team: sponsor, lead, secretary, whom departments supply, and the departments. */
function teamMembers(team: Team, workspace: Workspace): Membership[] {
  return [
    ...seats(team, 'sponsor', team.sponsors, workspace),
    ...seats(team, 'lead', team.leads, workspace),
    ...seats(team, 'secretary', team.secretaries, workspace),
    ...seats(team, 'delegate', team.delegates, workspace),
    ...team.departments.map(({ value, valid, place }) => ({
      ...seat(team, 'department', null, { valid, place }, workspace),
      department: value,
    })),
  ];
}

/** Whether a seat is that of a role, or of a department through its roles. */
function isSeatOf({ role, department }: Membership, person: string): boolean {
  return role === person || department === person;
}

/** Whether a role or department has a seat in a team at any time in a period. */
export function takesPart(team: Team, person: string, period: Period, workspace: Workspace): boolean {
  return teamMembers(team, workspace).some((member) => isSeatOf(member, person) && touch(member.valid, period));
}

function seats(
  body: Forum | Team,
  capacity: Capacity,
  roles: readonly Dated<string>[],
  workspace: Workspace,
): Membership[] {
  return roles.map((dated) => seat(body, capacity, dated.value, dated, workspace));
}

function seat(
  body: Forum | Team,
  capacity: Capacity,
  role: string | null,
  { valid, place }: { valid: Period; place: SourcePlace },
  { roles }: Workspace,
): Membership {
  const from = Math.max(valid.from, body.valid.from);
  const until = Math.min(valid.until, body.valid.until);
  const department = role === null ? null : (roles.get(role)?.department ?? null);
  return { body, capacity, role, department, substitute: null, behalf: [], valid: { from, until }, place };
}

function covers(one: Period, other: Period): boolean {
  return one.from <= other.from && other.until <= one.until;
}

/**
 * The seats in a window that fit a filter, forum by forum and then team by team. Named fora and teams are added up: what
 * meets is one or the other.
 */
export function memberships(
  workspace: Workspace,
  window: Period,
  { fora, cycles, teams, people }: Filter,
): Membership[] {
  const unnamed = fora.length + teams.length === 0;
  const chosenFora = [...workspace.fora.values()].filter(
    ({ id }) => (unnamed || fora.includes(id)) && any(cycles, (cycle) => meetsIn(cycle, id, workspace)),
  );
  const chosenTeams = [...workspace.teams.values()].filter(
    ({ id }) => (unnamed || teams.includes(id)) && any(cycles, (cycle) => deliversIn(cycle, id, workspace)),
  );
  return [
    ...chosenFora.flatMap((forum) => forumMembers(forum, workspace)),
    ...chosenTeams.flatMap((team) => teamMembers(team, workspace)),
  ].filter((member) => touch(member.valid, window) && any(people, (person) => isSeatOf(member, person)));
}

function meetsIn(cycle: string, forum: string, { cycles }: Workspace): boolean {
  const steps = cycles.get(cycle)!.versions.flatMap((version) => version.steps);
  return steps.some(({ fora }) => fora.some((part) => part.forum === forum));
}

function deliversIn(cycle: string, team: string, { deliverables }: Workspace): boolean {
  return [...deliverables.values()].some(
    (product) => product.team === team && 'cycle' in product.route && product.route.cycle === cycle,
  );
}

/** The day of a window on which a seat is looked at: the first one on which it holds. */
export function dayOfSeat({ valid }: Membership, window: Period): Day {
  return Math.max(window.from, valid.from);
}

/** Who has the role of a seat on a day; undefined when that is not known. */
export function holderOf({ role }: Membership, day: Day, { roles }: Workspace): Person | undefined {
  return role === null ? undefined : heldOn(roles.get(role)?.holders ?? [], day);
}

/**
 * Who comes instead on a day: who is there on its behalf, else as agreed for the seat, else whoever stands in for the
 * role; null when nobody does.
 */
export function substituteOf({ body, substitute, role }: Membership, day: Day, workspace: Workspace): string | null {
  if (role === null) return null;
  const representative = 'members' in body ? representatives(body, day).get(role) : undefined;
  if (representative) return representative.role;
  if (substitute !== null && !isVacant(substitute, day, workspace)) return substitute;
  return heldOn(workspace.roles.get(role)?.substitutes ?? [], day) ?? null;
}
