import type { Clock, Minutes } from '../../calendar/clock.ts';
import type { Appointment } from './appointment.ts';
import type { DayInUnit, Unit } from './beat.ts';

/** Meetings of a forum that come round again and again, on the same day of every so many weeks or months. */
export interface Series {
  unit: Unit;
  /** After how many weeks or months it comes round. */
  every: number;
  at: DayInUnit;
  start: Clock | null;
  length: Minutes | null;
  place: string;
  tentative: boolean;
  /** The numbers of the weeks or months of the first and the last time. */
  first: number;
  last: number;
  /** Which appointment each time is, by the number of its week or month; not all times need have one. */
  met: Map<number, Appointment>;
}

/** A series, and how many lines it saves. */
export interface Found {
  series: Series;
  gain: number;
}
