import type { Day } from '../../calendar/day.ts';
import { firstFrom } from '../../common/first-from.ts';
import { grouped } from '../../common/grouped.ts';
import type { ForumStep } from '../../definition/types/routes.ts';
import type { Moment } from '../moment.ts';
import type { Layout, Standing } from '../rounds/layout.ts';
import type { Block } from '../schedule.ts';

/** All meetings of a layout, by what stands on them and in order. */
export interface Timetable {
  /** The meetings for a step on or after a day, the earliest first. */
  from(step: ForumStep, day: Day): Iterable<Standing>;
  /** The meetings for a step on or before a day, the latest first. */
  until(step: ForumStep, day: Day): Iterable<Standing>;
}

/** Looks up meetings by forum, and by cycle and step where a route asks for these; each list is made once. */
export function timetable({ standings }: Pick<Layout, 'standings'>): Timetable {
  const byForum = grouped(standings, ({ forum }) => forum.id);
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

/** Whether a meeting can be for a step: of its forum, with the block of the cycle and step that it asks for. */
export function serves({ forum, blocks }: Pick<Standing, 'forum' | 'blocks'>, step: ForumStep): boolean {
  return forum.id === step.forum && (step.cycle === null || blocks.some((block) => isAskedBy(step, block)));
}

/** Whether a block is of the cycle, and of the step of it, that a step of a route asks for. */
export function isAskedBy({ cycle, step }: ForumStep, block: Block): boolean {
  return block.cycle.id === cycle && (step === null || block.step.key === step);
}
