import { isoClock } from '../../calendar/clock.ts';
import { type Day, isoDay } from '../../calendar/day.ts';
import { shortDay } from '../../calendar/words.ts';
import { slipFacts, slipWords } from '../../conflicts/slips.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { treatmentWords } from '../../language/treatment.ts';
import type { ProductPlan } from '../../schedule/journeys/product-plan.ts';
import type { MeetingStop, Stop } from '../../schedule/schedule.ts';
import type { Cell } from '../blocks/words.ts';
import type { Table } from '../blocks.ts';
import { bareClock, dayAndTime, dayAndYear, exactDayAndTime, roundName } from '../words.ts';

interface Words {
  columns: Record<'product' | 'date' | 'time' | 'forum' | 'step' | 'treatment' | 'due' | 'hand' | 'remarks', string>;
  writing: string;
  until: (day: string) => string;
  due: (moment: string) => string;
  was: (day: string) => string;
  short: (hand: number) => string;
}

const WORDS: Said<Words> = {
  nl: {
    columns: {
      product: 'Product',
      date: 'Datum',
      time: 'Tijd',
      forum: 'Gremium',
      step: 'Stap',
      treatment: 'Behandeling',
      due: 'Stukken uiterlijk',
      hand: 'Werkdagen',
      remarks: 'Bijzonderheden',
    },
    writing: 'schriftelijk',
    until: (day) => `t/m ${day}`,
    due: (moment) => `stukken ${moment}`,
    was: (day) => `was ${day}`,
    short: (hand) => (hand < 0 ? 'Te laat' : 'Krap'),
  },
  en: {
    columns: {
      product: 'Product',
      date: 'Date',
      time: 'Time',
      forum: 'Forum',
      step: 'Step',
      treatment: 'Treatment',
      due: 'Papers due',
      hand: 'Working days',
      remarks: 'Remarks',
    },
    writing: 'in writing',
    until: (day) => `until ${day}`,
    due: (moment) => `papers ${moment}`,
    was: (day) => `was ${day}`,
    short: (hand) => (hand < 0 ? 'Too late' : 'Tight'),
  },
};

export const NO_PRODUCTS: Said = {
  nl: 'Er zijn geen producten die hieraan voldoen.',
  en: 'There are no products like that.',
};

/** The steps of products as a list, each with its day, its papers and the working days in hand. */
export function stepTable(plans: readonly ProductPlan[], lang: Lang): Table {
  const { product, date, time, forum, step, treatment, due, hand, remarks } = WORDS[lang].columns;
  return {
    kind: 'table',
    columns: [
      { title: product },
      { title: date, whole: true },
      { title: time, whole: true },
      { title: forum },
      { title: step },
      { title: treatment, minor: true },
      { title: due, whole: true },
      { title: hand },
      { title: remarks, minor: true },
    ],
    rows: plans.flatMap(({ journey, steps }) =>
      steps.map(({ stop, hand }) => [
        { words: '', exact: journey.deliverable.name },
        ...('meeting' in stop ? meetingCells(stop, lang) : writtenCells(stop, lang)),
        hand === null ? '' : handCell(hand, lang),
        remarksOn(stop, lang),
      ]),
    ),
    empty: NO_PRODUCTS[lang],
  };
}

function meetingCells({ step, meeting, item, deadline }: MeetingStop, lang: Lang): Cell[] {
  const { day, start, forum } = meeting;
  return [
    { words: dayAndYear(day, lang), exact: isoDay(day) },
    start === null ? '' : { words: bareClock(start, lang), exact: isoClock(start) },
    forum.id,
    step === forum.id ? { words: '', exact: step } : step,
    item.treatment === null ? '' : treatmentWords(item.treatment, lang),
    deadline
      ? { words: dayAndTime(deadline.day, deadline.at, lang), exact: exactDayAndTime(deadline.day, deadline.at) }
      : '',
  ];
}

function writtenCells({ step, from, until, treatment }: Exclude<Stop, MeetingStop>, lang: Lang): Cell[] {
  const words = WORDS[lang];
  return [
    { words: dayAndYear(from, lang), exact: isoDay(from) },
    from === until ? '' : { words: words.until(shortDay(until, lang)), exact: isoDay(until) },
    words.writing,
    step,
    treatment === null ? '' : treatmentWords(treatment, lang),
    '',
  ];
}

/** No working day in hand, or fewer, stands out in words, for those who see no colour. */
function handCell(hand: number, lang: Lang): Cell {
  return hand > 0 ? String(hand) : { words: `${hand} (${WORDS[lang].short(hand).toLowerCase()})`, exact: String(hand) };
}

function remarksOn({ planned, slip }: Stop, lang: Lang): string {
  const words = WORDS[lang];
  const was = planned
    ? [words.was(dayAndYear(planned.day, lang) + (planned.round ? ` (${roundName(planned.round)})` : ''))]
    : [];
  return capital([...was, ...(slip ? [slipWords[lang](slipFacts(slip))] : [])].join('; '));
}

/** A row for each day, a column for each product. */
export function abreast(plans: readonly ProductPlan[], lang: Lang): Table {
  const days = new Set(plans.flatMap(({ steps }) => steps.map(({ stop }) => stopDay(stop))));
  return {
    kind: 'table',
    columns: [
      { title: WORDS[lang].columns.date, whole: true },
      ...plans.map(({ journey }) => ({ title: journey.deliverable.name })),
    ],
    rows: [...days]
      .sort((one, other) => one - other)
      .map((day) => [
        { words: dayAndYear(day, lang), exact: isoDay(day) },
        ...plans.map(({ steps }) =>
          steps
            .filter(({ stop }) => stopDay(stop) === day)
            .map(({ stop }) => stopWords(stop, lang))
            .join('; '),
        ),
      ]),
    empty: '',
  };
}

export function stopDay(stop: Stop): Day {
  return 'meeting' in stop ? stop.meeting.day : stop.from;
}

/** @example stopWords(stop, 'nl') // 'ACC: concept (stukken wo 4 nov 12.00 uur)' */
export function stopWords(stop: Stop, lang: Lang): string {
  const words = WORDS[lang];
  if (!('meeting' in stop)) return `${stop.step} (${words.writing}, ${words.until(shortDay(stop.until, lang))})`;
  const { step, meeting, deadline, planned } = stop;
  const name = step === meeting.forum.id ? step : `${meeting.forum.id}: ${step}`;
  const facts = [
    ...(deadline ? [words.due(dayAndTime(deadline.day, deadline.at, lang))] : []),
    ...(planned ? [words.was(shortDay(planned.day, lang))] : []),
  ];
  return facts.length > 0 ? `${name} (${facts.join(', ')})` : name;
}
