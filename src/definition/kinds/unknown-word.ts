import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { guessed } from '../words.ts';

interface Args {
  text: string;
  /** The usual words of each language. */
  allowed: Said<readonly string[]>;
  guess: string | undefined;
}

/** A word that is not among those that may stand here: `mondag`. */
export const unknownWord: FindingKind<Args> = {
  code: 'unknown-word',
  severity: 'error',
  say: {
    nl: ({ text, guess }) => `onbekend woord ${quoted(text)}${guessed(guess, 'nl')}`,
    en: ({ text, guess }) => `unknown word ${quoted(text)}${guessed(guess, 'en')}`,
  },
  hint: {
    nl: ({ allowed }) => `kies uit ${listing(allowed.nl, 'nl')}`,
    en: ({ allowed }) => `choose from ${listing(allowed.en, 'en')}`,
  },
  explain: {
    nl: `Op deze plaats heeft een vast rijtje woorden betekenis, in het Nederlands en in het Engels: dagen van de week, ja
en nee, wat er op een feestdag gebeurt, hoe een product wordt behandeld. Hoofdletters doen er niet toe.`,
    en: `In this place a fixed set of words has a meaning, in Dutch and in English: days of the week, yes and no, what
happens on a public holiday, how a deliverable is treated. Capitals do not matter.`,
  },
  sample: `fora:
  MCC:
    holiday: overslaat # <- unknown-word
`,
};
