import { mondayOf } from '../calendar/day.ts';
import type { Reading } from '../definition/read.ts';
import type { Workspace } from '../definition/workspace.ts';
import { type Command, type Context, exit } from './command.ts';
import { deliver } from './deliver.ts';
import { type Loaded, load, withCalendars } from './load.ts';
import { choice, single } from './option.ts';
import * as options from './options.ts';
import { spell } from './spell.ts';
import { WrongCall } from './wrong-call.ts';

const since = single(
  {
    name: 'since',
    value: { nl: 'toen', en: 'then' },
    completes: 'folder',
    what: {
      nl: 'waarmee te vergelijken: een andere map, een publicatie, een dag (wat git toen had) of een versie in git, zoals HEAD~3',
      en: 'what to compare with: another folder, a publication, a day (what git had then) or a commit in git, such as HEAD~3',
    },
  },
  (text) => text,
);

const per = choice({
  name: 'per',
  value: { nl: 'wat', en: 'what' },
  choices: ['forum', 'team', 'role'],
  what: {
    nl: 'bij elkaar per gremium, team of functie: forum, team of role',
    en: 'together for each forum, team or role',
  },
});

const format = options.formatOption(['text', 'markdown', 'json']);

export const changes: Command = {
  name: 'changes',
  alias: 'wijzigingen',
  summary: {
    nl: 'wat er is veranderd aan overleggen, agendapunten en deadlines, als bericht om te versturen',
    en: 'what has changed in meetings, agenda items and deadlines, as a note to send',
  },
  options: [since, ...options.window, ...options.filter, per, format, options.output, options.force],
  examples: [
    {
      line: 'cyclus changes --since 2020-10-23',
      what: {
        nl: 'wat er anders is dan aan het eind van die dag, vanaf deze maandag',
        en: 'what differs from the end of that day, from this Monday on',
      },
    },
    {
      line: 'cyclus changes --since HEAD~3 --team MLT4 --format markdown',
      what: { nl: 'voor één team, als Markdown', en: 'for one team, as Markdown' },
    },
    {
      line: 'cyclus changes --since cycles --per forum',
      what: { nl: 'vergeleken met een andere map, per gremium', en: 'compared with another folder, for each forum' },
    },
  ],
  async run(context) {
    const asked = context.get(since);
    if (!asked?.trim()) throw NOTHING_TO_COMPARE;
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const [{ earlier }, { readWorkspace }] = await Promise.all([import('./since.ts'), import('../definition/read.ts')]);
    const { workspace, lang } = loaded;
    const then = await earlier(context, asked, workspace.settings.timezone);
    const reading = readWorkspace(then.files);
    if (!reading.workspace) return wrongThen(context, loaded, reading);
    const difference = await differenceWith(await withCalendars(context, reading.workspace), context, loaded);
    if ((context.get(format) ?? 'text') === 'json') {
      const { changesJson } = await import('../formats/changes-json.ts');
      deliver(context, lang, changesJson(difference, then.since, reading.sources, loaded.sources));
    } else {
      const { changesDocument } = await import('../documents/changes.ts');
      const document = changesDocument(difference, then.since, context.get(per), loaded);
      deliver(context, lang, await spell(context, document, context.get(format) === 'markdown' ? 'markdown' : 'text'));
    }
    return exit.clean;
  },
};

const NOTHING_TO_COMPARE = new WrongCall({
  nl: 'noem met --since waarmee te vergelijken is: een andere map, een dag of een versie in git',
  en: 'name with --since what to compare with: another folder, a day or a commit in git',
});

/** What differs in the window, as far as it concerns the filter. */
async function differenceWith(then: Workspace, context: Context, { workspace, today }: Loaded) {
  const [{ askedSchedule }, { resolve }, { differenceOf, selectDifference }] = await Promise.all([
    import('./asked.ts'),
    import('../schedule/resolve.ts'),
    import('../schedule/difference.ts'),
  ]);
  const monday = mondayOf(today);
  const usual = { from: monday, until: monday + workspace.settings.horizon * 7 - 1 };
  const { whole, filter } = askedSchedule(context, workspace, () => usual);
  return selectDifference(differenceOf(resolve(then, whole.window), whole), filter);
}

/** Definitions of then that make no schedule, each mistake at its place of then. */
async function wrongThen(context: Context, { lang }: Loaded, { findings, sources }: Reading) {
  const { showAll } = await import('./findings.ts');
  const { stderr } = context.io;
  const errors = findings.filter(({ severity }) => severity === 'error');
  stderr.write(`${WRONG_THEN[lang]}\n\n${await showAll(context, stderr, { findings: errors, sources, lang })}`);
  return exit.wrong;
}

const WRONG_THEN = {
  nl: 'De definities van toen zijn niet in orde, dus er is niets om mee te vergelijken:',
  en: 'The definitions of then are not in order, so there is nothing to compare with:',
};
