import type { Lang, Said } from './language.ts';
import { readTreatment, type Treatment } from './typed.ts';

const TREATMENTS: Record<Treatment, Said> = {
  decision: { nl: 'ter besluitvorming', en: 'for decision' },
  discussion: { nl: 'ter bespreking', en: 'for discussion' },
  information: { nl: 'ter informatie', en: 'for information' },
  formality: { nl: 'hamerstuk', en: 'for adoption without debate' },
  adoption: { nl: 'ter vaststelling', en: 'for adoption' },
  advice: { nl: 'ter advisering', en: 'for advice' },
};

/**
 * What a meeting is to do with an item; a word that we do not know is given back.
 * @example treatmentWords('besluitvorming', 'nl') // 'ter besluitvorming'
 */
export function treatmentWords(treatment: string, lang: Lang): string {
  const known = readTreatment(treatment);
  return known === undefined ? treatment : TREATMENTS[known][lang];
}
