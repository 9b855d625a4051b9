import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import type { Cycle, Step } from '../../definition/types/cycles.ts';
import type { CalendarPeriod } from '../../definition/types/day-rules.ts';
import type { Forum } from '../../definition/types/fora.ts';
import type { DayPolicy, RecessPolicy } from '../../definition/types/policies.ts';

/** Who may say what to do with a meeting, the most specific first. */
export interface Deciders {
  step?: Step | undefined;
  forum: Forum;
  cycle?: Cycle | undefined;
}

/**
 * What to do with a meeting on a public holiday or closed day: as the step says, else its forum, else its cycle; a
 * meeting on a holiday is an error when nobody says anything.
 */
export function holidayPolicy({ step, forum, cycle }: Deciders): DayPolicy {
  return step?.holiday ?? forum.holiday ?? cycle?.holiday ?? 'forbid';
}

/**
 * What to do with a meeting in a recess or another period of the calendar: as the step says, else its forum, else its
 * cycle, and each of them by the period's name before its kind. Nothing when nobody says anything. A cycle that shifts
 * does so in whole weeks, and only when it comes round in weeks: what it still has on a day of the period is reported.
 */
export function recessPolicy({ step, forum, cycle }: Deciders, period: CalendarPeriod): DayPolicy {
  const said = policyFor(step?.recess, period) ?? policyFor(forum.recess, period) ?? policyFor(cycle?.recess, period);
  return said === 'shift' ? 'report' : (said ?? 'keep');
}

/** What one of the deciders says of a period. */
export function policyFor(policies: RecessPolicy | undefined, period: CalendarPeriod): DayPolicy | 'shift' | undefined {
  return policies?.get(period.name) ?? policies?.get(period.kind);
}

/** The periods of the calendar in which a day lies. */
export function periodsOn(periods: readonly CalendarPeriod[], day: Day): CalendarPeriod[] {
  return periods.filter((period) => within(day, period));
}
