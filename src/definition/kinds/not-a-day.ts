import { type Day, isoDay } from '../../calendar/day.ts';
import { longDay } from '../../calendar/words.ts';
import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Lang } from '../../language/language.ts';

interface Args {
  text: string;
  /** no-such-day: 30 February; outside: a year that cyclus does not plan for; unreadable: written in another way. */
  why: 'no-such-day' | 'outside' | 'unreadable';
  guess: Day | undefined;
}

/** Text that should be a day and is none. */
export const notADay: FindingKind<Args> = {
  code: 'not-a-day',
  severity: 'error',
  say: { nl: (args) => say(args, 'nl'), en: (args) => say(args, 'en') },
  hint: {
    nl: ({ why }) =>
      why === 'outside' ? 'cyclus plant van 1990 tot en met 2100' : 'schrijf een dag als 2020-11-03: jaar, maand, dag',
    en: ({ why }) =>
      why === 'outside' ? 'cyclus plans from 1990 until 2100' : 'write a day as 2020-11-03: year, month, day',
  },
  explain: {
    nl: `Een dag wordt geschreven als jaar-maand-dag met voorloopnullen (ISO 8601): 2020-11-03 is 3 november 2020. Zo is
er geen twijfel wat dag en maand is. De dag moet bestaan, dus 30 februari kan niet, en liggen tussen 1990 en 2100.`,
    en: `A day is written as year-month-day with leading zeros (ISO 8601): 2020-11-03 is 3 November 2020. That leaves no
doubt which is the day and which the month. The day must exist, so not 30 February, and lie between 1990 and 2100.`,
  },
  sample: `fora:
  MCC:
    from: 2020-02-30 # <- not-a-day
`,
};

function say({ text, why, guess }: Args, lang: Lang): string {
  const meant = guess === undefined ? '' : question(guess, lang);
  if (why === 'no-such-day')
    return (lang === 'nl' ? `de dag ${quoted(text)} bestaat niet` : `the day ${quoted(text)} does not exist`) + meant;
  if (why === 'outside')
    return lang === 'nl' ? `${quoted(text)} valt buiten de kalender` : `${quoted(text)} is outside the calendar`;
  return (lang === 'nl' ? `${quoted(text)} is geen dag` : `${quoted(text)} is not a day`) + meant;
}

function question(guess: Day, lang: Lang): string {
  return lang === 'nl'
    ? `; bedoelt u ${isoDay(guess)} (${longDay(guess, 'nl')})?`
    : `; did you mean ${isoDay(guess)} (${longDay(guess, 'en')})?`;
}
