import { grouped } from '../../common/grouped.ts';
import type { Appointment } from './appointment.ts';
import { LEAST } from './candidates.ts';

/** As many names that occur once or twice are still fora; more than that is the calendar of a person. */
const MOST_RARE = 25;

/**
 * Brings together what hardly ever occurs under one name, where there is so much of it that it would hide the fora. Its
 * title is kept.
 * @param name what it is to be called together
 */
export function gathered(appointments: readonly Appointment[], name: string): Appointment[] {
  const byForum = grouped(appointments, ({ forum }) => forum);
  const rare = new Set([...byForum].filter(([, all]) => all.length < LEAST).map(([forum]) => forum));
  if (rare.size <= MOST_RARE) return [...appointments];
  return appointments.map((appointment) =>
    rare.has(appointment.forum) ? { ...appointment, forum: name, phase: appointment.title } : appointment,
  );
}
