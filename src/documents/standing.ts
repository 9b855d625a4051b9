import { type Day, mondayOf } from '../calendar/day.ts';
import { longDay } from '../calendar/words.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { EVERYTHING } from '../exchange/selections.ts';
import type { Said } from '../language/language.ts';
import { isHeld } from '../schedule/meetings/is-held.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type Document, type DocumentBlock, heading, paragraph } from './blocks.ts';
import { deadlinesInSight, deadlineTable } from './deadlines.ts';
import type { DocumentContext } from './document-context.ts';
import { roundsWords } from './rounds.ts';
import { dayAndTime, forumName } from './words.ts';

/** A command that is likely to come next, and what for. */
export interface NextCommand {
  line: string;
  what: string;
}

const WORDS = {
  nl: {
    title: 'Programma',
    meetings: 'Eerstvolgende overleggen',
    none: 'Er zijn de komende tijd geen overleggen.',
    day: 'Dag',
    meeting: 'Overleg',
    due: 'Deze week nog aan te leveren',
    nothingDue: 'Deze week hoeven er geen stukken meer te komen.',
    errors: (count: number) =>
      count === 0 ? 'Er zijn geen open fouten.' : count === 1 ? 'Er is 1 open fout.' : `Er zijn ${count} open fouten.`,
    next: 'Wat u nu kunt doen',
  },
  en: {
    title: 'Programme',
    meetings: 'Next meetings',
    none: 'There are no meetings in the time to come.',
    day: 'Day',
    meeting: 'Meeting',
    due: 'Papers still due this week',
    nothingDue: 'No more papers are due this week.',
    errors: (count: number) =>
      count === 0
        ? 'There are no open errors.'
        : count === 1
          ? 'There is 1 open error.'
          : `There are ${count} open errors.`,
    next: 'What you can do now',
  },
} satisfies Said<unknown>;

/** So many meetings are enough to see where one stands. */
const NEXT = 5;

/** The meetings that come next, the first one first. */
function nextHeld({ meetings, window }: Schedule) {
  return meetings.filter((meeting) => isHeld(meeting) && meeting.day >= window.from).slice(0, NEXT);
}

/** What has to be delivered from today until Sunday. */
export function dueThisWeek(schedule: Schedule, today: Day) {
  const sunday = mondayOf(today) + 6;
  return deadlinesInSight(schedule, EVERYTHING).filter(({ day }) => today <= day && day <= sunday);
}

/**
 * Where one stands today: which rounds there are, the next meetings, what is due until Sunday, and what is wrong.
 * @param schedule resolved from today on
 * @param errors those that are open
 */
export function standingDocument(
  schedule: Schedule,
  errors: readonly Finding[],
  commands: readonly NextCommand[],
  { lang, today }: DocumentContext,
): Document {
  const words = WORDS[lang];
  const { workspace } = schedule;
  const due = dueThisWeek(schedule, today);
  const meetings: DocumentBlock = {
    kind: 'table',
    columns: [{ title: words.day, whole: true }, { title: words.meeting }],
    rows: nextHeld(schedule).map(({ day, start, forum }) => [dayAndTime(day, start, lang), forumName(forum)]),
    empty: words.none,
  };
  return {
    lang,
    title: workspace.settings.title || words.title,
    subtitles: [longDay(today, lang), roundsWords(schedule, lang)].filter(Boolean),
    blocks: [
      heading(words.meetings),
      meetings,
      heading(words.due),
      due.length === 0 ? paragraph(words.nothingDue) : deadlineTable(due, lang),
      paragraph(words.errors(errors.length)),
      heading(words.next),
      { kind: 'fields', rows: commands.map(({ line, what }) => ({ label: line, lines: [what] })) },
    ],
    footer: null,
  };
}
