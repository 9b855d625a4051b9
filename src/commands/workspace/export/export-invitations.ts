import { roleName } from '../../../definition/texts/role-name.ts';
import { WrongCall } from '../../../diagnostic/wrong-call.ts';
import { dayAndTime } from '../../../documents/words.ts';
import { type InvitationFiles, invitationFiles } from '../../../exchange/mail/invitation-files.ts';
import { isOurs } from '../../../exchange/writing/icalendar.ts';
import type { Lang, Said } from '../../../language/language.ts';
import { listing } from '../../../language/listing.ts';
import type { Asked } from '../../command-line/asked/asked.ts';
import { organizerOf } from '../../command-line/asked/organizer.ts';
import type { Context } from '../../command-line/command.ts';
import { output } from '../../command-line/options.ts';
import { within } from '../../command-line/output/deliver.ts';
import { by, profile } from '../../export.ts';
import type { Loaded } from '../load.ts';
import { publish } from '../memory.ts';
import { lookInSent } from '../sent-list.ts';
import { calendarOptions } from './export-file.ts';

/** What the folder is called when nobody says. */
const USUAL_FOLDER = 'invitations';

/** An invitation for each meeting as a file of its own, in a folder. */
export function exportInvitations(context: Context, loaded: Loaded, { whole, schedule, filter }: Asked): void {
  const folder = context.get(output) ?? USUAL_FOLDER;
  if (folder === '-' || context.get(by) || /\.ics$/i.test(folder)) throw A_FOLDER;
  const organizer = organizerOf(loaded.workspace);
  const { made } = publish(context, loaded, whole, (register) => {
    const options = { ...calendarOptions(context, loaded, register), filter };
    const made = invitationFiles(schedule, options, lookInSent(context), organizer);
    return { made, isOurs, files: made.files.map(({ name, data }) => ({ path: within(folder, name), data })) };
  });
  for (const sentence of remarks(made, loaded)) context.tell(sentence);
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
  nl: `--${profile.name} uitnodigingen schrijft een bestand voor elk overleg; noem met --output een map`,
  en: `--${profile.name} invitations writes a file for each meeting; name a folder with --output`,
});
