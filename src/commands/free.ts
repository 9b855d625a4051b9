import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';

const format = options.formatOption(['text', 'markdown', 'json']);

export const free: Command = {
  name: 'free',
  alias: 'vrij',
  group: 'look',
  summary: {
    nl: 'een vrij uur voor een overleg: wie nodig is en de zaal kunnen, en de ronde klopt nog',
    en: 'a free hour for a meeting: those needed and the room can, and the round still holds',
  },
  argument: {
    name: { nl: 'overleg', en: 'meeting' },
    what: {
      nl: 'een overleg, zoals MCC 2020-11-10 of MCC B3, of een gremium voor het eerstvolgende',
      en: 'a meeting, such as MCC 2020-11-10 or MCC B3, or a forum for its next one',
    },
    required: true,
    names: ['next meeting'],
  },
  options: [...options.window, format, options.output, options.open, options.force],
  examples: [
    {
      line: 'cyclus free MCC',
      what: {
        nl: 'voor de eerstvolgende MCC, in die week en de week erna',
        en: 'for the next MCC, in its week and the week after',
      },
    },
    {
      line: 'cyclus free "MCC 2020-11-10" --from 2020-11-09 --until 2020-11-13',
      what: { nl: 'voor een overleg, in die dagen', en: 'for one meeting, in these days' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { freeHoursAsked } = await import('../command-line/asked/free-hours.ts');
    const found = freeHoursAsked(context.argument ?? '', context, loaded);
    return deliverReport(context, loaded, formatAsked(context, format), {
      // It says who is away.
      madeOf: loaded.workspace.absences.map(({ place }) => place.file),
      json: async () => (await import('../formats/json/free-hours.ts')).freeHoursJson(found, loaded.lang),
      document: async () => (await import('../documents/lists/free-hours.ts')).freeHoursDocument(found, loaded),
    });
  },
};
