import type { AgendaNotes } from '../definition/agenda-parts.ts';
import type { Meeting, Schedule } from './schedule.ts';

type Whole = Pick<Schedule, 'workspace' | 'all' | 'meant'>;

/** What was written for the agenda of a meeting beside its items. */
export function notesFor(meeting: Meeting, { workspace, meant }: Whole): AgendaNotes[] {
  return workspace.agendas.filter((notes) => meant(notes.meeting).includes(meeting));
}

/**
 * Who get a copy of the agenda of a meeting: always, and of this one; each once.
 * @example copiesOf(meeting, schedule) // ['coördinator NCTV', 'de griffier']
 */
export function copiesOf(meeting: Meeting, schedule: Whole): string[] {
  return [...new Set([...meeting.forum.copy, ...notesFor(meeting, schedule).flatMap(({ copy }) => copy)])];
}
