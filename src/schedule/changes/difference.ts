import { deadlinesOf } from '../journeys/deadlines.ts';
import { belongs, deadlineBelongs } from '../meetings/belongs.ts';
import { isHeld } from '../meetings/is-held.ts';
import { byMoment, inOrder } from '../meetings/order.ts';
import { stepIdentities } from '../rounds/identity.ts';
import type { Deadline, Event, Item, Meeting, Schedule } from '../schedule.ts';
import { concernsItem, concernsMeeting, type Filter } from '../select.ts';
import { type ItemAspect, itemAspects, type MeetingAspect, meetingAspects } from './aspects.ts';
import { type CauseOf, causes, type MeetingOutcome } from './cause.ts';
import { type BeforeAndAfter, type Kept, pairs } from './pairs.ts';

/** What is otherwise in one schedule than in another; lists are in order of day, that of before where there was one. */
export interface Difference {
  before: Schedule;
  after: Schedule;
  meetings: MeetingDifference[];
  items: ItemDifference[];
  deadlines: DeadlineDifference[];
}

/**
 * What became of a meeting. `removed` is no longer planned at all; `restored` was cancelled and goes on again. One that
 * was not held before and is not held now is no difference.
 */
export type MeetingDifference = {
  /** In what it differs, beside being there or not. */
  aspects: readonly MeetingAspect[];
  /** What happened to it since; null when nothing that was written down explains it. */
  cause: Event | null;
} & (
  | { what: 'added'; before: null; after: Meeting }
  | { what: 'removed'; before: Meeting; after: null }
  | ({ what: 'moved' | 'changed' | 'cancelled' | 'restored' } & Kept<Meeting>)
);

/** An item and the meeting that deals with it. */
export interface PlacedItem {
  item: Item;
  meeting: Meeting;
}

/** What became of a product at one of its steps: put on an agenda, taken off, at another meeting, or dealt with otherwise. */
export type ItemDifference = { aspects: readonly ItemAspect[] } & (
  | { what: 'on'; before: null; after: PlacedItem }
  | { what: 'off'; before: PlacedItem; after: null }
  | ({ what: 'moved' | 'changed' } & Kept<PlacedItem>)
);

/** What became of a deadline: new, gone, or at another moment. */
export type DeadlineDifference =
  | { what: 'new'; before: null; after: Deadline }
  | { what: 'gone'; before: Deadline; after: null }
  | ({ what: 'moved' } & Kept<Deadline>);

/**
 * What is otherwise in a schedule than it was before, as far as it was asked for on either side: a meeting that moved out
 * of the window or into it counts, with its deadlines, wherever those lie. A meeting is the same one when it has the same
 * identity, else when it carries a step that the other carried, else when it is at the same forum at the same moment. What
 * hangs on a meeting that is not held, hangs nowhere.
 * @param before resolved for the same window as `after`
 * @example differenceOf(friday, today).meetings[0] // { what: 'moved', before, after, aspects: ['moment'], cause }
 */
export function differenceOf(before: Schedule, after: Schedule): Difference {
  const meets = pairs(before.all, after.all, identity, stepIdentities, moment);
  const successor = new Map(meets.map((pair) => [pair.before, pair.after]));
  const inSight = (meeting: Meeting) => belongs(meeting, before) || belongs(meeting, after);
  // Also what is due before the window for a meeting in it: who is told of the meeting has to know by when.
  const dueInSight = (deadline: Deadline) =>
    inSight(deadline.meeting) || deadlineBelongs(deadline, before) || deadlineBelongs(deadline, after);
  const causeOf = causes(before.workspace, after.workspace);
  return {
    before,
    after,
    meetings: meets
      .filter((pair) => either(pair, inSight))
      .flatMap((pair) => meetingDifference(pair, causeOf))
      .sort((one, other) => inOrder(first(one), first(other))),
    items: pairs(itemsOf(before), itemsOf(after), product)
      .filter((pair) => either(pair, ({ meeting }) => inSight(meeting)))
      .flatMap((pair) => itemDifference(pair, successor))
      .sort((one, other) => inOrder(first(one).meeting, first(other).meeting)),
    deadlines: pairs(deadlinesHeld(before), deadlinesHeld(after), identity)
      .filter((pair) => either(pair, dueInSight))
      .flatMap(deadlineDifference)
      .sort((one, other) => byMoment(first(one), first(other))),
  };
}

