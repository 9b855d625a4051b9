import { TZDate } from '@date-fns/tz/date';
import type { Instant } from './zone.ts';

/** A Date that is asked for the clock of its own zone many times over: each new one asks the zone database anew. */
class ZonedDate extends TZDate {
  override withTimeZone(zone: string): TZDate {
    return zone === this.timeZone ? this : super.withTimeZone(zone);
  }
}

/**
 * An instant as a Date with the clock of a zone, for libraries that take one: `getHours` is the hour there, whatever the
 * zone of this machine.
 * @param zone for which `isZone` holds
 * @example zonedDate(26740140, 'Europe/Amsterdam').getHours() // 14, on 3 November 2020
 */
export function zonedDate(instant: Instant, zone: string): Date {
  return new ZonedDate(instant * 60_000, zone);
}
