import { asksForDays } from '../command-line/asked/asks-for-days.ts';
import { type Command, type Context, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import { wordedList } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { deliver } from '../command-line/output/deliver.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { render } from '../command-line/output/render.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { OverviewPart, OverviewSource } from '../documents/overview/overview.ts';
import type { Word } from '../language/word-list.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Filter } from '../schedule/select.ts';
import type { Loaded } from '../workspace/definitions.ts';

const format = options.formatOption(['text', 'html', 'markdown', 'csv', 'pdf']);

const PARTS: readonly Word<OverviewPart | 'all'>[] = [
  { value: 'fortnight', nl: ['tweeweken', 'twee weken'], en: ['fortnight'] },
  { value: 'rounds', nl: ['rondes'], en: ['rounds'] },
  { value: 'routes', nl: ['routes'], en: ['routes'] },
  { value: 'months', nl: ['maanden', 'maandplan'], en: ['months'] },
  { value: 'load', nl: ['belasting'], en: ['load'] },
  { value: 'all', nl: ['alles'], en: ['all'] },
];

const EVERYTHING: readonly OverviewPart[] = PARTS.map(({ value }) => value).filter((part) => part !== 'all');

const parts = wordedList(
  {
    name: 'parts',
    value: { nl: 'delen', en: 'parts' },
    what: {
      nl: 'tweeweken (gewoonlijk), rondes, routes, maanden, belasting of alles; meer met komma’s',
      en: 'fortnight (the usual one), rounds, routes, months, load or all; more with commas',
    },
  },
  PARTS,
);

export const overview: Command = {
  name: 'overview',
  alias: 'overzicht',
  group: 'look',
  summary: {
    nl: 'de twee weken op één pagina; ook de rondes, routes, maanden en belasting van een half jaar',
    en: 'the fortnight on one page; also the rounds, routes, months and load of half a year',
  },
  options: [
    parts,
    options.current,
    ...options.window,
    ...options.filter,
    format,
    options.theme,
    options.output,
    options.open,
    options.force,
    options.bom,
  ],
  examples: [
    {
      line: 'cyclus overview --output overzicht.html',
      what: {
        nl: 'de komende ronde als pagina, voor het scherm en om af te drukken',
        en: 'the next round as a page, for the screen and to print',
      },
    },
    {
      line: 'cyclus overview --parts rounds,routes --output planner.html',
      what: { nl: 'een half jaar aan rondes en routes', en: 'half a year of rounds and routes' },
    },
    {
      line: 'cyclus overview --output overzicht.pdf',
      what: { nl: 'de komende ronde als pdf', en: 'the next round as a PDF' },
    },
    {
      line: 'cyclus overview --parts load --from 2020-11-02 --weeks 4 --format csv',
      what: { nl: 'hoe vol de dagen zijn, voor Excel', en: 'how full the days are, for Excel' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { overviewDocument } = await import('../documents/overview/overview.ts');
    const asked = askedParts(context.get(parts));
    const document = overviewDocument(await sourceOf(context, loaded, asked), asked, loaded);
    const form = formatAsked(context, format) ?? 'text';
    deliver(context, loaded.lang, await render(context, document, form, loaded.today));
    return exit.clean;
  },
};

function askedParts(asked: readonly (OverviewPart | 'all')[]): readonly OverviewPart[] {
  if (asked.length === 0) return ['fortnight'];
  return asked.includes('all') ? EVERYTHING : asked.filter((part) => part !== 'all');
}

async function sourceOf(context: Context, loaded: Loaded, asked: readonly OverviewPart[]): Promise<OverviewSource> {
  const { workspace, today } = loaded;
  const [{ askedSchedule }, { fortnight }, { selectJourneys }, { shownPlans, plansOf }, { isFar }] = await Promise.all([
    import('../command-line/asked/asked.ts'),
    import('../command-line/asked/window.ts'),
    import('../schedule/select.ts'),
    import('../documents/lists/months.ts'),
    import('../documents/overview/overview.ts'),
  ]);
  const { whole, schedule, filter } = askedSchedule(context, loaded, ({ cycles }) =>
    fortnight(context, workspace, today, cycles[0]),
  );
  const hasWindow = asksForDays(context);
  const days = hasWindow ? schedule.window : undefined;
  const far = hasWindow || !asked.some(isFar) ? schedule : await halfYearOf(schedule);
  return {
    near: schedule,
    far,
    findings: asked.includes('fortnight') ? await findingsOf(whole, filter) : [],
    journeys: selectJourneys(far, filter),
    months: plansOf(shownPlans([...workspace.monthPlans.values()], days, today), filter, workspace),
    people: filter.people,
  };
}

async function halfYearOf({ workspace, window }: Schedule): Promise<Schedule> {
  const [{ resolve }, { halfYearFrom }] = await Promise.all([
    import('../schedule/resolve.ts'),
    import('../documents/overview/rounds.ts'),
  ]);
  return resolve(workspace, halfYearFrom(window.from));
}

/** What is wrong in a schedule and concerns what was asked for, with ways out; what has no day is for `check`. */
async function findingsOf(whole: Schedule, filter: Filter): Promise<readonly Finding[]> {
  const [{ concerning }, { check }, { rules }, { proposals }] = await Promise.all([
    import('../command-line/asked/asked.ts'),
    import('../conflicts/check.ts'),
    import('../conflicts/rules.ts'),
    import('../remedies/propose.ts'),
  ]);
  const dated = rules.filter(({ timeless }) => !timeless);
  return proposals(concerning(check(whole, dated), filter), whole);
}
