import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Document } from '../../documents/blocks.ts';
import { importChangesDocument } from '../../documents/changes/import-changes.ts';
import { importChanges } from '../../exchange/published/import-changes.ts';
import { selectionKey } from '../../exchange/selections.ts';
import { calendarEntries, calendarFile } from '../../exchange/writing/icalendar.ts';
import type { Said } from '../../language/language.ts';
import type { Loaded } from '../definitions.ts';
import { publishCalendars } from '../published-memory.ts';
import { inFolder, meansFolder } from '../write-files.ts';
import { type CalendarRequest, writingOptions } from './request.ts';

/** What a file is called when nobody says. */
const USUAL_FILE = 'changes.ics';

/**
 * A file with only what is new since the last import of the same selection.
 * @returns what is new, and what to take out of the calendar by hand
 */
export function exportChanges(loaded: Loaded, request: CalendarRequest): Document | undefined {
  const { folder, workspace, today, lang } = loaded;
  const { title, timezone } = workspace.settings;
  const { whole, schedule, filter, by, path = USUAL_FILE, force, hidden } = request;
  if (path === '-' || by) throw ONE_FILE;
  const file = meansFolder(folder.io, path) ? inFolder(path, USUAL_FILE) : path;
  const { changes } = publishCalendars(loaded, whole, force, (register) => {
    const options = { ...writingOptions(request, register), filter };
    const selection = selectionKey(filter, hidden);
    const entries = calendarEntries(schedule, options);
    const changes = importChanges(entries, register, selection, schedule.window, today);
    const data = calendarFile(changes.fresh, title || 'cyclus', timezone);
    return {
      changes,
      files: data === undefined ? [] : [{ path: file, data }],
      imported: [{ selection, entries: changes.entries }],
    };
  });
  if (changes.fresh.length + changes.remove.length > 0) return importChangesDocument(changes, lang);
  folder.tell(NOTHING[lang]);
  return undefined;
}

const ONE_FILE = new WrongCall({
  nl: '--profiel wijzigingen schrijft één bestand; noem het met --uitvoer',
  en: '--profile changes writes one file; name it with --output',
});

const NOTHING: Said = {
  nl: 'Sinds de vorige keer is er niets veranderd; er is niets geschreven.',
  en: 'Nothing has changed since last time; nothing was written.',
};
