import type { Day } from '../calendar/day.ts';
import { type Period, touch } from '../calendar/period.ts';
import { addTo } from '../common/add-to.ts';
import type { Change } from '../definition/types/changes.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import { daysOfChange } from '../schedule/rounds/search-window.ts';
import type { Journey, Schedule } from '../schedule/schedule.ts';

/** How far from a conflict an edit that ends it can be felt, products aside: five working days, over a holiday. */
const AROUND = 10;

/** How far a product that gets another round may go. */
const ROUNDS = 45;

/** Changes from further away than this cannot put a meeting there, nor take one away. */
const MONTHS = 62;

/** What of a schedule matters to a conflict. */
export interface Nearby {
  workspace: Workspace;
  /** The days around it. */
  around: Period;
  /** The same with the whole way of the products that it touches. */
  window: Period;
  journeys: Journey[];
}

/**
 * What of a schedule matters to a conflict: the days around it, with the whole way of the products that it touches, since
 * they stop at the fora that it names or are named themselves; the products that are on their way around it, with all
 * that waits for them; and the workspace without the products and changes that are nowhere near.
 * @param felt days further away that an edit turned out to touch
 */
export function nearby(who: readonly string[], days: readonly Day[], felt: readonly Day[], schedule: Schedule): Nearby {
  const { workspace, journeys } = schedule;
  const named = journeys.filter(({ deliverable }) => who.includes(deliverable.id));
  const conflict = spanOf(days, AROUND) ?? spanOf(named.flatMap(stops), ROUNDS) ?? schedule.window;
  const around = spanOf([conflict.from, conflict.until, ...felt.flatMap((day) => [day - AROUND, day + AROUND])], 0)!;
  const near = journeys.filter((journey) => isUnderWay(journey, around));
  const calling = near.filter(({ meetingStops }) => meetingStops.some(({ meeting }) => who.includes(meeting.forum.id)));
  // Where a step moves, a later one may come too late.
  const window = spanOf([around.from, around.until, ...[...named, ...calling].flatMap(stops)], 0)!;
  const concerned = withAwaited(withWaiting([...named, ...near, ...journeys.filter(looksAround)], journeys), journeys);
  return {
    around,
    window,
    journeys: concerned,
    workspace: {
      ...workspace,
      deliverables: new Map(concerned.map(({ deliverable }) => [deliverable.id, deliverable])),
      changes: workspace.changes.filter((change) => matters(change, window, workspace)),
    },
  };
}

/** From where a product was first to be to where it now ends. */
function isUnderWay(journey: Journey, period: Period): boolean {
  const laid = journey.stops.flatMap(({ planned }) => planned?.day ?? []);
  const way = spanOf([...stops(journey), ...laid], 0);
  return way !== undefined && touch(way, period);
}

/** It goes on looking for a meeting, or its papers or the day on which it is needed go where a meeting goes. */
function looksAround({ deliverable: { needed, ready }, missing }: Journey): boolean {
  return missing !== null || [needed, ...ready.values()].some((one) => one !== null && 'meeting' in one.moment);
}

/** These products, with all that wait for them. */
function withWaiting(some: readonly Journey[], all: readonly Journey[]): Journey[] {
  const waiting = new Map<string, Journey[]>();
  for (const other of all) for (const { product } of other.deliverable.after) addTo(waiting, product, other);
  const concerned = new Set(some);
  for (const { deliverable } of concerned) for (const other of waiting.get(deliverable.id) ?? []) concerned.add(other);
  return [...concerned];
}

/** These products, with all that they wait for. */
function withAwaited(some: readonly Journey[], all: readonly Journey[]): Journey[] {
  const known = new Map(all.map((journey) => [journey.deliverable.id, journey]));
  const concerned = new Set(some);
  for (const { deliverable } of concerned)
    for (const { product } of deliverable.after) concerned.add(known.get(product)!);
  return [...concerned];
}

/** The days on which a product is dealt with. */
export function stops({ meetingStops }: Journey): Day[] {
  return meetingStops.map(({ meeting }) => meeting.day);
}

/** From the first of some days to the last, and so many days more on either side; undefined when there are none. */
function spanOf(days: readonly Day[], more: number): Period | undefined {
  if (days.length === 0) return undefined;
  return { from: Math.min(...days) - more, until: Math.max(...days) + more };
}

/** A restart is felt ever after. */
function matters(change: Change, window: Period, workspace: Workspace): boolean {
  if (change.kind === 'restart') return true;
  const span = spanOf(daysOfChange(change, workspace), MONTHS);
  return span === undefined || touch(span, window);
}
