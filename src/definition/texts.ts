import { type Clock, parseClock } from '../calendar/clock.ts';
import { type Day, dayOf, FIRST_DAY, LAST_DAY, lastOfMonth, parseDay, type Weekday } from '../calendar/day.ts';
import { workOnNames } from '../calendar/working-days.ts';
import { isZone } from '../calendar/zone.ts';
import {
  type DayCount,
  DURATION_FORMS,
  LEAD_FORMS,
  readDuration,
  readLead,
  readShift,
  readWeeks,
  SHIFT_FORMS,
  WEEKS_FORMS,
} from '../language/amounts.ts';
import type { Said } from '../language/language.ts';
import { MONTHS } from '../language/names.ts';
import { nearest } from '../language/nearest.ts';
import { MONTH_DAY_FORMS, type MonthDay, RHYTHM_FORMS, readMonthDay, readRhythm } from '../language/recurrence.ts';
import { readWeekday, saysUnknown, WEEKDAY_WORDS } from '../language/typed.ts';
import { allWords, readWord, usualWords, type Word } from '../language/word-list.ts';
import { type Mistake, mistake, type Read } from './found.ts';
import { notADay } from './kinds/not-a-day.ts';
import { notANumber } from './kinds/not-a-number.ts';
import { notATime } from './kinds/not-a-time.ts';
import { unknownWord } from './kinds/unknown-word.ts';
import { wrongValue } from './kinds/wrong-value.ts';
import type { Moment, Rhythm } from './workspace.ts';

/** @example readDay('2020-11-03') // { value: 18569 } */
export function readDay(text: string): Read<Day> {
  const day = parseDay(text);
  if (day !== undefined && FIRST_DAY <= day && day <= LAST_DAY) return { value: day };
  return dayMistake(text);
}

function dayMistake(text: string): { mistake: Mistake } {
  if (parseDay(text) !== undefined) return mistake(notADay, { text, why: 'outside', guess: undefined });
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.test(text);
  return mistake(notADay, { text, why: iso ? 'no-such-day' : 'unreadable', guess: guessDay(text) });
}

/** The day that a text names in another way: `3-11-2020`, `3 november 2020`, `2020-02-30` (the last of that month). */
function guessDay(text: string): Day | undefined {
  const parts = dayParts(text.trim().toLowerCase());
  if (!parts) return undefined;
  const [year, month, date] = parts;
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return dayOf(year, month, date) ?? lastOfMonth(year, month);
}

function dayParts(text: string): [year: number, month: number, date: number] | undefined {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])];
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (dayFirst) return [Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])];
  const inWords = /^(?:[a-z]+ )?(\d{1,2})(?:e|st|nd|rd|th)? ([a-z]+),? (\d{4})$/.exec(text);
  const month = inWords ? monthOf(inWords[2]!) : undefined;
  return inWords && month ? [Number(inWords[3]), month, Number(inWords[1])] : undefined;
}

function monthOf(word: string): number | undefined {
  const starts = (name: string) => name.toLowerCase().startsWith(word.slice(0, 3));
  const index = Math.max(MONTHS.nl.findIndex(starts), MONTHS.en.findIndex(starts));
  return word.length >= 3 && index >= 0 ? index + 1 : undefined;
}

/**
 * A day, or a moment that names none. What looks like a day but is not one is a mistake and not vague.
 * @example readMoment('voor de zomer') // { value: { vague: 'voor de zomer' } }
 */
export function readMoment(text: string): Read<Moment> {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return { value: { vague: text } };
  const day = readDay(text);
  if ('value' in day) return { value: { day: day.value } };
  return /^[\d\s./-]+$/.test(text) || guessDay(text) !== undefined ? day : { value: { vague: text } };
}

/** @example readClock('14.00') // { value: 840 } */
export function readClock(text: string): Read<Clock> {
  const clock = parseClock(text);
  return clock === undefined
    ? mistake(notATime, { text, guess: guessClock(text), mayBeUnknown: false })
    : { value: clock };
}

/** A time of day; null when it says that it is not yet known. */
export function readTime(text: string): Read<Clock | null> {
  if (saysUnknown(text)) return { value: null };
  const clock = parseClock(text);
  return clock === undefined
    ? mistake(notATime, { text, guess: guessClock(text), mayBeUnknown: true })
    : { value: clock };
}

/** `14`, `1400`, `14u30`, `14:0`: what people write when they mean a time. */
function guessClock(text: string): Clock | undefined {
  const match = /^(\d{1,2})\s*(?:[:.,uh]|uur)?\s*(\d{0,2})\s*(?:uur|u|h)?$/i.exec(text.trim());
  return match ? parseClock(`${match[1]}:${(match[2] || '0').padStart(2, '0')}`) : undefined;
}

/** Where a meeting goes: a day, a day and a time, or a time alone. */
export function readTarget(text: string): Read<{ day: Day | null; time: Clock | null }> {
  const alone = parseClock(text);
  if (alone !== undefined) return { value: { day: null, time: alone } };
  const [date = text, ...rest] = text.trim().split(/\s+/);
  const day = readDay(rest.length > 0 && parseDay(date) === undefined ? text : date);
  if ('mistake' in day || rest.length === 0) return 'mistake' in day ? day : { value: { day: day.value, time: null } };
  const time = readClock(rest.join(' '));
  return 'mistake' in time ? time : { value: { day: day.value, time: time.value } };
}

