import type { Lang, Said } from './language.ts';

/** A unit in the singular and the plural. */
type Noun = Said<readonly [one: string, many: string]>;

const NOUNS = {
  minutes: { nl: ['minuut', 'minuten'], en: ['minute', 'minutes'] },
  // Dutch counts hours and years in the singular: 2 uur.
  hours: { nl: ['uur', 'uur'], en: ['hour', 'hours'] },
  days: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  'working-days': { nl: ['werkdag', 'werkdagen'], en: ['working day', 'working days'] },
  weeks: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  entries: { nl: ['afspraak', 'afspraken'], en: ['entry', 'entries'] },
  months: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
} satisfies Record<string, Noun>;

export type Unit = keyof typeof NOUNS;

/**
 * A number of something in words; the unit is in the singular for 1 only.
 * @example quantity(2, 'working-days', 'nl') // '2 werkdagen'
 */
export function quantity(count: number, unit: Unit, lang: Lang): string {
  return `${count} ${NOUNS[unit][lang][Math.abs(count) === 1 ? 0 : 1]}`;
}

/**
 * A length of time in hours and minutes.
 * @param minutes whole, 0 or more
 * @example durationWords(90, 'nl') // '1 uur en 30 minuten'
 */
export function durationWords(minutes: number, lang: Lang): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return quantity(rest, 'minutes', lang);
  if (rest === 0) return quantity(hours, 'hours', lang);
  return `${quantity(hours, 'hours', lang)} ${lang === 'nl' ? 'en' : 'and'} ${quantity(rest, 'minutes', lang)}`;
}
