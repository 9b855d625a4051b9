import type { FindingKind } from '../../diagnostic/finding.ts';

interface Args {
  encoding: 'UTF-16' | 'UTF-32' | 'other';
}

/** Text that was saved in another encoding. */
export const notUtf8: FindingKind<Args> = {
  code: 'not-utf-8',
  severity: 'error',
  say: {
    nl: ({ encoding }) =>
      encoding === 'other'
        ? 'vanaf hier is dit geen UTF-8; waarschijnlijk is het bestand opgeslagen als ANSI (Windows-1252)'
        : `dit bestand is opgeslagen als ${encoding} ("Unicode") en niet als UTF-8`,
    en: ({ encoding }) =>
      encoding === 'other'
        ? 'from here on this is not UTF-8; the file was probably saved as ANSI (Windows-1252)'
        : `this file was saved as ${encoding} ("Unicode") and not as UTF-8`,
  },
  hint: {
    nl: () => 'open het in Kladblok, kies Bestand > Opslaan als, en zet Codering op UTF-8',
    en: () => 'open it in Notepad, choose File > Save as, and set Encoding to UTF-8',
  },
  explain: {
    nl: `Een bestand bestaat uit bytes; de codering zegt welke letters dat zijn. cyclus leest UTF-8, zoals YAML voorschrijft
(YAML 1.2.2, 5.2) en zoals editors tegenwoordig standaard opslaan. Oudere Windows-programma's slaan op als ANSI
(Windows-1252), waardoor letters als é en ë verkeerd zouden aankomen, of als "Unicode" (UTF-16). cyclus raadt niet, want
dan komt een naam verminkt in een agenda. In Kladblok: Bestand > Opslaan als > Codering: UTF-8. Staat er een teken dat geen
tekst kan zijn, dan is het bestand misschien geen tekstbestand.`,
    en: `A file consists of bytes; the encoding says which letters they are. cyclus reads UTF-8, as YAML prescribes (YAML 1.2.2,
5.2) and as editors save nowadays. Older Windows programs save as ANSI (Windows-1252), which would garble letters such as é
and ë, or as "Unicode" (UTF-16). cyclus does not guess, because then a name would arrive mutilated in a calendar. In Notepad:
File > Save as > Encoding: UTF-8. When there is a byte that can be no text, the file may be no text file at all.`,
  },
  sample: `# A file in which "Ministeriële" was saved as ANSI or as UTF-16.
`,
};
