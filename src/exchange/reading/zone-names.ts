import { dayOf } from '../../calendar/day.ts';
import { offsetOf } from '../../calendar/zone.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

const WINDOWS = new Map(Object.entries(WINDOWS_ZONES).map(([name, zone]) => [name.toLowerCase(), zone]));

/** How Windows names its American zones to people. */
const AMERICAN = /\b(Eastern|Central|Mountain|Pacific) Time \(US (?:&|and) Canada\)/i;

/** `(UTC+01:00) Amsterdam, Berlin`, or with a dot, or GMT. */
const DISPLAY_NAME = /^\((?:UTC|GMT)(?:([+-])(\d\d)[:.](\d\d))?\)\s*(.+)$/i;

const MOST_CITIES = 20;

/** What was found before, as every time of a calendar names its zone, and asking is slow. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1000;

/**
 * The IANA name of a zone that has a name of its own: an IANA name, with what some programs put before it, or a name of
 * Windows.
 * @example ianaZone('W. Europe Standard Time') // 'Europe/Berlin'
 * @example ianaZone('/freeassociation.sourceforge.net/Europe/Amsterdam') // 'Europe/Amsterdam'
 */
export function ianaZone(written: string): string | undefined {
  const name = written.trim();
  if (known.has(name)) return known.get(name);
  if (known.size >= MOST_KNOWN) known.clear();
  const zone = WINDOWS.get(name.toLowerCase()) ?? canonical(name) ?? withoutPrefix(name);
  known.set(name, zone);
  return zone;
}

/**
 * The IANA name of a zone that only describes itself, by its cities: as good as a guess, so for what nothing else is
 * known of.
 * @example describedZone('(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna') // 'Europe/Amsterdam'
 */
export function describedZone(written: string): string | undefined {
  const american = AMERICAN.exec(written);
  if (american) return ianaZone(`${american[1]} Standard Time`);
  const [, sign, hours, minutes, described = written] = DISPLAY_NAME.exec(written.trim()) ?? [];
  const offset = hours ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : undefined;
  return described
    .split(/[,/;]/, MOST_CITIES)
    .map((city) => cityZone(city))
    .find((zone) => zone !== undefined && (offset === undefined || standardOffset(zone) === offset));
}

/** The zone of a city after which one is named. */
function cityZone(city: string): string | undefined {
  const ending = `/${city.trim().replace(/\s+/g, '_').toLowerCase()}`;
  if (ending.length < 4) return undefined;
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(ending));
}

/** How far a zone is ahead of UTC when it is winter there, in minutes. */
function standardOffset(zone: string): number {
  const [january, july] = [dayOf(2020, 1, 1)!, dayOf(2020, 7, 1)!];
  return Math.min(offsetOf(january * 1440, zone), offsetOf(july * 1440, zone));
}

/** `/mozilla.org/20070129_1/America/New_York`, `tzone://Microsoft/Utc` */
function withoutPrefix(name: string): string | undefined {
  const parts = name.split('/').filter(Boolean);
  // A region may have two cities' worth of names: America/Argentina/Buenos_Aires.
  return [3, 2, 1]
    .filter((count) => parts.length >= count && (parts.length > count || name.startsWith('/')))
    .map((count) => canonical(parts.slice(-count).join('/')))
    .find((zone) => zone !== undefined);
}

/** The name with the capitals of the database; undefined when it has no such name. Offsets are no names. */
function canonical(name: string): string | undefined {
  if (!/^[a-z][\w+/-]*$/i.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
