import type { Product, Programme, Slot } from './description.ts';
import { type Round, turnsIn } from './layout.ts';
import { canBeFor, isFor, namedFor, roundAt } from './names.ts';
import { blockId, isAt, type Layout, type Meeting, type Moment, type Story } from './story.ts';
import { dueDay, isWorkingDay, workingDayFrom, workingDaysBetween } from './working-days.ts';

// The way of a product along the programme, found by trying all ways there are.

/** A meeting on the way, where the programme has it; without a moment when it was left out. */
export interface Stop {
  step: string;
  meeting: Meeting;
  at: Moment | null;
  /** There, or where the cycle asked for what was left out; in a month without that day, where the round begins. */
  laid: Moment;
}

/** What a product does at one slot of its route: at a forum, in all of a round, or in writing. */
export type Pass =
  | { at: 'forum'; stops: [Stop] }
  | { at: 'round'; stops: Stop[]; round: Round }
  | { at: 'writing'; step: string; from: number; until: number };

export interface Way {
  /** For each slot; null where none was found. */
  passes: (Pass | null)[];
  /** The step that could not be found. */
  missing: string | null;
}

/** Nobody says which of two meetings of a forum at the same moment comes first; or there are more ways than can be tried. */
export class Undecided extends Error {}

const MOST = 20_000;

export function slotsOf({ route }: Product): Slot[] {
  return 'slots' in route ? route.slots : [{ at: 'round', key: route.cycle, cycle: route.cycle, gap: 1 }];
}

/** Whether it comes on a later day, or at a later hour of the day; what has no hour is not later than anything. */
export function isLater(before: Moment, after: Moment): boolean {
  if (before.day !== after.day) return after.day > before.day;
  return before.time !== null && after.time !== null && after.time > before.time;
}

/** Whether it is certain that it does not come later: an hour that is not known may be any. */
export function isTooEarly(before: Moment, after: Moment): boolean {
  if (before.day !== after.day) return after.day < before.day;
  if (before.time === 24 * 60) return true;
  return before.time !== null && after.time !== null && after.time <= before.time;
}

/** Whether it comes so many working days later; without any, a later hour will do. */
export function isFarEnough(programme: Programme, before: Moment, after: Moment, gap: number): boolean {
  if (!isLater(before, after)) return false;
  return before.day === after.day ? gap === 0 : workingDaysBetween(programme, before.day, after.day) >= gap;
}

export function latest(moments: Moment[]): Moment | null {
  return moments.reduce<Moment | null>((last, at) => (!last || isLater(last, at) ? at : last), null);
}

/** When a round in writing that lasts until this day is over. */
export const endOfDay = (day: number): Moment => ({ day, time: 24 * 60 });

const momentsOf = (pass: Pass): Moment[] =>
  'stops' in pass ? pass.stops.map(({ laid }) => laid) : [endOfDay(pass.until)];
const beginOf = (pass: Pass): Moment => ('stops' in pass ? pass.stops[0]!.laid : { day: pass.from, time: null });

/** The first day of it: of a round the Monday, or the first of the month. */
const startOf = (pass: Pass): number => (pass.at === 'round' ? pass.round.from : beginOf(pass).day);

/** Whether papers for this meeting can follow what was on this day. */
export function leavesTimeForPapers(programme: Programme, forum: string, on: number, after: Moment): boolean {
  return (dueDay(programme, forum, on) ?? on) >= after.day;
}

function fits(programme: Programme, before: Pass, slot: Slot, pass: Pass): boolean {
  const begin = beginOf(pass);
  return momentsOf(before).every(
    (end) =>
      isFarEnough(programme, end, begin, slot.gap) &&
      (!('stops' in pass) ||
        !pass.stops[0]!.at ||
        leavesTimeForPapers(programme, pass.stops[0]!.meeting.forum, begin.day, end)),
  );
}

