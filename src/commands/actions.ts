import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';

const format = options.formatOption(['text', 'markdown', 'docx', 'csv', 'json']);

export const actions: Command = {
  name: 'actions',
  alias: 'actielijst',
  group: 'hand out',
  summary: {
    nl: 'de actielijst per gremium: wie wat doet, sinds wanneer, en wat over de termijn is',
    en: 'the action list of each forum: who does what, since when, and what is overdue',
  },
  options: [options.forum, format, options.template, options.output, options.open, options.force, options.bom],
  examples: [
    { line: 'cyclus actions', what: { nl: 'alle actielijsten van vandaag', en: 'all action lists of today' } },
    {
      line: 'cyclus actions --forum MCC --today 2020-11-03',
      what: { nl: 'die van de MCC, zoals hij op een dag is', en: 'that of the MCC, as it is on a day' },
    },
    {
      line: 'cyclus actions --format csv --output acties.csv',
      what: { nl: 'voor Excel', en: 'for Excel' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { sources, today, workspace } = loaded;
    const [{ askedFilter }, { resolve }, { neutral }, { actionLists }, { tellLeftUndone }] = await Promise.all([
      import('../command-line/asked/filter.ts'),
      import('../schedule/resolve.ts'),
      import('../schedule/neutral.ts'),
      import('../schedule/meetings/open-actions.ts'),
      import('../workspace/left-undone.ts'),
    ]);
    const { fora } = askedFilter(context, workspace);
    const whole = resolve(workspace, { from: today, until: today });
    tellLeftUndone(loaded, whole);
    const schedule = neutral(whole);
    const lists = actionLists(schedule, today, fora);
    return deliverReport(context, loaded, formatAsked(context, format), {
      json: async () => (await import('../formats/json/actions.ts')).actionsJson(lists, today, sources),
      async document(form) {
        const { actionListDocument, actionListTableDocument } = await import('../documents/lists/action-list.ts');
        return (form === 'csv' ? actionListTableDocument : actionListDocument)(lists, schedule, loaded);
      },
    });
  },
};
