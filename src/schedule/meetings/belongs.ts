import { within } from '../../calendar/period.ts';
import type { Deadline, Meeting, Schedule, Window } from '../schedule.ts';

/** What says what a schedule was asked for. */
type Asked = Pick<Schedule, 'window' | 'outlying'>;

/**
 * Whether a meeting is one of those that a schedule was asked for: by its day; or, where rounds were asked for, because it
 * moved out of their days and is still to come. What only left its place behind is not.
 * @example schedule.meetings.filter((meeting) => belongs(meeting, schedule))
 */
export function belongs(meeting: Meeting, { window, outlying }: Asked): boolean {
  return within(meeting.day, window) || outlying.includes(meeting);
}

/**
 * The same for what is due: in the window, or for a meeting that was asked for, also when that is before the window or
 * behind it. Who is told of a meeting has to know by when.
 */
export function deadlineBelongs({ day, meeting }: Pick<Deadline, 'day' | 'meeting'>, asked: Asked): boolean {
  return within(day, asked.window) || belongs(meeting, asked);
}

/**
 * The meetings that moved out of the days of a window, before or after them, and are still to come; cancelled ones too, as
 * somebody may count on them. None where days were asked for.
 */
export function outlyingOf(all: readonly Meeting[], window: Window): Meeting[] {
  const { today } = window;
  if (today === undefined) return [];
  return all.filter((meeting) => meeting.day >= today && !within(meeting.day, window) && cameFrom(meeting, window));
}

/** Whether a meeting was to be on one of these days before a change, a holiday or a recess moved it. */
function cameFrom({ was, history }: Meeting, window: Window): boolean {
  if (was !== null && within(was.day, window)) return true;
  return history.some((event) => (event.what === 'holiday' || event.what === 'recess') && within(event.from, window));
}
