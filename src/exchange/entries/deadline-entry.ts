import { type Clock, DAY_MINUTES, type Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { clockWords, longDay } from '../../calendar/words.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import { quantity } from '../../language/quantity.ts';
import type { Deadline } from '../../schedule/schedule.ts';
import type { CalendarView } from '../calendar-view.ts';
import type { CalendarEntry } from '../entry.ts';
import type { Register } from '../published/register.ts';
import { itemLines, itemTitle } from './item-text.ts';
import { meetingWords, paragraphs, summaryOf } from './meeting-text.ts';

/** How deadlines stand in a calendar: not, at the top of their day, or in the time before them. */
export type DeadlineForm = 'none' | 'all-day' | 'timed';

/** A calendar has no entries without length, so a timed deadline takes the minutes up to its moment. */
const LAST_MINUTES = 30;

interface Words {
  subject: (forum: string, time: string) => string;
  category: string;
  due: (moment: string) => string;
  meeting: (meeting: string) => string;
  span: (minutes: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    subject: (forum, time) => `Aanleverdeadline ${forum} (${time})`,
    category: 'Aanleverdeadline',
    due: (moment) => `Stukken aanleveren uiterlijk ${moment}`,
    meeting: (meeting) => `Voor ${meeting}`,
    span: (minutes) => `Deze afspraak beslaat de laatste ${minutes} voor de deadline.`,
  },
  en: {
    subject: (forum, time) => `Papers due for ${forum} (${time})`,
    category: 'Papers due',
    due: (moment) => `Papers are due by ${moment}`,
    meeting: (meeting) => `For ${meeting}`,
    span: (minutes) => `This entry covers the last ${minutes} before the deadline.`,
  },
};

/**
 * What stands in a calendar for a deadline: free time, at its own identity, whose summary names the exact time. It
 * changes, moves and is cancelled with its meeting.
 */
export function deadlineEntry(
  deadline: Deadline,
  form: Exclude<DeadlineForm, 'none'>,
  workspace: Workspace,
  view: CalendarView,
  register: Register,
): CalendarEntry {
  const { day, at, meeting, item } = deadline;
  const published = register.deadline(deadline);
  const about = view.hide.has('items') ? item.team : itemTitle(item);
  const subject = deadlineSubject(meeting.forum.id, at, about, view.lang);
  return {
    uid: published.uid,
    revision: published.revision(view.hide),
    when: deadlineTime(day, at, form),
    summary: summaryOf(subject, { status: meeting.status, start: at }, view.lang),
    location: '',
    description: description(deadline, form, workspace, view),
    cancelled: meeting.status === 'cancelled',
    tentative: false,
    busy: false,
    important: meeting.status !== 'cancelled',
    categories: deadlineCategories(meeting.forum.id, view.lang),
    class: view.class,
    reminder: view.reminder === null ? null : reminderBefore(view.reminder, form),
  };
}

/** @example deadlineSubject('MCC', 720, 'Jeugdpakket', 'nl') // 'Aanleverdeadline MCC (12.00 uur): Jeugdpakket' */
export function deadlineSubject(forum: string, at: Clock, about: string | null, lang: Lang): string {
  const moment = WORDS[lang].subject(forum, clockWords(at, lang));
  return about === null ? moment : `${moment}: ${about}`;
}

/** Under which names a deadline is picked out. */
export function deadlineCategories(forum: string, lang: Lang): string[] {
  return [WORDS[lang].category, forum];
}

/** When a deadline stands in a calendar: all of its day, or the time up to its moment. */
export function deadlineTime(day: Day, at: Clock, form: Exclude<DeadlineForm, 'none'>): CalendarEntry['when'] {
  if (form === 'all-day') return { days: { from: day, until: day } };
  return { span: { moment: day * DAY_MINUTES + at, before: LAST_MINUTES, after: 0 } };
}

/** When people begin to work on the day of a deadline. */
const MORNING = 9 * 60;

/** A reminder counts from the beginning of the entry, which is not the moment that matters. */
function reminderBefore(reminder: Minutes, form: DeadlineForm): Minutes {
  return Math.max(reminder - (form === 'all-day' ? MORNING : LAST_MINUTES), 1);
}

function description(
  { day, at, meeting, item }: Deadline,
  form: DeadlineForm,
  workspace: Workspace,
  view: CalendarView,
): string {
  const { lang, hide } = view;
  const words = WORDS[lang];
  return paragraphs([
    [words.due(`${longDay(day, lang)}, ${clockWords(at, lang)}`), words.meeting(meetingWords(meeting, lang))],
    hide.has('items') ? [] : itemLines(item, meeting, workspace, view),
    form === 'timed' ? [words.span(quantity(LAST_MINUTES, 'minutes', lang))] : [],
  ]);
}
