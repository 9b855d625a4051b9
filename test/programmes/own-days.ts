// Days for the calculations by hand: as ISO text, reckoned with the clock of JavaScript. Nothing here comes from src.

export type Iso = string;
type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';

/** What a programme is, according to its description in words. */
export interface ByHand {
  from: Iso;
  until: Iso;
  /** The hours and fora of a day. */
  on(day: Iso): string[];
  /** Each product by its title, with its days worked out by hand. */
  ways: Record<string, string[]>;
  /** Something that happens to a meeting with items on it. */
  move: { meeting: string; to: Iso; items: string[] };
}

export function plus(day: Iso, days: number): Iso {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function daysFrom(from: Iso, until: Iso, step = 1): Iso[] {
  const days = [];
  for (let day = from; day <= until; day = plus(day, step)) days.push(day);
  return days;
}

/** The Mondays of the weeks that count: all but those of the recesses. */
export function mondays(from: Iso, until: Iso, recesses: readonly Iso[] = []): Iso[] {
  return daysFrom(from, until, 7).filter((monday) => !recesses.includes(monday));
}

export const is = (weekday: Weekday, day: Iso) => new Date(`${day}T00:00Z`).toUTCString().startsWith(weekday);

/** @example isNth(2, 'Mon', '2026-09-14') // the second Monday of September */
export function isNth(n: number, weekday: Weekday, day: Iso): boolean {
  const date = Number(day.slice(8));
  return is(weekday, day) && date > 7 * (n - 1) && date <= 7 * n;
}

export function isLast(weekday: Weekday, day: Iso): boolean {
  return is(weekday, day) && monthOf(plus(day, 7)) !== monthOf(day);
}

export const monthOf = (day: Iso) => Number(day.slice(5, 7));

/** The paschal full moons of 1900 to 2199, by golden number, as the tables of the church print them. */
const FULL_MOONS = [
  ...['04-14', '04-03', '03-23', '04-11', '03-31', '04-18', '04-08', '03-28', '04-16', '04-05'],
  ...['03-25', '04-13', '04-02', '03-22', '04-10', '03-30', '04-17', '04-07', '03-27'],
];

/** Easter is the Sunday after the paschal full moon. */
export function easter(year: number): Iso {
  let day = plus(`${year}-${FULL_MOONS[year % 19]}`, 1);
  while (!is('Sun', day)) day = plus(day, 1);
  return day;
}
