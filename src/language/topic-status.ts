import type { Lang } from './language.ts';
import type { Word } from './word-list.ts';

/** Where a topic stands on the rolling agenda. */
export type TopicStatus = 'proposed' | 'scheduled' | 'in-progress' | 'deferred' | 'done' | 'removed';

/** In the order of a topic's life, which is also the order of the agenda. */
export const TOPIC_STATUS_WORDS: readonly Word<TopicStatus>[] = [
  { value: 'proposed', nl: ['voorstel', 'voorgesteld'], en: ['proposed', 'proposal'] },
  { value: 'scheduled', nl: ['geagendeerd'], en: ['scheduled'] },
  { value: 'in-progress', nl: ['in behandeling'], en: ['in progress', 'under way'] },
  { value: 'deferred', nl: ['aangehouden'], en: ['deferred'] },
  { value: 'done', nl: ['afgerond'], en: ['done', 'completed'] },
  { value: 'removed', nl: ['afgevoerd'], en: ['removed'] },
];

/** @example topicStatusWord('removed', 'nl') // 'afgevoerd' */
export function topicStatusWord(status: TopicStatus, lang: Lang): string {
  return TOPIC_STATUS_WORDS.find(({ value }) => value === status)![lang][0];
}
