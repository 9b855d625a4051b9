import type { FindingKind } from '../../diagnostic/finding.ts';

interface Args {
  /** In bytes. */
  most: number;
}

/** A file that is larger than anybody would write. */
export const fileTooLarge: FindingKind<Args> = {
  code: 'file-too-large',
  severity: 'error',
  say: {
    nl: ({ most }) => `dit bestand is groter dan ${most / 1024} KiB en wordt niet gelezen`,
    en: ({ most }) => `this file is larger than ${most / 1024} KiB and is not read`,
  },
  hint: {
    nl: () => 'verdeel het over meer bestanden, of haal uit de map wat er niet hoort',
    en: () => 'spread it over more files, or take out of the folder what does not belong there',
  },
  explain: {
    nl: `Definities zijn door mensen geschreven, en een programma van tien jaar past in een tiende van deze grens. Een groter
bestand is meestal iets anders dat in de map is beland. De grens zorgt ervoor dat cyclus altijd snel antwoord geeft. Een
onderdeel mag over meer bestanden worden verdeeld.`,
    en: `Definitions are written by people, and a programme of ten years fits into a tenth of this limit. A larger file is
mostly something else that ended up in the folder. The limit makes sure that cyclus always answers soon. A section may be
spread over several files.`,
  },
  sample: `# A file of more than 512 KiB.
`,
};
