import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { listing } from '../../language/listing.ts';

interface Args {
  /** The key that is missing, or those of which one is needed. */
  keys: readonly string[];
}

/** A key without which the rest has no meaning. */
export const missingKey: FindingKind<Args> = {
  code: 'missing-key',
  severity: 'error',
  say: {
    nl: ({ keys }) => `hier ontbreekt ${listing(keys.map(quoted), 'nl', 'or')}`,
    en: ({ keys }) => `${listing(keys.map(quoted), 'en', 'or')} is missing here`,
  },
  explain: {
    nl: `Een paar dingen kan cyclus niet zelf bedenken: hoe vaak een cyclus terugkomt en vanaf wanneer, bij welk gremium een stap
hoort, op welke dag, wie er afwezig is. Vul de sleutel aan; een sleutel waarachter niets staat, telt als niet ingevuld.`,
    en: `A few things cyclus cannot make up: how often a cycle comes round and from when, to which forum a step belongs, on which
day, who is absent. Add the key; a key with nothing behind it counts as not filled in.`,
  },
  sample: `fora: { MCC: {} }
cycles:
  A: # <- missing-key
    from: 2020-10-19
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
`,
};
