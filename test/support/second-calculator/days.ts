// Days as whole numbers, counted by the plain Date of the language, which needs no time zone for that.

const LENGTH = 86_400_000;

/** @example dayOf('1970-01-02') // 1 */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / LENGTH;
}

/** @example isoOf(1) // '1970-01-02' */
export function isoOf(day: number): string {
  return new Date(day * LENGTH).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: number): number {
  return new Date(day * LENGTH).getUTCDay() || 7;
}

/** The first day of the month, so many months after the one in which this day lies. */
export function monthAfter(day: number, months: number): number {
  const date = new Date(day * LENGTH);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / LENGTH;
}

/** @example hourOf(870) // '14:30' */
export function hourOf(time: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(time / 60))}:${two(time % 60)}`;
}
