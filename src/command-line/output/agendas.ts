import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { DOCUMENT_NAMES, documentNames } from '../../documents/document-names.ts';
import { meetingAgendaDocument } from '../../documents/meeting/meeting-agenda.ts';
import { meetingsWith } from '../../schedule/meetings/has-paper.ts';
import { neutral } from '../../schedule/neutral.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { inFolder, writeAndTell } from '../../workspace/write-files.ts';
import { deliverAbout, meetingAsked } from '../asked/one-meeting.ts';
import type { FORMS } from '../asked/one-meeting-forms.ts';
import type { Context } from '../command.ts';
import { current, filter, force, output, window } from '../options.ts';
import { toStandardOutput } from './deliver.ts';
import { render } from './render.ts';

/** Hands over the agenda of one meeting. @throws WrongCall when there is no such meeting, or it has no agenda */
export async function deliverAgenda(
  context: Context,
  loaded: Loaded,
  text: string,
  form: (typeof FORMS)[number],
): Promise<void> {
  if ([current, ...window, ...filter].some((option) => isGiven(context.get(option)))) throw MEETING_AND_WINDOW;
  const { meeting, schedule } = meetingAsked(text, 'agenda', loaded);
  const document = meetingAgendaDocument(meeting, neutral(schedule), loaded);
  await deliverAbout(context, loaded, { meeting, document, what: DOCUMENT_NAMES.agenda, form });
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

/** What can be sent round as a file. */
type PaperForm = 'docx' | 'pdf';

/** Writes an agenda for each meeting of a schedule that goes on. @throws WrongCall without a folder to write them in */
export async function writeAgendas(
  context: Context,
  loaded: Loaded,
  schedule: Schedule,
  form: PaperForm,
): Promise<void> {
  const folder = context.get(output);
  if (folder === undefined || toStandardOutput(context) || /\.(docx|pdf)$/i.test(folder)) throw NO_FOLDER;
  const meetings = meetingsWith('agenda', schedule);
  if (meetings.length === 0) return context.tell(NOTHING[loaded.lang]);
  const names = documentNames(meetings, DOCUMENT_NAMES.agenda);
  const open = neutral(schedule);
  const files = [];
  for (const [index, meeting] of meetings.entries())
    files.push({
      path: inFolder(folder, `${names[index]}.${form}`),
      data: await render(context, meetingAgendaDocument(meeting, open, loaded), form, loaded.today),
    });
  writeAndTell(context, loaded.lang, files, context.get(force));
}

const MEETING_AND_WINDOW = new WrongCall({
  nl: 'het overleg zegt al waar het om gaat; laat de opties voor dagen en selectie weg',
  en: 'the meeting already says what this is about; leave out the options for days and selection',
});

const NO_FOLDER = new WrongCall({
  nl: 'dit zijn meer bestanden: noem met --uitvoer een map, of een bestand zoals dag.pdf voor alles op één papier',
  en: 'these are several files: name a folder with --output, or a file such as day.pdf for all of it on one paper',
});

const NOTHING = {
  nl: 'In deze periode zijn er geen overleggen waarvoor een agenda rondgaat; er is niets geschreven.',
  en: 'There are no meetings in this period for which an agenda is sent round; nothing was written.',
};
