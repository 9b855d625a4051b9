import type { Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import { nearest } from '../language/nearest.ts';
import { quoted } from './quoted.ts';

/** Something that the caller can mend: said in one or two lines, exit code 2. */
export class WrongCall extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

/**
 * The tail of a sentence about something unknown: what was probably meant, if anything.
 * @example guess('agend', ['agenda', 'check']).nl // '; bedoelt u "agenda"?'
 */
export function guess(text: string, candidates: Iterable<string>): Said {
  const near = nearest(text, candidates);
  if (near === undefined) return { nl: '', en: '' };
  return { nl: `; bedoelt u ${quoted(near)}?`, en: `; did you mean ${quoted(near)}?` };
}

/** What can be taken in at a glance; a longer list of choices helps nobody. */
const MOST_CHOICES = 24;

/**
 * The same where there is little to choose from: what was probably meant, else all that there is.
 * @example suggestion('x', ['nl', 'en']).nl // '; kies uit nl en en'
 */
export function suggestion(text: string, choices: readonly string[], candidates: Iterable<string> = choices): Said {
  const tail = guess(text, candidates);
  if (tail.nl || choices.length === 0 || choices.length > MOST_CHOICES) return tail;
  return { nl: `; kies uit ${listing(choices, 'nl')}`, en: `; choose from ${listing(choices, 'en')}` };
}
