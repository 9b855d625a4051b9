import { masked } from './masked.ts';
import { oneLine } from './visible.ts';

/**
 * What somebody typed or wrote, between quotes, fit to be printed: nothing that could colour or clear a screen, on one line and
 * not longer than that.
 * @example quoted('agend') // '"agend"'
 */
export function quoted(text: string): string {
  const line = oneLine(masked(text));
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
