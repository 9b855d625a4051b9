import { dayOf, isoOf, weekdayOf } from './days.ts';
import type { Programme } from './description.ts';

/** Days that a decree equates with a holiday (Algemene termijnenwet, article 3, third paragraph). */
const EQUATED = [
  ...['2019-05-31', '2019-12-27', '2020-05-22', '2021-05-14', '2022-05-27', '2023-04-28', '2023-05-19', '2024-05-10'],
  ...['2024-12-27', '2025-05-30', '2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
].map(dayOf);

/** Easter Sunday, by the rule of Gauss; for the years 1900 to 2099. */
function easterOf(year: number): number {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = d + e;
  const isException = late === 35 || (late === 34 && d === 28 && year % 19 > 10);
  return dayOf(`${year}-03-22`) + late - (isException ? 7 : 0);
}

function dutchHolidays(year: number): number[] {
  const easter = easterOf(year);
  const kingsDay = dayOf(`${year}-04-27`);
  return [
    dayOf(`${year}-01-01`),
    ...[easter - 2, easter, easter + 1, easter + 39, easter + 49, easter + 50],
    weekdayOf(kingsDay) === 7 ? kingsDay - 1 : kingsDay,
    ...['05-05', '12-25', '12-26'].map((date) => dayOf(`${year}-${date}`)),
  ];
}

/** What was once found, because it is asked for so often. */
const known = { nl: new Map<number, boolean>(), none: new Map<number, boolean>() };

function isPublicHoliday(day: number): boolean {
  return EQUATED.includes(day) || dutchHolidays(Number(isoOf(day).slice(0, 4))).includes(day);
}

export function isHoliday({ holidays, closed }: Programme, day: number): boolean {
  return closed.includes(day) || (holidays === 'nl' && isPublicHoliday(day));
}

export function isWorkingDay({ holidays, closed }: Programme, day: number): boolean {
  if (!known[holidays].has(day)) {
    known[holidays].set(day, weekdayOf(day) <= 5 && (holidays === 'none' || !isPublicHoliday(day)));
  }
  return known[holidays].get(day)! && !closed.includes(day);
}

/** How many working days there are after the one day up to and including the other. */
export function workingDaysBetween(programme: Programme, before: number, after: number): number {
  let count = 0;
  for (let day = before + 1; day <= after; day++) if (isWorkingDay(programme, day)) count++;
  return count;
}

/** The nth working day after a day; before it when n is negative. */
export function workingDayFrom(programme: Programme, day: number, n: number): number {
  let [found, left] = [day, Math.abs(n)];
  while (left > 0) {
    found += Math.sign(n);
    if (isWorkingDay(programme, found)) left--;
  }
  return found;
}

/** On which day the papers are due for a meeting on this day: counted back, and never on a day that is no working day. */
export function dueDay(programme: Programme, forum: string, day: number): number | null {
  const rule = programme.fora[forum]!.papers;
  if (!rule) return null;
  if (rule.counts === 'working days') return workingDayFrom(programme, day, -rule.lead);
  const due = day - rule.lead;
  return isWorkingDay(programme, due) ? due : workingDayFrom(programme, due, -1);
}
