import type { Said } from './language.ts';
import { plain, readWord, type Word } from './word-list.ts';

/** A number of working days or calendar days. */
export interface DayCount {
  count: number;
  unit: 'working-days' | 'days';
}

const WEEK_MINUTES = 7 * 24 * 60;
const MOST_DAYS = 366;
/** Ten years. */
const MOST_WEEKS = 522;

const DAY_UNITS: readonly Word<{ days: number; unit: DayCount['unit'] }>[] = [
  {
    value: { days: 1, unit: 'working-days' },
    nl: ['werkdag', 'werkdagen'],
    en: ['working day', 'working days', 'workday', 'workdays', 'business day', 'business days'],
  },
  { value: { days: 1, unit: 'days' }, nl: ['dag', 'dagen'], en: ['day', 'days'] },
  { value: { days: 7, unit: 'days' }, nl: ['week', 'weken'], en: ['week', 'weeks'] },
];

/** How a length of time may be written. */
export const DURATION_FORMS: Said<readonly string[]> = {
  nl: ['90 min', '1u30', '1,5 uur', '2 uur'],
  en: ['90 min', '1h30', '1.5 hours', '2 hours'],
};

/** How a lead time may be written. */
export const LEAD_FORMS: Said<readonly string[]> = {
  nl: ['1 werkdag', '2 werkdagen', '7 dagen', '1 week'],
  en: ['1 working day', '2 working days', '7 days', '1 week'],
};

/** How a shift in days may be written. */
export const SHIFT_FORMS: Said<readonly string[]> = {
  nl: ['1 dag', '-1 werkdag', '2 weken'],
  en: ['1 day', '-1 working day', '2 weeks'],
};

/** How a span of weeks may be written. */
export const WEEKS_FORMS: Said<readonly string[]> = { nl: ['1 week', '26 weken'], en: ['1 week', '26 weeks'] };

const MINUTES = '(?:min|mins|minuut|minuten|minutes?)';
const HOURS = '(?:u|h|uur|uren|hours?|hrs?)';
const ONLY_MINUTES = new RegExp(`^(\\d{1,5}) ?${MINUTES}$`);
const ONLY_HOURS = new RegExp(`^(\\d{1,3})(?:[.,](\\d{1,4}))? ?${HOURS}$`);
const HOURS_AND_MINUTES = new RegExp(`^(\\d{1,3}) ?${HOURS} ?(?:en |and )?([0-5]?\\d)(?: ?${MINUTES})?$`);

/**
 * Reads a length of time: `90 min`, `1u30`, `1,5 uur`, `1 uur en 30 minuten`.
 * @returns whole minutes, from 1 to a week; undefined for anything else
 * @example readDuration('1,5 uur') // 90
 */
export function readDuration(text: string): number | undefined {
  const minutes = writtenMinutes(plain(text));
  return minutes !== undefined && minutes > 0 && minutes <= WEEK_MINUTES ? minutes : undefined;
}

function writtenMinutes(text: string): number | undefined {
  const both = HOURS_AND_MINUTES.exec(text);
  if (both) return Number(both[1]) * 60 + Number(both[2]);
  const minutes = ONLY_MINUTES.exec(text);
  if (minutes) return Number(minutes[1]);
  const hours = ONLY_HOURS.exec(text);
  return hours ? hoursToMinutes(hours[1]!, hours[2] ?? '') : undefined;
}

/** In whole numbers, because 1.1 * 60 is not 66 for a computer. */
function hoursToMinutes(whole: string, decimals: string): number | undefined {
  const scale = 10 ** decimals.length;
  const minutes = Number(whole + decimals) * 60;
  return minutes % scale === 0 ? minutes / scale : undefined;
}

/**
 * Reads a lead time: `2 werkdagen`, `7 dagen`, `1 week`.
 * @returns 0 to 366 working days or calendar days; undefined for anything else
 * @example readLead('3 working days') // { count: 3, unit: 'working-days' }
 */
export function readLead(text: string): DayCount | undefined {
  const match = /^(\d{1,3}) ?([a-z ]+)$/.exec(plain(text));
  const unit = match && readWord(DAY_UNITS, match[2]!);
  if (!unit) return undefined;
  const count = Number(match[1]) * unit.days;
  return count <= MOST_DAYS ? { count, unit: unit.unit } : undefined;
}

/**
 * Reads a lead time that may point back: `1 dag`, `+2 dagen`, `-1 werkdag`.
 * @returns -366 to 366 working days or calendar days; undefined for anything else
 * @example readShift('-1 werkdag') // { count: -1, unit: 'working-days' }
 */
export function readShift(text: string): DayCount | undefined {
  const [, sign, rest] = /^([-+\u2212]?) ?(.*)$/s.exec(text.trim())!;
  const lead = readLead(rest!);
  if (!lead || sign === '' || sign === '+' || lead.count === 0) return lead;
  return { ...lead, count: -lead.count };
}

/**
 * Reads a span of whole weeks: `26 weken`.
 * @returns 1 to 522 weeks (ten years); undefined for anything else
 * @example readWeeks('26 weeks') // 26
 */
export function readWeeks(text: string): number | undefined {
  const match = /^(\d{1,3}) ?(?:week|weken|weeks)$/.exec(plain(text));
  const weeks = match ? Number(match[1]) : 0;
  return weeks >= 1 && weeks <= MOST_WEEKS ? weeks : undefined;
}
