import type { Meeting } from '../schedule.ts';

/** Whether a meeting goes on: cancelled ones stay in the schedule, and are not held. */
export function isHeld({ status }: Meeting): boolean {
  return status !== 'cancelled';
}
