import type { Clock } from '../calendar/clock.ts';
import { readTreatment } from '../language/typed.ts';
import { isHeld } from './is-held.ts';
import type { Block, Item, Journey, Meeting, Schedule } from './schedule.ts';

/** What a meeting deals with, in the order of its agenda. Hammer pieces stand apart. */
export interface RunningOrder {
  parts: readonly Part[];
  /** Adopted without a debate. */
  formalities: readonly Item[];
}

/** What one cycle brings to a meeting; without a block what comes of no cycle. */
interface Part {
  block: Block | null;
  items: readonly { item: Item; start: Clock | null }[];
}

/**
 * The items of a meeting by the block that they belong to, each with the time at which it begins: the start of the
 * meeting and the minutes of all before it, as far as these are known.
 */
export function runningOrder(meeting: Meeting, { journeys }: Pick<Schedule, 'journeys'>): RunningOrder {
  const blockOf = blocksOfItems(meeting, journeys);
  const formalities = meeting.items.filter(isFormality);
  const discussed = meeting.items.filter((item) => !isFormality(item));
  const clock = runningClock(meeting.start);
  const parts = [...meeting.blocks, null].flatMap((block): Part[] => {
    const items = discussed.filter((item) => blockOf(item) === block);
    if (block === null && items.length === 0) return [];
    if (items.length === 0) clock.lose();
    return [{ block, items: items.map((item) => ({ item, start: clock.next(item) })) }];
  });
  return { parts, formalities };
}

function isFormality({ treatment }: Item): boolean {
  return treatment !== null && readTreatment(treatment) === 'hamerstuk';
}

/** The block of each item: of the round that its product travels, else of the cycle that its route names, else the only one. */
function blocksOfItems({ blocks }: Meeting, journeys: readonly Journey[]): (item: Item) => Block | null {
  const legs = new Map(journeys.flatMap(({ legs }) => legs.map((leg) => [leg.item, leg] as const)));
  const only = blocks.length === 1 ? blocks[0]! : null;
  return (item) => {
    const leg = legs.get(item);
    if (leg?.round) return blocks.find(({ round, step }) => round === leg.round && step.key === item.step) ?? only;
    const { routeStep } = leg ?? {};
    const cycle = routeStep?.kind === 'forum' ? routeStep.cycle : null;
    return (cycle === null ? undefined : blocks.find((block) => block.cycle.id === cycle)) ?? only;
  };
}

/** Tells when each item begins, until one comes of which nobody said how long it takes. */
function runningClock(start: Clock | null): { next(item: Item): Clock | null; lose(): void } {
  let now = start;
  return {
    next({ minutes }) {
      const begin = now;
      now = now === null || minutes === null ? null : now + minutes;
      return begin;
    },
    lose() {
      now = null;
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
