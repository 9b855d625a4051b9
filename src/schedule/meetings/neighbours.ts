import type { Meeting, Schedule } from '../schedule.ts';
import { isHeld } from './is-held.ts';

/** The meeting of the same forum before this one that was held, as far as the schedule is laid out. */
export function meetingBefore(meeting: Meeting, { all }: Pick<Schedule, 'all'>): Meeting | undefined {
  return all.slice(0, all.indexOf(meeting)).findLast((other) => isOfForum(other, meeting));
}

/** The next meeting of the same forum. */
export function meetingAfter(meeting: Meeting, { all }: Pick<Schedule, 'all'>): Meeting | undefined {
  return all.slice(all.indexOf(meeting) + 1).find((other) => isOfForum(other, meeting));
}

function isOfForum(other: Meeting, { forum }: Meeting): boolean {
  return isHeld(other) && other.forum.id === forum.id;
}
