import type { Lang, Said } from './language.ts';
import { readTreatment, type Treatment } from './typed.ts';

const TREATMENTS: Record<Treatment, Said> = {
  besluitvorming: { nl: 'ter besluitvorming', en: 'for decision' },
  bespreking: { nl: 'ter bespreking', en: 'for discussion' },
  informatie: { nl: 'ter informatie', en: 'for information' },
  hamerstuk: { nl: 'hamerstuk', en: 'for adoption without debate' },
  vaststelling: { nl: 'ter vaststelling', en: 'for adoption' },
  advisering: { nl: 'ter advisering', en: 'for advice' },
  goedkeuring: { nl: 'ter goedkeuring', en: 'for approval' },
  instemming: { nl: 'ter instemming', en: 'for consent' },
  ondertekening: { nl: 'ter ondertekening', en: 'for signature' },
  voorbereiding: { nl: 'ter voorbereiding', en: 'for preparation' },
  afstemming: { nl: 'ter afstemming', en: 'for coordination' },
};

/**
 * What a meeting is to do with an item; a word that we do not know is given back.
 * @example treatmentWords('besluitvorming', 'nl') // 'ter besluitvorming'
 */
export function treatmentWords(treatment: string, lang: Lang): string {
  const known = readTreatment(treatment);
  return known === undefined ? treatment : TREATMENTS[known][lang];
}

const DECIDING: ReadonlySet<Treatment> = new Set([
  'besluitvorming',
  'vaststelling',
  'goedkeuring',
  'instemming',
  'ondertekening',
]);

/** Whether something is decided, in so many words. @example isDeciding('ter vaststelling') // true; false for 'hamerstuk' */
export function isDeciding(treatment: string | null): boolean {
  const known = treatment === null ? undefined : readTreatment(treatment);
  return known !== undefined && DECIDING.has(known);
}
