import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';

const format = options.formatOption(['text', 'markdown', 'csv', 'json']);

export const members: Command = {
  name: 'members',
  alias: 'ledenlijst',
  group: 'look',
  summary: {
    nl: 'wie in welk gremium en welk team zit, en als wat',
    en: 'who sits in which forum and which team, and in what capacity',
  },
  options: [...options.window, ...options.filter, format, options.output, options.open, options.force, options.bom],
  examples: [
    {
      line: 'cyclus members --forum MCC --team MLT4',
      what: { nl: 'de leden van een gremium en een team', en: 'the members of a forum and a team' },
    },
    {
      line: 'cyclus members --person BZK',
      what: { nl: 'waar een departement of functie allemaal in zit', en: 'everywhere a department or role sits' },
    },
    {
      line: 'cyclus members --from 2021-01-01 --weeks 26 --format csv --output wie.csv',
      what: { nl: 'ook wie in een periode begint of stopt, voor Excel', en: 'also who begins or stops, for Excel' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { sources, today, workspace } = loaded;
    const [{ askedFilter }, { askedWindow }, { memberships }] = await Promise.all([
      import('../command-line/asked/filter.ts'),
      import('../command-line/asked/window.ts'),
      import('../schedule/people/memberships.ts'),
    ]);
    const filter = askedFilter(context, workspace);
    const window = askedWindow(context, workspace, { from: today, until: today });
    const found = memberships(workspace, window, filter);
    return deliverReport(context, loaded, formatAsked(context, format), {
      json: async () => (await import('../formats/json/overviews.ts')).membersJson(found, window, workspace, sources),
      async document() {
        const { membersDocument } = await import('../documents/lists/members.ts');
        return membersDocument(found, window, filter.people.length > 0, workspace, loaded);
      },
    });
  },
};
