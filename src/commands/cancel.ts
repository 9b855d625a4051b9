import type { Command } from '../command-line/command.ts';
import * as options from '../command-line/options.ts';

export const cancel: Command = {
  name: 'cancel',
  alias: 'gelast-af',
  group: 'change',
  summary: {
    nl: 'een overleg afgelasten, of alle overleggen van een gremium of cyclus in een periode',
    en: 'cancel a meeting, or all meetings of a forum or cycle in a period',
  },
  argument: {
    name: { nl: 'overleg, gremium of cyclus', en: 'meeting, forum or cycle' },
    what: {
      nl: 'een overleg, zoals MCC 2020-11-10, MCC dinsdag of MCC B3; met --van en --tot een gremium of cyclus',
      en: 'a meeting, such as MCC 2020-11-10, MCC Tuesday or MCC B3; with --from and --until a forum or cycle',
    },
    required: true,
    names: ['meeting', 'fora-or-cycles'],
  },
  options: [options.from, options.until, options.reason, options.decided, ...options.editing],
  examples: [
    {
      line: 'cyclus cancel "MCC 2020-11-10" --reason "geen stukken"',
      what: { nl: 'één overleg', en: 'one meeting' },
    },
    {
      line: 'cyclus cancel A --from 2020-12-21 --until 2021-01-03 --reason kerstreces',
      what: {
        nl: 'alles van cyclus A in twee weken',
        en: 'everything of cycle A in two weeks',
      },
    },
  ],
  async run(context) {
    const [{ edit }, { changeEdit }, { dayText }, { oneMeeting }] = await Promise.all([
      import('../command-line/edit.ts'),
      import('../workspace/editing/change.ts'),
      import('../workspace/editing/carry-out.ts'),
      import('../workspace/named/refer.ts'),
    ]);
    const [from, until] = [context.get(options.from), context.get(options.until)];
    return edit(context, (loaded) => {
      const asked = context.argument!;
      const what = from === undefined && until === undefined ? oneMeeting(asked, loaded.workspace) : asked;
      const reason = context.get(options.reason);
      const decided = dayText(context.get(options.decided));
      return changeEdit(loaded, {
        title: { nl: `${what} afgelasten`, en: `Cancel ${what}` },
        item: { cancel: what, from: dayText(from), until: dayText(until), reason, decided },
      });
    });
  },
};
