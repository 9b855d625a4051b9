import { quotedPath } from '../diagnostic/quoted.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import { WriteFault, type WriteProblem } from '../io/write-fault.ts';
import type { Lang, Said } from '../language/language.ts';

/** What a bug in cyclus looks like to whoever meets it. */
export const BUG: Said = {
  nl:
    'cyclus zelf ging stuk; dat ligt niet aan u.\n' +
    'Meld het aan wie cyclus voor u beheert, met de uitvoer van dezelfde opdracht met --debug.',
  en:
    'cyclus itself broke; that is not your doing.\n' +
    'Report it to whoever looks after cyclus for you, with what the same command prints with --debug.',
};

/** What is said of something that the caller can mend; undefined for a bug in cyclus. */
export function saidOf(error: unknown): Said | undefined {
  if (error instanceof WrongCall) return error.said;
  if (error instanceof WriteFault) return unwritten(error);
  return undefined;
}

/** Why one file was not written. */
const WRITE_PROBLEMS: Record<WriteProblem, Said> = {
  exists: { nl: 'bestaat al; --vervang vervangt het', en: 'is there already; --force replaces it' },
  folder: { nl: 'is een map; noem een bestand', en: 'is a folder; name a file' },
  full: { nl: 'past niet: de schijf is vol', en: 'does not fit: the disk is full' },
  held: {
    nl: 'is nog open in een ander programma, of mag niet worden vervangen',
    en: 'is still open in another program, or may not be replaced',
  },
  permission: {
    nl: 'mag hier niet worden geschreven, of is nog open in een ander programma',
    en: 'may not be written here, or is still open in another program',
  },
  reserved: {
    nl: 'is een naam die Windows niet aanneemt; kies een andere naam',
    en: 'is a name that Windows does not take; choose another name',
  },
  missing: { nl: 'kan hier niet staan: die map is er niet', en: 'cannot be put there: there is no such folder' },
  unwritable: { nl: 'kon niet worden geschreven', en: 'could not be written' },
  changed: {
    nl: 'is niet geschreven: de bestanden zijn intussen door iemand anders gewijzigd\nEr is niets verloren; geef dezelfde opdracht nog eens.',
    en: 'was not written: somebody else changed the files meanwhile\nNothing is lost; give the same command again.',
  },
  busy: {
    nl: 'is er: iemand anders schrijft op dit moment in deze map\nProbeer het zo nog eens. Blijft dit zo en werkt niemand anders in de map, verwijder dan dit bestand.',
    en: 'is there: somebody else is writing in this folder at the moment\nTry again in a moment. If it stays and nobody else works in the folder, delete this file.',
  },
};

/** What became of other files, and what to do. */
const AFTERWARDS: Said<{ nothing: string; others: string; again: string }> = {
  nl: {
    nothing: 'Er is niets gewijzigd.',
    others: 'Al het andere is bijgewerkt.',
    again: 'Sluit wat open is, en geef dezelfde opdracht nog eens.',
  },
  en: {
    nothing: 'Nothing was changed.',
    others: 'Everything else is up to date.',
    again: 'Close what is open, and give the same command again.',
  },
};

function unwritten({ paths, problem, partly }: WriteFault): Said {
  const said = (lang: Lang) => {
    const { nothing, others, again } = AFTERWARDS[lang];
    const after = partly ? [`${others} ${again}`] : problem === 'held' ? [`${nothing} ${again}`] : [];
    return [...paths.map((path) => `${named(path, lang)} ${WRITE_PROBLEMS[problem][lang]}`), ...after].join('\n');
  };
  return { nl: said('nl'), en: said('en') };
}

function named(path: string, lang: Lang): string {
  return path === '-' ? OUTPUT[lang] : quotedPath(path);
}

const OUTPUT: Said = { nl: 'de uitvoer', en: 'the output' };
