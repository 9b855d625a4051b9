import { DAY_MINUTES, type Minutes } from '../../calendar/clock.ts';
import type { Period } from '../../calendar/period.ts';
import { type Instant, offsetOf } from '../../calendar/zone.ts';
import type { LocalMinutes } from '../entry.ts';

/** A moment at which the clocks of a zone are put forward or back. */
export interface ClockChange {
  at: Instant;
  /** Minutes east of UTC. */
  before: Minutes;
  after: Minutes;
}

/** No zone has changed its clocks and back again in less than a week; Boa Vista took just that, in 2000. */
const STEP = 7 * DAY_MINUTES;

/**
 * Every change of the clocks in a zone, in order, from the first to the last day.
 * @example clockChanges('Europe/Amsterdam', { from: day('2020-01-01'), until: day('2020-12-31') })
 * // 2020-03-29T01:00Z from 60 to 120, 2020-10-25T01:00Z from 120 to 60
 */
export function clockChanges(zone: string, { from, until }: Period): ClockChange[] {
  const changes: ClockChange[] = [];
  let before = offsetOf(from * DAY_MINUTES, zone);
  for (let instant = from * DAY_MINUTES; instant < until * DAY_MINUTES; instant += STEP) {
    const after = offsetOf(instant + STEP, zone);
    if (before !== after) changes.push(changeBetween(zone, instant, instant + STEP, before, after));
    before = after;
  }
  return changes;
}

/** The one change between two instants, found by halving. */
function changeBetween(zone: string, from: Instant, until: Instant, before: Minutes, after: Minutes): ClockChange {
  let [still, already] = [from, until];
  while (already - still > 1) {
    const middle = Math.floor((still + already) / 2);
    if (offsetOf(middle, zone) === before) still = middle;
    else already = middle;
  }
  return { at: already, before, after };
}

/** When the wall clock begins to skip minutes, or to show those that it shows twice. */
export function disturbedFrom({ at, before, after }: ClockChange): LocalMinutes {
  return at + Math.min(before, after);
}

/** When the wall clock shows each minute once again. */
export function disturbedUntil({ at, before, after }: ClockChange): LocalMinutes {
  return at + Math.max(before, after);
}
