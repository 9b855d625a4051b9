import type { Document } from '../../documents/blocks.ts';
import { DOCUMENT_NAMES, documentNames, plainName } from '../../documents/document-names.ts';
import type { DocumentContext } from '../../documents/edition.ts';
import { conflictsDocument } from '../../documents/lists/conflicts.ts';
import { shownPlans } from '../../documents/lists/months.ts';
import { annotationDocument } from '../../documents/meeting/annotation.ts';
import { decisionListDocument } from '../../documents/meeting/decision-list.ts';
import { meetingAgendaDocument } from '../../documents/meeting/meeting-agenda.ts';
import { type Source as OverviewSource, overviewDocument } from '../../documents/overview/overview.ts';
import { halfYearFrom } from '../../documents/overview/planner.ts';
import { planningWorkbook } from '../../documents/workbook/workbook.ts';
import { EVERYTHING } from '../../exchange/selections.ts';
import { xlsx } from '../../formats/excel/excel.ts';
import { html } from '../../formats/html/html.ts';
import { renderWord } from '../../formats/word/house-style.ts';
import { meetingsWithAgenda } from '../../schedule/meetings/has-agenda.ts';
import { neutral } from '../../schedule/neutral.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import { mailPapers } from './mails.ts';
import { documentPaper, type Paper, type PaperSource } from './paper.ts';

/** Everything that goes out for a window, but for the calendars. */
export function papersOf(source: PaperSource): Paper[] {
  return [
    ...pages(source),
    planningPaper(source),
    ...agendaPapers(source),
    ...annotationPapers(source),
    ...mailPapers(source),
  ];
}

/** The pages to look at: the fortnight, half a year of rounds and routes, and what is wrong. */
function pages({ loaded, whole, findings }: PaperSource): Paper[] {
  const near: OverviewSource = { near: whole, far: whole, findings, journeys: [], months: [], people: [] };
  const far = resolve(loaded.workspace, halfYearFrom(whole.window.from));
  const plans = [...loaded.workspace.monthPlans.values()];
  return [
    documentPaper('overzicht.html', (edition) => overviewDocument(near, ['fortnight'], edition), page),
    documentPaper(
      'planner.html',
      (edition) => {
        const months = shownPlans(plans, undefined, edition.today);
        const all = { ...near, far, journeys: far.journeys, months };
        return overviewDocument(all, ['rounds', 'routes', 'months', 'load'], edition);
      },
      page,
    ),
    documentPaper('knelpunten.html', (edition) => conflictsDocument(findings, loaded.sources, edition), page),
  ];
}

function page(document: Document): string {
  return html(document);
}

function planningPaper({ loaded, whole, findings }: PaperSource): Paper {
  return {
    path: 'planning.xlsx',
    drawUp(edition) {
      const workbook = planningWorkbook(whole, EVERYTHING, { findings, sources: loaded.sources }, edition);
      return { says: JSON.stringify(workbook), render: () => xlsx(workbook) };
    },
  };
}

/** For each meeting its agenda, and a list of decisions to fill in. */
function agendaPapers(source: PaperSource): Paper[] {
  const { whole } = source;
  const open = neutral(whole);
  const meetings = meetingsWithAgenda(whole);
  const papers = (what: string, build: (meeting: Meeting, edition: DocumentContext) => Document) => {
    const names = documentNames(meetings, what);
    return meetings.map((meeting, index) =>
      wordPaper(`agendas/${names[index]}.docx`, source, (edition) => build(meeting, edition)),
    );
  };
  return [
    ...papers(DOCUMENT_NAMES.agenda, (meeting, edition) => meetingAgendaDocument(meeting, open, edition)),
    ...papers(DOCUMENT_NAMES.decisions, (meeting, edition) => decisionListDocument(meeting, open, edition)),
  ];
}

/** For each person with annotations a folder of his own: nobody else is to read them. */
function annotationPapers(source: PaperSource): Paper[] {
  const { whole, findings } = source;
  const { annotations } = whole.workspace;
  const meetings = meetingsWithAgenda(whole);
  const roles = [...new Set(annotations.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const mine = annotations.filter((one) => one.role === role);
    const about = meetings.filter((meeting) => mine.some((one) => whole.meant(one.meeting).includes(meeting)));
    const names = documentNames(about, `${DOCUMENT_NAMES.annotation} ${role}`);
    return about.map((meeting, index) =>
      wordPaper(`vertrouwelijk/${plainName(role)}/${names[index]}.docx`, source, (edition) =>
        annotationDocument({ meeting, role, schedule: whole, edition }, findings),
      ),
    );
  });
}

function wordPaper(path: string, { style }: PaperSource, build: (edition: DocumentContext) => Document): Paper {
  return documentPaper(path, build, (document, { today }) => renderWord(document, today, style));
}
