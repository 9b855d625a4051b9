import { type Clock, parseClock } from '../../calendar/clock.ts';
import { type Day, parseDay } from '../../calendar/day.ts';
import type { Said } from '../../language/language.ts';
import { saysUnknown } from '../../language/typed.ts';
import { plain } from '../../language/word-list.ts';
import { notATime } from '../kinds/not-a-time.ts';
import { wrongValue } from '../kinds/wrong-value.ts';
import { readDay } from './day-texts.ts';
import { mistake, type Read } from './found.ts';

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
  const match = /^(\d{1,2}) ?(?:(?:uur|[:.,uh]) ?)?(\d{0,2})(?: ?(?:uur|u|h))?$/.exec(plain(text));
  return match ? parseClock(`${match[1]}:${(match[2] || '0').padStart(2, '0')}`) : undefined;
}

/** Where a meeting goes: a day, a day and a time, or a time alone. */
export function readTarget(text: string): Read<{ day: Day | null; time: Clock | null }> {
  const alone = readClock(text);
  if ('value' in alone) return { value: { day: null, time: alone.value } };
  // What is written as a time is a time that there is not, rather than a day.
  if (/^\d{1,2} ?[:u]/.test(text.trim())) return alone;
  const [date = text, ...rest] = text.trim().split(/\s+/);
  const day = readDay(rest.length > 0 && parseDay(date) === undefined ? text : date);
  if ('mistake' in day || rest.length === 0) return 'mistake' in day ? day : { value: { day: day.value, time: null } };
  const time = readClock(rest.join(' '));
  return 'mistake' in time ? time : { value: { day: day.value, time: time.value } };
}

/** `9:00 - 12:00`, `9.00 tot 12.00 uur`. */
export function readTimeSpan(text: string): Read<{ start: Clock; end: Clock }> {
  const parts = text.split(/-|\u2013|\btot\b|\buntil\b|\bto\b/);
  const [start, end] = parts.map(parseClock);
  if (parts.length === 2 && start !== undefined && end !== undefined && start < end) return { value: { start, end } };
  return mistake(wrongValue, { text, what: SPAN, forms: { nl: ['9:00 - 12:00'], en: ['9:00 - 12:00'] } });
}

const SPAN: Said = { nl: 'tijdvak', en: 'a stretch of time' };
