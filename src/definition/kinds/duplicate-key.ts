import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';

interface Args {
  key: string;
}

/** A key that stands twice in one block. */
export const duplicateKey: FindingKind<Args> = {
  code: 'duplicate-key',
  severity: 'error',
  say: {
    nl: ({ key }) => `${quoted(key)} staat hier al`,
    en: ({ key }) => `${quoted(key)} is already here`,
  },
  hint: {
    nl: () => 'voeg de twee samen of geef er één een andere naam',
    en: () => 'put the two together or give one of them another name',
  },
  explain: {
    nl: `In één blok komt elke sleutel één keer voor (YAML 1.2.2, 3.2.1.3). Bij twee dezelfde zou er één stilletjes verdwijnen.
Staat een heel onderdeel er twee keer, zoals fora, zet de inhoud dan onder één kop; over meer bestanden verdelen mag wel.`,
    en: `In one block every key occurs once (YAML 1.2.2, 3.2.1.3). Of two equal ones, one would quietly disappear. When a whole
section stands there twice, such as fora, put the contents under one heading; spreading it over several files is fine.`,
  },
  sample: `fora:
  MCC: { time: "14:00" }
  ACC: { time: "10:00" }
  MCC: { time: "15:00" } # <- duplicate-key
`,
};
