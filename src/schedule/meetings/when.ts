import type { Day } from '../../calendar/day.ts';
import type { MeetingReference, When } from '../../definition/types/moments.ts';
import type { Meeting } from '../schedule.ts';

/**
 * The day of a moment that was written: its own, or that on which the meeting that it names stands now; undefined for a
 * vague moment and for a name that fits no meeting.
 * @example dayNow({ meeting: { by: 'date', forum: 'MCC', day: day('2020-11-03'), time: null } }, schedule.meant)
 */
export function dayNow(when: When, named: (reference: MeetingReference) => readonly Meeting[]): Day | undefined {
  if ('day' in when) return when.day;
  return 'meeting' in when ? named(when.meeting)[0]?.day : undefined;
}
