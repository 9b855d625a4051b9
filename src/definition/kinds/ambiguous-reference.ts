import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { listing } from '../../language/listing.ts';

interface Args {
  text: string;
  fits: readonly string[];
}

/** A name that several things have. */
export const ambiguousReference: FindingKind<Args> = {
  code: 'ambiguous-reference',
  severity: 'error',
  say: {
    nl: ({ text, fits }) => `${quoted(text)} kan ${listing(fits, 'nl', 'or')} zijn`,
    en: ({ text, fits }) => `${quoted(text)} can be ${listing(fits, 'en', 'or')}`,
  },
  hint: {
    nl: () => 'schrijf een van deze namen voluit',
    en: () => 'write out one of these names',
  },
  explain: {
    nl: `Twee dingen mogen dezelfde naam hebben, zoals twee teams die allebei "Jeugd" heten. Wie er dan één met die naam
noemt, zegt niet welke. Noem de sleutel waaronder het is beschreven, of geef een van de twee een andere naam. Hoofdletters
tellen pas als er meer dan één past. Van een cyclus met meer dan één route hoort de naam van de route erbij, achter een
schuine streep: commissies/zorg.`,
    en: `Two things may have the same name, such as two teams that are both called "Youth". Whoever uses that name then
does not say which one. Use the key under which it is described, or give one of the two another name. Capitals count only
when more than one fits. For a cycle with several routes the name of the route belongs to it, behind a slash:
committees/care.`,
  },
  sample: `teams:
  LT1: { name: Jeugd }
  MLT4: { name: Jeugd }
fora: { ACC: {}, MCC: {} }
deliverables:
  jeugdpakket:
    route: [ACC, MCC]
    team: Jeugd # <- ambiguous-reference
`,
};
