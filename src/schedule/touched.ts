import { type Day, FIRST_DAY, LAST_DAY } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Change } from '../definition/workspace.ts';
import type { Meeting, Schedule } from './schedule.ts';

/**
 * The days from the first to the last on which a change can be noticed: where its meetings were and are, and as long
 * before and after as papers and products reach.
 * @param schedule with the change in it
 * @param restartDays for how many days the effect of a restart is worth looking at; it never ends by itself
 */
export function touchedDays(change: Change, schedule: Schedule, restartDays: number): Period {
  const days =
    change.kind === 'restart'
      ? [change.stop ?? change.from, change.from, change.from + restartDays]
      : schedule.all.flatMap((meeting) => daysIn(meeting, change));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (!Number.isFinite(first)) return schedule.window;
  return { from: Math.max(first - MONTH, FIRST_DAY), until: Math.min(last + MONTH, LAST_DAY) };
}

const MONTH = 31;

function daysIn({ day, was, history }: Meeting, change: Change): Day[] {
  const event = history.find((one) => one.what === 'change' && one.change === change);
  if (event?.what !== 'change') return [];
  return [day, ...(was ? [was.day] : []), ...(event.from ? [event.from.day] : [])];
}
