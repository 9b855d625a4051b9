import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Day, isoDay } from '../calendar/day.ts';
import { GUARD } from './docx-text.ts';

/** The parts of a Word file by their names. */
export type Parts = Record<string, Uint8Array>;

/** @throws when it is no zip file, or a damaged one */
export function unpack(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

/** What every file in the package gets: the first moment that a zip file knows. It is read in local time, wherever. */
const NO_TIME = new Date(1980, 0, 1);

/** Parts as one file that is the same each time: none of it says when or where it was packed. */
export function pack(parts: Parts): Uint8Array {
  const names = Object.keys(parts);
  // What says what is inside comes first, as readers of parts expect it (ECMA-376 part 2, annex C).
  const ordered = [
    ...names.filter((name) => name === CONTENT_TYPES),
    ...names.filter((name) => name !== CONTENT_TYPES),
  ];
  return zipSync(Object.fromEntries(ordered.map((name) => [name, parts[name]!])), { mtime: NO_TIME });
}

const CONTENT_TYPES = '[Content_Types].xml';

/** The parts with the guards of their texts taken out. */
export function withoutGuards(parts: Parts): Parts {
  const cleaned = Object.entries(parts).map(([name, data]): [string, Uint8Array] => {
    if (!/^word\/[^/]*\.xml$/.test(name)) return [name, data];
    const text = strFromU8(data);
    return [name, text.includes(GUARD) ? strToU8(text.replaceAll(GUARD, '')) : data];
  });
  return Object.fromEntries(cleaned);
}

/** A day as the properties of a document have it. */
export function stampOf(made: Day): string {
  return `${isoDay(made)}T00:00:00Z`;
}
