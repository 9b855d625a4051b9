import type { CalendarFile } from './occurrence.ts';
import type { UnreadableCalendar } from './reading-problem.ts';

/**
 * Reads an iCalendar file (RFC 5545) as other programs write it, which is not always as they should: whatever can be
 * read is read, and the rest is told.
 * @param bytes the whole file: UTF-8, UTF-16 with or without a mark, or else Windows-1252
 * @returns why, when nothing of it can be read
 * @example
 * const calendar = readCalendar(bytes);
 * if (typeof calendar !== 'string') calendar.occurrences({ from, until }, 'Europe/Amsterdam').found
 */
export function readCalendar(_bytes: Uint8Array): CalendarFile | UnreadableCalendar {
  return 'not-a-calendar';
}
