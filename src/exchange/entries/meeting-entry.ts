import { DAY_MINUTES } from '../../calendar/clock.ts';
import { clockAfter } from '../../calendar/zone.ts';
import { entryOf } from '../../common/entry-of.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { isTentative } from '../../schedule/meetings/is-tentative.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import type { CalendarView } from '../calendar-view.ts';
import type { CalendarEntry } from '../entry.ts';
import type { Register } from '../published/register.ts';
import { meetingDescription, meetingSubject, summaryOf } from './meeting-text.ts';

/**
 * What stands in a calendar for a meeting. One without a time takes its day without filling it, and says so; one that
 * lasts from midnight to midnight fills its days. A moved meeting keeps its identity, a cancelled one stays. One that has
 * to decide stands out, where the calendar shows what about.
 */
export function meetingEntry(
  meeting: Meeting,
  workspace: Workspace,
  view: CalendarView,
  register: Register,
): CalendarEntry {
  const published = register.meeting(meeting);
  const { forum, location, status, items } = meeting;
  const isHeld = status !== 'cancelled';
  return {
    uid: published.uid,
    revision: published.revision(view.hide),
    when: whenOf(meeting, workspace.settings.timezone),
    summary: summaryOf(meetingSubject(meeting, view), meeting, view.lang),
    location: location || (forum.link === null || view.hide.has('links') ? '' : forum.link),
    description: meetingDescription(meeting, workspace, view),
    cancelled: !isHeld,
    tentative: isTentative(meeting),
    busy: meeting.start !== null,
    important: isHeld && !view.hide.has('items') && items.some(({ treatment }) => treatment === DECISION),
    categories: categoriesOf(meeting),
    class: view.class,
    reminder: null,
  };
}

/** Most meetings of a forum stand under the same names. */
function categoriesOf({ forum, blocks }: Meeting): readonly string[] {
  const names = [forum.id, ...blocks.map(({ cycle }) => cycle.name)];
  return entryOf(known, JSON.stringify(names), () => names);
}

const known = new Map<string, readonly string[]>();

const DECISION = 'besluitvorming';

/** When it stands in a calendar. */
export function whenOf(
  { day, start, length }: Pick<Meeting, 'day' | 'start' | 'length'>,
  zone: string,
): CalendarEntry['when'] {
  if (start === null) return { days: { from: day, until: day } };
  const days = start === 0 ? clockAfter(day, start, length, zone) / DAY_MINUTES : 0;
  // Outlook takes a time from midnight to midnight for whole days.
  if (days > 0 && Number.isInteger(days)) return { days: { from: day, until: day + days - 1 } };
  // An entry without length is refused.
  return { span: { moment: day * DAY_MINUTES + start, before: 0, after: Math.max(length, 1) } };
}
