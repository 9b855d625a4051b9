import { type Clock, isoClock, parseClock } from '../../calendar/clock.ts';
import { type Day, isoDay, parseDay } from '../../calendar/day.ts';
import { type DayAsked, daysSaid, misnamedDay } from '../../calendar/said-days.ts';
import { clockWords, longDay } from '../../calendar/words.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { readShift } from '../../language/amounts.ts';
import type { Lang, Said } from '../../language/language.ts';
import { readWeekday } from '../../language/typed.ts';
import { type Meaning, theOne } from './the-one.ts';
import type { Understanding } from './understanding.ts';

/**
 * A day as somebody says it, as ISO 8601 writes it; what is no day stays as it was typed.
 * @param typed the same, as it is to be shown
 * @throws WrongCall when it can mean several days and nobody chooses
 * @example await dayUnderstood('morgen', '--from "morgen"', {}, understanding) // '2020-10-31'
 */
export async function dayUnderstood(
  text: string,
  typed: string,
  asked: Omit<DayAsked, 'today' | 'lang'>,
  understanding: Understanding,
): Promise<string> {
  if (parseDay(text.trim()) !== undefined) return text;
  const { today, lang } = understanding;
  const days = daysOrRefusal(text, { today, lang, ...asked });
  return days.length === 0 ? text : theOne(days.map(dayMeant), typed, understanding);
}

/** The days that a text can mean. @throws WrongCall when it is a date with the wrong weekday */
export function daysOrRefusal(text: string, asked: DayAsked): Day[] {
  const misnamed = misnamedDay(text, asked);
  if (misnamed === undefined) return daysSaid(text, asked);
  throw new WrongCall({
    nl: `${quoted(text)} is er niet; het is ${longDay(misnamed, 'nl')}`,
    en: `there is no ${quoted(text)}; it is ${longDay(misnamed, 'en')}`,
  });
}

function dayMeant(day: Day): Meaning {
  return { text: isoDay(day), shown: momentShown(day, null) };
}

/** A moment with its weekday, for a list to choose from. */
export function momentShown(day: Day, time: Clock | null): Said {
  const words = (lang: Lang) => [longDay(day, lang), ...(time === null ? [] : [clockWords(time, lang)])].join(', ');
  return { nl: words('nl'), en: words('en') };
}

/**
 * What `--since` names: a day, maybe with a place in git behind it, unless there is a folder of that name.
 * @throws WrongCall when it can mean several days and nobody chooses
 */
export async function thenUnderstood(text: string, typed: string, understanding: Understanding): Promise<string> {
  if (understanding.context.io.isFolder(text)) return text;
  const [, name = text, path = ''] = /^([^:{]+)(:.*)$/s.exec(text) ?? [];
  return `${await dayUnderstood(name, typed, { week: 'first', past: true }, understanding)}${path}`;
}

/**
 * Where a meeting goes: a day, maybe with a time. A weekday alone can be the coming one, or that of the week of the meeting.
 * @param from the day on which the meeting stands, when that is known
 * @throws WrongCall when it can mean several days and nobody chooses
 */
export async function targetUnderstood(
  text: string,
  typed: string,
  from: Day | undefined,
  understanding: Understanding,
): Promise<string> {
  const { name, time } = withoutTime(text);
  if (readShift(text) || parseDay(name) !== undefined) return text;
  const { today, lang } = understanding;
  const days = daysOrRefusal(name, { today, lang });
  const beside =
    from === undefined || readWeekday(name) === undefined ? [] : daysSaid(`${name} deze week`, { today: from, lang });
  const all = [...new Set([...days, ...beside.filter((day) => day >= today)])].sort((one, other) => one - other);
  return all.length === 0
    ? text
    : theOne(
        all.map((day) => targetMeant(day, time)),
        typed,
        understanding,
      );
}

function targetMeant(day: Day, time: Clock | undefined): Meaning {
  if (time === undefined) return dayMeant(day);
  return { text: `${isoDay(day)} ${isoClock(time)}`, shown: momentShown(day, time) };
}

/**
 * What is said of a moment before its time.
 * @example withoutTime('dinsdag om 14.00 uur') // { name: 'dinsdag', time: 840 }
 */
export function withoutTime(text: string): { name: string; time: Clock | undefined } {
  const [, name, clock = ''] = /^(.+?),? (?:om |at )?(\d{1,2}[:.]\d{2}(?: ?(?:uur|u))?)$/i.exec(text.trim()) ?? [];
  const time = parseClock(clock);
  return time === undefined ? { name: text.trim(), time } : { name: name!, time };
}
