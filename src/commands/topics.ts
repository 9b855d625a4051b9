import { type Command, type Context, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { deliver } from '../command-line/output/deliver.ts';
import { spell } from '../command-line/output/spell.ts';

const format = options.formatOption(['text', 'markdown', 'csv', 'json']);

export const topics: Command = {
  name: 'topics',
  alias: 'rollende-agenda',
  summary: {
    nl: 'de rollende agenda: onderwerpen met hun status, streefronde en producten',
    en: 'the rolling agenda: topics with their status, target round and products',
  },
  options: [...options.window, ...options.filter, format, options.output, options.force, options.bom],
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
    const usual = { from: today, until: today + workspace.settings.horizon * 7 - 1 };
    const { whole, filter } = askedSchedule(context, loaded, () => usual);
    const states = topicStates(whole, filter, saysUntilWhen(context) ? whole.window : undefined);
    const findings = check(whole, topicRules);
    const form = context.get(format) ?? 'text';
    if (form === 'json') {
      const { topicsJson } = await import('../formats/json/overviews.ts');
      deliver(context, lang, topicsJson(states, findings, whole, sources, lang));
    } else {
      const { topicsDocument } = await import('../documents/lists/topics.ts');
      deliver(context, lang, await spell(context, topicsDocument(states, findings, whole, loaded), form));
    }
    return exit.clean;
  },
};

/** A first day alone says as of when; only with an end it says which days. */
function saysUntilWhen(context: Context): boolean {
  const { until, weeks, round } = options;
  return [context.get(until), context.get(weeks), context.get(round)].some((said) => said !== undefined);
}
