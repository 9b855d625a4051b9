import type { Said } from '../language/language.ts';
import { day, partsOf } from './day.ts';
import { dutchHolidays, type Holiday } from './holidays.ts';

/** The first and last year for which a Besluit says which days are equated, or that there are none. */
export const EQUATED_YEARS = { first: 2019, last: 2028 } as const;

/** What these days are called together: `work-on` may name them all at once. */
export const EQUATED_DAYS: Said = { nl: 'gelijkgestelde dagen', en: 'equated days' };

/**
 * Days that count as public holidays by Besluit, under article 3(3) of the Algemene termijnenwet. They follow no rule:
 * Friday 6 May 2022, the day after Bevrijdingsdag, was not one of them.
 */
const DECIDED: readonly { besluit: string; days: readonly string[] }[] = [
  { besluit: 'Besluit van 24 oktober 2016 (BWBR0038666)', days: ['2019-05-31', '2019-12-27'] },
  { besluit: 'Besluit van 20 september 2019', days: ['2020-05-22', '2021-05-14', '2022-05-27'] },
  {
    besluit: 'Besluit gelijkstelling van 28 april 2023 ... en 30 mei 2025 met een algemeen erkende feestdag',
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  },
  {
    besluit: 'Besluit gelijkstelling van 2 januari 2026 ... en 26 mei 2028 met een algemeen erkende feestdag',
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  },
];

/** A day that counts as a public holiday, with the Besluit that says so. */
export interface EquatedDay extends Holiday {
  source: string;
}

/**
 * The equated days of a year, in order; none for a year outside `EQUATED_YEARS`.
 * @example equatedDays(2021).map(({ name }) => name.nl) // ['dag na Hemelvaartsdag']
 */
export function equatedDays(year: number): EquatedDay[] {
  const holidays = dutchHolidays(year);
  return DECIDED.flatMap(({ besluit, days }) => days.map((text) => ({ day: day(text), source: besluit })))
    .filter((equated) => partsOf(equated.day).year === year)
    .map((equated) => ({ ...equated, name: nameAfter(holidays.find(({ day }) => day === equated.day - 1)!) }));
}

function nameAfter(holiday: Holiday): Said {
  return { nl: `dag na ${holiday.name.nl}`, en: `day after ${holiday.name.en}` };
}
