import type { Day } from '../../calendar/day.ts';
import { byMoment, inOrder } from '../meetings/order.ts';
import type { Deadline, Journey, MeetingStop } from '../schedule.ts';

/** What a product still has ahead of it on a day. */
export interface JourneyOnDay {
  journey: Journey;
  /** Its first step on or after the day; undefined when there is none. */
  next: MeetingStop | undefined;
  /** Its last step; undefined as long as it has no dates. */
  last: MeetingStop | undefined;
  deadline: Deadline | undefined;
}

/** Where a product stands on a day: its next step and deadline, that day included, and its last step. */
export function ahead(journey: Journey, day: Day): JourneyOnDay {
  const stops = journey.meetingStops.toSorted((one, other) => inOrder(one.meeting, other.meeting));
  return {
    journey,
    next: stops.find(({ meeting }) => meeting.day >= day),
    last: stops.at(-1),
    deadline: stops
      .flatMap(({ deadline }) => deadline ?? [])
      .sort(byMoment)
      .find((deadline) => deadline.day >= day),
  };
}

/** Whether a product has come to the end of its route: one without dates has not. */
export function isFinished({ next, last }: JourneyOnDay): boolean {
  return last !== undefined && next === undefined;
}
