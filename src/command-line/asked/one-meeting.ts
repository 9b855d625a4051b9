import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Document } from '../../documents/blocks.ts';
import { documentName } from '../../documents/document-names.ts';
import type { Said } from '../../language/language.ts';
import type { ForumPaper } from '../../language/typed.ts';
import { hasPaper } from '../../schedule/meetings/has-paper.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { tellLeftUndone } from '../../workspace/left-undone.ts';
import { severalMeetings } from '../../workspace/named/refer.ts';
import { meetingsAsked } from '../../workspace/named/subject.ts';
import { inFolder, meansFolder, writeAndTell } from '../../workspace/write-files.ts';
import type { Context } from '../command.ts';
import { force, output } from '../options.ts';
import { deliver } from '../output/deliver.ts';
import { render } from '../output/render.ts';
import type { FORMS } from './one-meeting-forms.ts';

type Form = (typeof FORMS)[number];

const EXTENSIONS: Record<Form, string> = { text: 'txt', markdown: 'md', html: 'html', docx: 'docx', pdf: 'pdf' };

interface OneMeeting {
  meeting: Meeting;
  schedule: Schedule;
}

/**
 * The one meeting that a reference names, for which a paper is made; of several the one that goes on. What is left undone
 * in the schedule around it is told.
 * @throws WrongCall when there is no such meeting, or several, or its forum has no such paper
 */
export function meetingAsked(text: string, paper: ForumPaper, loaded: Loaded): OneMeeting {
  const { found, schedule } = meetingsAsked(text, loaded.workspace);
  const held = found.filter(isHeld);
  const [meeting, ...others] = held.length > 0 ? held : found;
  if (others.length > 0) throw severalMeetings(text, [meeting!, ...others], schedule);
  if (!hasPaper(meeting!, paper)) throw withoutPaper(meeting!, paper);
  tellLeftUndone(loaded, schedule);
  return { meeting: meeting!, schedule };
}

/** The same, for what is only made of a meeting that goes on. @throws WrongCall also when it is cancelled */
export function heldMeetingAsked(text: string, paper: ForumPaper, loaded: Loaded): OneMeeting {
  const asked = meetingAsked(text, paper, loaded);
  if (!isHeld(asked.meeting)) throw CANCELLED;
  return asked;
}

const NAMES: Record<ForumPaper, Said> = {
  agenda: { nl: 'geen agenda', en: 'no agenda' },
  decisions: { nl: 'geen besluitenlijst', en: 'no list of decisions' },
  mail: { nl: 'geen mail met een agenda', en: 'no mail with an agenda' },
};

function withoutPaper({ forum }: Meeting, paper: ForumPaper): WrongCall {
  return new WrongCall({
    nl: `voor ${quoted(forum.id)} wordt ${NAMES[paper].nl} gemaakt; zet bij het gremium onder "documents" wat het wel krijgt`,
    en: `${NAMES[paper].en} is made for ${quoted(forum.id)}; write under "documents" of the forum what it does get`,
  });
}

const CANCELLED = new WrongCall({
  nl: 'dat overleg gaat niet door; cyclus agenda maakt de agenda die dat zegt, cyclus mail wijziging --sinds <dag> de mail',
  en: 'that meeting is cancelled; cyclus agenda makes the agenda that says so, cyclus mail change --since <day> the mail',
});

interface AboutMeeting {
  meeting: Meeting;
  document: Document;
  /** Which document it is, for its name. */
  what: string;
  form: Form;
  /** The files of which it says something that is not for everybody. */
  madeOf?: readonly string[];
}

/**
 * Hands over a document about a meeting: to the file of `--output`, or under a name of its own in that folder.
 * @throws WrongCall or WriteFault
 */
export async function deliverAbout(
  context: Context,
  { lang, today }: Loaded,
  { meeting, document, what, form, madeOf }: AboutMeeting,
): Promise<void> {
  const data = await render(context, document, form, today);
  const path = context.get(output);
  if (path === undefined || !meansFolder(context.io, path)) deliver(context, lang, data, madeOf);
  else
    writeAndTell(
      context,
      lang,
      [{ path: inFolder(path, `${documentName(meeting, what)}.${EXTENSIONS[form]}`), data, madeOf }],
      context.get(force),
    );
}
