import type { Minutes } from '../calendar/clock.ts';
import type { Period } from '../calendar/period.ts';
import type { Confidentiality } from '../definition/types/settings.ts';

/** What stands in a calendar for one meeting or deadline, before any iCalendar is written. */
export interface CalendarEntry {
  /** The same for life: see `published/register.ts`. */
  uid: string;
  revision: EntryRevision;
  /** Whole days, or a moment with the time around it. */
  when: { days: Period } | { span: EntrySpan };
  summary: string;
  /** Empty when nothing is known. */
  location: string;
  description: string;
  cancelled: boolean;
  /** Whether it is not yet sure to go on. */
  tentative: boolean;
  /** Whether the time counts as taken. */
  busy: boolean;
  /** Whether it stands out among the others. */
  important: boolean;
  /** Under which names a calendar program colours it and picks it out. */
  categories: readonly string[];
  class: Confidentiality | null;
  /** How long before it begins a reminder goes off; null for none. */
  reminder: Minutes | null;
}

/**
 * A time that hangs on one moment of the wall clock: a meeting goes on for some minutes after it, the reminder of a
 * deadline ends at it. The minutes are real ones, also when the clock changes in between.
 */
export interface EntrySpan {
  moment: LocalMinutes;
  before: Minutes;
  after: Minutes;
}

/** A day and a wall-clock time as one number: minutes since midnight of 1970-01-01 as the clock on the wall counts. */
export type LocalMinutes = number;

/** How often and when an entry changed. */
export interface EntryRevision {
  sequence: number;
  /** Seconds since 1970-01-01T00:00Z. */
  created: number;
  /** In the same seconds; never before `created`. */
  modified: number;
}
