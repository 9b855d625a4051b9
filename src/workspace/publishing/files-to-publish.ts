import type { Document } from '../../documents/blocks.ts';
import { conflictsForChair } from '../../documents/conflicts/for-chair.ts';
import type { DocumentContext } from '../../documents/document-context.ts';
import { DOCUMENT_NAMES, documentNames, plainName } from '../../documents/document-names.ts';
import { shownPlans } from '../../documents/lists/months.ts';
import { annotationDocument } from '../../documents/meeting/annotation.ts';
import { decisionListDocument } from '../../documents/meeting/decision-list.ts';
import { meetingAgendaDocument } from '../../documents/meeting/meeting-agenda.ts';
import { type OverviewSource, overviewDocument } from '../../documents/overview/overview.ts';
import { halfYearFrom } from '../../documents/overview/rounds.ts';
import { planningWorkbook } from '../../documents/workbook/workbook.ts';
import { EVERYTHING } from '../../exchange/selections.ts';
import { xlsx } from '../../formats/excel/excel.ts';
import { html } from '../../formats/html/html.ts';
import { tokensOf } from '../../formats/html/theme.ts';
import { renderWord } from '../../formats/word/house-style.ts';
import { meetingsWith } from '../../schedule/meetings/has-paper.ts';
import { neutral } from '../../schedule/neutral.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import { documentFile, type FileToPublish, type PublishSource } from './file-to-publish.ts';
import { mailFiles } from './mail-files.ts';

/** Everything that goes out for a window, but for the calendars. */
export function filesToPublish(source: PublishSource): FileToPublish[] {
  return [
    ...pages(source),
    planningFile(source),
    ...agendaFiles(source),
    ...annotationFiles(source),
    ...mailFiles(source),
  ];
}

/** The pages to look at: the fortnight, half a year of rounds and routes, and what is wrong. */
function pages({ loaded, whole, findings, look: { theme } }: PublishSource): FileToPublish[] {
  const near: OverviewSource = { near: whole, far: whole, findings, journeys: [], months: [], people: [] };
  const far = resolve(loaded.workspace, halfYearFrom(whole.window.from));
  const plans = [...loaded.workspace.monthPlans.values()];
  const tokens = theme && tokensOf(theme);
  const page = (document: Document) => html(document, [], tokens);
  const judged = { findings, shown: findings, schedule: whole, sources: loaded.sources };
  return [
    documentFile('overzicht.html', (context) => overviewDocument(near, ['fortnight'], context), page),
    documentFile(
      'planner.html',
      (context) => {
        const months = shownPlans(plans, undefined, context.today);
        const all = { ...near, far, journeys: far.journeys, months };
        return overviewDocument(all, ['rounds', 'routes', 'months', 'load'], context);
      },
      page,
    ),
    documentFile('knelpunten.html', (context) => conflictsForChair(judged, context), page),
  ];
}

function planningFile({ loaded, whole, findings }: PublishSource): FileToPublish {
  return {
    path: 'planning.xlsx',
    drawUp(context) {
      const workbook = planningWorkbook(whole, EVERYTHING, { findings, sources: loaded.sources }, context);
      return { says: JSON.stringify(workbook), render: () => xlsx(workbook) };
    },
  };
}

/** For each meeting its agenda, and a list of decisions to fill in, as far as its forum has them. */
function agendaFiles(source: PublishSource): FileToPublish[] {
  const { whole } = source;
  const open = neutral(whole);
  const files = (paper: 'agenda' | 'decisions', build: (meeting: Meeting, context: DocumentContext) => Document) => {
    const meetings = meetingsWith(paper, whole);
    const names = documentNames(meetings, DOCUMENT_NAMES[paper]);
    return meetings.map((meeting, index) =>
      wordFile(`agendas/${names[index]}.docx`, source, (context) => build(meeting, context)),
    );
  };
  return [
    ...files('agenda', (meeting, context) => meetingAgendaDocument(meeting, open, context)),
    ...files('decisions', (meeting, context) => decisionListDocument(meeting, open, context)),
  ];
}

/** The folder of what one person alone may read. */
export const CONFIDENTIAL = 'vertrouwelijk';

/** For each person with annotations a folder of his own: nobody else is to read them. */
function annotationFiles(source: PublishSource): FileToPublish[] {
  const { whole, findings } = source;
  const { annotations } = whole.workspace;
  const meetings = meetingsWith('agenda', whole);
  const roles = [...new Set(annotations.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const mine = annotations.filter((one) => one.role === role);
    const about = meetings.filter((meeting) => mine.some((one) => whole.meant(one.meeting).includes(meeting)));
    const names = documentNames(about, `${DOCUMENT_NAMES.annotation} ${role}`);
    return about.map((meeting, index) => ({
      ...wordFile(`${CONFIDENTIAL}/${plainName(role)}/${names[index]}.docx`, source, (context) =>
        annotationDocument({ meeting, role, schedule: whole, context }, findings),
      ),
      madeOf: [...new Set(mine.map(({ place }) => place.file))],
    }));
  });
}

function wordFile(
  path: string,
  { look: { style } }: PublishSource,
  build: (context: DocumentContext) => Document,
): FileToPublish {
  return documentFile(path, build, (document, { today }) => renderWord(document, today, style));
}
