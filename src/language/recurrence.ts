import type { Said } from './language.ts';
import { readWeekday, type WeekdayNumber } from './typed.ts';
import { plain, readWord, type Word } from './word-list.ts';

/** How often something comes round. */
export type WrittenRhythm = { every: 'weeks' | 'months'; count: number } | { every: 'once' } | { every: 'ad hoc' };

/** A day of a month that is not yet known: its second Tuesday, its 15th, its last. */
export type MonthDay =
  | { on: 'nth-weekday'; nth: 1 | 2 | 3 | 4 | 5 | -1; weekday: WeekdayNumber }
  | { on: 'date'; date: number | 'last' };

/** Ten years. */
const MOST = { weeks: 522, months: 120 };

const RHYTHM_UNITS: readonly Word<'weeks' | 'months'>[] = [
  { value: 'weeks', nl: ['week', 'weken'], en: ['week', 'weeks'] },
  { value: 'months', nl: ['maand', 'maanden'], en: ['month', 'months'] },
];

const SINGLE_RHYTHMS: readonly Word<'once' | 'ad hoc'>[] = [
  { value: 'once', nl: ['eenmalig'], en: ['once'] },
  { value: 'ad hoc', nl: ['ad hoc', 'ad-hoc'], en: ['ad hoc', 'ad-hoc'] },
];

const ORDINALS: readonly Word<1 | 2 | 3 | 4 | 5 | -1>[] = [
  { value: 1, nl: ['1e', '1ste', 'eerste'], en: ['1st', 'first'] },
  { value: 2, nl: ['2e', '2de', 'tweede'], en: ['2nd', 'second'] },
  { value: 3, nl: ['3e', '3de', 'derde'], en: ['3rd', 'third'] },
  { value: 4, nl: ['4e', '4de', 'vierde'], en: ['4th', 'fourth'] },
  { value: 5, nl: ['5e', '5de', 'vijfde'], en: ['5th', 'fifth'] },
  { value: -1, nl: ['laatste'], en: ['last'] },
];

/** How a rhythm may be written. */
export const RHYTHM_FORMS: Said<readonly string[]> = {
  nl: ['week', '2 weken', 'maand', '2 maanden', 'eenmalig', 'ad hoc'],
  en: ['week', '2 weeks', 'month', '2 months', 'once', 'ad hoc'],
};

/** How a day of a month may be written. */
export const MONTH_DAY_FORMS: Said<readonly string[]> = {
  nl: ['2e dinsdag', 'laatste donderdag', '15', 'laatste dag'],
  en: ['2nd Tuesday', 'last Thursday', '15', 'last day'],
};

/**
 * Reads a rhythm: `2 weken`, `maand`, `once`, `ad hoc`.
 * @returns at most ten years; undefined for anything else
 * @example readRhythm('2 weken') // { every: 'weeks', count: 2 }
 */
export function readRhythm(text: string): WrittenRhythm | undefined {
  const single = readWord(SINGLE_RHYTHMS, text);
  if (single) return { every: single };
  const match = /^(\d{0,3}) ?([a-z]+)$/.exec(plain(text));
  const every = match && readWord(RHYTHM_UNITS, match[2]!);
  if (!every) return undefined;
  const count = match[1] === '' ? 1 : Number(match[1]);
  return count >= 1 && count <= MOST[every] ? { every, count } : undefined;
}

/**
 * Reads a day of a month: `2e dinsdag`, `laatste vrijdag`, `5th Friday`, `15`, `15e`, `laatste dag`.
 * @returns a weekday counted in its month, or a date from 1 to 31; undefined for anything else
 * @example readMonthDay('laatste vrijdag') // { on: 'nth-weekday', nth: -1, weekday: 5 }
 */
export function readMonthDay(text: string): MonthDay | undefined {
  const words = plain(text).split(' ');
  if (words.length === 1) return readDate(words[0]!);
  const nth = readWord(ORDINALS, words[0]!);
  if (words.length > 2 || nth === undefined) return undefined;
  if (words[1] === 'dag' || words[1] === 'day') return { on: 'date', date: nth === -1 ? 'last' : nth };
  const weekday = readWeekday(words[1]!);
  return weekday && { on: 'nth-weekday', nth, weekday };
}

function readDate(text: string): MonthDay | undefined {
  const match = /^(\d{1,2})(?:e|de|ste|st|nd|rd|th)?$/.exec(text);
  const date = match ? Number(match[1]) : 0;
  return date >= 1 && date <= 31 ? { on: 'date', date } : undefined;
}
