import type { Command } from '../command-line/command.ts';
import type { Option } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';

const about: Option<string | undefined> = {
  ...options.textOption(
    'about',
    { nl: 'naam', en: 'name' },
    {
      nl: 'alleen waar het hierover gaat: een gremium, functie, team, cyclus of product',
      en: 'only where this is concerned: a forum, role, team, cycle or product',
    },
  ),
  completes: 'anything',
};

const acceptedBy = options.textOption(
  'accepted-by',
  { nl: 'wie', en: 'who' },
  { nl: 'wie dit heeft besloten', en: 'who decided this' },
);

export const accept: Command = {
  name: 'accept',
  alias: 'accepteer',
  group: 'change',
  summary: {
    nl: 'een knelpunt accepteren, met de reden; het blijft zichtbaar en telt apart',
    en: 'accept a conflict, with the reason; it stays in sight and is counted apart',
  },
  argument: {
    name: { nl: 'code', en: 'code' },
    what: {
      nl: 'de code tussen de haken achter het knelpunt',
      en: 'the code in brackets behind the conflict',
    },
    required: true,
    completes: 'acceptable-codes',
  },
  options: [about, options.from, options.until, options.reason, acceptedBy, ...options.editing],
  examples: [
    {
      line: 'cyclus accept meeting-on-public-holiday --about MCC --reason "zo besloten"',
      what: { nl: 'alle overleggen van de MCC op feestdagen', en: 'all meetings of the MCC on public holidays' },
    },
  ],
  async run(context) {
    if (context.get(options.reason) === undefined) throw NO_REASON;
    const [{ edit }, { acceptanceEdit }] = await Promise.all([
      import('../command-line/edit.ts'),
      import('../workspace/editing/acceptance.ts'),
    ]);
    return edit(context, (loaded) =>
      acceptanceEdit(loaded, context.argument!, {
        about: context.get(about),
        from: context.get(options.from),
        until: context.get(options.until),
        reason: context.get(options.reason),
        by: context.get(acceptedBy),
      }),
    );
  },
};

const NO_REASON = new WrongCall({
  nl: 'noem met --reden waarom dit wordt geaccepteerd; de reden blijft erbij staan',
  en: 'say with --reason why this is accepted; the reason is kept on record',
});
