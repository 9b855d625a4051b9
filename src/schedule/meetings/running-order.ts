import type { Clock, Minutes } from '../../calendar/clock.ts';
import { clockAfter } from '../../calendar/zone.ts';
import type { StandingPoint } from '../../definition/types/agendas.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { readTreatment } from '../../language/typed.ts';
import type { Block, Item, Meeting } from '../schedule.ts';

/** What a meeting deals with, point by point: the one order and the one numbering of everything that tells of it. */
export type RunningOrder = readonly OrderPoint[];

export type OrderPoint = What & {
  /** @example '5'; '8a' */
  number: string;
  /** When it begins, as far as it is known how long all before it takes. */
  start: Clock | null;
};

type What =
  /** On every agenda of the forum. */
  | { kind: 'standing'; point: StandingPoint }
  | { kind: 'item'; item: Item }
  /** What a cycle does at the meeting, of which no items are known yet; null for a meeting of which nothing is known. */
  | { kind: 'open'; block: Block | null }
  /** The head of what is adopted without a debate, which has a letter each. */
  | { kind: 'formalities' }
  | { kind: 'formality'; item: Item; alone: boolean };

/**
 * The points of a meeting in order: how each agenda of the forum begins, what the meeting before did not reach, the items of
 * each cycle, hammer pieces, and how each agenda ends. An item begins after the minutes of all before it; standing points of
 * which nobody said how long they take, take none.
 * @example runningOrder(meeting, workspace)[4] // { kind: 'item', item, number: '5', start: 840 }
 */
export function runningOrder(meeting: Meeting, { settings }: Pick<Workspace, 'settings'>): RunningOrder {
  const { begin, end } = meeting.forum.agenda;
  const standing = (point: StandingPoint): What => ({ kind: 'standing', point });
  const points = [...begin.map(standing), ...ownPoints(meeting), ...end.map(standing)];
  return numbered(points, startsOf(points, meeting, settings.timezone));
}

/** The items of a meeting in the order of its agenda. */
export function itemsInOrder(meeting: Meeting): Item[] {
  return itemsOf(ownPoints(meeting));
}

function ownPoints(meeting: Meeting): What[] {
  return [...dealtWith(meeting), ...formalitiesOf(meeting.items.filter(isFormality))];
}

/** What is discussed: what was carried over, and block by block the items, or that they are still to come. */
function dealtWith(meeting: Meeting): What[] {
  const discussed = meeting.items.filter((item) => !isFormality(item));
  const carried = discussed.filter(isCarried);
  const own = discussed.filter((item) => !isCarried(item));
  const asItem = (item: Item): What => ({ kind: 'item', item });
  const parts = [...meeting.blocks, null].flatMap((block): What[] => {
    const items = own.filter((item) => blockOf(item, meeting) === block);
    if (items.length > 0) return items.map(asItem);
    // What comes of no cycle is a point of its own only when there is nothing else.
    return block === null && meeting.blocks.length + meeting.items.length > 0 ? [] : [{ kind: 'open', block }];
  });
  return [...carried.map(asItem), ...parts];
}

function isCarried({ carried }: Item): boolean {
  return carried !== null;
}

function formalitiesOf(items: readonly Item[]): What[] {
  if (items.length === 0) return [];
  if (items.length === 1) return [{ kind: 'formality', item: items[0]!, alone: true }];
  return [{ kind: 'formalities' }, ...items.map((item): What => ({ kind: 'formality', item, alone: false }))];
}

function numbered(points: readonly What[], starts: readonly (Clock | null)[]): RunningOrder {
  let last = 0;
  let pieces = 0;
  return points.map((point, index) => {
    const start = starts[index]!;
    if (point.kind === 'formality' && !point.alone) return { ...point, number: `${last}${letter(pieces++)}`, start };
    last++;
    return { ...point, number: `${last}`, start };
  });
}

/** @example letter(0) // 'a'; letter(26) // 'aa' */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** When each point begins, until one comes of which nobody said how long it takes. */
function startsOf(points: readonly What[], { day, start }: Meeting, zone: string): (Clock | null)[] {
  let passed: Minutes | null = 0;
  return points.map((point) => {
    const begin = start === null || passed === null ? null : clockAfter(day, start, passed, zone);
    const minutes = minutesOf(point);
    passed = passed === null || minutes === null ? null : passed + minutes;
    return begin;
  });
}

function minutesOf(point: What): Minutes | null {
  switch (point.kind) {
    case 'standing':
      return point.point.what === 'own' ? (point.point.minutes ?? 0) : 0;
    case 'item':
    case 'formality':
      return point.item.minutes;
    case 'formalities':
      return 0;
    case 'open':
      return null;
  }
}

/** How long all points of a meeting take of which somebody said it. @example minutesAsked(meeting) // 85 */
export function minutesAsked({ forum, items }: Pick<Meeting, 'forum' | 'items'>): Minutes {
  const own = [...forum.agenda.begin, ...forum.agenda.end].filter((point) => point.what === 'own');
  return [...own, ...items].reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}

/** Every item of some points. */
export function itemsOf(points: readonly What[]): Item[] {
  return points.flatMap((point) => ('item' in point ? [point.item] : []));
}

function isFormality({ treatment }: Item): boolean {
  return treatment !== null && readTreatment(treatment) === 'hamerstuk';
}

/** The block of an item: of the round with which it comes, else of the cycle that its route names, else the only one. */
function blockOf({ round, step, cycle }: Item, { blocks }: Meeting): Block | null {
  const named = round
    ? blocks.find((block) => block.round === round && block.step.key === step)
    : blocks.find((block) => block.cycle.id === cycle);
  return named ?? (blocks.length === 1 ? blocks[0]! : null);
}
