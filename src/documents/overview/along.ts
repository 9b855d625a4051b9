import type { Day } from '../../calendar/day.ts';
import { type Period, touch } from '../../calendar/period.ts';
import { shortDay } from '../../calendar/words.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Schedule } from '../../schedule/schedule.ts';

const WORDS: Said<(name: string, last: string) => string> = {
  nl: (name, last) => `${name} (t/m ${last})`,
  en: (name, last) => `${name} (to ${last})`,
};

/** Recesses, holidays and closed days beside the days of a grid. */
export interface Along {
  /** The recesses that go on in some days, each by its number. */
  during(days: Period): number[];
  /** What is said of some days: the holiday that they are, and the recesses that begin then or that are shown first then. */
  special(days: Period): string[];
}

/** @param shown the days of the whole grid */
export function alongOf(shown: Period, { calendar, workspace }: Schedule, lang: Lang): Along {
  const periods = workspace.calendar.periods.filter((period) => touch(period, shown));
  const first = ({ from }: Period) => Math.max(from, shown.from);
  return {
    during: (days) => periods.flatMap((period, index) => (touch(period, days) ? [index] : [])),
    special(days) {
      const free = freeDays(days, calendar, lang);
      const begun = periods.filter((period) => first(period) >= days.from && first(period) <= days.until);
      const names = begun.map((period) =>
        period.from === period.until ? period.name : WORDS[lang](period.name, shortDay(period.until, lang)),
      );
      return [...new Set([...free, ...names])];
    },
  };
}

function freeDays({ from, until }: Period, calendar: Schedule['calendar'], lang: Lang): string[] {
  const names: string[] = [];
  for (let day: Day = from; day <= until; day += 1) {
    const name = calendar.freeDay(day)?.name[lang];
    if (name !== undefined) names.push(name);
  }
  return names;
}
