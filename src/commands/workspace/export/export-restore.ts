import { quoted, WrongCall } from '../../../diagnostic/wrong-call.ts';
import { restoredLedger } from '../../../exchange/published/restore.ts';
import { selectionKey } from '../../../exchange/selections.ts';
import { isOurs } from '../../../exchange/writing/icalendar.ts';
import type { Asked } from '../../command-line/asked/asked.ts';
import { askedEdition, deadlines, hiddenByLine } from '../../command-line/asked/asked-edition.ts';
import type { Context } from '../../command-line/command.ts';
import { profile } from '../../export.ts';
import { folderOf, type Loaded } from '../load.ts';
import { restoreLedger } from '../memory.ts';

/** Restores the memory of what was published from calendars that still exist. Nothing is published. */
export function restoreFrom(
  context: Context,
  loaded: Loaded,
  { whole, filter }: Asked,
  paths: readonly string[],
): void {
  const folder = folderOf(context);
  if (folder === '-') throw NO_FOLDER;
  const texts = paths.map((path) => calendarAt(context, path));
  const isFeed = context.get(profile) === 'feed';
  const asked = askedEdition(context, loaded);
  // Feeds remind nobody.
  const edition = isFeed ? { ...asked, reminder: null } : asked;
  const options = { edition, deadlines: context.get(deadlines) ?? ('none' as const) };
  const selection = isFeed ? null : selectionKey(filter, hiddenByLine(context));
  let count = 0;
  restoreLedger(context, (ledger) => {
    const restored = restoredLedger(texts, ledger, whole, options, loaded.today, selection);
    count = [...restored].filter(([uid, entry]) => ledger.get(uid) !== entry).length;
    return restored;
  });
  context.tell(RESTORED[loaded.lang](count));
}

function calendarAt(context: Context, path: string): string {
  const bytes = context.io.readFile(path);
  if (!bytes) throw missing(path);
  if (!isOurs(bytes)) throw notOurs(path);
  return new TextDecoder().decode(bytes);
}

const RESTORED = {
  nl: (count: number) => `Van ${count} afspraken is teruggehaald hoe zij zijn gepubliceerd.`,
  en: (count: number) => `How ${count} entries were published was restored.`,
};

const NO_FOLDER = new WrongCall({
  nl: 'van de standaardinvoer valt niets terug te halen; noem met --cycles de map met de definities',
  en: 'nothing can be restored for standard input; name the folder with the definitions with --cycles',
});

function missing(path: string): WrongCall {
  return new WrongCall({
    nl: `--restore: ${quoted(path)} is geen bestand dat te lezen is`,
    en: `--restore: ${quoted(path)} is not a file that can be read`,
  });
}

function notOurs(path: string): WrongCall {
  return new WrongCall({
    nl: `--restore: ${quoted(path)} is geen kalenderbestand dat cyclus heeft gemaakt`,
    en: `--restore: ${quoted(path)} is not a calendar file that cyclus made`,
  });
}
