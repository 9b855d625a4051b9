import { WrongCall } from '../../../diagnostic/wrong-call.ts';
import { importChangesDocument } from '../../../documents/changes/import-changes.ts';
import { importChanges } from '../../../exchange/published/import-changes.ts';
import { selectionKey } from '../../../exchange/selections.ts';
import { calendarEntries, calendarFile } from '../../../exchange/writing/icalendar.ts';
import type { Said } from '../../../language/language.ts';
import type { Asked } from '../../command-line/asked/asked.ts';
import { hiddenByLine } from '../../command-line/asked/asked-edition.ts';
import type { Context } from '../../command-line/command.ts';
import { output } from '../../command-line/options.ts';
import { isFolder, within } from '../../command-line/output/deliver.ts';
import { spell } from '../../command-line/output/spell.ts';
import { by, profile } from '../../export.ts';
import type { Loaded } from '../load.ts';
import { publish } from '../memory.ts';
import { calendarOptions } from './export-file.ts';

/** What a file is called when nobody says. */
const USUAL_FILE = 'changes.ics';

/**
 * A file with only what is new since the last import of the same selection, and a list of what to take out of the
 * calendar by hand.
 */
export async function exportChanges(context: Context, loaded: Loaded, asked: Asked): Promise<void> {
  const { settings } = loaded.workspace;
  const path = context.get(output) ?? USUAL_FILE;
  if (path === '-' || context.get(by)) throw ONE_FILE;
  const file = isFolder(context, path) ? within(path, USUAL_FILE) : path;
  const { changes } = publish(context, loaded, asked.whole, (register) => {
    const options = { ...calendarOptions(context, loaded, register), filter: asked.filter };
    const selection = selectionKey(asked.filter, hiddenByLine(context));
    const entries = calendarEntries(asked.schedule, options);
    const changes = importChanges(entries, register, selection, asked.schedule.window, loaded.today);
    const data = calendarFile(changes.fresh, settings.title || 'cyclus', settings.timezone);
    return {
      changes,
      files: data === undefined ? [] : [{ path: file, data }],
      imported: [{ selection, entries: changes.entries }],
    };
  });
  if (changes.fresh.length + changes.remove.length === 0) return context.tell(NOTHING[loaded.lang]);
  context.io.stdout.write(await spell(context, importChangesDocument(changes, loaded.lang), 'text'));
}

const ONE_FILE = new WrongCall({
  nl: `--${profile.name} wijzigingen schrijft één bestand; noem het met --output`,
  en: `--${profile.name} changes writes one file; name it with --output`,
});

const NOTHING: Said = {
  nl: 'Sinds de vorige keer is er niets veranderd; er is niets geschreven.',
  en: 'Nothing has changed since last time; nothing was written.',
};
