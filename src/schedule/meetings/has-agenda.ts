import type { Meeting, Schedule } from '../schedule.ts';
import { belongs } from './belongs.ts';
import { isHeld } from './is-held.ts';

/** Whether an agenda is sent round for a meeting: where anybody may come, a press conference or a debate, there is none. */
export function hasAgenda({ forum }: Pick<Meeting, 'forum'>): boolean {
  return forum.level !== 'public';
}

/** The meetings that a schedule was asked for, as far as an agenda is sent round for them. */
export function meetingsWithAgenda(schedule: Schedule): Meeting[] {
  return schedule.meetings.filter((meeting) => isHeld(meeting) && hasAgenda(meeting) && belongs(meeting, schedule));
}
