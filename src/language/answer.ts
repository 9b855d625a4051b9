import type { Lang } from './language.ts';
import type { Word } from './word-list.ts';

/** What somebody said to an invitation. */
export type AnswerKind = 'accepted' | 'tentative' | 'declined';

export const ANSWER_WORDS: readonly Word<AnswerKind>[] = [
  { value: 'accepted', nl: ['aangenomen'], en: ['accepted'] },
  { value: 'tentative', nl: ['voorlopig'], en: ['tentative'] },
  { value: 'declined', nl: ['afgewezen'], en: ['declined'] },
];

/** @example answerWord('declined', 'nl') // 'afgewezen' */
export function answerWord(answer: AnswerKind, lang: Lang): string {
  return ANSWER_WORDS.find(({ value }) => value === answer)![lang][0];
}
