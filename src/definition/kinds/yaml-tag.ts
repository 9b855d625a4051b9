import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';

interface Args {
  text: string;
}

/** A tag or a directive of YAML. */
export const yamlTag: FindingKind<Args> = {
  code: 'yaml-tag',
  severity: 'error',
  say: {
    nl: ({ text }) => `cyclus kent geen YAML-tags en -aanwijzingen zoals ${quoted(text)}`,
    en: ({ text }) => `cyclus has no YAML tags and directives such as ${quoted(text)}`,
  },
  hint: {
    nl: () => 'haal het weg; een tekst die met ! of % begint, hoort tussen aanhalingstekens',
    en: () => 'take it out; text that begins with ! or % belongs between quotes',
  },
  explain: {
    nl: `Een tag (!soort) zegt in YAML van welke soort een waarde is, en een aanwijzing (%YAML) hoe het bestand gelezen moet
worden. cyclus leest alles als tekst en weet zelf wat een dag, een tijd of een naam is, dus is er niets te zeggen.`,
    en: `In YAML a tag (!kind) says of what kind a value is, and a directive (%YAML) how the file is to be read. cyclus reads
everything as text and knows by itself what is a day, a time or a name, so there is nothing to say.`,
  },
  sample: `fora:
  MCC: { length: !duur 2 uur } # <- yaml-tag
`,
};
