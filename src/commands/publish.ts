import { type Command, exit } from './command-line/command.ts';
import * as options from './command-line/options.ts';
import { load } from './workspace/load.ts';

export const publish: Command = {
  name: 'publish',
  alias: 'publiceer',
  summary: {
    nl: 'alles van twee weken in één map: agenda’s, kalenders, overzicht, planning, mails en knelpunten',
    en: 'everything for a fortnight in one folder: agendas, calendars, overview, planning, mails and conflicts',
  },
  options: [options.current, ...options.window, options.template, options.output, options.reason, options.dryRun],
  examples: [
    {
      line: 'cyclus publish --dry-run',
      what: { nl: 'wat er geschreven zou worden', en: 'what would be written' },
    },
    {
      line: 'cyclus publish --reason "vastgesteld door de voorzitter"',
      what: {
        nl: 'publiceer de komende ronde, en onthoud waarom',
        en: 'publish the next round, and remember why',
      },
    },
    {
      line: 'cyclus publish --round B3 --output map',
      what: { nl: 'publiceer één ronde, in een map naar keuze', en: 'publish one round, in a folder of your choice' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { publishWindow } = await import('./workspace/publishing/publish-window.ts');
    return publishWindow(context, loaded);
  },
};
