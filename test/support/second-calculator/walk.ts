import type { Product, Slot } from './description.ts';
import { isFor } from './names.ts';
import type { Meeting, Moment, Story } from './story.ts';
import {
  endOfDay,
  inWriting,
  isFarEnough,
  isLater,
  isTooEarly,
  latest,
  leavesTimeForPapers,
  type Pass,
  type Stop,
  slotsOf,
  Undecided,
  type Way,
  wayOf,
} from './ways.ts';
import { dueDay, isWorkingDay } from './working-days.ts';

// Where a product goes once its meetings have gone somewhere else.

type Reason = 'cancelled' | 'left out' | 'papers' | 'waiting' | 'order';

/** Where a product calls. */
interface Call {
  step: string;
  /** Null in writing. */
  meeting: Meeting | null;
  from: number;
  until: number;
  /** On which day its papers are due; null where none are asked for ahead. */
  due: number | null;
  /** The number of the round in which it travels. */
  round: number | null;
  /** Why it could not be at the meeting that came first; empty when it could, or only follows. */
  why: Reason[];
  isElsewhere: boolean;
}

export interface Journey {
  product: string;
  calls: Call[];
  missing: string | null;
}

/** What has been so far: each call with the slot of its route and its place in the programme. */
interface Been {
  slot: Slot;
  at: Moment | null;
  now: Moment;
}

interface Walk {
  story: Story;
  product: Product;
  wait: Moment | null;
  been: Been[];
}

function isHeld(slot: Slot, { step }: Stop, meeting: Meeting): boolean {
  if (meeting.isCancelled) return false;
  if (slot.at === 'writing' || slot.cycle === null) return true;
  const asked = slot.at === 'round' ? step : slot.step;
  return meeting.blocks.some(
    (block) => block.isHeld && block.cycle === slot.cycle && (asked === null || block.step === asked),
  );
}

/**
 * Whether a product comes after all that it has to: in a round only after what came before it in the programme.
 * @param follows what comes after the steps before: what stays may, what rolls on must do so for certain
 */
function isInOrder(
  { story, been }: Walk,
  slot: Slot,
  stop: Stop,
  follows: (was: Moment, now: Moment) => boolean,
): boolean {
  const now = stop.meeting.now!;
  const before = been.filter((one) => one.slot !== slot);
  const beside = been.filter((one) => one.slot === slot && one.at && stop.at && isLater(one.at, stop.at));
  if (!before.every((one) => follows(one.now, now))) return false;
  if (!beside.every((one) => mayFollow(one.now, now))) return false;
  const isFirst = !been.some((one) => one.slot === slot);
  const stepBefore = latest(before.map((one) => one.now));
  return !isFirst || !stepBefore || slot.gap < 2 || isFarEnough(story.programme, stepBefore, now, slot.gap);
}

const mayFollow = (was: Moment, now: Moment) => !isTooEarly(was, now);

function isReady({ story, product }: Walk, { step, meeting }: Stop, now: Moment): boolean {
  const { ready } = product;
  if (!ready || (ready.step !== null && ready.step !== step)) return true;
  return (dueDay(story.programme, meeting.forum, now.day) ?? now.day) >= ready.day;
}

/** Why a product cannot stay at a stop; nothing when it can. */
function obstacles(walk: Walk, slot: Slot, stop: Stop): Reason[] {
  const { meeting } = stop;
  const { now } = meeting;
  if (!now || !stop.at) return ['left out'];
  const reasons: Reason[] = [];
  if (!isHeld(slot, stop, meeting)) reasons.push('cancelled');
  if (!isReady(walk, stop, now)) reasons.push('papers');
  if (walk.been.length === 0 && walk.wait && isTooEarly(walk.wait, now)) reasons.push('waiting');
  if (!isInOrder(walk, slot, stop, mayFollow)) reasons.push('order');
  return reasons;
}

/** Whether a product that rolls on can go to this stop. */
function canRollTo(walk: Walk, slot: Slot, stop: Stop, missed: Moment | null): boolean {
  const { story, been, wait } = walk;
  const { now, forum } = stop.meeting;
  if (!now || !isHeld(slot, stop, stop.meeting) || !isReady(walk, stop, now)) return false;
  if (missed && (slot.at === 'round' ? isTooEarly(missed, now) : !isLater(missed, now))) return false;
  if (!isInOrder(walk, slot, stop, isLater)) return false;
  const isFirst = !been.some((one) => one.slot === slot);
  const stepBefore = latest(been.map((one) => one.now));
  if (!stepBefore) return !wait || mayFollow(wait, now);
  if (!isFirst) return true;
  return (
    isFarEnough(story.programme, stepBefore, now, slot.gap) &&
    leavesTimeForPapers(story.programme, forum, now.day, stepBefore)
  );
}

function callAt(walk: Walk, stop: Stop, round: number | null, why: Reason[], isElsewhere: boolean): Call {
  const { meeting, step } = stop;
  const { day } = meeting.now!;
  const due = dueDay(walk.story.programme, meeting.forum, day);
  return { step, meeting, from: day, until: day, due, round, why, isElsewhere };
}

/** At a forum: there, or at the next meeting that fits. */
function atForum(walk: Walk, slot: Slot, stop: Stop): Call | null {
  const why = obstacles(walk, slot, stop);
  if (why.length === 0) return callAt(walk, stop, null, [], false);
  const missed = stop.meeting.now ?? stop.laid;
  const open = walk.story.meetings
    .filter((meeting) => isFor(slot, meeting))
    .map((meeting) => ({ ...stop, meeting }))
    .filter((other) => canRollTo(walk, slot, other, missed));
  if (open.length === 0) return null;
  const next = open.reduce((best, other) => (isLater(other.meeting.now!, best.meeting.now!) ? other : best));
  const isUndecided = open.some((other) => other !== next && !isLater(next.meeting.now!, other.meeting.now!));
  if (isUndecided) throw new Undecided();
  return callAt(walk, next, null, why, true);
}

