import type { Said } from '../language/language.ts';
import { type Day, partsOf } from './day.ts';
import type { WorkingCalendar } from './working-days.ts';

const EVES: { month: number; date: number; name: Said }[] = [
  { month: 12, date: 24, name: { nl: '24 december (dag voor Kerst)', en: 'Christmas Eve' } },
  { month: 12, date: 31, name: { nl: 'oudejaarsdag', en: "New Year's Eve" } },
];

/**
 * The eve that a day is: no holiday itself, but not a day on which people count on a meeting. Where the feast after it is
 * not kept, it is an ordinary day.
 * @example eveOn(day('2020-12-24'), calendar)?.nl // '24 december (dag voor Kerst)'
 */
export function eveOn(day: Day, { freeDay }: Pick<WorkingCalendar, 'freeDay'>): Said | undefined {
  const { month, date } = partsOf(day);
  const eve = EVES.find((one) => one.month === month && one.date === date);
  return eve && !freeDay(day) && freeDay(day + 1) ? eve.name : undefined;
}
