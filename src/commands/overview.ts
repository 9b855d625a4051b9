import { type Command, exit } from './command.ts';
import { deliver } from './deliver.ts';
import { load } from './load.ts';
import * as options from './options.ts';
import { spell } from './spell.ts';

const format = options.formatOption(['text', 'html', 'markdown', 'csv']);

export const overview: Command = {
  name: 'overview',
  alias: 'overzicht',
  summary: {
    nl: 'de twee weken op één pagina: dagen onder elkaar, cycli naast elkaar',
    en: 'the fortnight on one page: days below each other, cycles side by side',
  },
  options: [options.current, ...options.window, ...options.filter, format, options.output, options.force],
  examples: [
    {
      line: 'cyclus overview --output overzicht.html',
      what: {
        nl: 'de komende ronde als pagina voor scherm en papier',
        en: 'the next round as a page for screen and paper',
      },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const [{ askedSchedule, concerning }, { check }, { rules }, { proposals }, { fortnight }, { fortnightDocument }] =
      await Promise.all([
        import('./asked.ts'),
        import('../conflicts/check.ts'),
        import('../conflicts/rules.ts'),
        import('../remedies/propose.ts'),
        import('./window.ts'),
        import('../documents/overview/fortnight.ts'),
      ]);
    const { workspace, today, lang } = loaded;
    const { whole, schedule, filter } = askedSchedule(context, workspace, ({ cycles }) =>
      fortnight(context, workspace, today, cycles[0]),
    );
    const dated = rules.filter(({ timeless }) => !timeless);
    const findings = proposals(concerning(check(whole, dated), filter), whole);
    const document = fortnightDocument(schedule, findings, loaded);
    deliver(context, lang, await spell(context, document, askedForm(context.get(format), context.get(options.output))));
    return exit.clean;
  },
};

type Form = 'text' | 'html' | 'markdown' | 'csv';

/** The form that was asked for; a file that is named as a page is one. */
function askedForm(asked: Form | undefined, path: string | undefined): Form {
  return asked ?? (/\.html?$/i.test(path ?? '') ? 'html' : 'text');
}
