import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { Schedule } from '../schedule/schedule.ts';

/**
 * The days of a finding that somebody asked for: those of the window, and those to which meetings moved that it is about.
 * @example daysInSight(finding, schedule).length > 0 // whether to show it
 */
export function daysInSight(
  { when, who }: Finding,
  { window, outlying }: Pick<Schedule, 'window' | 'outlying'>,
): Day[] {
  const isAbout = (day: Day) => outlying.some((meeting) => meeting.day === day && who.includes(meeting.forum.id));
  return when.filter((day) => within(day, window) || isAbout(day));
}
