import { type Day, lastOfMonth, nthWeekday, partsOf } from '../../calendar/day.ts';
import type { Step } from '../../definition/types/cycles.ts';
import type { Round } from '../schedule.ts';

/**
 * The day of a step in a round, before holidays, recesses and changes; undefined when its month has no such day. The
 * week or month may lie beyond the round's own period.
 * @example a step in week 3 on Tuesday of the round from 2020-10-19 falls on 2020-11-03
 */
export function dayOfStep(round: Pick<Round, 'starts'>, step: Step): Day | undefined {
  const { day } = step;
  const first = beginOfStep(round, step);
  if (day.on === 'weekday') return first + day.weekday - 1;
  const { year, month } = partsOf(first);
  if (day.on === 'nth-weekday') return nthWeekday(year, month, day.weekday, day.nth);
  const last = lastOfMonth(year, month);
  if (day.date === 'last') return last;
  const asked = first + day.date - 1;
  return asked <= last ? asked : undefined;
}

/** The Monday of the week, or the first of the month, of a round in which a step falls. */
export function beginOfStep(round: Pick<Round, 'starts'>, { day }: Step): Day {
  return round.starts((day.on === 'weekday' ? day.week : day.month) - 1);
}
