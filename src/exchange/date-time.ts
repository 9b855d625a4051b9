import type { LocalMinutes } from './entry.ts';

/**
 * A date and time as calendars write it (RFC 5545, 3.3.5), on whatever clock the minutes are counted.
 * @example localTime(0) // '19700101T000000'
 */
export function localTime(minutes: LocalMinutes): string {
  return basic(minutes * 60);
}

/**
 * An instant in UTC.
 * @param seconds since 1970-01-01T00:00Z
 * @example stamp(0) // '19700101T000000Z'
 */
export function stamp(seconds: number): string {
  return `${basic(seconds)}Z`;
}

function basic(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace(/[-:]/g, '');
}
