import { tzOffset } from '@date-fns/tz/tzOffset';
import { type Clock, DAY_MINUTES, isoClock, type Minutes } from './clock.ts';
import { type Day, isoDay } from './day.ts';

/** Minutes since 1970-01-01T00:00Z. */
export type Instant = number;

/** How many times a wall clock shows a time on a day: not at all when it jumps over it, twice when it is set back. */
export type WallClock = 'once' | 'skipped' | 'twice';

/**
 * Whether this is the name of a time zone in the IANA database, with its own capitals: `Europe/Amsterdam`, `UTC`.
 * Other programs look up the name in a calendar letter by letter, so `europe/amsterdam` is none; neither is `+01:00`.
 */
export function isZone(name: string): boolean {
  // The list is quick; a formatter takes as long to make as the rest of a short command, but knows older names too.
  return Intl.supportedValuesOf('timeZone').includes(name) || isOtherName(name);
}

/** Whether it is a name of a zone that Intl lists under another name, such as `UTC` or `Asia/Calcutta`. */
function isOtherName(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions();
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/**
 * How far a wall-clock time in a zone is ahead of UTC, by the rules of the zone and not those of this machine.
 *
 * A time that occurs twice is its first occurrence, and a time that the clock jumps over has the offset from before the
 * jump (RFC 5545, section 3.3.5, form 3).
 * @param clock may be 1440 or more: a time on a later day
 * @param zone for which `isZone` holds
 * @returns minutes east of UTC
 * @example offsetAt(day('2020-11-03'), 840, 'Europe/Amsterdam') // 60
 */
export function offsetAt(day: Day, clock: Clock, zone: string): Minutes {
  const [date, time] = onItsOwnDay(day, clock);
  return onlyOffset(date, zone) ?? resolve(date * DAY_MINUTES + time, zone).offset;
}

/**
 * Whether a wall clock in a zone shows this time once that day, as it nearly always does.
 * @example wallClock(day('2021-03-28'), 150, 'Europe/Amsterdam') // 'skipped': 2.30 on the night summer time begins
 */
export function wallClock(day: Day, clock: Clock, zone: string): WallClock {
  const [date, time] = onItsOwnDay(day, clock);
  return onlyOffset(date, zone) === null ? resolve(date * DAY_MINUTES + time, zone).shown : 'once';
}

/**
 * When a wall clock in a zone shows a time; of one that comes twice or not at all as `offsetAt` takes it.
 * @param clock may be 1440 or more: a time on a later day
 * @example instantAt(day('2020-11-03'), 840, 'Europe/Amsterdam') // 26740140: 13:00 in UTC
 */
export function instantAt(day: Day, clock: Clock, zone: string): Instant {
  return day * DAY_MINUTES + clock - offsetAt(day, clock, zone);
}

/**
 * A wall-clock time with its offset, as in RFC 3339.
 * @param clock may be 1440 or more: a time on a later day
 * @example rfc3339(day('2020-11-03'), 840, 'Europe/Amsterdam') // '2020-11-03T14:00:00+01:00'
 */
export function rfc3339(day: Day, clock: Clock, zone: string): string {
  const [date, time] = onItsOwnDay(day, clock);
  return withOffset(date, time, offsetAt(date, time, zone));
}

/** An instant in the same way; unlike a wall-clock time it tells which of two times is meant when one comes twice. */
export function rfc3339At(instant: Instant, zone: string): string {
  const { day, clock } = momentAt(instant, zone);
  return withOffset(day, clock, day * DAY_MINUTES + clock - instant);
}

function withOffset(day: Day, clock: Clock, offset: Minutes): string {
  return `${isoDay(day)}T${isoClock(clock)}:00${offset < 0 ? '-' : '+'}${isoClock(Math.abs(offset))}`;
}

/**
 * The day and time that a wall clock in a zone shows at an instant.
 * @example momentAt(26737920, 'Europe/Amsterdam') // { day: day('2020-11-02'), clock: 60 }
 */
export function momentAt(instant: Instant, zone: string): { day: Day; clock: Clock } {
  const local = instant + offsetOf(instant, zone);
  const day = dayOf(local);
  return { day, clock: local - day * DAY_MINUTES };
}

/**
 * What a wall clock shows some minutes after a time, as minutes after midnight of the same day. Minutes are real ones: over
 * a change of the clocks it shows an hour more or less (RFC 5545, 3.3.6).
 * @example clockAfter(day('2021-03-27'), 1380, 300, 'Europe/Amsterdam') // 1740: 5.00 on the 28th
 */
export function clockAfter(day: Day, clock: Clock, minutes: Minutes, zone: string): Clock {
  return clockSince(day, instantAt(day, clock, zone) + minutes, zone);
}

/** What a wall clock shows at an instant, as minutes after the midnight with which a day begins. */
export function clockSince(day: Day, instant: Instant, zone: string): Clock {
  const moment = momentAt(instant, zone);
  return (moment.day - day) * DAY_MINUTES + moment.clock;
}

/** The last minute of a day in a zone. */
export function endOfDay(day: Day, zone: string): Instant {
  return instantAt(day + 1, 0, zone) - 1;
}

function onItsOwnDay(day: Day, clock: Clock): [Day, Clock] {
  const days = Math.floor(clock / DAY_MINUTES);
  return [day + days, clock - days * DAY_MINUTES];
}

/** What is known of a zone. */
interface Known {
  /** Its offsets at the start of days in UTC. */
  midnights: Map<Day, Minutes>;
  /** The one offset of its local days; null for days that have two. */
  days: Map<Day, Minutes | null>;
  /** When the offset changes in days of UTC. */
  changes: Map<Day, Instant>;
}

/** A calendar asks for the same days over and over, and asking the zone database is slow. Written out: it is asked most. */
const known = new Map<string, Known>();

function knownOf(zone: string): Known {
  let found = known.get(zone);
  if (!found) {
    found = { midnights: new Map(), days: new Map(), changes: new Map() };
    known.set(zone, found);
  }
  return found;
}

/** The offset of a whole local day; null when it changes that day or close by. */
function onlyOffset(day: Day, zone: string): Minutes | null {
  const { days } = knownOf(zone);
  let offset = days.get(day);
  if (offset === undefined) {
    // A local day lies between these midnights in UTC, as no zone is more than 14 hours off.
    const around = [day - 1, day, day + 1, day + 2].map((midnight) => offsetAtMidnight(midnight, zone));
    offset = around.every((one) => one === around[0]) ? around[0]! : null;
    days.set(day, offset);
  }
  return offset;
}

function offsetAtMidnight(day: Day, zone: string): Minutes {
  const { midnights } = knownOf(zone);
  let offset = midnights.get(day);
  if (offset === undefined) {
    offset = askedOffset(day * DAY_MINUTES, zone);
    midnights.set(day, offset);
  }
  return offset;
}

/** The first minute of another offset than a day in UTC begins with, where that changes in it. */
function changeIn(day: Day, zone: string): Instant {
  const { changes } = knownOf(zone);
  let change = changes.get(day);
  if (change === undefined) {
    const before = offsetAtMidnight(day, zone);
    let still = day * DAY_MINUTES;
    change = still + DAY_MINUTES;
    while (change - still > 1) {
      const middle = Math.floor((still + change) / 2);
      if (askedOffset(middle, zone) === before) still = middle;
      else change = middle;
    }
    changes.set(day, change);
  }
  return change;
}

/** What the zone database says of days in a row, to be known in a later run. */
export interface ZoneDays {
  /** The first of the days. */
  first: Day;
  /** The offset at the midnight in UTC with which each begins. */
  midnights: Minutes[];
  /** When it changes in between. */
  changes: Instant[];
}

export function zoneDays(first: Day, days: number, zone: string): ZoneDays {
  const midnights = Array.from({ length: days }, (_, index) => offsetAtMidnight(first + index, zone));
  const changes = midnights.flatMap((offset, index) =>
    index > 0 && offset !== midnights[index - 1] ? [changeIn(first + index - 1, zone)] : [],
  );
  return { first, midnights, changes };
}

/** Takes over what `zoneDays` gave in an earlier run with the same zone database, which need not be asked for it then. */
export function knowZoneDays({ first, midnights, changes }: ZoneDays, zone: string): void {
  const known = knownOf(zone);
  for (const [index, offset] of midnights.entries()) known.midnights.set(first + index, offset);
  for (const change of changes) known.changes.set(dayOf(change), change);
}

function dayOf(instant: Instant): Day {
  return Math.floor(instant / DAY_MINUTES);
}

/** The offset of a local time near a change; `local` counts minutes as if it were UTC. */
function resolve(local: Minutes, zone: string): { offset: Minutes; shown: WallClock } {
  // A day earlier and later lie on either side of the change, and zones do not change twice in two days.
  const before = offsetOf(local - DAY_MINUTES, zone);
  const after = offsetOf(local + DAY_MINUTES, zone);
  const fits = [...new Set([before, after])].filter((offset) => offsetOf(local - offset, zone) === offset);
  if (fits.length === 0) return { offset: before, shown: 'skipped' };
  return { offset: fits[0]!, shown: fits.length === 2 ? 'twice' : 'once' };
}

/**
 * How far a zone is ahead of UTC at an instant.
 * @param zone for which `isZone` holds
 * @returns minutes east of UTC
 */
export function offsetOf(instant: Instant, zone: string): Minutes {
  const day = dayOf(instant);
  const [before, after] = [offsetAtMidnight(day, zone), offsetAtMidnight(day + 1, zone)];
  // No zone changes twice in a day.
  return before === after || instant < changeIn(day, zone) ? before : after;
}

function askedOffset(instant: Instant, zone: string): Minutes {
  return tzOffset(zone, new Date(instant * 60_000));
}
