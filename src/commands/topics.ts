import { weeksFrom } from '../calendar/period.ts';
import { type Command, type Context, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';

const format = options.formatOption(['text', 'markdown', 'csv', 'json']);

export const topics: Command = {
  name: 'topics',
  alias: 'rollende-agenda',
  group: 'look',
  summary: {
    nl: 'de rollende agenda: onderwerpen met hun status, streefronde en producten',
    en: 'the rolling agenda: topics with their status, target round and products',
  },
  options: [...options.window, ...options.filter, format, options.output, options.open, options.force, options.bom],
  examples: [
    { line: 'cyclus topics', what: { nl: 'de hele lijst zoals die vandaag is', en: 'the whole list as it is today' } },
    {
      line: 'cyclus topics --from 2021-01-11 --team MLT3,MLT4',
      what: { nl: 'de lijst op een dag, voor twee teams', en: 'the list on a day, for two teams' },
    },
    {
      line: 'cyclus topics --round B3 --format csv --output b3.csv',
      what: { nl: 'wat bij een ronde hoort, voor Excel', en: 'what belongs to a round, for Excel' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { lang, sources, today, workspace } = loaded;
    const [{ askedSchedule }, { topicStates }, { check }, { topicRules }] = await Promise.all([
      import('../command-line/asked/asked.ts'),
      import('../schedule/topic-states.ts'),
      import('../conflicts/check.ts'),
      import('../conflicts/rules.ts'),
    ]);
    const usual = weeksFrom(today, workspace.settings.horizon);
    const { whole, filter } = askedSchedule(context, loaded, () => usual);
    const states = topicStates(whole, filter, saysUntilWhen(context) ? whole.window : undefined);
    const findings = check(whole, topicRules);
    return deliverReport(context, loaded, formatAsked(context, format), {
      json: async () =>
        (await import('../formats/json/overviews.ts')).topicsJson(states, findings, whole, sources, lang),
      document: async () =>
        (await import('../documents/lists/topics.ts')).topicsDocument(states, findings, whole, loaded),
    });
  },
};

/** A first day alone says as of when; only with an end it says which days. */
function saysUntilWhen(context: Context): boolean {
  const { until, weeks, round } = options;
  return [context.get(until), context.get(weeks), context.get(round)].some((said) => said !== undefined);
}
