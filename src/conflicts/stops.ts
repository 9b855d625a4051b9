import type { Meeting, Round, Schedule } from '../schedule/schedule.ts';
import { isHeld } from './meetings.ts';

/**
 * The meeting of a round's step at a forum, when it goes on and still carries the step: a cycle may have been
 * cancelled out of a meeting that it shared.
 */
export function stopAt(schedule: Schedule, round: Round, step: string, forum: string): Meeting | undefined {
  const meeting = schedule.stop(round, step, forum);
  const carries = meeting?.blocks.some((block) => block.round === round && block.step.key === step);
  return meeting && carries && isHeld(meeting) ? meeting : undefined;
}
