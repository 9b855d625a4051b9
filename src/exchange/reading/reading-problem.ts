/** What is wrong with a part of a calendar file. */
export type ReadingProblemKind =
  /** An event without a beginning, or with one that is no day or time. */
  | 'no-start'
  /** An end or length that cannot be read, or lies before the beginning. The event is taken to last no time at all. */
  | 'wrong-end'
  /** A rule for repeating that cannot be read. Only the first time is kept. */
  | 'wrong-rule'
  /** A date in a list of extra, left out or replaced times that cannot be read. The others are kept. */
  | 'wrong-date'
  /** A time zone that the file does not explain and nobody knows. Its times are taken as times without a zone. */
  | 'unknown-zone'
  /** A line that is no property. It is skipped. */
  | 'wrong-line'
  /** The file ends, or another event begins, before the event ends. It is read as far as it goes. */
  | 'cut-off'
  /** The event takes place more often than can be looked at. The later times are left out. */
  | 'too-often';

/** One thing that is wrong with a calendar file. It names no title, as calendars are private. */
export interface ReadingProblem {
  kind: ReadingProblemKind;
  /** The line of the file where the event begins, or that is wrong itself; from 1. */
  line: number;
}

/** Why nothing of a file can be read: it is no iCalendar, or larger than any calendar. */
export type UnreadableCalendar = 'not-a-calendar' | 'too-large';
