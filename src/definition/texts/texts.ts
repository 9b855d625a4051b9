import type { Weekday } from '../../calendar/day.ts';
import { USUAL_ZONE } from '../../calendar/usual-zone.ts';
import { workOnNames } from '../../calendar/working-days.ts';
import { isZone } from '../../calendar/zone.ts';
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
} from '../../language/amounts.ts';
import type { Said } from '../../language/language.ts';
import { nearest } from '../../language/nearest.ts';
import { MONTH_DAY_FORMS, type MonthDay, RHYTHM_FORMS, readMonthDay, readRhythm } from '../../language/recurrence.ts';
import { readWeekday, saysNone, WEEKDAY_WORDS } from '../../language/typed.ts';
import { allWords, readWord, usualWords, type Word } from '../../language/word-list.ts';
import { notANumber } from '../kinds/not-a-number.ts';
import { unknownWord } from '../kinds/unknown-word.ts';
import { wrongValue } from '../kinds/wrong-value.ts';
import type { Rhythm } from '../types/cycles.ts';
import { mistake, type Read } from './found.ts';

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

/** How long a round in writing takes: `5 werkdagen`. */
export const readWorkingDays: (text: string) => Read<number> = reader(
  (text) => workingDays(readLead(text)) || undefined,
  { nl: 'aantal werkdagen', en: 'a number of working days' },
  { nl: ['1 werkdag', '5 werkdagen'], en: ['1 working day', '5 working days'] },
);

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

/** A second in UTC, as seconds since 1970-01-01T00:00Z. */
export const readInstant: (text: string) => Read<number> = reader(
  (text) => {
    const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
  },
  { nl: 'moment in UTC', en: 'a moment in UTC' },
  { nl: ['2020-10-30T09:12:00Z'], en: ['2020-10-30T09:12:00Z'] },
);

/** A name alone: what stands elsewhere is not read, whatever the definitions say. */
export const readCalendarFile: (text: string) => Read<string> = reader(
  (text) => (/^(?!\.)[^/\\:\p{Control}]{1,200}\.(ics|ical|ifb)$/iu.test(text) ? text : undefined),
  {
    nl: 'naam van een .ics-bestand dat bij de definities staat',
    en: 'the name of an .ics file beside the definitions',
  },
  { nl: ['agenda-vws.ics'], en: ['agenda-vws.ics'] },
);

/** A web address, as it is clicked in a calendar. */
export const readLink: (text: string) => Read<string> = reader(
  (text) => (/^https?:\/\/[^\s<>"\\^`{|}\p{Control}]{1,2000}$/u.test(text) && URL.canParse(text) ? text : undefined),
  { nl: 'internetadres', en: 'a web address' },
  { nl: ['https://overleg.example/mcc'], en: ['https://overleg.example/mcc'] },
);

const LEAST_KEY = 16;

/** A text that nobody guesses. */
export const readKey: (text: string) => Read<string> = reader(
  (text) => (text.length >= LEAST_KEY ? text : undefined),
  { nl: `sleutel van ${LEAST_KEY} tekens of meer`, en: `a key of ${LEAST_KEY} characters or more` },
  { nl: ['een lange zin die niemand raadt'], en: ['a long sentence that nobody guesses'] },
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

/** A reader of a limit: what another reader reads, or null for `geen`, which is no limit at all. */
export function limitReader<T>(read: (text: string) => Read<T>): (text: string) => Read<T | null> {
  return (text) => (saysNone(text) ? { value: null } : read(text));
}
const HALF_WORDS: readonly Word<'half'>[] = [{ value: 'half', nl: ['helft', 'de helft'], en: ['half'] }];

/** A number of people, or half of them. */
export const readQuorum: (text: string) => Read<number | 'half'> = reader(
  (text) => readWord(HALF_WORDS, text) ?? (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined),
  { nl: 'aantal leden', en: 'a number of members' },
  { nl: ['2', 'helft'], en: ['2', 'half'] },
);

/** A public holiday by the name that the working calendar has for it. */
export function readHoliday(text: string): Read<string> {
  return wordReader(workOnNames().map(({ nl, en }) => ({ value: nl, nl: [nl] as const, en: [en] as const })))(text);
}
