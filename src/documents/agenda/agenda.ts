import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { dayRange, longDay } from '../../calendar/words.ts';
import { daysInSight } from '../../conflicts/days-in-sight.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { gravestFirst } from '../../diagnostic/order.ts';
import { EVERYTHING } from '../../exchange/selections.ts';
import type { Lang, Said } from '../../language/language.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import type { Deadline, Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Filter } from '../../schedule/select.ts';
import { type Card, type Document, type DocumentBlock, heading, paragraph } from '../blocks.ts';
import { deadlinesByItem, deadlinesInSight, deadlineTable } from '../deadlines.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { findingEntry } from '../finding-entry.ts';
import { type CardContext, formerCard, meetingCard } from '../meeting-card.ts';
import { roundsWords } from '../rounds.ts';
import { specialWords } from '../special-days.ts';
import { capital } from '../words.ts';

const WORDS: Said<{
  title: (period: string) => string;
  empty: string;
  deadlines: string;
  conflicts: string;
  noConflicts: string;
}> = {
  nl: {
    title: (period) => `Agenda van ${period}`,
    empty: 'In deze periode zijn er geen overleggen.',
    deadlines: 'Aanleverdeadlines',
    conflicts: 'Knelpunten',
    noConflicts: 'In deze periode zijn er geen knelpunten.',
  },
  en: {
    title: (period) => `Agenda for ${period}`,
    empty: 'There are no meetings in this period.',
    deadlines: 'Deadlines for papers',
    conflicts: 'Conflicts',
    noConflicts: 'There are no conflicts in this period.',
  },
};

/**
 * The agenda of a window, as a secretary sends it round: the meetings day by day, the deadlines for their papers and
 * what is wrong in these weeks.
 * @param schedule resolved for the window; all that is in its sight is on the agenda
 * @param filter what it was selected by: deadlines before the window fit it as well
 * @param findings any; those with a day in sight are shown
 */
export function agendaDocument(
  schedule: Schedule,
  findings: readonly Finding[],
  edition: DocumentContext,
  filter: Filter = EVERYTHING,
): Document {
  const { lang } = edition;
  const words = WORDS[lang];
  const { window, workspace } = schedule;
  return {
    lang,
    title: words.title(dayRange(window.from, window.until, lang)),
    subtitles: [workspace.settings.title, roundsWords(schedule, lang)].filter(Boolean),
    blocks: [
      ...dayBlocks(schedule, lang),
      heading(words.deadlines),
      deadlineBlock(deadlinesInSight(schedule, filter), lang),
      heading(words.conflicts),
      conflictBlock(findings, schedule, lang),
    ],
    ...smallPrint(edition),
  };
}

/** Under a heading a table without rows would be a hole in the text where tables come as rows of tabs alone. */
function deadlineBlock(deadlines: readonly Deadline[], lang: Lang): DocumentBlock {
  const table = deadlineTable(deadlines, lang);
  return table.rows.length === 0 ? paragraph(table.empty) : table;
}

/** For each day with something on it: the day, its holiday or recess, and its meetings in order of time. */
function dayBlocks(schedule: Schedule, lang: Lang): DocumentBlock[] {
  const context = { workspace: schedule.workspace, due: deadlinesByItem(schedule), lang };
  const shown = schedule.meetings
    .flatMap((meeting) => placed(meeting, schedule, context))
    .sort((one, other) => one.day - other.day || one.start - other.start);
  if (shown.length === 0) return [paragraph(WORDS[lang].empty)];
  return shown.flatMap(({ day, card }, index) => {
    if (shown[index - 1]?.day === day) return [card];
    return [heading(capital(longDay(day, lang)), specialWords(day, schedule, lang).join('; ') || null), card];
  });
}

/** Later than any time: what has no time yet comes last. */
const NO_TIME = Number.MAX_SAFE_INTEGER;

/** The card of a meeting on its day; and when it comes from another day, a sign there of where it went. */
function placed(meeting: Meeting, schedule: Schedule, context: CardContext): { day: Day; start: number; card: Card }[] {
  const { day, start, was } = meeting;
  const here = { day, start: start ?? NO_TIME, card: meetingCard(meeting, context) };
  return [
    ...(belongs(meeting, schedule) ? [here] : []),
    ...(was !== null && was.day !== day && within(was.day, schedule.window)
      ? [{ day: was.day, start: was.start ?? NO_TIME, card: formerCard(meeting, was, context.lang) }]
      : []),
  ];
}

/** What touches these weeks, the gravest first; what somebody accepted comes last. */
function conflictBlock(findings: readonly Finding[], schedule: Schedule, lang: Lang): DocumentBlock {
  const touching = gravestFirst(findings.filter((finding) => daysInSight(finding, schedule).length > 0));
  if (touching.length === 0) return paragraph(WORDS[lang].noConflicts);
  const entries = touching.map((finding) => findingEntry(finding, daysInSight(finding, schedule), lang));
  return { kind: 'list', entries };
}
