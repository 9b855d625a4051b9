import type { Command } from '../command-line/command.ts';
import * as options from '../command-line/options.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';

const stop = options.dayOption('stop', 'last day', {
  nl: 'laatste dag van de oude telling (anders de dag voor de herstart)',
  en: 'last day of the old count (else the day before the restart)',
});

export const restart: Command = {
  name: 'restart',
  alias: 'herstart',
  group: 'change',
  summary: {
    nl: 'een cyclus vanaf een andere eerste dag opnieuw laten beginnen; de rondes tellen door',
    en: 'let a cycle begin anew from another first day; round numbers go on',
  },
  argument: {
    name: { nl: 'cyclus', en: 'cycle' },
    what: { nl: 'de cyclus, zoals A', en: 'the cycle, such as A' },
    required: true,
    completes: 'cycles',
  },
  options: [options.from, stop, options.reason, options.decided, ...options.editing],
  examples: [
    {
      line: 'cyclus restart A --from 2021-01-18 --stop 2021-01-10 --dry-run',
      what: { nl: 'zien wat er schuift als A een week later begint', en: 'see what shifts when A begins a week later' },
    },
  ],
  async run(context) {
    const from = context.get(options.from);
    if (from === undefined) throw FROM_WHEN;
    const [{ edit }, { changeEdit }, { dayText }] = await Promise.all([
      import('../command-line/edit.ts'),
      import('../workspace/editing/change.ts'),
      import('../workspace/editing/carry-out.ts'),
    ]);
    return edit(context, (loaded) => {
      const cycle = context.argument!;
      return changeEdit(loaded, {
        title: { nl: `Cyclus ${cycle} opnieuw laten beginnen`, en: `Restart cycle ${cycle}` },
        item: {
          restart: cycle,
          from: dayText(from),
          stop: dayText(context.get(stop)),
          reason: context.get(options.reason),
          decided: dayText(context.get(options.decided)),
        },
      });
    });
  },
};

const FROM_WHEN = new WrongCall({
  nl: 'noem met --van de eerste dag van de nieuwe telling, zoals --van 2021-01-11',
  en: 'name the first day of the new count with --from, such as --from 2021-01-11',
});
