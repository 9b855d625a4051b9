import { mostCommon } from '../../common/most-common.ts';
import type { Appointment } from './appointment.ts';

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
