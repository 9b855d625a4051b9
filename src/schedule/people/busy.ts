import { instantAt } from '../../calendar/zone.ts';
import type { BusyCalendar, BusyTime } from '../../definition/types/availability.ts';
import { isTimed, overlap, sittingDays, spanOf } from '../meetings/spans.ts';
import type { Meeting } from '../schedule.ts';

/** What stands in a calendar at the time of a meeting. A meeting at an unknown time only meets what takes a whole day. */
export function busyAt({ contents }: BusyCalendar, meeting: Meeting, zone: string): readonly BusyTime[] {
  if (typeof contents === 'string') return [];
  const day = { start: instantAt(meeting.day, 0, zone), end: instantAt(meeting.day + 1, 0, zone) };
  const isIn = (time: BusyTime) =>
    isTimed(meeting) ? overlap(time, spanOf(meeting, zone)) : time.start <= day.start && day.end <= time.end;
  return [...new Set(sittingDays(meeting, zone).flatMap((day) => contents.on(day)))].filter(isIn);
}