/** `9:00 - 12:00`, `9.00 tot 12.00 uur`. */
export function readTimeSpan(text: string): Read<{ start: Clock; end: Clock }> {
  const parts = text.split(/\s*(?:-|–|\btot\b|\buntil\b|\bto\b)\s*/);
  const [start, end] = parts.map(parseClock);
  if (parts.length === 2 && start !== undefined && end !== undefined && start < end) return { value: { start, end } };
  return mistake(wrongValue, { text, what: SPAN, forms: { nl: ['9:00 - 12:00'], en: ['9:00 - 12:00'] } });
}

const SPAN: Said = { nl: 'tijdvak', en: 'a stretch of time' };

export const readLength: (text: string) => Read<number> = reader(
  readDuration,
  { nl: 'lengte', en: 'a length of time' },
  DURATION_FORMS,
);

export const readLeadTime: (text: string) => Read<DayCount> = reader(
  readLead,
  { nl: 'termijn', en: 'a lead time' },
  LEAD_FORMS,
);

/** Working days between two steps of a route: `2 werkdagen`, or `0` for a later hour of the same day. */
export const readGap: (text: string) => Read<number> = reader(
  (text) => (text === '0' ? 0 : workingDays(readLead(text))),
  { nl: 'aantal werkdagen', en: 'a number of working days' },
  { nl: ['0', '1 werkdag', '2 werkdagen'], en: ['0', '1 working day', '2 working days'] },
);

function workingDays(lead: DayCount | undefined): number | undefined {
  return lead?.unit === 'working-days' ? lead.count : undefined;
}

export const readShiftInDays: (text: string) => Read<DayCount> = reader(
  readShift,
  { nl: 'verschuiving', en: 'a shift in days' },
  SHIFT_FORMS,
);

export const readHorizon: (text: string) => Read<number> = reader(
  readWeeks,
  { nl: 'aantal weken', en: 'a number of weeks' },
  WEEKS_FORMS,
);

export const readEvery: (text: string) => Read<Rhythm> = reader(
  readRhythm,
  { nl: 'ritme', en: 'a rhythm' },
  RHYTHM_FORMS,
);

/** Where cyclus is mostly used. */
export const USUAL_ZONE = 'Europe/Amsterdam';

export const readZone: (text: string) => Read<string> = reader(
  // Looking up a zone wakes the whole library for languages; the usual one is known to be there.
  (text) => (text === USUAL_ZONE || isZone(text) ? text : undefined),
  { nl: 'tijdzone', en: 'a time zone' },
  { nl: ['Europe/Amsterdam', 'Europe/Brussels', 'UTC'], en: ['Europe/Amsterdam', 'Europe/Brussels', 'UTC'] },
);

export const readDomain: (text: string) => Read<string> = reader(
  (text) =>
    /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(text) ? text : undefined,
  { nl: 'domein', en: 'a domain' },
  { nl: ['samenleving.example'], en: ['samenleving.example'] },
);

export const readEmail: (text: string) => Read<string> = reader(
  (text) => (/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(text) ? text : undefined),
  { nl: 'e-mailadres', en: 'an e-mail address' },
  { nl: ['h.devries@vws.example'], en: ['h.devries@vws.example'] },
);

/** Turns a reader that knows only right and wrong into one that says what it wanted. */
function reader<T>(read: (text: string) => T | undefined, what: Said, forms: Said<readonly string[]>) {
  return (text: string): Read<T> => {
    const value = read(text);
    return value === undefined ? mistake(wrongValue, { text, what, forms }) : { value };
  };
}

/** When in its round a step falls, before it is known whether the round counts weeks or months. */
export type WrittenDay = { on: 'weekday'; weekday: Weekday } | MonthDay;

/** `maandag`, `2e dinsdag`, `15`, `laatste dag`. */
export function readStepDay(text: string): Read<WrittenDay> {
  const weekday = readWeekday(text);
  if (weekday) return { value: { on: 'weekday', weekday } };
  const monthDay = readMonthDay(text);
  if (monthDay) return { value: monthDay };
  if (/^[\d\s]|\s/.test(text.trim())) {
    const forms = { nl: ['dinsdag', ...MONTH_DAY_FORMS.nl], en: ['Tuesday', ...MONTH_DAY_FORMS.en] };
    return mistake(wrongValue, { text, what: { nl: 'dag van een ronde', en: 'a day of a round' }, forms });
  }
  return mistake(unknownWord, { text, ...allowedWords(WEEKDAY_WORDS, text) });
}

/** A reader of the words of a list. */
export function wordReader<T>(words: readonly Word<T>[]): (text: string) => Read<T> {
  return (text) => {
    const value = readWord(words, text);
    return value === undefined ? mistake(unknownWord, { text, ...allowedWords(words, text) }) : { value };
  };
}

function allowedWords(words: readonly Word<unknown>[], text: string) {
  const allowed = { nl: usualWords(words, 'nl'), en: usualWords(words, 'en') };
  return { allowed, guess: nearest(text, allWords(words)) };
}

/** A reader of whole numbers within bounds. */
export function numberReader(least: number, most: number): (text: string) => Read<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? { value } : mistake(notANumber, { text, least, most });
  };
}

/** A public holiday by the name that the working calendar has for it. */
export function readHoliday(text: string): Read<string> {
  return wordReader(workOnNames().map(({ nl, en }) => ({ value: nl, nl: [nl] as const, en: [en] as const })))(text);
}
