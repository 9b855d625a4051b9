import type { Clock } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { ForumStep } from '../definition/workspace.ts';
import { inOrder } from './order.ts';
import type { Call, Meeting } from './schedule.ts';

/** A moment on a route: of a meeting, or the end of a day when it has no hour. */
export interface Moment {
  day: Day;
  start: Clock | null;
}

/** When a call is over. */
export function momentOf(call: Call): Moment {
  return 'meeting' in call ? call.meeting : { day: call.until, start: null };
}

/** All meetings, cancelled ones too, by what stands on them and in order. */
export interface Timetable {
  /** The meetings for a step on or after a day, the earliest first. */
  from(step: ForumStep, day: Day): Iterable<Meeting>;
  /** The meetings for a step on or before a day, the latest first. */
  until(step: ForumStep, day: Day): Iterable<Meeting>;
}

/** Looks up meetings by forum, and by cycle and step where a route asks for these; each list is made once. */
export function timetable(meetings: readonly Meeting[]): Timetable {
  const byForum = new Map<string, Meeting[]>();
  for (const meeting of [...meetings].sort(inOrder)) {
    const known = byForum.get(meeting.forum.id);
    if (known) known.push(meeting);
    else byForum.set(meeting.forum.id, [meeting]);
  }
  const bySteps = new Map<string, readonly Meeting[]>();
  const serving = (step: ForumStep): readonly Meeting[] => {
    const all = byForum.get(step.forum) ?? [];
    if (step.cycle === null) return all;
    const key = JSON.stringify([step.forum, step.cycle, step.step]);
    const some = bySteps.get(key) ?? all.filter((meeting) => serves(meeting, step));
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

function dayOf({ day }: Meeting): Day {
  return day;
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

function serves({ blocks }: Meeting, { cycle, step }: ForumStep): boolean {
  return blocks.some((block) => block.cycle.id === cycle && (step === null || block.step.key === step));
}

/** Whether a moment comes at least so many working days after another; with 0, at a later hour of the day will do. */
export function follows(before: Moment, after: Moment, gap: number, calendar: WorkingCalendar): boolean {
  if (after.day === before.day)
    return gap === 0 && before.start !== null && after.start !== null && after.start > before.start;
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
