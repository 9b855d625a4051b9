import { DAY_MINUTES } from '../calendar/clock.ts';
import type { Workspace } from '../definition/workspace.ts';
import type { Lang } from '../language/language.ts';
import type { Meeting } from '../schedule/schedule.ts';
import type { Entry } from './entry.ts';
import { uid } from './identity.ts';
import { meetingDescription, meetingSubject, summaryOf } from './meeting-text.ts';
import { revisionOf } from './revision.ts';

/**
 * What stands in a calendar for a meeting. One without a time takes its day without filling it, and says so; one that
 * lasts from midnight to midnight fills its days. A moved meeting keeps its identity, a cancelled one stays.
 */
export function meetingEntry(meeting: Meeting, workspace: Workspace, lang: Lang): Entry {
  return {
    uid: uid('meeting', meeting.id, workspace.settings.domain),
    revision: revisionOf(meeting, workspace),
    when: whenOf(meeting),
    summary: summaryOf(meetingSubject(meeting), meeting, lang),
    location: meeting.location,
    description: meetingDescription(meeting, workspace, lang),
    cancelled: meeting.status === 'cancelled',
    busy: meeting.start !== null,
  };
}

function whenOf({ day, start, length }: Meeting): Entry['when'] {
  if (start === null) return { days: { from: day, until: day } };
  // Outlook takes a time from midnight to midnight for whole days.
  if (start === 0 && length > 0 && length % DAY_MINUTES === 0)
    return { days: { from: day, until: day + length / DAY_MINUTES - 1 } };
  // An entry without length is refused.
  return { span: { moment: day * DAY_MINUTES + start, before: 0, after: Math.max(length, 1) } };
}
