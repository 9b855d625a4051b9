import { within } from '../calendar/period.ts';
import type { Workspace } from '../definition/workspace.ts';
import { heldOn } from '../schedule/held.ts';
import type { Meeting } from '../schedule/schedule.ts';

const required = new WeakMap<Meeting, ReadonlySet<string>>();

/** The roles that a meeting cannot do without: its chair, its required members and the first speakers, each once. */
export function requiredRoles(meeting: Meeting): ReadonlySet<string> {
  const known = required.get(meeting);
  if (known) return known;
  const { forum, day, items } = meeting;
  const chair = heldOn(forum.chair, day);
  const members = forum.members.filter(({ attendance, valid }) => attendance === 'required' && within(day, valid));
  const speakers = items.flatMap(({ speaker }) => speaker ?? []);
  const roles = new Set([...(chair === undefined ? [] : [chair]), ...members.map(({ role }) => role), ...speakers]);
  required.set(meeting, roles);
  return roles;
}

/**
 * Who may stand in for a role at a meeting, by what the membership, the role or else the item says; undefined when
 * nobody does, or when it is somebody who has to be there anyway.
 */
export function standIn(role: string, meeting: Meeting, { roles }: Workspace): string | undefined {
  const { forum, day, items } = meeting;
  const member = forum.members.find((candidate) => candidate.role === role && within(day, candidate.valid));
  const item = items.find(({ speaker, substitute }) => speaker === role && substitute !== null);
  const named = member?.substitute ?? heldOn(roles.get(role)?.substitutes ?? [], day) ?? item?.substitute ?? undefined;
  return named === undefined || requiredRoles(meeting).has(named) ? undefined : named;
}

/** Somebody who stands in for a role. */
export interface StandIn {
  role: string;
  by: string;
}

/**
 * Who stands in for each of the roles every time that it is needed; roles for which that differs are left out.
 * @param candidate who could, one time
 */
export function standIns<T>(
  roles: readonly string[],
  times: (role: string) => readonly T[],
  candidate: (role: string, time: T) => string | undefined,
): StandIn[] {
  return roles.flatMap((role) => {
    const [first, ...rest] = times(role);
    const by = first === undefined ? undefined : candidate(role, first);
    return by !== undefined && rest.every((time) => candidate(role, time) === by) ? [{ role, by }] : [];
  });
}
