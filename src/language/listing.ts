import type { Lang, Said } from './language.ts';

const JOINTS: Said<Record<'and' | 'or', string>> = {
  nl: { and: 'en', or: 'of' },
  en: { and: 'and', or: 'or' },
};

/**
 * Words as one enumeration: with commas, and `and` or `or` before the last.
 * @example listing(['ACC', 'MCC', 'VB'], 'nl') // 'ACC, MCC en VB'
 * @example listing(['yes', 'no'], 'en', 'or') // 'yes or no'
 */
export function listing(words: readonly string[], lang: Lang, joint: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${JOINTS[lang][joint]} ${last}`;
}