/** In writing: on its days, or on the first after the step before. */
function asWritten(
  walk: Walk,
  slot: Extract<Slot, { at: 'writing' }>,
  planned: Extract<Pass, { at: 'writing' }>,
): Call {
  const { story, wait } = walk;
  const before = latest(walk.been.map(({ now }) => now)) ?? wait;
  const gap = walk.been.length > 0 ? slot.gap : 0;
  const isAfter = (from: number, least: number) =>
    !before || (from > before.day && isFarEnough(story.programme, before, { day: from, time: null }, least));
  let { from } = planned;
  if (!isAfter(from, slot.gap >= 2 ? slot.gap : 0)) {
    do from++;
    while (!isWorkingDay(story.programme, from) || !isAfter(from, gap));
  }
  const { until } = inWriting(story, slot, from) as typeof planned;
  const isElsewhere = from !== planned.from;
  const why: Reason[] = isElsewhere ? [walk.been.length > 0 ? 'order' : 'waiting'] : [];
  return { step: slot.key, meeting: null, from, until, due: null, round: null, why, isElsewhere };
}

function stopIn({ story }: Walk, cycle: string, round: number, step: string): Meeting | undefined {
  return story.meetings.find(({ blocks }) =>
    blocks.some((block) => block.cycle === cycle && block.round === round && block.step === step),
  );
}

/** One step of a round: in this round or in the next in which it can. */
function inRound(
  walk: Walk,
  slot: Extract<Slot, { at: 'round' }>,
  stop: Stop,
  planned: number,
  from: number,
): Call | null {
  const cycle = walk.story.programme.cycles.find(({ id }) => id === slot.cycle)!;
  const isCarried = from > planned;
  const why = isCarried ? [] : obstacles(walk, slot, stop);
  if (!isCarried && why.length === 0) return callAt(walk, stop, planned, [], false);
  let missed = isCarried ? null : stop.meeting.now;
  const reasons = [...why];
  for (let round = isCarried ? from : planned + 1; round <= cycle.rounds; round++) {
    const meeting = stopIn(walk, slot.cycle, round, stop.step);
    if (!meeting) continue;
    const other = { ...stop, meeting, at: meeting.planned };
    if (canRollTo(walk, slot, other, missed)) return callAt(walk, other, round, reasons, true);
    if (isCarried && round === from) {
      missed = meeting.now;
      reasons.push(...obstacles(walk, slot, other));
    }
  }
  return null;
}

function go(walk: Walk, way: Way): Journey {
  const stops: Call[] = [];
  const slots = slotsOf(walk.product);
  const remember = (slot: Slot, stop: Call, at: Moment | null) => {
    stops.push(stop);
    walk.been.push({ slot, at, now: stop.meeting?.now ?? endOfDay(stop.until) });
  };
  const stopped = (missing: string): Journey => ({ product: walk.product.id, calls: stops, missing });

  for (const [index, slot] of slots.entries()) {
    const pass = way.passes[index];
    if (!pass) continue;
    if (pass.at === 'writing' && slot.at === 'writing') {
      remember(slot, asWritten(walk, slot, pass), endOfDay(pass.until));
    } else if (pass.at === 'forum') {
      const [stop] = pass.stops;
      const call = atForum(walk, slot, stop);
      if (!call) return stopped(stop.step);
      remember(slot, call, stop.at);
    } else if (pass.at === 'round' && slot.at === 'round') {
      let round = pass.round.number;
      for (const stop of pass.stops) {
        const call = inRound(walk, slot, stop, pass.round.number, round);
        if (!call) return stopped(stop.step);
        remember(slot, call, call.isElsewhere ? call.meeting!.planned : stop.at);
        round = call.round!;
      }
    }
  }
  return { product: walk.product.id, calls: stops, missing: way.missing };
}

/**
 * The moment of the step waited for: in the programme and now; null when nothing is waited for, or what sets out on no day;
 * never when that sets out but does not get there.
 */
function waitedFor(story: Story, { after }: Product): { planned: Moment; now: Moment } | 'never' | null {
  if (!after) return null;
  const other = story.programme.products.find(({ id }) => id === after.product)!;
  const { calls: stops, missing } = journeyOf(story, other);
  const way = wayFor(story, other);
  if (!way) return missing === null ? null : 'never';
  if (after.step === null && missing !== null) return 'never';
  const isAsked = (step: string) => after.step === null || step === after.step;
  const planned = way.passes.flatMap((pass) => {
    if (!pass) return [];
    if (pass.at === 'writing') return isAsked(pass.step) ? [endOfDay(pass.until)] : [];
    return pass.stops.filter(({ step }) => isAsked(step)).map(({ laid }) => laid);
  });
  const last = stops.findLast(({ step }) => isAsked(step));
  const now = last && (last.meeting?.now ?? endOfDay(last.until));
  return now ? { planned: planned.at(-1) ?? now, now } : 'never';
}

function wayFor(story: Story, product: Product): Way | null {
  const wait = waitedFor(story, product);
  return wait === 'never' ? null : wayOf(story, product, wait?.planned ?? null);
}

/** Where a product goes, with all changes. */
export function journeyOf(story: Story, product: Product): Journey {
  const wait = waitedFor(story, product);
  if (wait === 'never') return { product: product.id, calls: [], missing: slotsOf(product)[0]!.key };
  const way = wayOf(story, product, wait?.planned ?? null);
  if (!way) return { product: product.id, calls: [], missing: null };
  return go({ story, product, wait: wait?.now ?? null, been: [] }, way);
}
