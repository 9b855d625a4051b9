import type { Said } from '../language/language.ts';
import { type Day, partsOf } from './day.ts';

const EVES: { month: number; date: number; name: Said }[] = [
  { month: 12, date: 24, name: { nl: 'kerstavond', en: 'Christmas Eve' } },
  { month: 12, date: 31, name: { nl: 'oudejaarsdag', en: "New Year's Eve" } },
];

/**
 * The eve that a day is: a working day, but not one on which people count on a meeting.
 * @example eveOn(day('2020-12-24'))?.nl // 'kerstavond'
 */
export function eveOn(day: Day): Said | undefined {
  const { month, date } = partsOf(day);
  return EVES.find((eve) => eve.month === month && eve.date === date)?.name;
}
