import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { dayRange, longDay } from '../calendar/words.ts';
import type { Lang, Said } from '../language/language.ts';

/** For whom and when a document is made. */
export interface DocumentContext {
  lang: Lang;
  today: Day;
  /** Whether the setting `today` says which day it is, instead of the clock. */
  fixed: boolean;
}

const WORDS: Said<{ made: (day: string) => string; fixed: string; checked: (days: string) => string }> = {
  nl: {
    made: (day) => `Opgemaakt op ${day}`,
    fixed: ' (vastgezet met de instelling ‘today’)',
    checked: (days) => `Gecontroleerd: ${days}.`,
  },
  en: {
    made: (day) => `Drawn up on ${day}`,
    fixed: ' (fixed by the setting ‘today’)',
    checked: (days) => `Checked: ${days}.`,
  },
};

/** The small print of a document: which day it was, and that this day was set. */
export function madeOn({ lang, today, fixed }: DocumentContext): string {
  const words = WORDS[lang];
  return `${words.made(longDay(today, lang))}${fixed ? words.fixed : ''}.`;
}

/** Which days were looked at, and on which day. */
export function checkedOver({ from, until }: Period, edition: DocumentContext): string {
  return `${WORDS[edition.lang].checked(dayRange(from, until, edition.lang))} ${madeOn(edition)}`;
}
