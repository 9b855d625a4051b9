import type { Lang } from './language.ts';
import type { Word } from './word-list.ts';

/** Whether something is sure to go on (STATUS, RFC 5545, 3.8.1.11). */
export const CERTAINTY_WORDS = [
  { value: 'tentative', nl: ['onder voorbehoud', 'o.v.b', 'ovb'], en: ['tentative'] },
  { value: 'confirmed', nl: ['definitief', 'bevestigd'], en: ['confirmed'] },
] as const satisfies readonly Word<string>[];

export type Certainty = (typeof CERTAINTY_WORDS)[number]['value'];

/** @example certaintyWords('tentative', 'nl') // 'onder voorbehoud' */
export function certaintyWords(certainty: Certainty, lang: Lang): string {
  return CERTAINTY_WORDS.find(({ value }) => value === certainty)![lang][0];
}
