import { afterImport } from '../../exchange/published/import-changes.ts';
import type { Handed } from '../../exchange/published/ledger.ts';
import type { Register } from '../../exchange/published/register.ts';
import { type Selection, selectionKey, selections } from '../../exchange/selections.ts';
import { fileNames } from '../../exchange/text/file-name.ts';
import { calendarEntries, calendarFile } from '../../exchange/writing/icalendar.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { select } from '../../schedule/select.ts';
import type { Loaded } from '../definitions.ts';

/** A calendar that goes out, and what is remembered of it. */
export interface MadeCalendar {
  /** Where it belongs, below the folder of the publication. */
  path: string;
  data: string;
  handed: Handed;
}

/** The folder of the calendars. */
const FOLDER = 'outlook';

/**
 * A file to import for each forum, and one for each team with its deadlines, as far as there is anything in the window.
 * @param whole all of the window
 */
export function calendarsOf({ workspace, lang }: Loaded, whole: Schedule, register: Register): MadeCalendar[] {
  const { calendars, timezone } = workspace.settings;
  const view = { lang, hide: new Set(calendars.hide), class: calendars.class, reminder: calendars.reminder };
  const choices = [...selections(workspace, 'forum'), ...selections(workspace, 'team')];
  const names = fileNames(choices.map(({ id }) => id));
  return choices.flatMap(({ id, kind, filter }: Selection, index) => {
    const deadlines = kind === 'team' ? 'all-day' : 'none';
    const entries = calendarEntries(select(whole, filter), { view, filter, deadlines, register });
    const data = calendarFile(entries, id, timezone);
    if (data === undefined) return [];
    const selection = selectionKey(filter, []);
    const handed = { selection, entries: afterImport(entries, register, selection) };
    return [{ path: `${FOLDER}/${names[index]}.ics`, data, handed }];
  });
}
