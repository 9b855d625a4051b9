import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Meeting, Round, Schedule } from '../../schedule/schedule.ts';

/** The meeting of a round's step at a forum, when it goes on. */
export function stopAt(schedule: Schedule, round: Round, step: string, forum: string): Meeting | undefined {
  const meeting = schedule.stop(round, step, forum);
  return meeting && isHeld(meeting) ? meeting : undefined;
}
