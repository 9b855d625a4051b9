import type { Day } from '../../calendar/day.ts';
import type { Appointment } from './appointment.ts';
import { dayInUnit } from './beat.ts';
import type { Programme, ProgrammeStep } from './programmes.ts';

/** A meeting that a cycle plans by itself. */
export interface Slot {
  programme: Programme;
  step: ProgrammeStep;
  day: Day;
  /** What stands in the calendar for it, on its day and at its time. */
  met: Appointment | undefined;
  /** Before the first or after the last time that its rhythm was seen. */
  outside: boolean;
}

/** All meetings that cycles plan, as far as the calendar was looked at; step by step. */
export function slotsOf(programmes: readonly Programme[]): Slot[] {
  return programmes.flatMap((programme) => programme.steps.flatMap((step) => slotsOfStep(programme, step)));
}

function slotsOfStep(programme: Programme, step: ProgrammeStep): Slot[] {
  const { first, last, at, met } = step.rhythm;
  const slots: Slot[] = [];
  for (let round = 0; round < programme.rounds; round++) {
    const number = programme.from + step.offset - 1 + round * programme.every;
    if (programme.endless && number > last) break;
    const outside = number < first || number > last;
    slots.push({ programme, step, day: dayInUnit(number, at), met: met.get(number), outside });
  }
  return slots;
}
