import { zipSync } from 'fflate';

/**
 * Parts as one file that is the same each time: none of it says when or where it was packed.
 * @param level how hard to press it, from 0 for not at all
 */
export function pack(parts: Record<string, Uint8Array>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(parts, { mtime: fixedTime(), level });
}

/** A zip file takes the time on the clock of the zone where it is made: what that clock shows is the same anywhere. */
function fixedTime(): Date {
  return new Date(1980, 0, 1, 12);
}
