import type { FindingKind } from '../../diagnostic/finding.ts';

interface Args {
  most: number;
}

/** Lists in lists in lists. */
export const nestedTooDeep: FindingKind<Args> = {
  code: 'nested-too-deep',
  severity: 'error',
  say: {
    nl: ({ most }) => `dit zit meer dan ${most} lagen diep`,
    en: ({ most }) => `this lies more than ${most} levels deep`,
  },
  hint: {
    nl: () => 'geen enkele definitie gaat zo diep; waarschijnlijk ontbreken er sluithaakjes',
    en: () => 'no definition goes this deep; closing brackets are probably missing',
  },
  explain: {
    nl: `Definities zijn een laag of zes diep: onderdeel, naam, sleutel, en soms een lijst met iets erin. Wie veel dieper
komt, heeft haakjes geopend zonder ze te sluiten, of een bestand dat niet door mensen is gemaakt. De grens voorkomt dat
zo'n bestand cyclus laat vastlopen.`,
    en: `Definitions are about six levels deep: section, name, key, and sometimes a list with something in it. Whoever
gets much deeper has opened brackets without closing them, or has a file that was not made by people. The limit keeps such
a file from bringing cyclus to a halt.`,
  },
  sample: `fora: { MCC: { members: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[minister]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] } } # <- nested-too-deep
`,
};
