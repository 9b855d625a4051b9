import type { Lang, Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../language/names.ts';
import { quantity } from '../language/quantity.ts';
import { type Clock, DAY_MINUTES, isoClock } from './clock.ts';
import { type Day, partsOf, type Weekday, weekdayOf } from './day.ts';
import type { Period } from './period.ts';

/** @example weekdayName(2, 'nl') // 'dinsdag' */
export function weekdayName(weekday: Weekday, lang: Lang): string {
  return WEEKDAYS[lang][weekday - 1]!;
}

/** @example shortWeekday(2, 'nl') // 'di' */
export function shortWeekday(weekday: Weekday, lang: Lang): string {
  return SHORT_WEEKDAYS[lang][weekday - 1]!;
}

/**
 * A day in full, as in a sentence or heading.
 * @example longDay(day('2020-11-03'), 'nl') // 'dinsdag 3 november 2020'
 */
export function longDay(day: Day, lang: Lang): string {
  const { year, month, date } = partsOf(day);
  return `${weekdayName(weekdayOf(day), lang)} ${date} ${MONTHS[lang][month - 1]} ${year}`;
}

/**
 * A day in full without its weekday, as at the top of a letter.
 * @example dateWords(day('2020-11-03'), 'nl') // '3 november 2020'
 */
export function dateWords(day: Day, lang: Lang): string {
  return longDay(day, lang).replace(/^\S+ /, '');
}

/**
 * A day as in a table: without its year.
 * @example shortDay(day('2020-11-03'), 'nl') // 'di 3 nov'
 */
export function shortDay(day: Day, lang: Lang): string {
  const { month, date } = partsOf(day);
  return `${shortWeekday(weekdayOf(day), lang)} ${date} ${SHORT_MONTHS[lang][month - 1]}`;
}

/**
 * The same without its weekday.
 * @example bareDay(day('2020-11-03'), 'nl') // '3 nov'
 */
export function bareDay(day: Day, lang: Lang): string {
  return shortDay(day, lang).replace(/^\S+ /, '');
}

const RANGE: Said<{ to: string; from: string; until: string; always: string }> = {
  nl: { to: 't/m', from: 'vanaf', until: 't/m', always: 'altijd' },
  en: { to: 'to', from: 'from', until: 'up to and including', always: 'always' },
};

/**
 * A period, both days included; what the two days share is said once. An open end is said as such.
 * @example dayRange(day('2020-11-02'), day('2020-11-15'), 'nl') // 'maandag 2 t/m zondag 15 november 2020'
 */
export function dayRange(from: Day, until: Day, lang: Lang): string {
  const words = RANGE[lang];
  if (!Number.isFinite(from) && !Number.isFinite(until)) return words.always;
  if (!Number.isFinite(from)) return `${words.until} ${longDay(until, lang)}`;
  if (!Number.isFinite(until)) return `${words.from} ${longDay(from, lang)}`;
  if (from === until) return longDay(from, lang);
  return `${startOfRange({ from, until }, lang)} ${words.to} ${longDay(until, lang)}`;
}

/**
 * The same without weekdays, as in a title.
 * @example dateRange({ from: day('2020-11-02'), until: day('2020-11-15') }, 'nl') // '2 t/m 15 november 2020'
 */
export function dateRange({ from, until }: Period, lang: Lang): string {
  const date = (day: Day) => longDay(day, lang).replace(/^\S+ /, '');
  if (from === until) return date(until);
  return `${startOfRange({ from, until }, lang).replace(/^\S+ /, '')} ${RANGE[lang].to} ${date(until)}`;
}

/** The first day of a period without the month and year that its last day will name. */
function startOfRange({ from, until }: Period, lang: Lang): string {
  const [first, last] = [partsOf(from), partsOf(until)];
  if (first.year !== last.year) return longDay(from, lang);
  const day = `${weekdayName(weekdayOf(from), lang)} ${first.date}`;
  return first.month === last.month ? day : `${day} ${MONTHS[lang][first.month - 1]}`;
}

/**
 * A period as in a table, both days included; both years where they differ.
 * @example shortRange({ from: day('2020-11-16'), until: day('2020-12-01') }, 'nl') // 'ma 16 nov t/m di 1 dec 2020'
 */
export function shortRange({ from, until }: Period, lang: Lang): string {
  const [start, end] = [from, until].map((day) => `${shortDay(day, lang)} ${partsOf(day).year}`);
  if (from === until) return end!;
  const first = partsOf(from).year === partsOf(until).year ? shortDay(from, lang) : start!;
  return `${first} ${RANGE[lang].to} ${end}`;
}

/** @example monthWords(day('2021-04-01'), 'nl') // 'april 2021' */
export function monthWords(day: Day, lang: Lang): string {
  const { year, month } = partsOf(day);
  return `${MONTHS[lang][month - 1]} ${year}`;
}

/**
 * A row of months; an open end is said as such.
 * @param period from the first day of a month to the last day of one
 * @example monthRange({ from: day('2021-01-01'), until: day('2021-03-31') }, 'nl') // 'jan t/m mrt 2021'
 */
export function monthRange({ from, until }: Period, lang: Lang): string {
  const words = RANGE[lang];
  const short = (day: Day) => SHORT_MONTHS[lang][partsOf(day).month - 1]!;
  const full = (day: Day) => `${short(day)} ${partsOf(day).year}`;
  if (!Number.isFinite(from)) return `${words.until} ${full(until)}`;
  if (!Number.isFinite(until)) return `${words.from} ${full(from)}`;
  if (full(from) === full(until)) return full(from);
  const start = partsOf(from).year === partsOf(until).year ? short(from) : full(from);
  return `${start} ${words.to} ${full(until)}`;
}

const LATER: Said<{ next: string; days: (count: number) => string }> = {
  nl: { next: ' (volgende dag)', days: (count) => ` (${count} dagen later)` },
  en: { next: ' (next day)', days: (count) => ` (${count} days later)` },
};

/**
 * A time of day as in a sentence; one past midnight says on which day it is.
 * @param clock minutes after midnight, 0 or more
 * @example clockWords(840, 'nl') // '14.00 uur'
 * @example clockWords(840, 'en') // '14:00'
 * @example clockWords(1470, 'nl') // '0.30 uur (volgende dag)'
 */
export function clockWords(clock: Clock, lang: Lang): string {
  const time = isoClock(clock % DAY_MINUTES);
  const later = laterWords(Math.floor(clock / DAY_MINUTES), lang);
  return lang === 'nl' ? `${time.replace(/^0/, '').replace(':', '.')} uur${later}` : `${time}${later}`;
}

function laterWords(days: number, lang: Lang): string {
  if (days === 0) return '';
  return days === 1 ? LATER[lang].next : LATER[lang].days(days);
}

/** As many days as a reader takes in at a glance. */
const SHOWN_DAYS = 5;

/**
 * Days as one enumeration, each year said once, after its last day; of many days the first few and the last.
 * @param days in order
 * @example daysWords([day('2020-12-22'), day('2021-01-05')], 'nl') // 'di 22 dec 2020 en di 5 jan 2021'
 */
export function daysWords(days: readonly Day[], lang: Lang): string {
  if (days.length <= SHOWN_DAYS) return listing(withYears(days, lang), lang);
  const shown = days.slice(0, SHOWN_DAYS - 1);
  const last = days.at(-1)!;
  const rest = lang === 'nl' ? 'nog' : 'another';
  const more = `${rest} ${quantity(days.length - shown.length, 'days', lang)}`;
  const end = `${RANGE[lang].until} ${withYears([last], lang)[0]}`;
  return listing([...withYears(shown, lang), `${more} ${end}`], lang);
}

function withYears(days: readonly Day[], lang: Lang): string[] {
  return days.map((day, index) => {
    const { year } = partsOf(day);
    const next = days[index + 1];
    const lastOfYear = next === undefined || partsOf(next).year !== year;
    return lastOfYear ? `${shortDay(day, lang)} ${year}` : shortDay(day, lang);
  });
}
