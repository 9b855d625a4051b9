import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { choices, guessed } from '../words.ts';

interface Args {
  text: string;
  guess: string | undefined;
  known: readonly string[];
}

/** A recess that the calendar does not have. */
export const unknownPeriod: FindingKind<Args> = {
  code: 'unknown-period',
  severity: 'warning',
  say: {
    nl: ({ text, guess }) => `in de kalender staat geen periode ${quoted(text)}${guessed(guess, 'nl')}`,
    en: ({ text, guess }) => `the calendar has no period ${quoted(text)}${guessed(guess, 'en')}`,
  },
  hint: {
    nl: ({ known }) => choices(known, 'nl') ?? 'zet de periode onder calendar: periods',
    en: ({ known }) => choices(known, 'en') ?? 'put the period under calendar: periods',
  },
  explain: {
    nl: `Bij een gremium, cyclus of stap staat wat er in een reces gebeurt, genoemd naar de soort of de naam van een
periode in de kalender. Deze soort of naam komt daar niet voor, dus de afspraak doet nu niets. Dat is een tikfout, of de
periode moet nog in de kalender worden gezet.`,
    en: `A forum, cycle or step says what happens in a recess, named by the kind or the name of a period in the calendar.
This kind or name does not occur there, so now the rule does nothing. It is a slip of the pen, or the period has yet to be
put in the calendar.`,
  },
  sample: `calendar:
  periods: [{ name: Kerstreces 2020, kind: Kamerreces, from: 2020-12-18, until: 2021-01-11 }]
fora:
  MCC:
    recess: { forbid: Kamerreses } # <- unknown-period
`,
};
