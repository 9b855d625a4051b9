import type { Day } from '../calendar/day.ts';
import { type Period, touch, within } from '../calendar/period.ts';
import type { Change, Workspace } from '../definition/workspace.ts';
import { daysOfChange } from '../schedule/reach.ts';
import type { Journey, Schedule } from '../schedule/schedule.ts';

/** How far from a conflict an edit that ends it can be felt, products aside: a fortnight. */
const AROUND = 14;

/** Changes from further away than this cannot put a meeting there, nor take one away. */
const MONTHS = 62;

/**
 * What of a schedule matters to a conflict: the days around it, with the whole way of the products that call there or
 * that it names; and the workspace without the products and changes that are nowhere near.
 */
export function nearby(
  who: readonly string[],
  days: readonly Day[],
  schedule: Schedule,
): { workspace: Workspace; window: Period } {
  const { workspace } = schedule;
  const around =
    days.length === 0 ? schedule.window : { from: Math.min(...days) - AROUND, until: Math.max(...days) + AROUND };
  const near = schedule.journeys.filter(
    (journey) => who.includes(journey.deliverable.id) || (days.length > 0 && calls(journey, around)),
  );
  const window = wholeOf(near, around);
  const wide = { from: window.from - MONTHS, until: window.until + MONTHS };
  return {
    window,
    workspace: {
      ...workspace,
      deliverables: new Map(near.map(({ deliverable }) => [deliverable.id, deliverable])),
      changes: workspace.changes.filter((change) => matters(change, wide, workspace)),
    },
  };
}

function calls({ legs }: Journey, around: Period): boolean {
  return legs.some(({ meeting }) => within(meeting.day, around));
}

/** Where a step moves, a later one may come too late. */
function wholeOf(journeys: readonly Journey[], around: Period): Period {
  const days = journeys.flatMap(({ legs }) => legs.map(({ meeting }) => meeting.day));
  return { from: Math.min(around.from, ...days), until: Math.max(around.until, ...days) };
}

/** A restart is felt ever after. */
function matters(change: Change, wide: Period, workspace: Workspace): boolean {
  if (change.kind === 'restart') return true;
  const days = daysOfChange(change, workspace);
  return days.length === 0 || touch({ from: Math.min(...days), until: Math.max(...days) }, wide);
}
