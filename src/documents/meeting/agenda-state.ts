import type { Day } from '../../calendar/day.ts';
import type { AgendaChange } from '../../definition/types/agendas.ts';
import { notesFor } from '../../schedule/meetings/agenda-notes.ts';
import type { AllMeetings, Meeting } from '../../schedule/schedule.ts';

/** Where an agenda stands on a day: a draft until the day on which it is adopted, and then perhaps changed. */
export type AgendaState =
  | { state: 'draft' }
  | { state: 'adopted'; on: Day }
  | { state: 'changed'; on: Day; changes: readonly AgendaChange[] };

/** @example agendaState(meeting, schedule, today) // { state: 'adopted', on: day('2020-10-30') } */
export function agendaState(meeting: Meeting, schedule: AllMeetings, today: Day): AgendaState {
  const notes = notesFor(meeting, schedule);
  const adopted = notes.flatMap(({ adopted: on }) => (on !== null && on <= today ? [on] : [])).at(-1);
  if (adopted === undefined) return { state: 'draft' };
  const changes = notes.flatMap(({ changed }) => changed).filter(({ on }) => on <= today);
  const last = changes.at(-1);
  return last ? { state: 'changed', on: last.on, changes } : { state: 'adopted', on: adopted };
}
