import type { FindingKind } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';
import type { FileProblem } from '../source-file.ts';

interface Args {
  problem: FileProblem;
}

const PROBLEMS: Record<FileProblem, Said> = {
  folder: { nl: 'dit is een map en geen bestand', en: 'this is a folder and not a file' },
  permission: { nl: 'u mag dit bestand niet lezen', en: 'you are not allowed to read this file' },
  held: { nl: 'dit bestand is nog open in een ander programma', en: 'this file is still open in another program' },
  loop: { nl: 'deze snelkoppeling verwijst naar zichzelf', en: 'this link leads back to itself' },
  'too-large': { nl: 'dit bestand is te groot', en: 'this file is too large' },
  missing: { nl: 'dit bestand is er niet (meer)', en: 'this file is not there (any more)' },
  unreadable: { nl: 'dit bestand is niet te lezen', en: 'this file cannot be read' },
};

const HINTS: Partial<Record<FileProblem, Said>> = {
  folder: {
    nl: 'geef de map een naam die niet op .yaml eindigt',
    en: 'give the folder a name that does not end in .yaml',
  },
  permission: { nl: 'vraag leesrechten bij uw beheerder', en: 'ask your administrator for the right to read it' },
  held: { nl: 'sluit het daar', en: 'close it there' },
  loop: {
    nl: 'verwijder de snelkoppeling of laat haar naar een bestand wijzen',
    en: 'remove the link or let it point at a file',
  },
  missing: {
    nl: 'misschien wijst een snelkoppeling naar een bestand dat weg is',
    en: 'perhaps a link points at a file that is gone',
  },
};

/** A file that is in the folder but cannot be opened. */
export const fileUnreadable: FindingKind<Args> = {
  code: 'file-unreadable',
  severity: 'error',
  say: {
    nl: ({ problem }) => PROBLEMS[problem].nl,
    en: ({ problem }) => PROBLEMS[problem].en,
  },
  hint: {
    nl: ({ problem }) => HINTS[problem]?.nl,
    en: ({ problem }) => HINTS[problem]?.en,
  },
  explain: {
    nl: `cyclus leest alle bestanden in de map die op .yaml of .yml eindigen. Eén daarvan kon niet worden geopend: het is een
map, u mag het niet lezen, een ander programma houdt het voor zich, of het is een snelkoppeling die nergens heen wijst. Omdat in dat bestand alles kan staan, maakt
cyclus geen planning zolang het ontbreekt. Haal het weg, of maak het leesbaar.`,
    en: `cyclus reads every file in the folder whose name ends in .yaml or .yml. One of them could not be opened: it is a folder,
you may not read it, another program keeps it to itself, or it is a link that leads nowhere. Since anything may stand in that file, cyclus makes no schedule
while it is missing. Take it away, or make it readable.`,
  },
  sample: `# A folder with the name archief.yaml, or a file that you may not read.
`,
};
