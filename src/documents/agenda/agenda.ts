import { dayRange } from '../../calendar/words.ts';
import { daysInSight } from '../../conflicts/days-in-sight.ts';
import { roleTitle } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { gravestFirst } from '../../diagnostic/order.ts';
import { EVERYTHING } from '../../exchange/selections.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { roleNames } from '../attendance-words.ts';
import { type Card, type Document, type DocumentBlock, type Fact, heading, paragraph } from '../blocks.ts';
import { deadlinesByItem } from '../deadlines.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { findingEntry } from '../finding-entry.ts';
import { meetingCard } from '../meeting-card.ts';
import { roundsWords } from '../rounds.ts';
import { dayBlocks, dueBlocks } from './days.ts';
import { type Whose, whoseWords } from './whose.ts';

const WORDS: Said<{
  title: (period: string) => string;
  titleOf: (who: string) => string;
  part: string;
  travel: string;
  conflicts: string;
  noConflicts: string;
}> = {
  nl: {
    title: (period) => `Agenda van ${period}`,
    titleOf: (who) => `Agenda ${who}`,
    part: 'Als',
    travel: 'Reis',
    conflicts: 'Knelpunten',
    noConflicts: 'In deze periode zijn er geen knelpunten.',
  },
  en: {
    title: (period) => `Agenda for ${period}`,
    titleOf: (who) => `Agenda of ${who}`,
    part: 'As',
    travel: 'Journey',
    conflicts: 'Conflicts',
    noConflicts: 'There are no conflicts in this period.',
  },
};

/**
 * The agenda of a window, as a secretary works with it: the meetings day by day, the deadlines for their papers and what is
 * wrong in these weeks. Of one person it says in what part and by which journey, with the papers that come from there.
 * @param schedule resolved for the window; all that is in its sight is on the agenda
 * @param findings any; those with a day in sight are shown
 * @param whose what it was selected by: deadlines before the window fit it as well
 */
export function agendaDocument(
  schedule: Schedule,
  findings: readonly Finding[],
  context: DocumentContext,
  whose: Whose = { filter: EVERYTHING, engagements: [] },
): Document {
  const { lang } = context;
  const { workspace } = schedule;
  const cardContext = { schedule, due: deadlinesByItem(schedule), lang };
  const cardOf = (meeting: Meeting): Card => {
    const card = meetingCard(meeting, cardContext);
    return { ...card, facts: [...card.facts, ...whoseFacts(meeting, whose, workspace, lang)] };
  };
  return {
    ...agendaHead(schedule, whose, lang),
    blocks: [
      ...dayBlocks(schedule, cardOf, lang),
      ...dueBlocks(schedule, whose, lang),
      heading(WORDS[lang].conflicts),
      conflictBlock(findings, schedule, lang),
    ],
    ...smallPrint(context),
  };
}

function whoseFacts(meeting: Meeting, whose: Whose, workspace: Workspace, lang: Lang): Fact[] {
  const { part, travel } = WORDS[lang];
  const { parts, ways } = whoseWords(meeting, whose, workspace, lang);
  return [
    ...(parts.length === 0 ? [] : [{ label: part, value: parts.join('; ') }]),
    ...ways.map((value) => ({ label: travel, value })),
  ];
}

/** Of which days, or of whom and of which days. */
export function agendaHead(
  schedule: Schedule,
  { filter }: Whose,
  lang: Lang,
): Pick<Document, 'lang' | 'title' | 'subtitles'> {
  const { window, workspace } = schedule;
  const words = WORDS[lang];
  const period = dayRange(window.from, window.until, lang);
  const who = roleNames(filter.people, workspace, lang, roleTitle);
  const below = [workspace.settings.title, roundsWords(schedule, lang)].filter(Boolean);
  return who === ''
    ? { lang, title: words.title(period), subtitles: below }
    : { lang, title: words.titleOf(who), subtitles: [capital(period), ...below] };
}

/** What touches these weeks, the gravest first; what somebody accepted comes last. */
function conflictBlock(findings: readonly Finding[], schedule: Schedule, lang: Lang): DocumentBlock {
  const touching = gravestFirst(findings.filter((finding) => daysInSight(finding, schedule).length > 0));
  if (touching.length === 0) return paragraph(WORDS[lang].noConflicts);
  const entries = touching.map((finding) => findingEntry(finding, daysInSight(finding, schedule), lang));
  return { kind: 'list', entries };
}
