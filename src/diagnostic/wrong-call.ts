import type { Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import { nearest } from '../language/nearest.ts';
import { oneLine } from './visible.ts';

/** Something that the caller can mend: said in one or two lines, exit code 2. */
export class WrongCall extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

/**
 * What somebody typed, between quotes, fit to be printed: nothing that could colour or clear a screen, on one line and
 * not longer than that.
 * @example quoted('agend') // '"agend"'
 */
export function quoted(text: string): string {
  const line = oneLine(text);
  return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
}

/**
 * The same for the path of a file: one that is too long loses its middle, as its end says which file it is.
 * @example quotedPath('C:\\Users\\devries\\OneDrive\\Cyclus programma\\publicaties\\2020-11-02-A2-B2\\planning.xlsx')
 *   // '"C:\\Users\\devries\\...ogramma\\publicaties\\2020-11-02-A2-B2\\planning.xlsx"'
 */
export function quotedPath(path: string): string {
  const line = oneLine(path);
  const end = Math.min(line.length - END_OF_PATH, line.search(/[^/\\]*[/\\]*$/));
  return `"${end > BEGIN_OF_PATH + 3 ? `${line.slice(0, BEGIN_OF_PATH)}...${line.slice(end)}` : line}"`;
}

/** Of the end at least so much, and all of the name of the file. */
const END_OF_PATH = 50;
const BEGIN_OF_PATH = 17;

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
