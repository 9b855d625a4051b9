import type { Clock } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';

/** A way to name meetings. */
export type MeetingReference =
  | { by: 'date'; forum: string; day: Day; time: Clock | null }
  | { by: 'round'; forum: string; cycle: string; round: number };

/** A day, or what was written when that names no day: `2021-01`, `voor de zomer`. */
export type WrittenMoment = { day: Day } | { vague: string };

/** The same, or a meeting by its name. */
export type When = WrittenMoment | { meeting: MeetingReference };
