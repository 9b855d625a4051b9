import { monthNamed } from './day-words.ts';
import type { Lang } from './language.ts';
import { plain } from './word-list.ts';

/** A date as somebody says it, right or wrong: whether there is such a day, a calendar knows. */
export interface SaidDate {
  year: number | undefined;
  /** January is 1. */
  month: number;
  date: number;
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
/** Without a year two numbers with a point between them are a time. */
const IN_FIGURES = /^(\d{1,2})(?:([-/.])(\d{1,2})\2(\d{4})|[-/](\d{1,2}))$/;
const DAY_FIRST = /^(\d{1,2})(?:e|de|ste|st|nd|rd|th)?[- ](?:of )?(\p{L}+)\.?(?:[- ](\d{4}))?$/u;
const MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u;

/**
 * The dates that a text can mean, in the words of either language: none, one, or two when a day in figures could also be
 * the month. Figures are day first in Dutch; in English nobody knows.
 * @example datesSaid('2 nov. 2020', 'nl') // [{ year: 2020, month: 11, date: 2 }]
 * @example datesSaid('11/2', 'en') // [{ month: 2, date: 11, ... }, { month: 11, date: 2, ... }]
 */
export function datesSaid(text: string, lang: Lang): SaidDate[] {
  const words = plain(text).replace(/,/g, '');
  const iso = YEAR_FIRST.exec(words);
  if (iso) return [dateOf(iso[1], Number(iso[3]), iso[4]!)];
  const figures = IN_FIGURES.exec(words);
  if (figures) return inFigures(figures[1]!, figures[3] ?? figures[5]!, figures[4], lang);
  const day = DAY_FIRST.exec(words);
  if (day) return inWords(day[3], day[2]!, day[1]!);
  const month = MONTH_FIRST.exec(words);
  return month ? inWords(month[3], month[1]!, month[2]!) : [];
}

function inFigures(first: string, second: string, year: string | undefined, lang: Lang): SaidDate[] {
  const dayFirst = dateOf(year, Number(second), first);
  if (lang === 'nl' || first === second) return [dayFirst];
  return [dayFirst, dateOf(year, Number(first), second)];
}

function inWords(year: string | undefined, name: string, date: string): SaidDate[] {
  const month = monthNamed(name);
  return month === undefined ? [] : [dateOf(year, month, date)];
}

function dateOf(year: string | undefined, month: number, date: string): SaidDate {
  return { year: year === undefined ? undefined : Number(year), month, date: Number(date) };
}
