import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import { flag } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { deliver } from '../command-line/output/deliver.ts';

const refresh = flag({
  name: 'refresh',
  what: {
    nl: 'haal de agenda’s op waarvan het adres in de definities staat',
    en: 'fetch the calendars of which the address stands in the definitions',
  },
});

const format = options.formatOption(['text', 'markdown']);

export const busy: Command = {
  name: 'busy',
  alias: 'bezet',
  group: 'look',
  summary: {
    nl: 'de agenda’s waarin staat wie bezet is; met --vernieuw opnieuw opgehaald',
    en: 'the calendars that tell who is busy; with --refresh fetched anew',
  },
  options: [refresh, format],
  examples: [
    { line: 'cyclus busy', what: { nl: 'welke er zijn, en hoe oud', en: 'which there are, and how old' } },
    {
      line: 'cyclus busy --refresh',
      what: {
        nl: 'haal ze op; geen andere opdracht gaat daarvoor het netwerk op',
        en: 'fetch them; no other command goes on the network for that',
      },
    },
  ],
  async run(context) {
    const [{ loadFolder }, documents, { renderText }] = await Promise.all([
      import('../command-line/edit.ts'),
      import('../documents/lists/busy-calendars.ts'),
      import('../command-line/output/render.ts'),
    ]);
    const loaded = await (context.get(refresh) ? loadFolder : load)(context);
    if (!loaded) return exit.wrong;
    const { lang, workspace } = loaded;
    const form = context.get(format) ?? 'text';
    if (!context.get(refresh)) {
      deliver(context, lang, await renderText(context, documents.busyCalendarsDocument(workspace.busy, lang), form));
      return exit.clean;
    }
    const { refreshBusy } = await import('../workspace/busy/refresh.ts');
    const results = await refreshBusy(loaded);
    deliver(context, lang, await renderText(context, documents.busyFetchedDocument(results, lang), form));
    return results.every(({ problem }) => problem === null) ? exit.clean : exit.wrong;
  },
};
