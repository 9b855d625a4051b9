import type { FindingKind } from '../../diagnostic/finding.ts';

/** A line that is indented with a tab. */
export const tabAsIndent: FindingKind<Record<never, never>> = {
  code: 'tab-as-indent',
  severity: 'error',
  say: {
    nl: () => 'deze regel springt in met een tab; in YAML mag dat alleen met spaties',
    en: () => 'this line is indented with a tab; YAML allows only spaces for that',
  },
  hint: {
    nl: () => 'vervang de tab door evenveel spaties als de regels eromheen hebben',
    en: () => 'replace the tab by as many spaces as the lines around it have',
  },
  explain: {
    nl: `De inspringing zegt in YAML wat bij wat hoort, en een tab is in elk programma anders breed. Daarom zijn tabs als
inspringing verboden (YAML 1.2.2, 6.1). De meeste editors kunnen de Tab-toets spaties laten typen.`,
    en: `In YAML the indentation says what belongs to what, and a tab has another width in every program. That is why tabs are
forbidden as indentation (YAML 1.2.2, 6.1). Most editors can let the Tab key type spaces.`,
  },
  sample: `fora:
  MCC:
\t\ttime: "14:00" # <- tab-as-indent
`,
};