/** The days on which anything can happen: of all that the programme has, and a few weeks around. */
function daysOf({ programme, meetings }: Story): number[] {
  const days = [programme.today, programme.today + 90, ...meetings.flatMap(({ stood }) => stood.map(({ day }) => day))];
  const [first, last] = [Math.min(...days) - 30, Math.max(...days) + 30];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export function inWriting({ programme }: Story, { key, takes }: Extract<Slot, { at: 'writing' }>, from: number): Pass {
  return { at: 'writing', step: key, from, until: workingDayFrom(programme, from - 1, takes) };
}

/** A round with all steps that a product travels. */
function passOf(story: Story, { sittings }: Layout, round: Round): Pass {
  const { route } = story.programme.cycles.find(({ id }) => id === round.cycle)!;
  const stops = turnsIn(story.programme, round).flatMap((step) => {
    if (!route.includes(step)) return [];
    const block = round.blocks.find(({ step: key }) => key === step);
    if (!block) return [];
    const meeting = meetingWith(story, blockId(block));
    const sitting = sittings.find(({ blocks }) => blocks.includes(block));
    const at = sitting ? { day: sitting.day, time: sitting.time } : null;
    const time = block.time === undefined ? story.programme.fora[block.forum]!.time : block.time;
    return { step, meeting, at, laid: at ?? { day: block.asked ?? round.from, time } };
  });
  return { at: 'round', stops, round };
}

function meetingWith({ meetings }: Story, id: string): Meeting {
  return meetings.find(({ forum, blocks }) =>
    blocks.some(({ cycle, round, step }) => step !== null && blockId({ cycle, round: round!, step, forum }) === id),
  )!;
}

/** All that could be at this slot. */
function candidates(story: Story, layout: Layout, slot: Slot): Pass[] {
  const { programme } = story;
  if (slot.at === 'writing') {
    return daysOf(story)
      .filter((day) => isWorkingDay(programme, day))
      .map((day) => inWriting(story, slot, day));
  }
  if (slot.at === 'round') {
    const rounds = layout.rounds.filter(({ cycle }) => cycle === slot.cycle);
    return rounds.map((round) => passOf(story, layout, round));
  }
  const sat = layout.sittings.map(({ forum, day, time, blocks }) => {
    const asked = blocks.find(
      ({ cycle, step }) => slot.cycle !== null && cycle === slot.cycle && (slot.step === null || step === slot.step),
    );
    const isAsked = forum === slot.forum && (slot.cycle === null || asked !== undefined);
    return isAsked ? { meeting: meetingWith(story, blockId(asked ?? blocks[0]!)), at: { day, time } } : null;
  });
  const added = story.meetings
    .filter((meeting) => meeting.isAdded && isFor(slot, meeting))
    .map((meeting) => ({ meeting, at: meeting.first[0]! }));
  return [...sat.filter((one) => one !== null), ...added].map((stop) => ({
    at: 'forum',
    stops: [{ step: slot.key, ...stop, laid: stop.at }],
  }));
}

const isWhole = (pass: Pass) => pass.at !== 'round' || pass.stops.every(({ at }) => at);

/** By what passes at one slot come one after the other: rounds by their number. */
const orderOf = (pass: Pass): Moment => (pass.at === 'round' ? { day: pass.round.number, time: null } : beginOf(pass));

/** Of all these ways the one that is first, or last, at its first step, then at its second, and so on. */
function choose(ways: Pass[][], direction: 'first' | 'last'): Pass[] {
  let left = ways;
  for (let index = 0; index < ways[0]!.length; index++) {
    const moments = new Map(left.map((way) => [way[index]!, orderOf(way[index]!)]));
    if (moments.size === 1) continue;
    let best = left[0]![index]!;
    for (const pass of moments.keys()) {
      const [one, other] = [moments.get(pass)!, moments.get(best)!];
      if (direction === 'first' ? isLater(other, one) : isLater(one, other)) continue;
      if (pass !== best && !isLater(one, other) && !isLater(other, one)) throw new Undecided();
      best = pass;
    }
    left = left.filter((way) => way[index] === best);
  }
  return left[0]!;
}

/** All ways from a first pass onward, as far as they go. */
function onward(programme: Programme, slots: Slot[], options: Pass[][]): Pass[] {
  let ways = options[0]!.map((pass) => [pass]);
  for (let index = 1; index < slots.length && ways.length > 0; index++) {
    const longer = ways.flatMap((way) =>
      options[index]!.filter((pass) => fits(programme, way.at(-1)!, slots[index]!, pass)).map((pass) => [...way, pass]),
    );
    if (longer.length === 0) break;
    if (longer.length > MOST) throw new Undecided();
    ways = longer;
  }
  return ways.length > 0 ? choose(ways, 'first') : [];
}

/** All ways back from a last pass, as far as they go. */
function backward(programme: Programme, slots: Slot[], options: Pass[][]): Pass[] {
  let ways = options.at(-1)!.map((pass) => [pass]);
  for (let index = slots.length - 2; index >= 0 && ways.length > 0; index--) {
    const longer = ways.flatMap((way) =>
      options[index]!.filter((pass) => fits(programme, pass, slots[index + 1]!, way.at(-1)!)).map((pass) => [
        ...way,
        pass,
      ]),
    );
    if (longer.length === 0) break;
    if (longer.length > MOST) throw new Undecided();
    ways = longer;
  }
  return ways.length > 0 ? choose(ways, 'last').reverse() : [];
}

/** A way from this slot on; missing says where it stops. */
function wayOnward(story: Story, slots: Slot[], options: Pass[][], before = 0): Way {
  const found = onward(story.programme, slots, options);
  const passes = slots.map((_, index) => found[index] ?? null);
  const missing = slots[found.length] ? slots[found.length]!.key : null;
  return { passes: [...Array<null>(before).fill(null), ...passes], missing };
}

function wayBack(story: Story, slots: Slot[], options: Pass[][]): Way {
  const found = backward(story.programme, slots, options);
  const none = slots.length - found.length;
  return {
    passes: [...Array<null>(none).fill(null), ...found],
    missing: none > 0 ? slots[none - 1]!.key : null,
  };
}

/** The pass that a named meeting is; also when it was left out of this layout. */
function passAt(story: Story, layout: Layout, slot: Slot, meeting: Meeting, says: 'from' | 'decided-by'): Pass {
  if (slot.at === 'round') {
    const round = roundAt(story, slot.cycle, meeting, says);
    return passOf(story, layout, layout.rounds.find(({ cycle, number }) => cycle === slot.cycle && number === round)!);
  }
  const [found] = candidates(story, layout, slot).filter(
    (pass) => 'stops' in pass && pass.stops[0]!.meeting === meeting,
  );
  return (
    found ?? {
      at: 'forum',
      stops: [{ step: (slot as { key: string }).key, meeting, at: null, laid: meeting.first[0]! }],
    }
  );
}

/** Counts back in one layout. */
function countedBack(story: Story, layout: Layout, product: Product, slots: Slot[]): Way {
  const { timing } = product;
  const options = slots.map((slot) => candidates(story, layout, slot));
  if (timing?.says !== 'decided-by') throw new Error('is not counted back');
  const whole = options.map((passes) => passes.filter(isWhole));
  if ('day' in timing) {
    const inTime = whole.at(-1)!.filter((pass) => momentsOf(pass).every(({ day }) => day <= timing.day));
    return wayBack(story, slots, [...whole.slice(0, -1), inTime]);
  }
  const [meeting] = namedFor(story, slots, timing.meeting, 'decided-by') as [Meeting];
  const index = slots.findLastIndex((slot) => canBeFor(story, slot, meeting, 'decided-by'));
  const fixed = [passAt(story, layout, slots[index]!, meeting, 'decided-by')];
  const before = wayBack(story, slots.slice(0, index + 1), [...whole.slice(0, index), fixed]);
  const after = wayOnward(story, slots.slice(index), [fixed, ...options.slice(index + 1)]);
  return { passes: [...before.passes, ...after.passes.slice(1)], missing: before.missing ?? after.missing };
}

/** The layouts since the one in which the meeting that a product names first had that name. */
function asNamed(story: Story, slots: Slot[], timing: NonNullable<Product['timing']>): Layout[] {
  if (!('meeting' in timing) || !('day' in timing.meeting)) return story.layouts;
  const name = timing.meeting;
  const [meeting] = namedFor(story, slots, name, 'decided-by') as [Meeting];
  const slot = slots.findLast((one) => canBeFor(story, one, meeting, 'decided-by'))!;
  const first = story.layouts.findIndex((layout) => {
    const pass = passAt(story, layout, slot, meeting, 'decided-by');
    return 'stops' in pass && pass.stops.some((stop) => stop.meeting === meeting && isAt(stop.at, name));
  });
  return story.layouts.slice(Math.max(first, 0));
}

/**
 * The way of a product along the programme; null when it has none.
 * @param wait where that stands in the programme for which it waits
 */
export function wayOf(story: Story, product: Product, wait: Moment | null): Way | null {
  const slots = slotsOf(product);
  const { timing } = product;
  const last = story.layouts.at(-1)!;
  if (timing?.says === 'decided-by') {
    for (const layout of asNamed(story, slots, timing)) {
      const way = countedBack(story, layout, product, slots);
      const first = way.passes.find((pass) => pass !== null);
      const begin = first && beginOf(first);
      if (layout === last) return way;
      if (!begin || begin.day > layout.until) continue;
      // Under way before a restart, and not to its end: nobody says where it is counted.
      if (way.missing !== null) throw new Undecided();
      return way;
    }
  }
  const options = slots.map((slot) => candidates(story, last, slot));
  const [first, ...rest] = options as [Pass[], ...Pass[][]];
  const begun = (holds: (pass: Pass) => boolean) => first.filter(holds);
  if (!timing) {
    if (!wait) return null;
    const gap = Math.max(1, slots[0]!.gap);
    return wayOnward(story, slots, [begun((pass) => isFarEnough(story.programme, wait, beginOf(pass), gap)), ...rest]);
  }
  if (timing.says === 'round') {
    const round = last.rounds.find(
      ({ cycle, number }) => 'cycle' in product.route && cycle === product.route.cycle && number === timing.round,
    )!;
    return wayOnward(story, slots, [[passOf(story, last, round)]]);
  }
  if ('day' in timing) return wayOnward(story, slots, [begun((pass) => startOf(pass) >= timing.day), ...rest]);
  const [meeting] = namedFor(story, slots, timing.meeting, 'from') as [Meeting];
  return wayOnward(story, slots, [[passAt(story, last, slots[0]!, meeting, 'from')], ...rest]);
}
