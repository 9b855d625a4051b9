import { type Clock, DAY_MINUTES } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { ForumStep } from '../../definition/types/routes.ts';
import type { Layout, Standing } from '../rounds/layout.ts';
import type { Block, Call } from '../schedule.ts';

/** A moment on a route; the hour of a meeting may not be known. */
export interface Moment {
  day: Day;
  start: Clock | null;
}

/** When a call is over: a round in writing at the end of its last day. */
export function momentOf(call: Call): Moment {
  return 'meeting' in call ? call.meeting : { day: call.until, start: DAY_MINUTES };
}

/** All meetings of a layout, by what stands on them and in order. */
export interface Timetable {
  /** The meetings for a step on or after a day, the earliest first. */
  from(step: ForumStep, day: Day): Iterable<Standing>;
  /** The meetings for a step on or before a day, the latest first. */
  until(step: ForumStep, day: Day): Iterable<Standing>;
}

/** Looks up meetings by forum, and by cycle and step where a route asks for these; each list is made once. */
export function timetable({ standings }: Pick<Layout, 'standings'>): Timetable {
  const byForum = new Map<string, Standing[]>();
  for (const standing of standings) {
    const known = byForum.get(standing.forum.id);
    if (known) known.push(standing);
    else byForum.set(standing.forum.id, [standing]);
  }
  const bySteps = new Map<string, readonly Standing[]>();
  const serving = (step: ForumStep): readonly Standing[] => {
    const key = JSON.stringify([step.forum, step.cycle, step.step]);
    const some =
      bySteps.get(key) ?? (byForum.get(step.forum) ?? []).filter((standing) => serves(standing, step)).sort(byStanding);
    bySteps.set(key, some);
    return some;
  };
  return {
    *from(step, day) {
      const list = serving(step);
      for (let at = firstFrom(list, day, dayOf); at < list.length; at++) yield list[at]!;
    },
    *until(step, day) {
      const list = serving(step);
      for (let at = firstFrom(list, day + 1, dayOf) - 1; at >= 0; at--) yield list[at]!;
    },
  };
}

function dayOf({ day }: Moment): Day {
  return day;
}

/** By moment, unknown hours last; meetings of one moment keep the order in which they were laid out. */
function byStanding(one: Standing, other: Standing): number {
  return one.day - other.day || (one.start ?? Number.MAX_SAFE_INTEGER) - (other.start ?? Number.MAX_SAFE_INTEGER);
}

/** The index of the first thing whose day is not before this one; the length when there is none. */
export function firstFrom<T>(list: readonly T[], day: Day, dayOf: (thing: T) => Day): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(list[middle]!) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a meeting can be for a step: of its forum, with the block of the cycle and step that it asks for. */
export function serves({ forum, blocks }: Pick<Standing, 'forum' | 'blocks'>, step: ForumStep): boolean {
  return forum.id === step.forum && (step.cycle === null || blocks.some((block) => isAskedBy(step, block)));
}

/** Whether a block is of the cycle, and of the step of it, that a step of a route asks for. */
export function isAskedBy({ cycle, step }: ForumStep, block: Block): boolean {
  return block.cycle.id === cycle && (step === null || block.step.key === step);
}

/** Whether a moment certainly comes before another: on an earlier day, or at an earlier hour of the same day. */
export function isBefore(one: Moment, other: Moment): boolean {
  if (one.day !== other.day) return one.day < other.day;
  return one.start !== null && other.start !== null && one.start < other.start;
}

/** Whether a moment certainly does not come after another: on an earlier day, or no later on the same day. */
export function isNotAfter(one: Moment, other: Moment): boolean {
  if (one.day !== other.day) return one.day < other.day;
  if (other.start === DAY_MINUTES) return true;
  return one.start !== null && other.start !== null && one.start <= other.start;
}

/** Whether a moment comes at least so many working days after another; with 0, at a later hour of the day will do. */
export function follows(before: Moment, after: Moment, gap: number, calendar: WorkingCalendar): boolean {
  if (after.day === before.day) return gap === 0 && isBefore(before, after);
  return after.day >= firstDayAfter(before.day, gap, calendar);
}

/** The first day that lies at least so many working days after another. */
export function firstDayAfter(day: Day, gap: number, calendar: WorkingCalendar): Day {
  let after = day;
  for (let count = 0; count < gap; count++) after = calendar.workingDayAfter(after);
  return after;
}

/** The last day after which at least so many working days lead to another, itself included. */
export function lastDayBefore(day: Day, gap: number, calendar: WorkingCalendar): Day {
  return gap === 0 ? day : calendar.countBack(calendar.countBack(day, 0), gap - 1) - 1;
}
