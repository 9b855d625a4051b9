import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { CalendarEntry } from '../../exchange/entry.ts';
import { afterImport } from '../../exchange/published/import-changes.ts';
import type { Handed } from '../../exchange/published/ledger.ts';
import type { Register } from '../../exchange/published/register.ts';
import { type Selection, selectionKey, selections } from '../../exchange/selections.ts';
import { fileNames } from '../../exchange/text/file-name.ts';
import {
  type CalendarOptions,
  calendarEntries,
  calendarFile,
  calendarParts,
} from '../../exchange/writing/icalendar.ts';
import { writeParts } from '../../io/streams.ts';
import type { Said } from '../../language/language.ts';
import { type Filter, select } from '../../schedule/select.ts';
import type { Loaded } from '../definitions.ts';
import { lookInRegister, publishCalendars } from '../published-memory.ts';
import { inFolder, meansFolder, type WrittenFile } from '../write-files.ts';
import { type CalendarRequest, writingOptions } from './request.ts';

/** What a file is called when nobody says. */
const USUAL_FILE = 'cyclus.ics';
const USUAL_FOLDER = 'calendars';

/** Files to import into a calendar of their own: one for all that was asked for, or one for each forum, team ... */
export function exportFiles(loaded: Loaded, request: CalendarRequest): undefined {
  const written = request.by ? oneForEach(loaded, request, request.by) : oneForAll(loaded, request);
  loaded.folder.tell((written ? SECOND_IMPORT : NOTHING)[loaded.lang]);
}

const SECOND_IMPORT: Said = {
  nl:
    'Let op: Outlook zet alles dubbel in de agenda als u een bestand voor de tweede keer importeert.\n' +
    'Verwijder eerst de agenda van de vorige keer, of importeer alleen het nieuwe: --profiel wijzigingen.',
  en:
    'Note: Outlook doubles everything in the calendar when you import a file for the second time.\n' +
    'Delete the calendar of the time before first, or import only what is new: --profile changes.',
};

const NOTHING: Said = {
  nl: 'In deze periode zijn er geen overleggen; er is niets geschreven.',
  en: 'There are no meetings in this period; nothing was written.',
};

/** One calendar: to the file or folder named, at a screen to the usual file, and else to standard output. */
function oneForAll(loaded: Loaded, request: CalendarRequest): boolean {
  const { io } = loaded.folder;
  const { settings } = loaded.workspace;
  const { whole, schedule, filter, force } = request;
  const path = request.path ?? (io.stdout.isTTY ? USUAL_FILE : '-');
  const name = settings.title || 'cyclus';
  const chosen = (register: Register) => {
    const options = { ...writingOptions(request, register), filter };
    return { options, entries: calendarEntries(schedule, options) };
  };
  if (path === '-') {
    const { entries } = chosen(lookInRegister(loaded, whole));
    if (entries.length > 0) writeParts(io.stdout, calendarParts(entries, name, settings.timezone));
    return entries.length > 0;
  }
  const file = meansFolder(io, path) ? inFolder(path, USUAL_FILE) : path;
  const { files } = publishCalendars(loaded, whole, force, (register) => {
    const { entries, options } = chosen(register);
    const data = calendarFile(entries, name, settings.timezone);
    const imported = handed(request, entries, options);
    return { files: data === undefined ? [] : [{ path: file, data }], imported: [imported] };
  });
  return files.length > 0;
}

/** A calendar for each forum, team, role, department or cycle that has anything in the window. */
function oneForEach(loaded: Loaded, request: CalendarRequest, by: NonNullable<CalendarRequest['by']>): boolean {
  const { whole, schedule, path: folder = USUAL_FOLDER, force } = request;
  if (folder === '-') throw BY_TO_OUTPUT;
  const choices = choicesOf(by, loaded, request);
  const names = fileNames(choices.map(({ id }) => id));
  const { files } = publishCalendars(loaded, whole, force, (register) => {
    const made = choices.map(({ id, filter }, index) => {
      const options = { ...writingOptions(request, register), filter: both(request.filter, filter) };
      const entries = calendarEntries(select(schedule, filter), options);
      const data = calendarFile(entries, id, loaded.workspace.settings.timezone);
      const file: WrittenFile[] = data === undefined ? [] : [{ path: inFolder(folder, `${names[index]}.ics`), data }];
      return { file, imported: handed(request, entries, options) };
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

function handed(
  { hidden }: CalendarRequest,
  entries: readonly CalendarEntry[],
  { register, filter }: CalendarOptions,
): Handed {
  const selection = selectionKey(filter, hidden);
  return { selection, entries: afterImport(entries, register, selection) };
}

const BY_TO_OUTPUT = new WrongCall({
  nl: '--per maakt meer dan één bestand; noem met --uitvoer een map',
  en: '--by makes more than one file; name a folder with --output',
});

/** What there is a file for; those asked for, else all there are. */
function choicesOf(
  by: NonNullable<CalendarRequest['by']>,
  { workspace }: Loaded,
  { filter }: CalendarRequest,
): Selection[] {
  const all = selections(workspace, by);
  const parts = Object.keys(filter) as (keyof Filter)[];
  const asked = all.filter((one) => parts.some((part) => one.filter[part].some((id) => filter[part].includes(id))));
  return asked.length > 0 ? asked : all;
}