/** The difference with only what fits every part of the filter, as it was before or as it is now. */
export function selectDifference(difference: Difference, filter: Filter): Difference {
  const [then, now] = [difference.before, difference.after];
  const meets = ({ before, after }: BeforeAndAfter<Meeting>) =>
    (before !== null && concernsMeeting(before, filter, then)) ||
    (after !== null && concernsMeeting(after, filter, now));
  const hangs = ({ before, after }: BeforeAndAfter<PlacedItem>) =>
    (before !== null && concernsItem(before, filter, then)) || (after !== null && concernsItem(after, filter, now));
  return {
    ...difference,
    meetings: difference.meetings.filter(meets),
    items: difference.items.filter(hangs),
    deadlines: difference.deadlines.filter(hangs),
  };
}

/** Whether nothing is otherwise. */
export function isSame({ meetings, items, deadlines }: Difference): boolean {
  return meetings.length + items.length + deadlines.length === 0;
}

function identity({ id }: { id: string }): string[] {
  return [id];
}

function moment({ forum, day, start }: Meeting): string[] {
  return [`${day} ${start} ${forum.id}`];
}

function product({ item, meeting }: PlacedItem): string[] {
  return [JSON.stringify([item.deliverable.id, item.step, meeting.forum.id, item.carried?.id])];
}

function either<T>({ before, after }: BeforeAndAfter<T>, holds: (one: T) => boolean): boolean {
  return (before !== null && holds(before)) || (after !== null && holds(after));
}

function first<T>({ before, after }: BeforeAndAfter<T>): T {
  return (before ?? after) as T;
}

function itemsOf({ all }: Schedule): PlacedItem[] {
  return all.filter(isHeld).flatMap((meeting) => meeting.items.map((item) => ({ item, meeting })));
}

function deadlinesHeld({ journeys }: Schedule): Deadline[] {
  return deadlinesOf(journeys).filter(({ meeting }) => isHeld(meeting));
}

function meetingDifference(pair: BeforeAndAfter<Meeting>, causeOf: CauseOf): MeetingDifference[] {
  const { before, after } = pair;
  const aspects = before && after ? meetingAspects(before, after) : [];
  const what = outcome(before, after, aspects);
  return what ? [{ what, before, after, aspects, cause: causeOf(what, pair) } as MeetingDifference] : [];
}

/** What became of a meeting; undefined when it is as it was, or was not held and still is not. */
function outcome(
  before: Meeting | null,
  after: Meeting | null,
  aspects: readonly MeetingAspect[],
): MeetingOutcome | undefined {
  const was = before !== null && isHeld(before);
  const is = after !== null && isHeld(after);
  if (was && is) return aspects.includes('moment') ? 'moved' : aspects.length > 0 ? 'changed' : undefined;
  if (was) return after ? 'cancelled' : 'removed';
  if (is) return before ? 'restored' : 'added';
  return undefined;
}

function itemDifference(
  { before, after }: BeforeAndAfter<PlacedItem>,
  successor: ReadonlyMap<Meeting | null, Meeting | null>,
): ItemDifference[] {
  if (before === null) return [{ what: 'on', before, after: after!, aspects: [] }];
  if (after === null) return [{ what: 'off', before, after, aspects: [] }];
  const aspects = itemAspects(before.item, after.item);
  if (successor.get(before.meeting) !== after.meeting) return [{ what: 'moved', before, after, aspects }];
  return aspects.length === 0 ? [] : [{ what: 'changed', before, after, aspects }];
}

function deadlineDifference({ before, after }: BeforeAndAfter<Deadline>): DeadlineDifference[] {
  if (before === null) return [{ what: 'new', before, after: after! }];
  if (after === null) return [{ what: 'gone', before, after }];
  return before.day === after.day && before.at === after.at ? [] : [{ what: 'moved', before, after }];
}
