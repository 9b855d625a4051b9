import { DAY_MINUTES } from '../calendar/clock.ts';
import { clockWords, longDay } from '../calendar/words.ts';
import type { Workspace } from '../definition/workspace.ts';
import type { Lang, Said } from '../language/language.ts';
import { quantity } from '../language/quantity.ts';
import type { Deadline, Meeting } from '../schedule/schedule.ts';
import type { Entry } from './entry.ts';
import { uid } from './identity.ts';
import { itemLines, itemTitle } from './item-text.ts';
import { paragraphs, summaryOf } from './meeting-text.ts';
import { revisionOf } from './revision.ts';

/** How deadlines stand in a calendar: not, at the top of their day, or in the time before them. */
export type DeadlineForm = 'none' | 'all-day' | 'timed';

/** A calendar has no entries without length, so a timed deadline takes the minutes up to its moment. */
const LAST_MINUTES = 30;

interface Words {
  subject: (forum: string, time: string, item: string) => string;
  due: (moment: string) => string;
  meeting: (meeting: string) => string;
  span: (minutes: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    subject: (forum, time, item) => `Aanleverdeadline ${forum} (${time}): ${item}`,
    due: (moment) => `Stukken aanleveren uiterlijk ${moment}`,
    meeting: (meeting) => `Voor ${meeting}`,
    span: (minutes) => `Deze afspraak beslaat de laatste ${minutes} voor de deadline.`,
  },
  en: {
    subject: (forum, time, item) => `Papers due for ${forum} (${time}): ${item}`,
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
  lang: Lang,
): Entry {
  const { id, day, at, meeting, item } = deadline;
  const subject = WORDS[lang].subject(meeting.forum.id, clockWords(at, lang), itemTitle(item));
  return {
    uid: uid('deadline', id, workspace.settings.domain),
    revision: revisionOf(meeting, workspace),
    when:
      form === 'all-day'
        ? { days: { from: day, until: day } }
        : { span: { moment: day * DAY_MINUTES + at, before: LAST_MINUTES, after: 0 } },
    summary: summaryOf(subject, { status: meeting.status, start: at }, lang),
    location: '',
    description: description(deadline, form, workspace, lang),
    cancelled: meeting.status === 'cancelled',
    busy: false,
  };
}

function description(
  { day, at, meeting, item }: Deadline,
  form: DeadlineForm,
  workspace: Workspace,
  lang: Lang,
): string {
  const words = WORDS[lang];
  return paragraphs([
    [words.due(`${longDay(day, lang)}, ${clockWords(at, lang)}`), words.meeting(meetingWords(meeting, lang))],
    itemLines(item, workspace, lang),
    form === 'timed' ? [words.span(quantity(LAST_MINUTES, 'minutes', lang))] : [],
  ]);
}

function meetingWords({ forum, day, start }: Meeting, lang: Lang): string {
  const time = start === null ? [] : [clockWords(start, lang)];
  return [forum.id, longDay(day, lang), ...time].join(', ');
}
