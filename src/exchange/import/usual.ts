import type { Appointment } from './appointment.ts';
import { mostCommon } from './most-common.ts';

/** How long something takes, and where. */
type Manner = Pick<Appointment, 'length' | 'place'>;

/** How long appointments mostly take, and where. */
export function usualOf(appointments: readonly Manner[]): Manner {
  return {
    length: mostCommon(appointments.flatMap(({ length }) => length ?? [])) ?? null,
    place: mostCommon(appointments.map(({ place }) => place)) ?? '',
  };
}

/** Whether it is as usual; what does not say how long it takes always is. */
export function isLike({ length, place }: Manner, usual: Manner): boolean {
  return (length === null || length === usual.length) && place === usual.place;
}
