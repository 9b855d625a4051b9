import { WrongCall } from '../../../diagnostic/wrong-call.ts';
import type { Entry } from '../../../exchange/entry.ts';
import { afterImport } from '../../../exchange/published/import-changes.ts';
import type { Handed } from '../../../exchange/published/ledger.ts';
import type { Register } from '../../../exchange/published/register.ts';
import { type Selection, selectionKey, selections } from '../../../exchange/selections.ts';
import { fileNames } from '../../../exchange/text/file-name.ts';
import { type CalendarOptions, calendarEntries, calendarFile } from '../../../exchange/writing/icalendar.ts';
import type { Said } from '../../../language/language.ts';
import { type Filter, select } from '../../../schedule/select.ts';
import type { Asked } from '../../command-line/asked/asked.ts';
import { askedEdition, deadlines, hiddenByLine } from '../../command-line/asked/asked-edition.ts';
import type { Context } from '../../command-line/command.ts';
import { output } from '../../command-line/options.ts';
import { deliver, isFolder, type WrittenFile, within } from '../../command-line/output/deliver.ts';
import { by } from '../../export.ts';
import type { Loaded } from '../load.ts';
import { lookInRegister, publish } from '../memory.ts';

/** What a file is called when nobody says. */
const USUAL_FILE = 'cyclus.ics';
const USUAL_FOLDER = 'calendars';

/** Files to import into a calendar of their own: one for all that was asked for, or one for each forum, team ... */
export function exportFiles(context: Context, loaded: Loaded, asked: Asked): void {
  const written = context.get(by) ? oneForEach(context, loaded, asked) : oneForAll(context, loaded, asked);
  context.tell((written ? SECOND_IMPORT : NOTHING)[loaded.lang]);
}

const SECOND_IMPORT: Said = {
  nl:
    'Let op: Outlook zet alles dubbel in de agenda als u een bestand voor de tweede keer importeert.\n' +
    'Verwijder eerst de agenda van de vorige keer, of importeer alleen het nieuwe: --profile wijzigingen.',
  en:
    'Note: Outlook doubles everything in the calendar when you import a file for the second time.\n' +
    'Delete the calendar of the time before first, or import only what is new: --profile changes.',
};

const NOTHING: Said = {
  nl: 'In deze periode zijn er geen overleggen; er is niets geschreven.',
  en: 'There are no meetings in this period; nothing was written.',
};

/** One calendar: to the file or folder named, at a screen to the usual file, and else to standard output. */
function oneForAll(context: Context, loaded: Loaded, { whole, schedule, filter }: Asked): boolean {
  const { settings } = loaded.workspace;
  const path = context.get(output) ?? (context.io.stdout.isTTY ? USUAL_FILE : '-');
  const make = (register: Register) => {
    const options = { ...calendarOptions(context, loaded, register), filter };
    const entries = calendarEntries(schedule, options);
    return { entries, options, data: calendarFile(entries, settings.title || 'cyclus', settings.timezone) };
  };
  if (path === '-') {
    const { data } = make(lookInRegister(context, loaded, whole));
    if (data !== undefined) deliver(context, loaded.lang, data);
    return data !== undefined;
  }
  const file = isFolder(context, path) ? within(path, USUAL_FILE) : path;
  const { files } = publish(context, loaded, whole, (register) => {
    const { entries, options, data } = make(register);
    const imported = handed(context, entries, options);
    return { files: data === undefined ? [] : [{ path: file, data }], imported: [imported] };
  });
  return files.length > 0;
}

/** A calendar for each forum, team, role, department or cycle that has anything in the window. */
function oneForEach(context: Context, loaded: Loaded, asked: Asked): boolean {
  const folder = context.get(output) ?? USUAL_FOLDER;
  if (folder === '-') throw BY_TO_OUTPUT;
  const choices = choicesOf(context, loaded, asked);
  const names = fileNames(choices.map(({ id }) => id));
  const { files } = publish(context, loaded, asked.whole, (register) => {
    const made = choices.map(({ id, filter }, index) => {
      const options = { ...calendarOptions(context, loaded, register), filter: both(asked.filter, filter) };
      const entries = calendarEntries(select(asked.schedule, filter), options);
      const data = calendarFile(entries, id, loaded.workspace.settings.timezone);
      const file: WrittenFile[] = data === undefined ? [] : [{ path: within(folder, `${names[index]}.ics`), data }];
      return { file, imported: handed(context, entries, options) };
    });
    return { files: made.flatMap(({ file }) => file), imported: made.map(({ imported }) => imported) };
  });
  return files.length > 0;
}

/** What is asked for on the line, and of that one choice. */
function both(asked: Filter, { fora, cycles, teams, people }: Filter): Filter {
  return {
    fora: fora.length > 0 ? fora : asked.fora,
    cycles: cycles.length > 0 ? cycles : asked.cycles,
    teams: teams.length > 0 ? teams : asked.teams,
    people: people.length > 0 ? people : asked.people,
  };
}

function handed(context: Context, entries: readonly Entry[], { register, filter }: CalendarOptions): Handed {
  const selection = selectionKey(filter, hiddenByLine(context));
  return { selection, entries: afterImport(entries, register, selection) };
}

const BY_TO_OUTPUT = new WrongCall({
  nl: '--by maakt meer dan één bestand; noem met --output een map',
  en: '--by makes more than one file; name a folder with --output',
});

/** What there is a file for; those asked for, else all there are. */
function choicesOf(context: Context, { workspace }: Loaded, { filter }: Asked): Selection[] {
  const all = selections(workspace, context.get(by)!);
  const parts = Object.keys(filter) as (keyof Filter)[];
  const asked = all.filter((one) => parts.some((part) => one.filter[part].some((id) => filter[part].includes(id))));
  return asked.length > 0 ? asked : all;
}

/** How the line asks calendars to be written. */
export function calendarOptions(context: Context, loaded: Loaded, register: Register): Omit<CalendarOptions, 'filter'> {
  return { edition: askedEdition(context, loaded), deadlines: context.get(deadlines) ?? 'none', register };
}
