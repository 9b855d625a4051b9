import type { Day } from '../../calendar/day.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { PaperRule } from '../../definition/types/fora.ts';
import type { Standing } from '../rounds/layout.ts';

/** The paper rule of a meeting: that of the first of its steps that has one of its own, else that of its forum. */
export function paperRule({ forum, blocks }: Pick<Standing, 'forum' | 'blocks'>): PaperRule | null {
  const own = blocks.find(({ part }) => part.papers !== undefined);
  return own ? (own.part.papers ?? null) : forum.papers;
}

/**
 * The latest day for papers for a meeting on `day`, counted back. A count of calendar days that ends on a day on which
 * nobody works goes back to the last working day before it. Nothing here ever moves later: the Algemene termijnenwet,
 * art. 1(2), does not extend terms that are counted back.
 * @example with 1 working day, the papers for Tuesday 2021-04-06 (after Easter) are due on Thursday 2021-04-01
 */
export function paperDay(day: Day, { lead }: PaperRule, calendar: WorkingCalendar): Day {
  return lead.unit === 'working-days' ? calendar.countBack(day, lead.count) : calendar.countBack(day - lead.count, 0);
}
