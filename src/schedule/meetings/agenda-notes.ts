import { ALWAYS, type Period, within } from '../../calendar/period.ts';
import type { AgendaNotes } from '../../definition/types/agendas.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { AllMeetings, Meeting } from '../schedule.ts';

/** What was written for the agenda of a meeting beside its items. */
export function notesFor(meeting: Meeting, { workspace, meant }: AllMeetings): AgendaNotes[] {
  return workspace.agendas.filter((notes) => meant(notes.meeting).includes(meeting));
}

/**
 * Who get a copy of the agenda of a meeting, as far as they exist then: always, and of this one; each once.
 * @example copiesOf(meeting, schedule) // ['coördinator NCTV', 'de griffier']
 */
export function copiesOf(meeting: Meeting, schedule: AllMeetings): string[] {
  const asked = [...meeting.forum.copy, ...notesFor(meeting, schedule).flatMap(({ copy }) => copy)];
  return [...new Set(asked)].filter((id) => within(meeting.day, validity(id, schedule.workspace)));
}

/** When a role, department or team exists; anybody else always does. */
function validity(id: string, { roles, departments, teams }: Workspace): Period {
  return (roles.get(id) ?? departments.get(id) ?? teams.get(id))?.valid ?? ALWAYS;
}
