import type { FindingKind } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';

interface Args {
  /** Bytes of a file or of all files, or values in a file. */
  most: number;
  of: 'file' | 'folder' | 'values';
}

const TOO_MUCH: Record<Args['of'], Said<(most: number) => string>> = {
  file: {
    nl: (most) => `dit bestand is groter dan ${most} KiB`,
    en: (most) => `this file is larger than ${most} KiB`,
  },
  folder: {
    nl: (most) => `met dit bestand worden alle bestanden samen groter dan ${most} KiB; het is te veel`,
    en: (most) => `with this file all files together become larger than ${most} KiB; it is too much`,
  },
  values: {
    nl: (most) => `dit bestand telt meer dan ${most} waarden`,
    en: (most) => `this file has more than ${most} values`,
  },
};

/** A file that is larger than anybody would write. */
export const fileTooLarge: FindingKind<Args> = {
  code: 'file-too-large',
  severity: 'error',
  say: {
    nl: ({ most, of }) => `${TOO_MUCH[of].nl(of === 'values' ? most : most / 1024)} en wordt niet gelezen`,
    en: ({ most, of }) => `${TOO_MUCH[of].en(of === 'values' ? most : most / 1024)} and is not read`,
  },
  hint: {
    nl: () => 'verdeel het over meer bestanden, of haal uit de map wat er niet hoort',
    en: () => 'spread it over more files, or take out of the folder what does not belong there',
  },
  explain: {
    nl: `Definities zijn door mensen geschreven, en een programma van tien jaar past daar ruim in. Een groter
bestand is meestal iets anders dat in de map is beland. De grens zorgt ervoor dat cyclus altijd snel antwoord geeft. Een
onderdeel mag over meer bestanden worden verdeeld.`,
    en: `Definitions are written by people, and a programme of ten years fits into this limit with room to spare. A larger file is
mostly something else that ended up in the folder. The limit makes sure that cyclus always answers soon. A section may be
spread over several files.`,
  },
  sample: `# A file of more than 1024 KiB.
`,
};
