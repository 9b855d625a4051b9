import type { Document } from '../documents/blocks.ts';
import { isHeld } from '../schedule/is-held.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';
import type { Context } from './command.ts';
import { deliver, isFolder, within, writeFiles } from './deliver.ts';
import { documentName } from './document-names.ts';
import type { Loaded } from './load.ts';
import type { FORMS } from './one-meeting-forms.ts';
import { output } from './options.ts';
import { severalMeetings } from './refer.ts';
import { spellAny } from './spell.ts';
import { meetingsAsked } from './subject.ts';

type Form = (typeof FORMS)[number];

const EXTENSIONS: Record<Form, string> = { text: 'txt', markdown: 'md', docx: 'docx' };

/**
 * The one meeting that a reference names; of several the one that goes on.
 * @throws WrongCall when there is no such meeting, or several
 */
export function meetingAsked(
  text: string,
  { workspace }: Pick<Loaded, 'workspace'>,
): { meeting: Meeting; schedule: Schedule } {
  const { found, schedule } = meetingsAsked(text, workspace);
  const held = found.filter(isHeld);
  const [meeting, ...others] = held.length > 0 ? held : found;
  if (others.length > 0) throw severalMeetings(text, [meeting!, ...others], schedule);
  return { meeting: meeting!, schedule };
}

/**
 * Hands over a document about a meeting: to the file of `--output`, or under a name of its own in that folder.
 * @param what which document it is, for its name
 * @throws WrongCall or WriteFault
 */
export async function deliverAbout(
  context: Context,
  { lang, today }: Loaded,
  { meeting, document, what, form }: { meeting: Meeting; document: Document; what: string; form: Form },
): Promise<void> {
  const data = await spellAny(context, document, form, today);
  const path = context.get(output);
  if (path === undefined || !isFolder(context, path)) deliver(context, lang, data);
  else writeFiles(context, lang, [{ path: within(path, `${documentName(meeting, what)}.${EXTENSIONS[form]}`), data }]);
}
