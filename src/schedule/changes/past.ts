import type { Day } from '../../calendar/day.ts';
import type { MeetingStop, Schedule } from '../schedule.ts';
import type { Difference } from './difference.ts';

/**
 * Where an edit that is about days from today on would change what has been: a product that would have been at another
 * meeting before today, or at none. An edit of a meeting before today puts down what happened, and changes nothing.
 * @returns the step as it was, or else as it would have been; undefined when the past stands
 * @example rewritten(differenceOf(friday, edited), day('2020-10-30'))
 */
export function rewritten(
  { meetings, before, after }: Pick<Difference, 'meetings' | 'before' | 'after'>,
  today: Day,
): MeetingStop | undefined {
  const isPast = (day: Day | undefined) => day !== undefined && day < today;
  if (meetings.some((one) => isPast(one.before?.day) || isPast(one.after?.day))) return undefined;
  const [was, is] = [pastLegs(before, today), pastLegs(after, today)];
  return [...was].find(([key]) => !is.has(key))?.[1] ?? [...is].find(([key]) => !was.has(key))?.[1];
}

function pastLegs({ journeys }: Schedule, today: Day): Map<string, MeetingStop> {
  const stops = journeys.flatMap(({ meetingStops }) => meetingStops.filter(({ meeting }) => meeting.day < today));
  return new Map(
    stops.map((stop) => [
      JSON.stringify([stop.item.deliverable.id, stop.step, stop.meeting.id, stop.meeting.day]),
      stop,
    ]),
  );
}
