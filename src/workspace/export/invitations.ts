import { roleName } from '../../definition/texts/role-name.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { dayAndTime } from '../../documents/words.ts';
import { type InvitationFiles, invitationFiles } from '../../exchange/mail/invitation-files.ts';
import { isOurs } from '../../exchange/writing/icalendar.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Loaded } from '../definitions.ts';
import { organizerOf } from '../mailing/organizer.ts';
import { publishCalendars } from '../published-memory.ts';
import { lookInSent } from '../sent-list.ts';
import { inFolder } from '../write-files.ts';
import { type CalendarRequest, writingOptions } from './request.ts';

/** What the folder is called when nobody says. */
const USUAL_FOLDER = 'invitations';

/** An invitation for each meeting as a file of its own, in a folder. */
export function exportInvitations(loaded: Loaded, request: CalendarRequest): undefined {
  const { whole, schedule, filter, by, path = USUAL_FOLDER, force } = request;
  if (path === '-' || by || /\.ics$/i.test(path)) throw A_FOLDER;
  const { folder, workspace } = loaded;
  const organizer = organizerOf(workspace);
  const { made } = publishCalendars(loaded, whole, force || isOurs, (register) => {
    const options = { ...writingOptions(request, register), filter };
    const made = invitationFiles(schedule, options, lookInSent(folder), organizer);
    return { made, files: made.files.map(({ name, data }) => ({ path: inFolder(path, name), data })) };
  });
  for (const sentence of remarks(made, loaded)) folder.tell(sentence);
}

const WORDS: Said<{
  nothing: string;
  alone: (meetings: string) => string;
  more: (count: number) => string;
  unreachable: (roles: string) => string;
}> = {
  nl: {
    nothing: 'Er is niemand om uit te nodigen; er is niets geschreven.',
    alone: (meetings) => `Niemand met een e-mailadres, en dus geen uitnodiging: ${meetings}.`,
    more: (count) => `nog ${count}`,
    unreachable: (roles) => `Zonder e-mailadres, en dus niet uitgenodigd: ${roles}.`,
  },
  en: {
    nothing: 'There is nobody to invite; nothing was written.',
    alone: (meetings) => `Nobody with an e-mail address, and so no invitation: ${meetings}.`,
    more: (count) => `another ${count}`,
    unreachable: (roles) => `Without an e-mail address, and so not invited: ${roles}.`,
  },
};

/** A longer list is not read. */
const MOST_NAMED = 10;

function remarks({ files, alone, unreachable }: InvitationFiles, { workspace, lang }: Loaded): string[] {
  const words = WORDS[lang];
  const names = unreachable.map((role) => roleName(role, workspace));
  const meetings = alone.map(({ forum, day, start }) => `${forum} ${dayAndTime(day, start, lang)}`);
  return [
    ...(files.length === 0 ? [words.nothing] : []),
    ...(alone.length > 0 ? [words.alone(shortened(meetings, lang))] : []),
    ...(names.length > 0 ? [words.unreachable(shortened(names, lang))] : []),
  ];
}

function shortened(words: readonly string[], lang: Lang): string {
  if (words.length <= MOST_NAMED) return listing(words, lang);
  return listing([...words.slice(0, MOST_NAMED - 1), WORDS[lang].more(words.length - MOST_NAMED + 1)], lang);
}

const A_FOLDER = new WrongCall({
  nl: '--profiel uitnodigingen schrijft een bestand voor elk overleg; noem met --uitvoer een map',
  en: '--profile invitations writes a file for each meeting; name a folder with --output',
});
