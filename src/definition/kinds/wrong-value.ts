import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';

interface Args {
  text: string;
  /** What it should be, with its article. */
  what: Said;
  /** How that may be written. */
  forms: Said<readonly string[]>;
}

/** Text that should be a length, a lead time, a rhythm or the like, and is none. */
export const wrongValue: FindingKind<Args> = {
  code: 'wrong-value',
  severity: 'error',
  say: {
    nl: ({ text, what }) => `${quoted(text)} is geen ${what.nl}`,
    en: ({ text, what }) => `${quoted(text)} is not ${what.en}`,
  },
  hint: {
    nl: ({ forms }) => `schrijf bijvoorbeeld ${listing(forms.nl, 'nl', 'or')}`,
    en: ({ forms }) => `write for instance ${listing(forms.en, 'en', 'or')}`,
  },
  explain: {
    nl: `Een lengte, een termijn, een ritme en een dag van een maand worden geschreven zoals u ze zegt, in het Nederlands
of in het Engels: 90 min, 1u30, 2 werkdagen, 2 weken, 2e dinsdag. Een getal zonder eenheid is dubbelzinnig en wordt niet
geaccepteerd, en wat onmogelijk groot is ook niet.`,
    en: `A length, a lead time, a rhythm and a day of a month are written as you say them, in Dutch or in English: 90 min,
1h30, 2 working days, 2 weeks, 2nd Tuesday. A number without a unit is ambiguous and not accepted, nor is what is
impossibly large.`,
  },
  sample: `fora:
  MCC:
    length: 90 # <- wrong-value
`,
};
