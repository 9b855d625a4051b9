import type { Said } from '../language/language.ts';
import { type Day, dayOf, weekdayOf } from './day.ts';

/** A day that has a name, and on which the Netherlands does not work. */
export interface Holiday {
  day: Day;
  name: Said;
}

const SUNDAY = 7;

/** The holidays that move with Easter, in days after Easter Sunday. */
const AROUND_EASTER: readonly { after: number; name: Said }[] = [
  { after: -2, name: { nl: 'Goede Vrijdag', en: 'Good Friday' } },
  { after: 0, name: { nl: 'Eerste Paasdag', en: 'Easter Sunday' } },
  { after: 1, name: { nl: 'Tweede Paasdag', en: 'Easter Monday' } },
  { after: 39, name: { nl: 'Hemelvaartsdag', en: 'Ascension Day' } },
  { after: 49, name: { nl: 'Eerste Pinksterdag', en: 'Whit Sunday' } },
  { after: 50, name: { nl: 'Tweede Pinksterdag', en: 'Whit Monday' } },
];

const FIXED: readonly { month: number; date: number; name: Said }[] = [
  { month: 1, date: 1, name: { nl: 'Nieuwjaarsdag', en: "New Year's Day" } },
  { month: 5, date: 5, name: { nl: 'Bevrijdingsdag', en: 'Liberation Day' } },
  { month: 12, date: 25, name: { nl: 'Eerste Kerstdag', en: 'Christmas Day' } },
  { month: 12, date: 26, name: { nl: 'Tweede Kerstdag', en: 'Boxing Day' } },
];

const KINGS_DAY: Said = { nl: 'Koningsdag', en: "King's Day" };
const QUEENS_DAY: Said = { nl: 'Koninginnedag', en: "Queen's Day" };

/** What the public holidays are called: the words that `work-on` may use. */
export const HOLIDAY_NAMES: readonly Said[] = [...FIXED, ...AROUND_EASTER]
  .map((holiday) => holiday.name)
  .concat(KINGS_DAY, QUEENS_DAY);

/**
 * The Dutch public holidays of a year, in order of day; two of them may share a day (5 May 2016 was Ascension Day too).
 *
 * These are the days of article 3(1) and 3(2) of the Algemene termijnenwet, Goede Vrijdag among them. Eerste Paasdag
 * and Eerste Pinksterdag are added: the act has no need of them because they are Sundays, but a forum that meets on
 * Sundays does want to know. Bevrijdingsdag is a holiday every year (Besluit of 24 September 1990); the five-year rule
 * that some collective agreements have does not hold for the government.
 * @param year 1990 or later
 * @example dutchHolidays(2025).map(({ name }) => name.nl) // ['Nieuwjaarsdag', 'Goede Vrijdag', 'Eerste Paasdag', ...]
 */
export function dutchHolidays(year: number): Holiday[] {
  const easter = easterSunday(year);
  return [
    ...FIXED.map(({ month, date, name }) => ({ day: dayOf(year, month, date)!, name })),
    ...AROUND_EASTER.map(({ after, name }) => ({ day: easter + after, name })),
    royalBirthday(year),
  ].sort((one, other) => one.day - other.day);
}

/**
 * The day on which the birthday of the King or Queen is celebrated: 27 April since 2014 and 30 April before, and the
 * Saturday before when that is a Sunday (so since 1980).
 */
function royalBirthday(year: number): Holiday {
  const kings = year >= 2014;
  const birthday = dayOf(year, 4, kings ? 27 : 30)!;
  return {
    day: weekdayOf(birthday) === SUNDAY ? birthday - 1 : birthday,
    name: kings ? KINGS_DAY : QUEENS_DAY,
  };
}

/**
 * Easter Sunday in the Gregorian calendar.
 *
 * The Sunday after the first full moon of spring, both as the church reckons them since 1582 (bull Inter gravissimas):
 * the moon repeats every 19 years, with a correction a century.
 * @example isoDay(easterSunday(2021)) // '2021-04-04'
 */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const leapDaysLeftOut = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const goldenNumber = year % 19;
  const moonAge = (leapDaysLeftOut - moonCorrection + 19 * goldenNumber + 15) % 30;
  // The church has no full moon on 19 April, and not two on 18 April in one cycle of 19 years.
  const early = moonAge === 29 || (moonAge === 28 && goldenNumber > 10) ? 1 : 0;
  const fullMoon = dayOf(year, 3, 21)! + moonAge - early;
  return fullMoon + 7 - (weekdayOf(fullMoon) % 7);
}
