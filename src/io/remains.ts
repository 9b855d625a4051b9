import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { orUndefined } from './attempt.ts';
import { isMark, newMark, ownerOf } from './mark.ts';

/** How the name begins of a file that stands beside its place for a moment: hidden, and known as ours. */
const BEGINNING = '.cyclus.';

/** No run takes a day, on whatever machine it is. */
const LONG_AGO_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A free name beside a path, by which others can tell that this process made it. */
export function besidePath(path: string): string {
  return join(dirname(path), BEGINNING + newMark());
}

/**
 * Takes away what runs that were killed left beside its place in a folder, and nothing else. Of another machine it is not
 * known what still runs: there goes what is a day older than the last thing that came into the folder, both by the clock
 * of its disk.
 */
export function clearRemains(folder: string): void {
  const marked = (orUndefined(() => readdirSync(folder)) ?? []).filter(
    (name) => name.startsWith(BEGINNING) && isMark(name.slice(BEGINNING.length)),
  );
  for (const name of marked) {
    const path = join(folder, name);
    const owner = ownerOf(name.slice(BEGINNING.length));
    if (owner === 'gone' || (owner === 'unknown' && isLongAgo(path, folder)))
      orUndefined(() => rmSync(path, { force: true }));
  }
}

function isLongAgo(path: string, folder: string): boolean {
  const [made, last] = [path, folder].map((one) => orUndefined(() => statSync(one).mtimeMs));
  return made !== undefined && last !== undefined && last - made > LONG_AGO_MILLISECONDS;
}
