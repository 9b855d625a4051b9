import { unzipSync, zipSync } from 'fflate';

/**
 * Parts as one file that is the same each time: none of it says when or where it was packed.
 * @param level how hard to press it, from 0 for not at all
 */
export function pack(parts: Record<string, Uint8Array>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(parts, { mtime: fixedTime(), level });
}

/**
 * The parts of a zip file by their names.
 * @param most how many bytes all of it may say to hold
 * @param isWanted which parts are unpacked
 * @throws when it is no zip file, a damaged one, or one that says to hold more
 */
export function unzipped(
  bytes: Uint8Array,
  most: number,
  isWanted: (name: string) => boolean = () => true,
): Record<string, Uint8Array> {
  let total = 0;
  return unzipSync(bytes, {
    // No part becomes larger than it says.
    filter({ name, originalSize }) {
      if (!isWanted(name)) return false;
      total += originalSize;
      if (total > most) throw new Error('too large');
      return true;
    },
  });
}

/** A zip file takes the time on the clock of the zone where it is made: what that clock shows is the same anywhere. */
function fixedTime(): Date {
  return new Date(1980, 0, 1, 12);
}
