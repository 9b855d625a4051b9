import type { Day } from '../../calendar/day.ts';
import { firstFrom } from '../../common/first-from.ts';
import type { Appointment } from './appointment.ts';
import type { Unit } from './beat.ts';

/** Whether something is held within some days of a day. */
export type IsNear = (day: Day, reach: number) => boolean;

/** Looks for appointments around a day. */
export function neighbours(appointments: readonly Appointment[]): IsNear {
  const days = appointments.flatMap(({ day, cancelled }) => (cancelled ? [] : day)).sort((one, other) => one - other);
  return (day, reach) => {
    const next = days[firstFrom(days, day - reach, (one) => one)];
    return next !== undefined && next <= day + reach;
  };
}

const FARTHEST = 10;

/** How many days a meeting may be moved: within half a round it is nearer to its own day than to the next one. */
export function reachOf(unit: Unit, every: number): number {
  return unit === 'months' ? FARTHEST : Math.min(Math.floor((every * 7) / 2), FARTHEST);
}
