import type { Clock } from '../../calendar/clock.ts';
import type { Day, Weekday } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Instant } from '../../calendar/zone.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { AnswerKind } from '../../language/answer.ts';
import type { Said } from '../../language/language.ts';
import type { MeetingReference } from './moments.ts';

/** A time that a role never has: onderraden on Tuesday morning. */
export interface BlockedTime {
  roles: string[];
  weekday: Weekday;
  /** The whole day when both are null. */
  start: Clock | null;
  end: Clock | null;
  reason: string;
  valid: Period;
  place: SourcePlace;
}

export interface Absence {
  roles: string[];
  valid: Period;
  /** The meetings that it is about; null for all in the period. */
  meetings: AbsentFrom[] | null;
  reason: string;
  /** Who comes instead; null when that was not said. */
  substitute: string | null;
  /** Whether it was said that nobody does. */
  unreplaced: boolean;
  /** Whether he said so himself, in answer to his invitation: he then stays invited. */
  declined?: true;
  place: SourcePlace;
}

/** An absence from the meetings that it names. */
export interface Apologies extends Absence {
  meetings: AbsentFrom[];
}

/** A meeting at which somebody sent his apologies. */
export interface AbsentFrom {
  reference: MeetingReference;
  place: SourcePlace;
}

/** What somebody answered to an invitation, as a calendar program sends it. */
export interface Answer {
  /** His address, in lower case. */
  by: string;
  /** The meeting, and when it was to be when he answered: null for a day without an hour. */
  forum: string;
  day: Day;
  start: Clock | null;
  answer: AnswerKind;
  /** The identity of the invitation in a calendar, and its number. */
  uid: string;
  sequence: number;
  /** When he answered, and when that was taken over, in seconds since 1970-01-01T00:00Z. */
  given: number;
  noted: number;
  place: SourcePlace;
}

/** A calendar file with appointments of roles. */
export interface BusyCalendar {
  roles: string[];
  /** The name of a file in the folder of the definitions. */
  file: string;
  /** Whether what the appointments are and where may be told. */
  showsTitles: boolean;
  /** What stands in the file, or why that is not known. Reading the definitions leaves the file alone. */
  contents: BusyContents | BusyProblem;
  /** Where the file is named. */
  place: SourcePlace;
}

/** Why nothing is known of a calendar file. */
export type BusyProblem = 'missing' | 'not-a-calendar' | 'too-large';

/** What a calendar file says of when somebody is busy. */
export interface BusyContents {
  /** The appointments that fall on a day, wholly or in part, in order of time. */
  on(day: Day): readonly BusyTime[];
  /** What could not be read of what matters for these days, in words. */
  problems(window: Period): readonly Said[];
  /** All that was told until now, and nothing else of the calendar. */
  told(): BusyRecord;
}

/** What must be known of a calendar to tell the same of it again. */
export interface BusyRecord {
  times: readonly BusyTime[];
  problems: readonly Said[];
}

/** A time at which somebody is busy, the end not included. */
export interface BusyTime {
  start: Instant;
  end: Instant;
  /** What it is and where; empty when that is not to be told. */
  title: string;
}
