import type { Clock, Minutes } from '../../calendar/clock.ts';
import { clockAfter } from '../../calendar/zone.ts';
import { readTreatment } from '../../language/typed.ts';
import type { Block, Item, Journey, Meeting, Schedule } from '../schedule.ts';
import { isHeld } from './is-held.ts';

// With these every agenda begins.
export const OPENING = '1';
export const ANNOUNCEMENTS = '2';
export const DECISIONS_BEFORE = '3';
export const ACTIONS = '4';

/** What a meeting deals with, in the order of its agenda, with the numbers of the points. */
export interface RunningOrder {
  parts: readonly Part[];
  /** Adopted without a debate: one point with a letter for each. */
  formalities: { number: string; items: readonly Numbered[] } | null;
  /** Any other business. */
  business: string;
  closing: string;
}

/** What one cycle brings to a meeting; without a block what comes of no cycle. Of nothing yet the number is the point. */
interface Part {
  block: Block | null;
  items: readonly (Numbered & { start: Clock | null })[];
  number: string | null;
}

interface Numbered {
  number: string;
  item: Item;
}

/**
 * The items of a meeting by the block that they belong to, each with the time at which it begins: the start of the
 * meeting and the minutes of all before it, as far as these are known.
 * @example runningOrder(meeting, schedule).parts[0].items[0].number // '5'
 */
export function runningOrder(
  meeting: Meeting,
  { journeys, workspace }: Pick<Schedule, 'journeys' | 'workspace'>,
): RunningOrder {
  const blockOf = blocksOfItems(meeting, journeys);
  const discussed = meeting.items.filter((item) => !isFormality(item));
  const clock = runningClock(meeting, workspace.settings.timezone);
  let last = Number(ACTIONS);
  const next = () => `${++last}`;
  const parts = [...meeting.blocks, null].flatMap((block): Part[] => {
    const items = discussed.filter((item) => blockOf(item) === block);
    if (items.length > 0)
      return [{ block, items: items.map((item) => ({ number: next(), item, start: clock.next(item) })), number: null }];
    // What comes of no cycle is a point of its own only when there is nothing else.
    if (block === null && meeting.blocks.length + meeting.items.length > 0) return [];
    clock.lose();
    return [{ block, items: [], number: next() }];
  });
  return { parts, formalities: lettered(meeting.items.filter(isFormality), next), business: next(), closing: next() };
}

function lettered(items: readonly Item[], next: () => string): RunningOrder['formalities'] {
  if (items.length === 0) return null;
  const number = next();
  return { number, items: items.map((item, index) => ({ number: number + letter(index), item })) };
}

/** @example letter(0) // 'a'; letter(26) // 'aa' */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** Every item in the order of the agenda. */
export function orderedItems({ parts, formalities }: RunningOrder): Item[] {
  return [...parts.flatMap(({ items }) => items), ...(formalities?.items ?? [])].map(({ item }) => item);
}

function isFormality({ treatment }: Item): boolean {
  return treatment !== null && readTreatment(treatment) === 'hamerstuk';
}

/** The block of each item: of the round that its product travels, else of the cycle that its route names, else the only one. */
function blocksOfItems({ blocks }: Meeting, journeys: readonly Journey[]): (item: Item) => Block | null {
  const stops = new Map(journeys.flatMap(({ meetingStops }) => meetingStops.map((stop) => [stop.item, stop] as const)));
  const only = blocks.length === 1 ? blocks[0]! : null;
  return (item) => {
    const stop = stops.get(item);
    if (stop?.round) return blocks.find(({ round, step }) => round === stop.round && step.key === item.step) ?? only;
    const { routeStep } = stop ?? {};
    const cycle = routeStep?.kind === 'forum' ? routeStep.cycle : null;
    return (cycle === null ? undefined : blocks.find((block) => block.cycle.id === cycle)) ?? only;
  };
}

/** Tells when each item begins, until one comes of which nobody said how long it takes. */
function runningClock({ day, start }: Meeting, zone: string): { next(item: Item): Clock | null; lose(): void } {
  let passed: Minutes | null = 0;
  return {
    next({ minutes }) {
      const begin = start === null || passed === null ? null : clockAfter(day, start, passed, zone);
      passed = passed === null || minutes === null ? null : passed + minutes;
      return begin;
    },
    lose() {
      passed = null;
    },
  };
}

/** The meeting of the same forum before this one that was held, as far as the schedule is laid out. */
export function meetingBefore(meeting: Meeting, { all }: Pick<Schedule, 'all'>): Meeting | undefined {
  return all.slice(0, all.indexOf(meeting)).findLast((other) => isOfForum(other, meeting));
}

/** The next meeting of the same forum. */
export function meetingAfter(meeting: Meeting, { all }: Pick<Schedule, 'all'>): Meeting | undefined {
  return all.slice(all.indexOf(meeting) + 1).find((other) => isOfForum(other, meeting));
}

function isOfForum(other: Meeting, { forum }: Meeting): boolean {
  return isHeld(other) && other.forum.id === forum.id;
}
