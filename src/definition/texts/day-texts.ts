import { type Day, dayOf, FIRST_DAY, LAST_DAY, lastOfMonth, parseDay } from '../../calendar/day.ts';
import { datesSaid } from '../../language/said-dates.ts';
import { notADay } from '../kinds/not-a-day.ts';
import type { WrittenMoment } from '../types/moments.ts';
import { type Mistake, mistake, type Read } from './found.ts';

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
  const [said] = [text, text.replace(/^\s*\p{L}+ /u, '')].flatMap((words) => datesSaid(words, 'nl'));
  if (said?.year === undefined) return undefined;
  const { year, month, date } = said;
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return dayOf(year, month, date) ?? lastOfMonth(year, month);
}

/**
 * A day, or a moment that names none. What looks like a day but is not one is a mistake and not vague.
 * @example readMoment('voor de zomer') // { value: { vague: 'voor de zomer' } }
 */
export function readMoment(text: string): Read<WrittenMoment> {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return { value: { vague: text } };
  const day = readDay(text);
  if ('value' in day) return { value: { day: day.value } };
  return /^[\d\s./-]+$/.test(text) || guessDay(text) !== undefined ? day : { value: { vague: text } };
}
