import type { Period } from '../../calendar/period.ts';
import type { Instant } from '../../calendar/zone.ts';
import type { ReadingProblem } from './reading-problem.ts';

/** When something takes place: on whole local days, or between two instants, of which the last is no part of it. */
export type OccurrenceTime = { days: Period } | { from: Instant; until: Instant };

/** One time that an event of a calendar file takes place. */
export interface Occurrence {
  uid: string;
  /** On one line, without control characters; empty when the event has none. */
  summary: string;
  /** As the summary. */
  location: string;
  when: OccurrenceTime;
  /** Whether the owner of the calendar cannot be elsewhere: neither marked as free nor cancelled. */
  busy: boolean;
  cancelled: boolean;
  /** Whether it is not yet sure to take place. */
  tentative: boolean;
  /** Whether only the owner of the calendar may know what it is (CLASS, RFC 5545, 3.8.1.3). */
  confidential: boolean;
}

/** A calendar file that has been read. */
export interface CalendarFile {
  /** What the calendar calls itself, on one line; empty when it does not say. */
  name: string;
  /**
   * The time zone in which the calendar is kept, by its IANA name: as it says itself, or else that of most events; null
   * when neither is known.
   */
  zone: string | null;
  /** What could not be read, in the order of the file. */
  problems: readonly ReadingProblem[];
  /**
   * Everything that takes place, wholly or in part, on the days of a window, in order of time.
   * @param window both ends must be days
   * @param zone the IANA name of the zone for days, and for times without a zone of their own
   * @param wanted leaves out the events whose identity it refuses
   * @param going called for each that is found: a rule without an end has thousands
   */
  occurrences(window: Period, zone: string, wanted?: (uid: string) => boolean, going?: () => void): Occurrences;
}

export interface Occurrences {
  found: readonly Occurrence[];
  /** What had to be left out, as it would have taken place too many times. */
  problems: readonly ReadingProblem[];
}
