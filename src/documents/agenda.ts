import type { Day } from '../calendar/day.ts';
import { type Period, within } from '../calendar/period.ts';
import { dayRange, longDay, shortDay } from '../calendar/words.ts';
import type { Finding, Severity } from '../diagnostic/finding.ts';
import type { Lang, Said } from '../language/language.ts';
import type { Deadline, Item, Meeting, Schedule } from '../schedule/schedule.ts';
import { type Block, type Card, type Document, heading, paragraph, type Table } from './blocks.ts';
import { type Edition, madeOn } from './edition.ts';
import { findingEntry } from './finding-entry.ts';
import { formerCard, meetingCard } from './meeting-card.ts';
import { capital, dayAndTime, exactDayAndTime, roundsWords } from './words.ts';

const WORDS: Said<{
  title: (period: string) => string;
  empty: string;
  deadlines: string;
  columns: readonly [due: string, product: string, team: string, meeting: string];
  noDeadlines: string;
  meetingOn: (forum: string, day: string) => string;
  conflicts: string;
  noConflicts: string;
}> = {
  nl: {
    title: (period) => `Agenda van ${period}`,
    empty: 'In deze periode zijn er geen overleggen.',
    deadlines: 'Aanleverdeadlines',
    columns: ['Uiterlijk', 'Product', 'Team', 'Voor'],
    noDeadlines: 'Voor deze periode zijn er geen aanleverdeadlines.',
    meetingOn: (forum, day) => `${forum} van ${day}`,
    conflicts: 'Knelpunten',
    noConflicts: 'In deze periode zijn er geen knelpunten.',
  },
  en: {
    title: (period) => `Agenda for ${period}`,
    empty: 'There are no meetings in this period.',
    deadlines: 'Deadlines for papers',
    columns: ['Due', 'Product', 'Team', 'For'],
    noDeadlines: 'There are no deadlines for papers in this period.',
    meetingOn: (forum, day) => `${forum} on ${day}`,
    conflicts: 'Conflicts',
    noConflicts: 'There are no conflicts in this period.',
  },
};

/**
 * The agenda of a window, as a secretary sends it round: the meetings day by day, the deadlines for their papers and
 * what is wrong in these weeks.
 * @param schedule resolved for the window; all that it holds is on the agenda
 * @param findings any; those with a day in the window are shown
 */
export function agendaDocument(schedule: Schedule, findings: readonly Finding[], edition: Edition): Document {
  const { lang } = edition;
  const words = WORDS[lang];
  const { window, workspace } = schedule;
  return {
    lang,
    title: words.title(dayRange(window.from, window.until, lang)),
    subtitles: [workspace.settings.title, capital(roundsWords(schedule.rounds, window, lang))].filter(Boolean),
    blocks: [
      ...dayBlocks(schedule, lang),
      heading(words.deadlines),
      deadlineBlock(schedule, lang),
      heading(words.conflicts),
      conflictBlock(findings, window, lang),
    ],
    footer: madeOn(edition),
  };
}

/** For each day with something on it: the day, its holiday or recess, and its meetings in order of time. */
function dayBlocks(schedule: Schedule, lang: Lang): Block[] {
  const context = { workspace: schedule.workspace, due: deadlinesByItem(schedule), lang };
  const days = new Map<Day, { start: number; card: Card }[]>();
  const put = (day: Day, start: number | null, card: Card) => {
    if (!within(day, schedule.window)) return;
    days.set(day, [...(days.get(day) ?? []), { start: start ?? Number.POSITIVE_INFINITY, card }]);
  };
  for (const meeting of schedule.meetings) {
    const { day, start, was } = meeting;
    put(day, start, meetingCard(meeting, context));
    if (was && was.day !== day) put(was.day, was.start, formerCard(meeting, was, lang));
  }
  if (days.size === 0) return [paragraph(WORDS[lang].empty)];
  const inOrder = [...days].sort(([one], [other]) => one - other);
  return inOrder.flatMap(([day, cards]) => [
    heading(capital(longDay(day, lang)), freeWords(day, schedule, lang)),
    ...cards
      .sort((one, other) => (one.start < other.start ? -1 : Number(one.start > other.start)))
      .map(({ card }) => card),
  ]);
}

/** The public holiday, closed day or recess that a day belongs to; null for an ordinary day. */
function freeWords(day: Day, { calendar, workspace }: Schedule, lang: Lang): string | null {
  const free = calendar.freeDay(day)?.name[lang];
  const periods = workspace.calendar.periods.filter((period) => within(day, period)).map(({ name }) => name);
  return [...new Set(free === undefined ? periods : [free, ...periods])].join('; ') || null;
}

function deadlinesByItem({ journeys }: Schedule): Map<Item, Deadline> {
  const deadlines = journeys.flatMap(({ legs }) => legs.map(({ deadline }) => deadline));
  return new Map(deadlines.filter((deadline) => deadline !== null).map((deadline) => [deadline.item, deadline]));
}

/** The deadlines in these weeks, and those before them for meetings in these weeks; none for what was cancelled. */
function deadlineBlock(schedule: Schedule, lang: Lang): Table {
  const meetings = new Set<Meeting>(schedule.meetings);
  const earlier = [...deadlinesByItem(schedule).values()].filter(
    ({ day, meeting }) => day < schedule.window.from && meetings.has(meeting) && within(meeting.day, schedule.window),
  );
  const due = [...earlier, ...schedule.deadlines]
    .filter(({ meeting }) => meeting.status !== 'cancelled')
    .sort((one, other) => one.day - other.day || one.at - other.at);
  return deadlineTable(due, lang);
}

function deadlineTable(deadlines: readonly Deadline[], lang: Lang): Table {
  const words = WORDS[lang];
  const [due, product, team, meeting] = words.columns;
  return {
    kind: 'table',
    columns: [{ title: due, whole: true }, { title: product }, { title: team }, { title: meeting }],
    rows: deadlines.map(({ day, at, meeting, item }) => [
      { words: dayAndTime(day, at, lang), exact: exactDayAndTime(day, at) },
      item.title,
      item.team ?? '',
      {
        words: words.meetingOn(meeting.forum.id, shortDay(meeting.day, lang)),
        exact: `${meeting.forum.id} ${exactDayAndTime(meeting.day, meeting.start)}`,
      },
    ]),
    empty: words.noDeadlines,
  };
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/** What touches these weeks, the gravest first; what somebody accepted comes last. */
function conflictBlock(findings: readonly Finding[], window: Period, lang: Lang): Block {
  const rank = ({ accepted, severity }: Finding) => (accepted ? GRAVITY.length : GRAVITY.indexOf(severity));
  const touching = findings
    .filter(({ when }) => when.some((day) => within(day, window)))
    .sort((one, other) => rank(one) - rank(other));
  if (touching.length === 0) return paragraph(WORDS[lang].noConflicts);
  return { kind: 'list', entries: touching.map((finding) => findingEntry(finding, window, lang)) };
}
