import { type Day, dayOf, partsOf } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { type Command, type Context, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';
import type { Workspace } from '../definition/types/workspace.ts';

const format = options.formatOption(['text', 'markdown', 'csv', 'json']);

export const months: Command = {
  name: 'months',
  alias: 'maandplan',
  group: 'look',
  summary: {
    nl: 'het maandplan van elke programmalijn, als balken over de maanden',
    en: 'the month plan of each line of a programme, as bars over the months',
  },
  options: [
    ...options.window,
    options.team,
    options.person,
    format,
    options.output,
    options.open,
    options.force,
    options.bom,
  ],
  examples: [
    {
      line: 'cyclus months',
      what: {
        nl: 'alle maandplannen, voor dit jaar of het eerste jaar waarin er maanden zijn ingevuld',
        en: 'all month plans, for this year or the first year with months filled in',
      },
    },
    {
      line: 'cyclus months --team MLT3 --from 2021-07-01 --until 2022-06-30',
      what: { nl: 'een team, over de jaarwisseling heen', en: 'one team, across New Year' },
    },
    {
      line: 'cyclus months --format csv --output maanden.csv',
      what: { nl: 'met een kolom per maand, voor Excel', en: 'with a column for each month, for Excel' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { sources, today, workspace } = loaded;
    const [{ askedFilter }, { shownPlans, plansOf, monthsDocument }] = await Promise.all([
      import('../command-line/asked/filter.ts'),
      import('../documents/lists/months.ts'),
    ]);
    const filter = askedFilter(context, workspace);
    const asked = await askedMonths(context, workspace, today);
    const shown = plansOf(shownPlans([...workspace.monthPlans.values()], asked, today), filter, workspace);
    return deliverReport(context, loaded, formatAsked(context, format), {
      json: async () => (await import('../formats/json/overviews.ts')).monthsJson(shown, sources),
      document: async () => monthsDocument(shown, workspace, loaded),
    });
  },
};

/** The days that the line asks for, else undefined; a first day alone goes to the end of its year. */
async function askedMonths(context: Context, workspace: Workspace, today: Day): Promise<Period | undefined> {
  if (options.window.every((option) => context.get(option) === undefined)) return undefined;
  const { askedWindow } = await import('../command-line/asked/window.ts');
  const from = context.get(options.from) ?? today;
  return askedWindow(context, workspace, { from, until: dayOf(partsOf(from).year, 12, 31)! });
}
