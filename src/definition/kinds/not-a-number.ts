import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';

interface Args {
  text: string;
  least: number;
  most: number;
}

/** Text that should be a whole number within bounds, and is not. */
export const notANumber: FindingKind<Args> = {
  code: 'not-a-number',
  severity: 'error',
  say: {
    nl: ({ text, least, most }) => `${quoted(text)} is geen getal van ${least} tot en met ${most}`,
    en: ({ text, least, most }) => `${quoted(text)} is not a number from ${least} to ${most}`,
  },
  explain: {
    nl: `Hier hoort een geheel getal, in cijfers en zonder punten of komma's. Weken, maanden en rondes tellen vanaf 1:
week 1 is de eerste week van een ronde, en een stap mag in een week na het einde van zijn ronde liggen. De bovengrens
houdt tikfouten als 20201 tegen.`,
    en: `Here should be a whole number, in digits and without points or commas. Weeks, months and rounds count from 1:
week 1 is the first week of a round, and a step may lie in a week beyond the end of its round. The upper bound stops slips
of the pen such as 20201.`,
  },
  sample: `fora: { MCC: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps: { besluit: { week: 0, day: dinsdag, forum: MCC } } # <- not-a-number
`,
};
