import { DAY_MINUTES } from '../calendar/clock.ts';
import type { BusyCalendar, BusyTime } from '../definition/workspace.ts';
import type { Meeting } from './schedule.ts';
import { isTimed, overlap, sittingDays, spanOf } from './spans.ts';

const NOTHING: readonly BusyTime[] = [];

/** What stands in a calendar at the time of a meeting. A meeting at an unknown time only meets what takes a whole day. */
export function busyAt({ contents }: BusyCalendar, meeting: Meeting): readonly BusyTime[] {
  if (typeof contents === 'string') return NOTHING;
  const midnight = meeting.day * DAY_MINUTES;
  const isIn = (time: BusyTime) =>
    isTimed(meeting) ? overlap(time, spanOf(meeting)) : time.start <= midnight && midnight + DAY_MINUTES <= time.end;
  return [...new Set(sittingDays(meeting).flatMap((day) => contents.on(day)))].filter(isIn);
}
