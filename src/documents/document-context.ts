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

/** The day on which a paper was drawn up. @example madeOn(context) // 'Opgemaakt op vrijdag 30 oktober 2020.' */
export function madeOn({ lang, today }: DocumentContext): string {
  return `${WORDS[lang].made(longDay(today, lang))}.`;
}

/** The small print of a document. That the day was set is told on a screen alone: no reader of a paper knows of settings. */
export function smallPrint(context: DocumentContext): { footer: string; footerOnScreen: string } {
  const { made, fixed } = WORDS[context.lang];
  const day = made(longDay(context.today, context.lang));
  return { footer: madeOn(context), footerOnScreen: `${day}${context.fixed ? fixed : ''}.` };
}

/** Which days were looked at, and on which day. */
export function checkedOver({ from, until }: Period, context: DocumentContext): string {
  const days = dayRange(from, until, context.lang);
  return `${WORDS[context.lang].checked(days)} ${smallPrint(context).footerOnScreen}`;
}
