import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import type { Lang } from '../language/language.ts';
import type { Schedule } from '../schedule/schedule.ts';

/**
 * The public holiday, the closed day and the recesses that a day belongs to; none for an ordinary day.
 * @example specialWords(day('2021-01-01'), schedule, 'nl') // ['Nieuwjaarsdag', 'Kerstreces 2020-2021']
 */
export function specialWords(day: Day, { calendar, workspace }: Schedule, lang: Lang): string[] {
  const free = calendar.freeDay(day)?.name[lang];
  const periods = workspace.calendar.periods.filter((period) => within(day, period)).map(({ name }) => name);
  return [...new Set(free === undefined ? periods : [free, ...periods])];
}
