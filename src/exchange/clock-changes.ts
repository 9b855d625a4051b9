import { DAY_MINUTES, type Minutes } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { offsetAt, wallClock } from '../calendar/zone.ts';
import type { Instant, LocalMinutes } from './entry.ts';

/** A moment at which the clocks of a zone are put forward or back. */
export interface ClockChange {
  at: Instant;
  /** Minutes east of UTC. */
  before: Minutes;
  after: Minutes;
}

/** No zone changes its clocks and back again within this many days; in Morocco it takes about thirty. */
const STEP = 7;

/**
 * Every change of the clocks in a zone, in order, from the first to the last day.
 * @example clockChanges('Europe/Amsterdam', { from: day('2020-01-01'), until: day('2020-12-31') })
 * // 2020-03-29T01:00Z from 60 to 120, 2020-10-25T01:00Z from 120 to 60
 */
export function clockChanges(zone: string, { from, until }: Period): ClockChange[] {
  const changes: ClockChange[] = [];
  for (let day = from; day < until; day += STEP) {
    const next = Math.min(day + STEP, until);
    const [before, after] = [offsetAt(day, 0, zone), offsetAt(next, 0, zone)];
    if (before !== after) changes.push(changeBetween(zone, day, next, before, after));
  }
  return changes;
}

/** The one change between the beginnings of two days. */
function changeBetween(zone: string, from: Day, until: Day, before: Minutes, after: Minutes): ClockChange {
  const changed = (local: LocalMinutes) => offsetAt(0, local, zone) !== before || wallClock(0, local, zone) !== 'once';
  let still = from * DAY_MINUTES;
  let already = until * DAY_MINUTES;
  while (already - still > 1) {
    const middle = Math.floor((still + already) / 2);
    if (changed(middle)) already = middle;
    else still = middle;
  }
  // The first odd minute is the beginning of what is skipped, or of the first of the two hours that look the same.
  return { at: already - Math.min(before, after), before, after };
}

/** Whether the wall clock skips this minute or shows it twice at a change. */
export function isDisturbed(local: LocalMinutes, { at, before, after }: ClockChange): boolean {
  return at + Math.min(before, after) <= local && local < at + Math.max(before, after);
}
