import { FIRST_DAY, firstOfMonth, LAST_DAY, parseDay } from '../../calendar/day.ts';
import { ALWAYS, type Period } from '../../calendar/period.ts';
import type { Said } from '../../language/language.ts';
import { wrongValue } from '../kinds/wrong-value.ts';
import { mistake, type Read } from './found.ts';

/**
 * The days of a month; undefined for any other text.
 * @example monthOf('2021-02') // 1 to 28 February 2021
 */
export function monthOf(text: string): Period | undefined {
  const from = parseDay(`${text}-01`);
  if (from === undefined || from < FIRST_DAY || from > LAST_DAY) return undefined;
  return { from, until: firstOfMonth(from, 1) - 1 };
}

/** @example readMonth('2021-04') // { value: the days of April 2021 } */
export function readMonth(text: string): Read<Period> {
  const month = monthOf(text);
  return month
    ? { value: month }
    : mistake(wrongValue, { text, what: MONTH, forms: { nl: ['2021-04'], en: ['2021-04'] } });
}

/** Months in a row: one, from one to another, or with an open end: `2021-03`, `2021-01..2021-03`, `2021-04..`. */
export function readMonths(text: string): Read<Period> {
  const [first = '', last = first, ...more] = text.split('..').map((part) => part.trim());
  const from = first === '' ? ALWAYS : monthOf(first);
  const until = last === '' ? ALWAYS : monthOf(last);
  const closed = first !== '' || last !== '';
  if (from && until && closed && more.length === 0 && from.from <= until.until)
    return { value: { from: from.from, until: until.until } };
  return mistake(wrongValue, { text, what: MONTHS, forms: { nl: SPANS, en: SPANS } });
}

const MONTH: Said = { nl: 'maand', en: 'a month' };
const MONTHS: Said = { nl: 'maand of reeks maanden', en: 'a month or a row of months' };
const SPANS = ['2021-04', '2021-01..2021-03', '2021-04..'];
