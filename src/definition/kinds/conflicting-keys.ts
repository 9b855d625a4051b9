import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { listing } from '../../language/listing.ts';

interface Args {
  keys: readonly string[];
}

/** Two keys of which only one can hold. */
export const conflictingKeys: FindingKind<Args> = {
  code: 'conflicting-keys',
  severity: 'error',
  say: {
    nl: ({ keys }) => `${listing(keys.map(quoted), 'nl')} gaan niet samen`,
    en: ({ keys }) => `${listing(keys.map(quoted), 'en')} do not go together`,
  },
  hint: {
    nl: () => 'kies er één',
    en: () => 'choose one of them',
  },
  explain: {
    nl: `Deze sleutels zeggen elk op hun eigen manier hetzelfde: een stap gaat naar losse gremia (forum) of naar een keten
(chain), een product krijgt zijn data uit een ronde (round), een begin (from) of een einde (decided-by), een wijziging
noemt één overleg of alle overleggen in een periode, en voor een reces geldt één gedragslijn (skip, after ...). Staan ze er
allebei, dan is niet duidelijk welke geldt.`,
    en: `Each of these keys says the same thing in its own way: a step goes to separate fora (forum) or to a chain, a
deliverable gets its dates from a round, a beginning (from) or an end (decided-by), a change names one meeting or all
meetings in a period, and for a recess one policy holds (skip, after ...). When both are there, it is not clear which one holds.`,
  },
  sample: `fora: { ACC: {}, MCC: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      besluit: { day: dinsdag, forum: MCC, chain: [ACC, MCC] } # <- conflicting-keys
`,
};
