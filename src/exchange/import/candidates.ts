import { type Day, lastOfMonth, partsOf, weekdayOf } from '../../calendar/day.ts';
import { entryOf } from '../../common/entry-of.ts';
import { grouped } from '../../common/grouped.ts';
import type { Appointment } from './appointment.ts';
import { type CalendarUnit, type DayInUnit, unitOf } from './calendar-unit.ts';

/** Appointments that may be a series: at the same hour on the same day of every so many weeks or months. */
export interface Turns {
  unit: CalendarUnit;
  at: DayInUnit;
  every: number;
  /** By the number of the week or month, in order. */
  met: readonly (readonly [number, Appointment])[];
}

/** Three times make a rhythm. */
export const LEAST = 3;

/** After how many weeks or months something may come round: up to twice a quarter, and a few times a year down to once. */
const PACES: Record<CalendarUnit, readonly number[]> = { weeks: [1, 2, 3, 4, 5, 6, 7, 8], months: [1, 2, 3, 4, 6, 12] };

/** All that may be a series among appointments, those with most times first. */
export function turnsOf(appointments: readonly Appointment[]): Turns[] {
  const turns: Turns[] = [];
  for (const { unit, at, met } of candidates(appointments)) {
    const inOrder = [...met].sort(([one], [other]) => one - other);
    for (const every of PACES[unit])
      for (const some of grouped(inOrder, ([number]) => ((number % every) + every) % every).values())
        if (some.length >= LEAST) turns.push({ unit, at, every, met: some });
  }
  return turns.sort((one, other) => other.met.length - one.met.length);
}

/** What is left of a series when some appointments belong to another; nothing when it comes round no more. */
export function without(turns: Turns, used: ReadonlySet<Appointment>): Turns[] {
  const met = turns.met.filter(([, appointment]) => !used.has(appointment));
  if (met.length === turns.met.length) return [turns];
  return met.length < LEAST ? [] : [{ ...turns, met }];
}

/** Appointments at the same hour on a day that may come round, by the number of their week or month. */
interface Candidate {
  unit: CalendarUnit;
  at: DayInUnit;
  met: Map<number, Appointment>;
}

function candidates(appointments: readonly Appointment[]): Candidate[] {
  const byDay = new Map<string, Candidate>();
  for (const appointment of appointments) {
    for (const [unit, at] of placesOf(appointment.day)) {
      const key = `${JSON.stringify(at)} ${appointment.start}`;
      const candidate = entryOf(byDay, key, () => ({ unit, at, met: new Map() }));
      const number = unitOf(unit, appointment.day);
      // Of two at the same time the one that goes on counts.
      if (candidate.met.get(number)?.cancelled ?? true) candidate.met.set(number, appointment);
    }
  }
  return [...byDay.values()].filter(({ met }) => met.size >= LEAST);
}

/** All the ways in which a day may come round. */
function placesOf(day: Day): [CalendarUnit, DayInUnit][] {
  const weekday = weekdayOf(day);
  const { year, month, date } = partsOf(day);
  const places: [CalendarUnit, DayInUnit][] = [['weeks', { on: 'weekday', weekday }]];
  const nth = Math.ceil(date / 7);
  if (nth <= 4) places.push(['months', { on: 'nth-weekday', nth: nth as 1 | 2 | 3 | 4, weekday }]);
  if (lastOfMonth(year, month) - day < 7) places.push(['months', { on: 'nth-weekday', nth: -1, weekday }]);
  if (date <= 28) places.push(['months', { on: 'date', date }]);
  if (lastOfMonth(year, month) === day) places.push(['months', { on: 'date', date: 'last' }]);
  return places;
}
