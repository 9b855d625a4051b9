import type { Appointment } from './appointment.ts';

/** The lines that appointments take one by one. What is off is not written, and a topic stands on a line of its own. */
export function worth(appointments: readonly Appointment[], topics: boolean): number {
  return appointments.reduce(
    (sum, { cancelled, phase }) => sum + (cancelled ? 0 : topics && phase !== null ? 2 : 1),
    0,
  );
}
