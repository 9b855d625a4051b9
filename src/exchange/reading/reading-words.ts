import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { ReadingProblem, ReadingProblemKind } from './reading-problem.ts';

const WORDS: Record<ReadingProblemKind, Said> = {
  'no-start': {
    nl: 'een afspraak zonder leesbaar begin telt niet mee',
    en: 'an appointment without a legible beginning does not count',
  },
  'wrong-end': {
    nl: 'van een afspraak is het einde niet te lezen',
    en: 'the end of an appointment cannot be read',
  },
  'wrong-rule': {
    nl: 'hoe een afspraak terugkomt, is niet te lezen',
    en: 'how an appointment repeats cannot be read',
  },
  'wrong-date': { nl: 'een datum in een reeks is niet te lezen', en: 'a date in a series cannot be read' },
  'unknown-zone': {
    nl: 'een tijdzone is onbekend, dus de tijden gelden als die van hier',
    en: 'a time zone is unknown, so the times are taken for those of here',
  },
  'wrong-line': { nl: 'een regel is geen eigenschap', en: 'a line is no property' },
  'cut-off': { nl: 'een afspraak is niet afgemaakt', en: 'an appointment is cut off' },
  'too-often': {
    nl: 'een afspraak komt te vaak terug om helemaal na te gaan',
    en: 'an appointment repeats too often to look at all of it',
  },
};

/** So many lines are enough to find the way. */
const MOST_LINES = 3;

/**
 * What could not be read in a calendar file, one sentence for each kind.
 * @example problemWords([{ kind: 'cut-off', line: 12 }]) // [{ nl: 'een afspraak is niet afgemaakt (regel 12)', ... }]
 */
export function problemWords(problems: readonly ReadingProblem[]): Said[] {
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    // What is looked at a year at a time may be told for every year.
    const lines = [...new Set(problems.filter((problem) => problem.kind === kind).map(({ line }) => line))];
    return {
      nl: `${WORDS[kind].nl} (${linesWords(lines, 'nl')})`,
      en: `${WORDS[kind].en} (${linesWords(lines, 'en')})`,
    };
  });
}

function linesWords(lines: readonly number[], lang: Lang): string {
  const shown = lines.slice(0, MOST_LINES).map(String);
  const more = lines.length - shown.length;
  const rest = more > 0 ? [lang === 'nl' ? `nog ${more}` : `${more} more`] : [];
  const word = lang === 'nl' ? 'regel' : lines.length === 1 ? 'line' : 'lines';
  return `${word} ${listing([...shown, ...rest], lang)}`;
}
