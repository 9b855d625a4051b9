import { within } from '../calendar/period.ts';
import { longDay } from '../calendar/words.ts';
import type { MeetingReference, When } from '../definition/types/moments.ts';
import type { Lang } from '../language/language.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** Whether the schedule has laid out the days that a reference is about. */
export function isInSight(reference: MeetingReference, { window, rounds }: Schedule): boolean {
  if (reference.by === 'date') return within(reference.day, window);
  return rounds.some(({ cycle, number }) => cycle.id === reference.cycle && number === reference.round);
}

/** A day, or the meeting that was named for it. @example whenWords({ day: day('2020-11-09') }, 'nl') // 'maandag 9 november 2020' */
export function whenWords(when: Exclude<When, { vague: string }>, lang: Lang): string {
  return 'day' in when ? longDay(when.day, lang) : referenceWords(when.meeting, lang);
}

/** @example referenceWords(reference, 'nl') // 'VB op maandag 9 november 2020' */
export function referenceWords(reference: MeetingReference, lang: Lang): string {
  const { forum } = reference;
  if (reference.by === 'date') return `${forum} ${lang === 'nl' ? 'op' : 'on'} ${longDay(reference.day, lang)}`;
  return lang === 'nl'
    ? `${forum} in ronde ${reference.round} van cyclus ${reference.cycle}`
    : `${forum} in round ${reference.round} of cycle ${reference.cycle}`;
}
