import { weeksFrom } from '../calendar/period.ts';
import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';

const format = options.formatOption(['text', 'markdown', 'csv', 'json']);

export const teams: Command = {
  name: 'teams',
  alias: 'teamoverzicht',
  group: 'look',
  summary: {
    nl: 'alle teams in één overzicht: wie erin zit, welke ronde, en wat er als volgende komt',
    en: 'all teams in one overview: who is in them, which round, and what comes next',
  },
  options: [...options.window, ...options.filter, format, options.output, options.open, options.force, options.bom],
  examples: [
    { line: 'cyclus teams', what: { nl: 'de teams zoals ze vandaag zijn', en: 'the teams as they are today' } },
    {
      line: 'cyclus teams --from 2021-01-11 --person BZK',
      what: { nl: 'in welke teams een departement op een dag zit', en: 'in which teams a department is on a day' },
    },
    {
      line: 'cyclus teams --format csv --output teams.csv',
      what: { nl: 'het overzicht voor Excel', en: 'the overview for Excel' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { sources, today, workspace } = loaded;
    const [{ askedSchedule }, { absentTeams, teamStates }] = await Promise.all([
      import('../command-line/asked/asked.ts'),
      import('../schedule/team-states.ts'),
    ]);
    const usual = weeksFrom(today, workspace.settings.horizon);
    const { whole, filter } = askedSchedule(context, loaded, () => usual);
    const states = teamStates(whole, filter);
    return deliverReport(context, loaded, formatAsked(context, format), {
      json: async () => (await import('../formats/json/overviews.ts')).teamsJson(states, whole, sources),
      async document() {
        const { teamsDocument } = await import('../documents/lists/teams.ts');
        return teamsDocument(states, absentTeams(workspace, whole.window, filter), whole, loaded);
      },
    });
  },
};
