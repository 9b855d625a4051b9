import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';

const format = options.formatOption(['text', 'markdown', 'csv', 'json']);

export const plan: Command = {
  name: 'plan',
  alias: 'spoorboekje',
  group: 'look',
  summary: {
    nl: 'de reis van een product: elke stap, de deadlines, en welke persconferentie het haalt',
    en: 'the way of a product: each step, its deadlines, and which press conference it makes',
  },
  argument: {
    name: { nl: 'product', en: 'product' },
    what: {
      nl: 'een of meer producten, of een deel van hun titel, met komma’s ertussen; zonder product alle',
      en: 'one or more products, or a part of their title, with commas between them; without it all of them',
    },
    required: false,
    names: ['products'],
  },
  options: [
    options.from,
    options.decidedBy,
    options.route,
    options.lead,
    options.original,
    ...options.filter,
    format,
    options.output,
    options.open,
    options.force,
    options.bom,
  ],
  examples: [
    {
      line: 'cyclus plan jeugdpakket',
      what: { nl: 'het spoorboekje van een product', en: 'the plan of a product' },
    },
    {
      line: 'cyclus plan jeugdpakket --decided-by "MCC 2020-12-08"',
      what: { nl: 'teruggerekend van wie moet besluiten', en: 'counted back from who must decide' },
    },
    {
      line: 'cyclus plan --route B --from 2020-10-19 --original',
      what: { nl: 'een vraag van die dag, zonder de wijzigingen', en: 'a question of that day, without the changes' },
    },
    {
      line: 'cyclus plan --team MLT3,MLT4 --lead "ACC=2 werkdagen"',
      what: { nl: 'producten naast elkaar, met een langere termijn', en: 'products side by side, with more lead time' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { askedPlan } = await import('../command-line/asked/asked-plan.ts');
    const asked = askedPlan(context, loaded);
    return deliverReport(context, loaded, formatAsked(context, format), {
      json: async () => (await import('../formats/json/plan.ts')).planJson(asked, loaded.sources, loaded),
      async document(form) {
        const { planDocument, planList } = await import('../documents/lists/plan.ts');
        return form === 'csv' ? planList(asked.plans, loaded) : planDocument(asked, loaded);
      },
    });
  },
};
