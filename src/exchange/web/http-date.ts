import { DAY_SECONDS } from '../../calendar/clock.ts';
import { dayOf } from '../../calendar/day.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const MONTH = `(?<month>${MONTHS.join('|')})`;
const TIME = '(?<hours>\\d\\d):(?<minutes>\\d\\d):(?<seconds>\\d\\d)';

/** The form to write, and the two that must still be read (RFC 9110, 5.6.7). */
const FORMS = [
  new RegExp(`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<date>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`),
  new RegExp(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<date>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT$`),
  new RegExp(`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${MONTH} (?<date>\\d\\d| \\d) ${TIME} (?<year>\\d{4})$`),
];

/**
 * A moment as HTTP writes it.
 * @param seconds since 1970-01-01T00:00Z
 * @example httpDate(784111777) // 'Sun, 06 Nov 1994 08:49:37 GMT'
 */
export function httpDate(seconds: number): string {
  return new Date(seconds * 1000).toUTCString();
}

/**
 * Reads a moment in any of the three forms of HTTP; undefined for anything else.
 * @returns seconds since 1970-01-01T00:00Z
 * @example readHttpDate('Sunday, 06-Nov-94 08:49:37 GMT') // 784111777
 */
export function readHttpDate(text: string): number | undefined {
  const found = FORMS.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!found) return undefined;
  const { year, month, date, hours, minutes, seconds } = found as Record<string, string>;
  const day = dayOf(fullYear(year!), MONTHS.indexOf(month!) + 1, Number(date));
  const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return day === undefined || time > DAY_SECONDS ? undefined : day * DAY_SECONDS + time;
}

/** A year of two digits is one that browsers can have seen: all of them came after 1970. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}
