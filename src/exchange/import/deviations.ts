import { workingCalendar } from '../../calendar/working-days.ts';
import { grouped } from '../../common/grouped.ts';
import { type Appointment, isLike } from './appointment.ts';
import { mostDaysMoved } from './calendar-unit.ts';
import type { Slot } from './programmes.ts';

/** What became of a planned meeting that is not in the calendar as it was planned. */
export type Deviation =
  /** It is not there; `why` is `said` when the calendar itself says that it is off. */
  { kind: 'cancel'; slot: Slot; why: 'said' | 'missing' | 'outside' } | { kind: 'move'; slot: Slot; to: Appointment };

/** What deviates from the cycles, and what is left over beside them. */
export interface Deviations {
  deviations: Deviation[];
  extra: Appointment[];
}

/**
 * Compares what cycles plan with what stands in the calendar. A meeting that is not on its day, where one like it is on
 * a day nearby, was moved there; the nearest go first.
 * @param rest the appointments that are in no rhythm
 */
export function deviationsFrom(slots: readonly Slot[], rest: readonly Appointment[]): Deviations {
  const deviations: Deviation[] = [];
  const missing: Slot[] = [];
  for (const slot of slots) {
    if (!slot.met) missing.push(slot);
    else if (slot.met.cancelled) deviations.push({ kind: 'cancel', slot, why: 'said' });
    else if (!isLike(slot.met, slot.step.rhythm)) deviations.push({ kind: 'move', slot, to: slot.met });
  }
  const moves = matched(missing, rest);
  for (const slot of missing) {
    const to = moves.get(slot);
    if (to && isAsPlanned(slot, to)) slot.met = to;
    else if (to) deviations.push({ kind: 'move', slot, to });
    else deviations.push({ kind: 'cancel', slot, why: slot.outside ? 'outside' : 'missing' });
  }
  const used = new Set(moves.values());
  return { deviations, extra: rest.filter((appointment) => !used.has(appointment)) };
}

/** It may be as planned although its rhythm was only seen later. */
function isAsPlanned({ day, step: { rhythm } }: Slot, to: Appointment): boolean {
  return to.day === day && to.start === rhythm.start && isLike(to, rhythm);
}

/** Pairs of a planned meeting that is missing and an appointment nearby. */
function matched(missing: readonly Slot[], rest: readonly Appointment[]): Map<Slot, Appointment> {
  const held = rest.filter(({ cancelled }) => !cancelled);
  const byForumDay = grouped(held, ({ forum, day }) => `${day} ${forum}`);
  const pairs = missing.flatMap((slot) => {
    const { rhythm } = slot.step;
    const reach = mostDaysMoved(slot.programme.unit, slot.programme.every);
    const near = [];
    for (let days = -reach; days <= reach; days++)
      for (const appointment of byForumDay.get(`${slot.day + days} ${rhythm.forum}`) ?? [])
        if (mayBe(slot, appointment)) near.push({ slot, appointment, distance: distance(slot, appointment) });
    return near;
  });
  pairs.sort((one, other) => one.distance - other.distance || one.slot.day - other.slot.day);
  const moves = new Map<Slot, Appointment>();
  const used = new Set<Appointment>();
  for (const { slot, appointment } of pairs) {
    if (moves.has(slot) || used.has(appointment)) continue;
    moves.set(slot, appointment);
    used.add(appointment);
  }
  return moves;
}

function mayBe({ step: { rhythm } }: Slot, { phase, start }: Appointment): boolean {
  // A time can be set, but a change cannot make it unknown.
  return (rhythm.topics || phase === rhythm.phase) && (start !== null || rhythm.start === null);
}

/** In days; another hour counts for a little. */
function distance({ day, step: { rhythm } }: Slot, appointment: Appointment): number {
  return Math.abs(appointment.day - day) + (appointment.start === rhythm.start ? 0 : 0.5);
}

/** As definitions have it that say nothing of it. */
const calendar = workingCalendar({ holidays: 'nl', workOn: [], closed: [] });

/**
 * The fora that do not meet on public holidays: cycles plan meetings of theirs on some, and not one of them is in the
 * calendar, also not on another day or as cancelled.
 */
export function skippers(slots: readonly Slot[], deviations: readonly Deviation[]): Set<string> {
  const off = new Set(
    deviations.flatMap((deviation) => (deviation.kind === 'cancel' && deviation.why !== 'said' ? deviation.slot : [])),
  );
  const onHolidays = grouped(slots.filter(isOnHoliday), ({ step }) => step.rhythm.forum);
  return new Set([...onHolidays].filter(([, there]) => there.every((slot) => off.has(slot))).map(([forum]) => forum));
}

/** Whether a cycle plans a meeting on a public holiday. */
export function isOnHoliday({ day }: Slot): boolean {
  return calendar.freeDay(day) !== undefined;
}
