import { type Day, dayOf, partsOf, weekdayOf } from '../../calendar/day.ts';
import { longDay, weekdayName } from '../../calendar/words.ts';
import { firstDay } from '../../definition/texts/first-day.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Lang } from '../../language/language.ts';
import type { WeekdayNumber } from '../../language/typed.ts';
import { type WrittenDate, writtenDates } from '../../language/written-dates.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { ConflictRule } from '../rule.ts';
import { shownTexts } from '../texts.ts';

/** Why a date cannot be right. */
type Flaw =
  | { is: 'no-such-day' }
  | { is: 'other-weekday'; day: Day }
  | { is: 'never-that-weekday'; weekday: WeekdayNumber }
  | { is: 'too-long-ago'; began: Day };

/** What is not for everybody is not told again in a finding, which may go round. */
type Args = { text: string; flaw: Flaw } | 'confidential';

/** A date in a text that does not fit the calendar or the programme. */
export const staleDate: ConflictRule<Args> = {
  code: 'stale-date',
  severity: 'warning',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: (args) =>
      args === 'confidential'
        ? 'in een tekst die niet voor iedereen is, klopt een datum niet'
        : `de datum ${quoted(args.text)} klopt niet: ${flawWords(args.flaw, 'nl')}`,
    en: (args) =>
      args === 'confidential'
        ? 'a date is not right in a text that is not for everybody'
        : `the date ${quoted(args.text)} is not right: ${flawWords(args.flaw, 'en')}`,
  },
  hint: {
    nl: (args) =>
      isTooLongAgo(args)
        ? 'vul de datum van nu in; is de oude bedoeld, accepteer dit dan of verhoog "stale-after"'
        : 'verbeter de dag of de datum',
    en: (args) =>
      isTooLongAgo(args)
        ? 'fill in the date of now; when the old one is meant, accept this or raise "stale-after"'
        : 'correct the weekday or the date',
  },
  explain: {
    nl: `In een tekst die naar buiten gaat, staat een datum die niet kan kloppen: in een titel of naam, fase, plaats, onderwerp, stuk,
toelichting, bespreekpunt, mededeling, actie, reden of annotatie. Wie een tekst van de vorige keer overschrijft, laat makkelijk
een oude datum staan, of verandert het getal en niet de dag. Gemeld wordt een dag die niet bestaat, een weekdag die niet bij de
datum hoort (zonder jaar: in geen enkel jaar van het programma), en een datum met een jaar die langer voor het begin van het
programma ligt dan de instellingen toestaan ("limits", "stale-after"; gewoonlijk 52 weken). Een recentere bron, zoals een rapport
van een half jaar eerder, is dus geen knelpunt. Wat niet voor iedereen is, zoals een annotatie of de reden van een afwezigheid,
wordt niet aangehaald. Redenen van geaccepteerde knelpunten worden niet gelezen, want daarin staan de data van wetten. Verbeter de
datum, of accepteer het knelpunt met de reden.`,
    en: `A text that goes out has a date in it that cannot be right: a title or name, phase, place, topic, paper, explanation, question,
announcement, action, reason or annotation. Whoever writes over the text of last time easily leaves an old date, or changes the
number and not the weekday. What is reported is a day that does not exist, a weekday that does not go with the date (without a
year: in no year of the programme), and a date with a year that lies longer before the programme began than the settings allow
("limits", "stale-after"; 52 weeks as a rule). So a more recent source, such as a report of half a year before, is no conflict.
What is not for everybody, such as an annotation or the reason of an absence, is not quoted. Reasons of accepted conflicts are not
read, as those hold the dates of acts. Correct the date, or accept the finding with the reason.`,
  },
  sample: `fora: { MCC: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
deliverables:
  jeugdpakket:
    title: Jeugdpakket, versie 15 januari 2019 # <- stale-date
    route: A
    round: A2
changes:
  - move: MCC 2020-11-03
    to: 2020-11-02
    reason: besloten op dinsdag 4 november 2020 # <- stale-date
`,
  *find(schedule) {
    const span = spanOf(schedule);
    for (const { text, place, who, confidential } of shownTexts(schedule.workspace))
      for (const date of writtenDates(text)) {
        const flaw = flawOf(date, span);
        if (flaw)
          yield { args: confidential ? 'confidential' : { text: date.text, flaw }, places: [place], days: [], who };
      }
  },
};

function isTooLongAgo(args: Args): boolean {
  return args !== 'confidential' && args.flaw.is === 'too-long-ago';
}

/** The days that texts may be about. */
interface Span {
  /** The first day of the programme. */
  began: Day;
  /** A date before this day is too long ago. */
  oldest: Day;
  /** The years of a date that names none. */
  years: number[];
}

const WEEK = 7;
const YEAR = 52 * WEEK;

function spanOf({ workspace, window }: Schedule): Span {
  const { staleAfterWeeks } = workspace.settings.limits;
  const began = firstDay(workspace) ?? window.from;
  const [first, last] = [partsOf(began - YEAR).year, partsOf(Math.max(window.until, began + YEAR)).year];
  return {
    began,
    oldest: staleAfterWeeks === null ? Number.NEGATIVE_INFINITY : began - WEEK * staleAfterWeeks,
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
  };
}

function flawOf({ weekday, date, month, year }: WrittenDate, { began, oldest, years }: Span): Flaw | undefined {
  const days = (year === undefined ? years : [year]).flatMap((one) => dayOf(one, month, date) ?? []);
  const [day] = days;
  if (day === undefined) return { is: 'no-such-day' };
  if (weekday !== undefined && !days.some((one) => weekdayOf(one) === weekday))
    return year === undefined ? { is: 'never-that-weekday', weekday } : { is: 'other-weekday', day };
  return year !== undefined && day < oldest ? { is: 'too-long-ago', began } : undefined;
}

function flawWords(flaw: Flaw, lang: Lang): string {
  switch (flaw.is) {
    case 'no-such-day':
      return lang === 'nl' ? 'die dag bestaat niet' : 'there is no such day';
    case 'other-weekday':
      return lang === 'nl' ? `het is ${longDay(flaw.day, lang)}` : `it is ${longDay(flaw.day, lang)}`;
    case 'never-that-weekday': {
      const name = weekdayName(flaw.weekday, lang);
      return lang === 'nl'
        ? `in geen jaar van het programma is dat een ${name}`
        : `in no year of the programme is that a ${name}`;
    }
    case 'too-long-ago':
      return lang === 'nl'
        ? `die dag ligt lang voor het begin van het programma, ${longDay(flaw.began, lang)}`
        : `that day lies long before the programme began, ${longDay(flaw.began, lang)}`;
  }
}
