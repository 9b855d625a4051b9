import type { Clock, Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { mostCommon } from '../../common/most-common.ts';

/** What stands in a calendar, as a meeting of a forum on the wall clock. */
export interface Appointment {
  /** As it stands in the calendar, without what mail programs put in front. */
  title: string;
  /** What the forum is called; the same for all spellings of it. */
  forum: string;
  /** The rest of the title; null when there is none. */
  phase: string | null;
  day: Day;
  /** Null when the time is not yet known. */
  start: Clock | null;
  /** Null when it has no end: the usual length of the forum then. */
  length: Minutes | null;
  place: string;
  /** Whether it is not yet sure to go on. */
  tentative: boolean;
  /** What it has in common with the other times of an event that repeats; may be empty. */
  uid: string;
  /** It is in the calendar to say that it is off. */
  cancelled: boolean;
  /** Whether it comes of a rule for repeating without an end. */
  endless: boolean;
}

/** How long something takes, where, and whether that is sure. */
type Manner = Pick<Appointment, 'length' | 'place' | 'tentative'>;

/** How appointments mostly are. */
export function usualOf(appointments: readonly Manner[]): Manner {
  return {
    length: mostCommon(appointments.flatMap(({ length }) => length ?? [])) ?? null,
    place: mostCommon(appointments.map(({ place }) => place)) ?? '',
    tentative: mostCommon(appointments.map(({ tentative }) => tentative)) ?? false,
  };
}

/** Whether it is as usual; what does not say how long it takes always is. */
export function isLike({ length, place, tentative }: Manner, usual: Manner): boolean {
  return (length === null || length === usual.length) && place === usual.place && tentative === usual.tentative;
}
