import { type Command, exit } from './command.ts';
import { deliver } from './deliver.ts';
import { load } from './load.ts';
import * as options from './options.ts';
import { spell } from './spell.ts';

const format = options.formatOption(['text', 'markdown', 'json']);

export const agenda: Command = {
  name: 'agenda',
  summary: {
    nl: 'wat er de komende twee weken op de agenda staat, met deadlines en knelpunten',
    en: 'what is on in the coming fortnight, with deadlines and conflicts',
  },
  options: [options.current, ...options.window, ...options.filter, format, options.output, options.force],
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
    const [{ askedSchedule, concerning }, { check }, { rules }, { proposals }, { fortnight }] = await Promise.all([
      import('./asked.ts'),
      import('../conflicts/check.ts'),
      import('../conflicts/rules.ts'),
      import('../remedies/propose.ts'),
      import('./window.ts'),
    ]);
    const { workspace, today } = loaded;
    const { whole, schedule, filter } = askedSchedule(context, workspace, ({ cycles }) =>
      fortnight(context, workspace, today, cycles[0]),
    );
    const form = context.get(format) ?? 'text';
    const shown = form === 'json' ? rules : rules.filter(({ timeless }) => !timeless);
    const findings = proposals(concerning(check(whole, shown), filter), whole);
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
