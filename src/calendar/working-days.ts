import { remembered } from '../common/remembered.ts';
import type { Said } from '../language/language.ts';
import { type Day, partsOf, weekdayOf } from './day.ts';
import { EQUATED_DAYS, EQUATED_YEARS, equatedDays } from './equated-days.ts';
import { dutchHolidays, HOLIDAY_NAMES } from './holidays.ts';
import { type Period, within } from './period.ts';

/** A day other than an ordinary Saturday or Sunday on which nobody works. */
interface FreeDay {
  name: Said;
  /** A public holiday, a day that counts as one by Besluit, or a closed day of the workspace. */
  kind: 'public' | 'equated' | 'closed';
}

/** Answers questions about working days; every answer is for whole days, whatever the time of day. */
export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean;
  /** The public holiday, equated day or closed day that this is; undefined for working days and plain weekends. */
  freeDay(day: Day): FreeDay | undefined;
  /** The last working day strictly before. */
  workingDayBefore(day: Day): Day;
  /** The first working day strictly after. */
  workingDayAfter(day: Day): Day;
  /**
   * The day `count` working days (0 or more) before `day`; for 0 the day itself, or the last working day before it when
   * it is none. Only ever earlier, never later: a term that is counted back is not extended (Algemene termijnenwet,
   * article 1(2)).
   */
  countBack(day: Day, count: number): Day;
  /** How many working days lie after `from`, up to and including `to`; negative when `to` is the earlier one. */
  workingDaysBetween(from: Day, to: Day): number;
  /** Whether the equated days of this year have been decided, as far as this calendar needs them. */
  hasData(year: number): boolean;
}

/** What a workspace says about its days, as in `CalendarRules`. */
export interface WorkingRules {
  holidays: 'nl' | 'none';
  /** Names, in either language, of holidays on which people work all the same; or `gelijkgestelde dagen`. */
  workOn: readonly string[];
  closed: readonly (Period & { name: string })[];
}

/**
 * Every name that `workOn` may have: of each holiday, of each equated day, and of the equated days together. A name in
 * either language will do, in any case.
 * @example workOnNames().map((name) => name.nl) // ['Nieuwjaarsdag', ..., 'gelijkgestelde dagen', 'dag na Koningsdag', ...]
 */
export function workOnNames(): Said[] {
  const years = Array.from({ length: EQUATED_YEARS.last - EQUATED_YEARS.first + 1 }, (_, i) => EQUATED_YEARS.first + i);
  const equated = new Map(years.flatMap(equatedDays).map(({ name }) => [name.nl, name]));
  return [...HOLIDAY_NAMES, EQUATED_DAYS, ...equated.values()];
}

/** Ten years: a search for a working day that takes longer is in a calendar that has none. */
const LONGEST_SEARCH = 3653;

/**
 * The working calendar of a workspace. It remembers what it has looked up, so make one and pass it on.
 * @example
 * const calendar = workingCalendar({ holidays: 'nl', workOn: [], closed: [] })
 * isoDay(calendar.countBack(day('2021-04-06'), 1)) // '2021-04-01': over Goede Vrijdag and Tweede Paasdag
 */
export function workingCalendar(rules: WorkingRules): WorkingCalendar {
  const freeDay = remembered(freeDays(rules));
  const isWorkingDay = (day: Day) => weekdayOf(day) <= 5 && freeDay(day) === undefined;
  const next = (day: Day, step: 1 | -1) => nearestWorkingDay(isWorkingDay, day, step);
  return {
    isWorkingDay,
    freeDay,
    workingDayBefore: (day) => next(day, -1),
    workingDayAfter: (day) => next(day, 1),
    countBack(day, count) {
      if (count === 0) return isWorkingDay(day) ? day : next(day, -1);
      let back = day;
      for (let left = count; left > 0; left--) back = next(back, -1);
      return back;
    },
    workingDaysBetween(from, to) {
      const sign = to < from ? -1 : 1;
      let count = 0;
      for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day++) if (isWorkingDay(day)) count += sign;
      return count;
    },
    hasData: (year) => !needsEquatedDays(rules) || (year >= EQUATED_YEARS.first && year <= EQUATED_YEARS.last),
  };
}

function nearestWorkingDay(isWorkingDay: (day: Day) => boolean, day: Day, step: 1 | -1): Day {
  for (let away = 1; away <= LONGEST_SEARCH; away++) {
    if (isWorkingDay(day + away * step)) return day + away * step;
  }
  // Everything is closed, which no one can have meant: the neighbouring day is as good as any, and keeps its direction.
  return day + step;
}

/** The free days of the rules, a year at a time; the workspace's own closed days last, so that a holiday keeps its name. */
function freeDays(rules: WorkingRules): (day: Day) => FreeDay | undefined {
  const ofYear = remembered((year: number) => freeDaysOfYear(rules, year));
  return (day) => ofYear(partsOf(day).year).get(day) ?? closedDay(rules, day);
}

function freeDaysOfYear(rules: WorkingRules, year: number): Map<Day, FreeDay> {
  const free = new Map<Day, FreeDay>();
  if (rules.holidays === 'none') return free;
  const equated = needsEquatedDays(rules) ? equatedDays(year) : [];
  const all = [
    ...equated.map((day) => ({ ...day, kind: 'equated' as const })),
    ...dutchHolidays(year).map((day) => ({ ...day, kind: 'public' as const })),
  ];
  for (const { day, name, kind } of all) if (!isNamed(name, rules.workOn)) free.set(day, { name, kind });
  return free;
}

function closedDay(rules: WorkingRules, day: Day): FreeDay | undefined {
  const closed = rules.closed.find((period) => within(day, period));
  return closed && { name: { nl: closed.name, en: closed.name }, kind: 'closed' };
}

function needsEquatedDays(rules: WorkingRules): boolean {
  return rules.holidays === 'nl' && !isNamed(EQUATED_DAYS, rules.workOn);
}

function isNamed(name: Said, names: readonly string[]): boolean {
  return names.some((text) => [name.nl, name.en].some((said) => said.toLowerCase() === text.trim().toLowerCase()));
}
