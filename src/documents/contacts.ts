import { roleTitle } from '../definition/texts/role-name.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import { copiesOf } from '../schedule/meetings/agenda-notes.ts';
import { allHeldOn, heldOn } from '../schedule/meetings/held.ts';
import type { AllMeetings, Meeting } from '../schedule/schedule.ts';

/** Who answers questions about a meeting, with name and address where they are known. */
export function contactLines({ forum, day }: Meeting, { roles, departments }: Workspace): string[] {
  return allHeldOn(forum.contact, day).flatMap((role) => {
    const person = heldOn(roles.get(role)?.holders ?? [], day);
    return [
      ...(person?.name ? [person.name] : []),
      roleTitle(role, { roles, departments }),
      ...(person?.email ? [person.email] : []),
    ];
  });
}

/** Who get a copy of the agenda of a meeting, by name, on one line; none when nobody does. */
export function copyLines(meeting: Meeting, schedule: AllMeetings): string[] {
  const names = copiesOf(meeting, schedule).map((id) => somebodyName(id, schedule.workspace));
  return names.length === 0 ? [] : [names.join(', ')];
}

/** What somebody is called who may be a role, a department, a team or anybody else. */
export function somebodyName(id: string, { roles, departments, teams }: Workspace): string {
  if (roles.has(id)) return roleTitle(id, { roles, departments });
  return departments.get(id)?.name ?? teams.get(id)?.id ?? id;
}
