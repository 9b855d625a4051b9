import { type Day, FIRST_DAY, LAST_DAY } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Change } from '../../definition/types/changes.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { resolve } from '../resolve.ts';
import type { Meeting } from '../schedule.ts';

/**
 * The days from the first to the last on which a change can be noticed: where its meetings were and are, and as long
 * before and after as papers and products reach. A restart never ends: it is followed as far as the workspace looks ahead.
 * @param workspace with the change in it
 */
export function touchedDays(change: Change, workspace: Workspace, today: Day): Period {
  const days =
    change.kind === 'restart'
      ? [change.stop ?? change.from, change.from + workspace.settings.horizon * 7]
      : resolve(workspace, { from: today, until: today }).all.flatMap((meeting) => daysIn(meeting, change));
  const first = days.reduce((one, other) => Math.min(one, other), days[0] ?? today);
  const last = days.reduce((one, other) => Math.max(one, other), first);
  return { from: Math.max(first - MONTH, FIRST_DAY), until: Math.min(last + MONTH, LAST_DAY) };
}

const MONTH = 31;

function daysIn({ day, was, history }: Meeting, change: Change): Day[] {
  const event = history.find((one) => one.what === 'change' && one.change === change);
  if (event?.what !== 'change') return [];
  return [day, ...(was ? [was.day] : []), ...(event.from ? [event.from.day] : [])];
}
