import type { Clock, Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { firstFrom } from '../../common/first-from.ts';
import { type Appointment, isLike, usualOf } from './appointment.ts';
import { type CalendarUnit, type DayInUnit, dayInUnit, mostDaysMoved } from './calendar-unit.ts';
import { LEAST, type Turns } from './candidates.ts';

/** Meetings of a forum that come round again and again, on the same day of every so many weeks or months. */
export interface RhythmSeries {
  unit: CalendarUnit;
  /** After how many weeks or months it comes round. */
  every: number;
  at: DayInUnit;
  start: Clock | null;
  length: Minutes | null;
  place: string;
  tentative: boolean;
  /** The numbers of the weeks or months of the first and the last time. */
  first: number;
  last: number;
  /** Which appointment each time is, by the number of its week or month; not all times need have one. */
  met: Map<number, Appointment>;
}

/** A series, and how many lines it saves. */
export interface Found {
  series: RhythmSeries;
  gain: number;
}

/** What a series cannot save more than. */
export function mostGain(turns: Turns, topics: boolean): number {
  return worth(appointmentsOf(turns), topics) - price(turns);
}

/**
 * The stretch of time in which a series saves most: what is met counts up, what is missing in between counts down. A
 * later stretch begins where an earlier one has lost all it had won.
 * @returns undefined when it does not come round often enough
 */
export function bestStretch(turns: Turns, topics: boolean, isNear: IsNear): Found | undefined {
  const { unit, every, at, met } = turns;
  const usual = usualOf(appointmentsOf(turns));
  // A calendar that keeps what is off would have kept this too.
  const gone = met.some(([, { cancelled }]) => cancelled) ? 1.5 : 1;
  let best = { sum: Number.NEGATIVE_INFINITY, from: 0, until: 0 };
  let run = { sum: 0, from: 0 };
  for (const [index, [number, appointment]] of met.entries()) {
    const before = met[index - 1];
    // What repeats by a rule is known to come round, also where it was left out.
    const doubt = before && isOfOneEvent(before[1], appointment) ? 0.5 : 1;
    const lost = before ? missing(turns, before[0], number, gone, isNear) * doubt : 0;
    run = run.sum < lost ? { sum: 0, from: index } : { ...run, sum: run.sum - lost };
    // Another length or place is said in two lines, and a topic in a comment.
    run.sum += worth([appointment], topics) - (isLike(appointment, usual) ? 0 : 2);
    if (topics && appointment.phase !== null) run.sum--;
    if (run.sum > best.sum) best = { sum: run.sum, from: run.from, until: index };
  }
  const stretch = met.slice(best.from, best.until + 1);
  const [[first, { start }], [last]] = [stretch[0]!, stretch.at(-1)!];
  const series = { unit, every, at, start, ...usual, first, last, met: new Map(stretch) };
  return stretch.length < LEAST ? undefined : { series, gain: best.sum - price(turns) };
}

function appointmentsOf({ met }: Turns): Appointment[] {
  return met.map(([, appointment]) => appointment);
}

function isOfOneEvent({ uid }: Appointment, other: Appointment): boolean {
  return uid !== '' && uid === other.uid;
}

/** Nobody pauses longer and then goes on. */
const MOST_MISSING = 60;

/**
 * What the times between two that were met cost: less where a meeting nearby may have been moved.
 * @param gone what one costs that is simply not there
 */
function missing({ unit, every, at }: Turns, before: number, after: number, gone: number, isNear: IsNear): number {
  const count = (after - before) / every - 1;
  if (count > MOST_MISSING) return count;
  const reach = mostDaysMoved(unit, every);
  let cost = 0;
  for (let number = before + every; number < after; number += every)
    cost += isNear(dayInUnit(number, at), reach) ? 0.5 : gone;
  return cost;
}

/** What a rhythm costs: the line of its step and, the rarer it is, the more that it could be chance. */
function price(turns: Turns): number {
  const { unit, at, every } = turns;
  if (unit === 'weeks') return 2 + (every > 2 ? 1 : 0) + (every > 4 ? 1 : 0);
  if (isOneRule(turns)) return 2;
  return (at.on === 'date' ? 3 : 2) + (every > 1 ? 1 : 0) + (every > 3 ? 1 : 0);
}

/** What one event says itself that comes round, time after time, is no chance. */
function isOneRule({ met, every }: Turns): boolean {
  const [[first, event], [last]] = [met[0]!, met.at(-1)!];
  return (last - first) / every === met.length - 1 && met.every(([, other]) => isOfOneEvent(event, other));
}

/** The lines that appointments take one by one. What is off is not written, and a topic stands on a line of its own. */
export function worth(appointments: readonly Appointment[], topics: boolean): number {
  return appointments.reduce(
    (sum, { cancelled, phase }) => sum + (cancelled ? 0 : topics && phase !== null ? 2 : 1),
    0,
  );
}

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
