import { type Clock, isoClock } from '../calendar/clock.ts';
import { type Day, isoDay, partsOf, weekdayOf } from '../calendar/day.ts';
import { bareDay, clockWords, shortDay, shortWeekday } from '../calendar/words.ts';
import type { Forum } from '../definition/types/fora.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { Lang } from '../language/language.ts';
import { endOf, type Sitting } from '../schedule/meetings/spans.ts';
import type { Round } from '../schedule/schedule.ts';

/** What people call by a letter has that letter for a name. */
const LETTERED = /^\p{Lu}{1,2}$/u;

/** The letter by which people know a cycle; null where there is none. @example cycleLetter(cycle) // 'A' */
export function cycleLetter({ id }: Pick<Round['cycle'], 'id'>): string | null {
  return LETTERED.test(id) ? id : null;
}

/** @example cycleName(cycle) // 'A – Acute aanpak'; 'Regietafel' for a cycle with a longer id */
export function cycleName({ id, name }: Pick<Round['cycle'], 'id' | 'name'>): string {
  return LETTERED.test(id) && name !== id ? `${id} – ${name}` : name;
}

/**
 * A round as people call it; a cycle that does not repeat has no numbers.
 * @example roundName(round) // 'A7'; 'regie 7' for a cycle with a longer name
 */
export function roundName({ cycle, number }: Pick<Round, 'cycle' | 'number'>): string {
  const rhythm = cycle.versions[0]?.rhythm.every;
  if (rhythm === 'once' || rhythm === 'ad hoc') return cycle.id;
  return LETTERED.test(cycle.id) ? `${cycle.id}${number}` : `${cycle.id} ${number}`;
}

/**
 * The same in print, where a cycle with a longer id is called by its name. Null for a cycle that does not repeat: its meetings
 * say themselves what they are.
 * @example roundTitle(round) // 'A7'; 'Regietafel 7'
 */
export function roundTitle({ cycle, number }: Pick<Round, 'cycle' | 'number'>): string | null {
  const rhythm = cycle.versions[0]?.rhythm.every;
  if (LETTERED.test(cycle.id)) return roundName({ cycle, number });
  return rhythm === 'once' || rhythm === 'ad hoc' ? null : `${cycle.name} ${number}`;
}

/** Short name and full name. @example forumName(mcc) // 'MCC (Ministeriële Commissie COVID-19)' */
export function forumName({ id, name }: Pick<Forum, 'id' | 'name'>): string {
  return name === id ? id : `${id} (${name})`;
}

/** A team with its topic. @example teamName('MLT4', workspace) // 'MLT4 (Perspectief jeugd)' */
export function teamName(id: string, { teams }: Pick<Workspace, 'teams'>): string {
  const topic = teams.get(id)?.topic;
  return topic ? `${id} (${topic})` : id;
}

/** @example dayAndYear(day('2020-11-03'), 'nl') // 'di 3 nov 2020' */
export function dayAndYear(day: Day, lang: Lang): string {
  return `${shortDay(day, lang)} ${partsOf(day).year}`;
}

/** The same of a day that has been: nobody looks up its weekday. @example dateAndYear(day('2020-11-03'), 'nl') // '3 nov 2020' */
export function dateAndYear(day: Day, lang: Lang): string {
  return `${bareDay(day, lang)} ${partsOf(day).year}`;
}

/** @example dayAndTime(day('2020-11-04'), 1080, 'nl') // 'wo 4 nov 18.00 uur' */
export function dayAndTime(day: Day, clock: Clock | null, lang: Lang): string {
  return clock === null ? shortDay(day, lang) : `${shortDay(day, lang)} ${clockWords(clock, lang)}`;
}

/**
 * The same for a machine or a spreadsheet.
 * @example exactDayAndTime(day('2020-11-04'), 1080) // '2020-11-04 18:00'
 */
export function exactDayAndTime(day: Day, clock: Clock | null): string {
  return clock === null ? isoDay(day) : `${isoDay(day)} ${isoClock(clock)}`;
}

/**
 * A time of day on its own, as in a column.
 * @param clock minutes after midnight
 * @example bareClock(840, 'nl') // '14.00'
 */
export function bareClock(clock: Clock, lang: Lang): string {
  const time = isoClock(clock);
  return lang === 'nl' ? time.replace(':', '.') : time;
}

/**
 * The time at which a meeting ends, as in a column, with its day when that is another one; empty when it is not known.
 * @example endWords(meeting, 'Europe/Amsterdam', 'nl') // '16.00'; 'wo 01.00' when it is the next day
 */
export function endWords(meeting: Sitting, zone: string, lang: Lang): string {
  const end = endOf(meeting, zone);
  if (!end) return '';
  const time = bareClock(end.clock, lang);
  if (end.day === meeting.day) return time;
  // After a week it is the same weekday again.
  return `${end.day - meeting.day < 7 ? shortWeekday(weekdayOf(end.day), lang) : shortDay(end.day, lang)} ${time}`;
}

/**
 * The same for a machine or a spreadsheet.
 * @example exactEnd(meeting, 'Europe/Amsterdam') // '16:00'; '2020-11-04 01:00' when it is the next day
 */
export function exactEnd(meeting: Sitting, zone: string): string {
  const end = endOf(meeting, zone);
  if (!end) return '';
  return end.day === meeting.day ? isoClock(end.clock) : exactDayAndTime(end.day, end.clock);
}
