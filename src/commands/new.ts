import { KINDS } from '../command-line/additions/kinds.ts';
import type { Command } from '../command-line/command.ts';
import { wordOf } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { usualWords } from '../language/word-list.ts';

const WORDS = KINDS.map((kind) => ({ ...kind.word, value: kind }));

const OWN = [...new Set(KINDS.flatMap(({ fields }) => fields.map(({ option }) => option)))];

export const newThing: Command = {
  name: 'new',
  alias: 'nieuw',
  group: 'change',
  summary: {
    nl: 'een nieuw product, team, gremium of onderwerp, een functie, afwezigheid of reces erbij zetten',
    en: 'add a new product, team, forum, role, absence, recess or topic',
  },
  argument: {
    name: { nl: 'soort en naam', en: 'kind and name' },
    what: {
      nl: `${usualWords(WORDS, 'nl').join(', ')}; daarachter de naam of titel, of wie afwezig is`,
      en: `${usualWords(WORDS, 'en').join(', ')}; behind it the name or title, or who is absent`,
    },
    required: true,
    choices: { nl: usualWords(WORDS, 'nl'), en: usualWords(WORDS, 'en') },
  },
  options: [...OWN, ...options.editing],
  examples: [
    {
      line: 'cyclus new product Sport --team MLT4 --route B --round B4',
      what: { nl: 'een product, met zijn spoorboekje', en: 'a product, with its plan' },
    },
    {
      line: 'cyclus new team MLT6 --topic Sport --sponsor "minister VWS"',
      what: { nl: 'een team met een sponsor', en: 'a team with a sponsor' },
    },
    {
      line: 'cyclus new absence "minister BZK" --from 2020-11-16 --until 2020-11-20',
      what: {
        nl: 'wie er een week niet is, en wat daarmee botst',
        en: 'who is away for a week, and what that clashes with',
      },
    },
    {
      line: 'cyclus new recess Mei --kind Kamerreces --from 2021-04-30 --until 2021-05-10',
      what: { nl: 'een reces, en welke overleggen erin vallen', en: 'a recess, and which meetings fall in it' },
    },
  ],
  async run(context) {
    const [word, ...rest] = context.argument!.split(' ');
    const kind = wordOf({ nl: 'nieuw', en: 'new' }, word!, WORDS);
    const { addOne } = await import('../command-line/additions/add-one.ts');
    return addOne(context, kind, rest.join(' '));
  },
};
