import { mondayOf } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { currentRound, fortnightFrom, leadingCycle, nextRound } from '../schedule/fortnight.ts';
import type { Filter } from '../schedule/select.ts';
import { type Command, type Context, exit } from './command.ts';
import { deliver } from './deliver.ts';
import { type Loaded, load } from './load.ts';
import { flag } from './option.ts';
import * as options from './options.ts';
import { spell } from './spell.ts';
import { windowAsked } from './window.ts';
import { WrongCall } from './wrong-call.ts';

const current = flag({
  name: 'current',
  what: { nl: 'de ronde die nu loopt in plaats van de volgende', en: 'the round in progress instead of the next one' },
});

const format = options.formatOption(['text', 'markdown', 'json']);

export const agenda: Command = {
  name: 'agenda',
  summary: {
    nl: 'wat er de komende twee weken op de agenda staat, met deadlines en knelpunten',
    en: 'what is on in the coming fortnight, with deadlines and conflicts',
  },
  options: [current, ...options.window, ...options.filter, format, options.output, options.force],
  examples: [
    {
      line: 'cyclus agenda',
      what: { nl: 'de ronde die vandaag of later begint', en: 'the round that starts today or later' },
    },
    {
      line: 'cyclus agenda --current --forum MCC',
      what: { nl: 'wat de MCC doet in de ronde die nu loopt', en: 'what the MCC does in the round in progress' },
    },
    {
      line: 'cyclus agenda --round B3 --format markdown --output agenda.md',
      what: { nl: 'de agenda van één ronde, als bestand', en: 'the agenda of one round, as a file' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const [{ askedSchedule, concerning }, { check }] = await Promise.all([
      import('./asked.ts'),
      import('../conflicts/check.ts'),
    ]);
    const { workspace } = loaded;
    const { whole, schedule, filter } = askedSchedule(context, workspace, (asked) => fortnight(context, loaded, asked));
    const findings = concerning(check(whole), filter);
    const form = context.get(format) ?? 'text';
    if (form === 'json') {
      const { agendaJson } = await import('../formats/json.ts');
      deliver(context, loaded.lang, agendaJson(schedule, findings, loaded.sources, loaded.lang));
    } else {
      const { agendaDocument } = await import('../documents/agenda.ts');
      deliver(context, loaded.lang, await spell(context, agendaDocument(schedule, findings, loaded), form));
    }
    // An agenda with conflicts in sight is an agenda all the same: `check` is what judges.
    return exit.clean;
  },
};

/** The round that starts on or after today, or the one in progress; without such a round, two weeks. */
function fortnight(context: Context, { workspace, today }: Loaded, { cycles }: Filter): Period {
  const now = context.get(current);
  if (now && windowAsked(context)) throw CURRENT_AND_WINDOW;
  const cycle = cycles[0] === undefined ? leadingCycle(workspace) : workspace.cycles.get(cycles[0]);
  const round = cycle && (now ? currentRound : nextRound)(workspace, cycle, today);
  if (round) return { from: round.from, until: round.until };
  return fortnightFrom(now ? mondayOf(today) : today);
}

const CURRENT_AND_WINDOW = new WrongCall({
  nl: '--current zegt al om welke dagen het gaat; laat --from, --until, --weeks en --round weg',
  en: '--current already says which days; leave out --from, --until, --weeks and --round',
});
