import { quotedPath } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { forFeed } from '../../exchange/calendar-view.ts';
import { restoredLedger } from '../../exchange/published/restore.ts';
import { selectionKey } from '../../exchange/selections.ts';
import { isOurs } from '../../exchange/writing/icalendar.ts';
import type { Io } from '../../io.ts';
import type { Loaded } from '../definitions.ts';
import { restoreLedger } from '../published-memory.ts';
import type { CalendarRequest } from './request.ts';

/**
 * Restores the memory of what was published from calendars that still exist. Nothing is published.
 * @param isFeed whether these were read as feeds, or imported as files
 */
export function restoreFrom(
  { folder, today, lang }: Loaded,
  { whole, filter, view, deadlines, hidden }: CalendarRequest,
  paths: readonly string[],
  isFeed: boolean,
): void {
  if (folder.path === '-') throw NO_FOLDER;
  const texts = paths.map((path) => calendarAt(folder.io, path));
  const options = { view: isFeed ? forFeed(view) : view, deadlines };
  const selection = isFeed ? null : selectionKey(filter, hidden);
  let count = 0;
  restoreLedger(folder, (ledger) => {
    const restored = restoredLedger(texts, ledger, whole, options, today, selection);
    count = [...restored].filter(([uid, entry]) => ledger.get(uid) !== entry).length;
    return restored;
  });
  folder.tell(RESTORED[lang](count));
}

function calendarAt(io: Io, path: string): string {
  const bytes = io.readFile(path);
  if (!bytes) throw missing(path);
  if (!isOurs(bytes)) throw notOurs(path);
  return new TextDecoder().decode(bytes);
}

const RESTORED = {
  nl: (count: number) => `Van ${count} afspraken is teruggehaald hoe zij zijn gepubliceerd.`,
  en: (count: number) => `How ${count} entries were published was restored.`,
};

const NO_FOLDER = new WrongCall({
  nl: 'van de standaardinvoer valt niets terug te halen; noem met --map de map met de definities',
  en: 'nothing can be restored for standard input; name the folder with the definitions with --cycles',
});

function missing(path: string): WrongCall {
  return new WrongCall({
    nl: `--terughalen: ${quotedPath(path)} is geen bestand dat te lezen is`,
    en: `--restore: ${quotedPath(path)} is not a file that can be read`,
  });
}

function notOurs(path: string): WrongCall {
  return new WrongCall({
    nl: `--terughalen: ${quotedPath(path)} is geen kalenderbestand dat cyclus heeft gemaakt`,
    en: `--restore: ${quotedPath(path)} is not a calendar file that cyclus made`,
  });
}
