import type { Day } from '../../calendar/day.ts';
import { dayRange } from '../../calendar/words.ts';
import { grouped } from '../../common/grouped.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { ReadingProblem } from '../reading/reading-problem.ts';
import { shortText } from '../text/plain-text.ts';
import type { LeftOut, LeftOutReason } from './appointments.ts';
import type { ImportDraft } from './draft.ts';

/** What became of a calendar. */
export interface ImportOutcome {
  draft: ImportDraft;
  /** The first and the last day of what was taken over; null when nothing was. */
  days: { from: Day; until: Day } | null;
  left: readonly LeftOut[];
  /** How many have a time and no end. */
  withoutEnd: number;
  /** How many are not yet sure to go on. */
  tentative: number;
  problems: readonly ReadingProblem[];
  /** The last day until which repeating without an end was followed, when something does. */
  horizon: Day | null;
}

interface Words {
  taken: (days: string) => string;
  found: (count: Counts) => string;
  horizon: (day: string) => string;
  topics: (count: number) => string;
  withoutEnd: (count: number) => string;
  tentative: (count: number) => string;
  left: (count: number) => string;
  reasons: Record<LeftOutReason, string>;
  others: (count: number) => string;
  problems: (count: number, line: number) => string;
}

interface Counts {
  fora: number;
  cycles: number;
  regular: number;
  changes: number;
  extra: number;
}

const WORDS: Said<Words> = {
  nl: {
    taken: (days) => `Overgenomen uit de agenda: ${days}.`,
    found: ({ fora, cycles, regular, changes, extra }) =>
      `Herkend: ${count(fora, 'gremium', 'gremia')}, ${count(cycles, 'cyclus', 'cycli')} met ` +
      `${count(regular, 'overleg', 'overleggen')}, ${count(changes, 'uitzondering', 'uitzonderingen')} en ` +
      `${count(extra, 'los overleg', 'losse overleggen')}.`,
    horizon: (day) => `Wat zich zonder einde herhaalt, is vergeleken tot en met ${day}.`,
    topics: (number) =>
      `Bij ${count(number, 'overleg', 'overleggen')} staat het onderwerp alleen in een toelichting (#), omdat het steeds anders is.`,
    withoutEnd: (number) =>
      `${count(number, 'afspraak heeft', 'afspraken hebben')} geen eindtijd; daarvoor geldt de gebruikelijke lengte.`,
    tentative: (number) => `Onder voorbehoud: ${count(number, 'overleg', 'overleggen')} (status).`,
    left: (number) => `Niet overgenomen: ${count(number, 'afspraak', 'afspraken')}.`,
    reasons: {
      private: 'privé',
      'whole-days': 'hele dagen, zonder tijd',
      cancelled: 'afgezegd, en in geen cyclus',
      twice: 'dubbel',
      'too-long': 'langer dan een week',
      'too-far': 'buiten de jaren 1990 t/m 2100',
      'hour-twice': 'in het uur dat de klok twee keer aanwijst',
      'too-many': 'meer dan er in de definities past',
      unsayable: 'niet in definities te zeggen',
    },
    others: (number) => `en nog ${number}`,
    problems: (number, line) =>
      `Op ${count(number, 'plaats', 'plaatsen')} in het bestand staat iets wat niet te lezen is; de eerste is regel ${line}.`,
  },
  en: {
    taken: (days) => `Taken from the calendar: ${days}.`,
    found: ({ fora, cycles, regular, changes, extra }) =>
      `Recognised: ${count(fora, 'forum', 'fora')}, ${count(cycles, 'cycle', 'cycles')} with ` +
      `${count(regular, 'meeting', 'meetings')}, ${count(changes, 'exception', 'exceptions')} and ` +
      `${count(extra, 'single meeting', 'single meetings')}.`,
    horizon: (day) => `What repeats without an end was compared up to and including ${day}.`,
    topics: (number) =>
      `The topic of ${count(number, 'meeting', 'meetings')} is in a comment (#) only, as it is another one each time.`,
    withoutEnd: (number) =>
      `${count(number, 'appointment has', 'appointments have')} no end; they get the usual length.`,
    tentative: (number) => `Tentative: ${count(number, 'meeting', 'meetings')} (status).`,
    left: (number) => `Not taken over: ${count(number, 'appointment', 'appointments')}.`,
    reasons: {
      private: 'private',
      'whole-days': 'whole days, without a time',
      cancelled: 'cancelled, and in no cycle',
      twice: 'there twice',
      'too-long': 'longer than a week',
      'too-far': 'outside the years 1990 to 2100',
      'hour-twice': 'in the hour that the clock shows twice',
      'too-many': 'more than definitions can hold',
      unsayable: 'cannot be said in definitions',
    },
    others: (number) => `and ${number} more`,
    problems: (number, line) =>
      `In ${count(number, 'place', 'places')} the file has something that cannot be read; the first is line ${line}.`,
  },
};

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Says in a few lines what was recognised in a calendar, what was left out, and why. */
export function summaryLines(outcome: ImportOutcome, lang: Lang): string[] {
  const { draft, days, left, withoutEnd, tentative, problems, horizon } = outcome;
  const words = WORDS[lang];
  const topics = topicsOf(draft);
  const first = problems.reduce((least, { line }) => Math.min(least, line), Number.POSITIVE_INFINITY);
  return [
    ...(days ? [words.taken(dayRange(days.from, days.until, lang)), words.found(countsOf(draft))] : []),
    ...(horizon === null ? [] : [words.horizon(dayRange(horizon, horizon, lang))]),
    ...(topics > 0 ? [words.topics(topics)] : []),
    ...(withoutEnd > 0 ? [words.withoutEnd(withoutEnd)] : []),
    ...(tentative > 0 ? [words.tentative(tentative)] : []),
    ...leftLines(left, words),
    ...(problems.length > 0 ? [words.problems(problems.length, first)] : []),
  ];
}

function countsOf({ fora, programmes, slots, deviations, extra }: ImportDraft): Counts {
  return {
    fora: fora.length,
    cycles: programmes.length,
    regular: slots.filter(({ met }) => met && !met.cancelled).length,
    changes: deviations.length,
    extra: extra.length,
  };
}

function topicsOf({ slots }: ImportDraft): number {
  return slots.filter(({ step, met }) => step.rhythm.topics && met && met.phase !== null && !met.cancelled).length;
}

/** As many titles as one takes in at a glance. */
const MOST_TITLES = 3;

function leftLines(left: readonly LeftOut[], words: Words): string[] {
  if (left.length === 0) return [];
  const byReason = grouped(left, ({ reason }) => reason);
  return [
    words.left(left.length),
    ...[...byReason].map(([reason, all]) => `- ${words.reasons[reason]}: ${all.length}${titlesOf(all, words)}`),
  ];
}

/** In brackets; nothing where the titles are not to be told. */
function titlesOf(left: readonly LeftOut[], words: Words): string {
  const titles = [...new Set(left.flatMap(({ title }) => title ?? []))];
  if (titles.length === 0) return '';
  const shown = titles
    .slice(0, MOST_TITLES)
    .map((title) => shortText(title, 50))
    .join(', ');
  return titles.length > MOST_TITLES ? ` (${shown} ${words.others(titles.length - MOST_TITLES)})` : ` (${shown})`;
}
