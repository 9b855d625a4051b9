import type { Clock } from '../../calendar/clock.ts';
import { type Day, lastOfMonth, partsOf } from '../../calendar/day.ts';
import type { Step } from '../../definition/types/cycles.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Round } from '../schedule.ts';
import { beginOfStep, dayOfStep } from './step-day.ts';

/**
 * The steps of a round in the order in which they come, whatever their order in the file: by day, and on one day by the
 * hour where that is known of all of them. Steps of which nothing tells them apart stay as they were written.
 */
export function inOrderOfDays(
  steps: readonly Step[],
  starts: Round['starts'],
  { fora }: Pick<Workspace, 'fora'>,
): Step[] {
  const drawn = steps.map((step) => ({ step, day: dayOf(step, starts), start: startOf(step, fora) }));
  const untimed = new Set(drawn.filter(({ start }) => start === null).map(({ day }) => day));
  return drawn
    .sort((one, other) => one.day - other.day || (untimed.has(one.day) ? 0 : one.start! - other.start!))
    .map(({ step }) => step);
}

/** A month without the day asked for had it come at its end. */
function dayOf(step: Step, starts: Round['starts']): Day {
  const { year, month } = partsOf(beginOfStep({ starts }, step));
  return dayOfStep({ starts }, step) ?? lastOfMonth(year, month);
}

/** When the first of its fora meets; null when that cannot be said. */
function startOf({ fora }: Step, known: Workspace['fora']): Clock | null {
  const starts = fora.map(({ forum, time }) => (time === undefined ? (known.get(forum)?.time ?? null) : time));
  return starts.includes(null) ? null : Math.min(...(starts as Clock[]));
}
