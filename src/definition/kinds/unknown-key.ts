import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { keyGuess } from '../texts/key-guess.ts';
import { guessed, keyChoices } from '../words.ts';

interface Args {
  key: string;
  allowed: readonly string[];
}

/** A key that means nothing here. */
export const unknownKey: FindingKind<Args> = {
  code: 'unknown-key',
  severity: 'error',
  say: {
    nl: ({ key, allowed }) => `onbekende sleutel ${quoted(key)}${guessed(keyGuess(key, allowed), 'nl')}`,
    en: ({ key, allowed }) => `unknown key ${quoted(key)}${guessed(keyGuess(key, allowed), 'en')}`,
  },
  hint: {
    nl: ({ allowed }) => keyChoices(allowed, 'nl'),
    en: ({ allowed }) => keyChoices(allowed, 'en'),
  },
  explain: {
    nl: `Op deze plaats heeft de sleutel geen betekenis. Meestal is het een tikfout; soms springt de regel verkeerd in, zodat de
sleutel bij het verkeerde blok hoort. cyclus slaat hem niet over, want dan zou wat u bedoelde stilletjes niet gelden. Sleutels
zijn Engels, waarden mogen Nederlands zijn.`,
    en: `In this place the key has no meaning. Mostly it is a slip of the pen; sometimes the line is indented wrongly, so that the
key belongs to the wrong block. cyclus does not pass over it, because then what you meant would quietly not hold. Keys are
English, values may be Dutch.`,
  },
  sample: `fora:
  MCC:
    tiem: "14:00" # <- unknown-key
`,
};
