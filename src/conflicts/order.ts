import { type Clock, DAY_MINUTES } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';

/** When something starts, as minutes after 1970-01-01: anywhere in its day while its time is not known. */
export interface StartRange {
  earliest: number;
  latest: number;
}

/** @example startOf({ day: 1, start: null }) // { earliest: 1440, latest: 2879 } */
export function startOf({ day, start }: { day: Day; start: Clock | null }): StartRange {
  const midnight = day * DAY_MINUTES;
  return { earliest: midnight + (start ?? 0), latest: midnight + (start ?? DAY_MINUTES - 1) };
}

/**
 * Whether what should come later surely does not: it starts before or together with the earlier one. On different days
 * that is plain also while times are not known; on one day it takes both times to tell.
 */
export function isReversed(earlier: StartRange, later: StartRange): boolean {
  return later.latest <= earlier.earliest;
}
