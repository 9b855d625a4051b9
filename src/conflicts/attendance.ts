import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import type { Workspace } from '../definition/workspace.ts';
import { heldOn } from '../schedule/held.ts';
import type { Meeting } from '../schedule/schedule.ts';

/** The roles that a meeting cannot do without: its chair, its required members and the first speakers, each once. */
export function requiredRoles({ forum, day, items }: Meeting): Set<string> {
  const chair = heldOn(forum.chair, day);
  const members = forum.members.filter(({ attendance, valid }) => attendance === 'required' && within(day, valid));
  const speakers = items.flatMap(({ speaker }) => speaker ?? []);
  return new Set([...(chair === undefined ? [] : [chair]), ...members.map(({ role }) => role), ...speakers]);
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

/** What is the same for all; undefined when it differs or is nowhere. */
export function common<T>(values: readonly (T | undefined)[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

/** The days on which any of the meetings is. */
export function daysOf(meetings: readonly Meeting[]): Day[] {
  return meetings.map(({ day }) => day);
}
