import { clockWords, dateWords, longDay } from '../../calendar/words.ts';
import { isPointCalled } from '../../definition/parts/agenda.ts';
import type { OwnPoint, StandingPoint, SubItem } from '../../definition/types/agendas.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { durationWords } from '../../language/quantity.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { notesFor } from '../../schedule/meetings/agenda-notes.ts';
import { meetingBefore } from '../../schedule/meetings/neighbours.ts';
import { openActions } from '../../schedule/meetings/open-actions.ts';
import { itemsOf, type OrderPoint, type RunningOrder, runningOrder } from '../../schedule/meetings/running-order.ts';
import type { NeutralSchedule } from '../../schedule/neutral.ts';
import type { Block, Item, Meeting } from '../../schedule/schedule.ts';
import { openActionTable } from '../action-table.ts';
import { type DocumentBlock, type Point, type PointText, plainPoint } from '../blocks.ts';
import type { DocumentContext } from '../document-context.ts';
import { pointNumber } from '../meeting-card.ts';
import { speakerLine, spokenBy } from '../speaker-words.ts';
import { type Annex, annexesOf } from './annexes.ts';
import { bodyTexts } from './item-words.ts';
import { takenTogether } from './together.ts';

interface PointWords {
  standing: Record<'opening' | 'announcements' | 'actions' | 'closing', string>;
  decisions: (day: string) => string;
  earlier: string;
  earlierDay: string;
  subjects: string;
  formalities: string;
  formality: (title: string) => string;
  speaker: (name: string) => string;
  subItem: (title: string, speaker: string) => string;
  annexes: (numbers: readonly string[]) => string;
  carried: (day: string) => string;
  together: (numbers: readonly string[]) => string;
  question: (number: string) => string;
}

const WORDS: Said<PointWords> = {
  nl: {
    standing: {
      opening: 'Opening',
      announcements: 'Mededelingen',
      actions: 'Actielijst',
      closing: 'Rondvraag en sluiting',
    },
    decisions: (day) => `Vaststellen besluitenlijst van ${day}`,
    earlier: 'Vaststellen besluitenlijst van de vorige vergadering',
    earlierDay: 'datum; vervalt bij een eerste vergadering',
    subjects: 'onderwerpen',
    formalities: 'Hamerstukken',
    formality: (title) => `Hamerstuk: ${title}`,
    speaker: (name) => `Eerste spreker: ${name}`,
    subItem: (title, speaker) => `${title} (eerste spreker: ${speaker})`,
    annexes: (numbers) => `${numbers.length === 1 ? 'bijlage' : 'bijlagen'} ${listing(numbers, 'nl')}`,
    carried: (day) => `doorgeschoven van ${day}`,
    together: (numbers) => `samen met ${numbers.length === 1 ? 'punt' : 'de punten'} ${listing(numbers, 'nl')}`,
    question: (number) => `Bespreekpunt ${number}`,
  },
  en: {
    standing: {
      opening: 'Opening',
      announcements: 'Announcements',
      actions: 'Action list',
      closing: 'Any other business and closing',
    },
    decisions: (day) => `Adoption of the list of decisions of ${day}`,
    earlier: 'Adoption of the list of decisions of the previous meeting',
    earlierDay: 'date; leave out at a first meeting',
    subjects: 'subjects',
    formalities: 'Items for adoption without debate',
    formality: (title) => `For adoption without debate: ${title}`,
    speaker: (name) => `First speaker: ${name}`,
    subItem: (title, speaker) => `${title} (first speaker: ${speaker})`,
    annexes: (numbers) => `${numbers.length === 1 ? 'annex' : 'annexes'} ${listing(numbers, 'en')}`,
    carried: (day) => `carried over from ${day}`,
    together: (numbers) => `together with ${numbers.length === 1 ? 'point' : 'points'} ${listing(numbers, 'en')}`,
    question: (number) => `Question ${number}`,
  },
};

/** A point as it is printed, and what it is of. */
export interface PrintedPoint {
  of: OrderPoint;
  point: Point;
}

/** The points of the agenda of a meeting, in order. */
export function printedPoints(
  meeting: Meeting,
  schedule: NeutralSchedule,
  context: DocumentContext,
): readonly PrintedPoint[] {
  const order = runningOrder(meeting, schedule.workspace);
  const agenda = { meeting, order, annexes: annexesOf(order), questions: questionNumbers(order), schedule, context };
  return order.map((of) => ({ of, point: pointOf(of, agenda) }));
}

/** The same with the open actions below their point. */
export function agendaPoints(meeting: Meeting, schedule: NeutralSchedule, context: DocumentContext): DocumentBlock[] {
  return printedPoints(meeting, schedule, context).flatMap(({ of, point }): DocumentBlock[] => {
    const isActions = of.kind === 'standing' && of.point.what === 'actions';
    return isActions ? [point, ...actionBlocks(meeting, schedule, context)] : [point];
  });
}

function actionBlocks(
  { forum }: Meeting,
  { workspace }: NeutralSchedule,
  { lang, today }: DocumentContext,
): DocumentBlock[] {
  const actions = openActions(forum.id, workspace, today);
  return actions.length === 0 ? [] : [openActionTable(actions, today, workspace, lang)];
}

/** What the points are made of. */
interface Agenda {
  meeting: Meeting;
  order: RunningOrder;
  annexes: readonly Annex[];
  /** The number of the first question of each item; they count on over the whole agenda. */
  questions: ReadonlyMap<Item, number>;
  schedule: NeutralSchedule;
  context: DocumentContext;
}

function questionNumbers(order: RunningOrder): Map<Item, number> {
  let count = 1;
  return new Map(
    itemsOf(order).map((item) => {
      const first = count;
      count += item.questions.length;
      return [item, first];
    }),
  );
}

function pointOf(of: OrderPoint, agenda: Agenda): Point {
  const words = WORDS[agenda.context.lang];
  const number = pointNumber(of.number, agenda.meeting);
  switch (of.kind) {
    case 'standing':
      return standingPoint(number, of.point, agenda);
    case 'open':
      return { ...plainPoint(number, openTitle(of.block, agenda)), body: [{ text: { blank: words.subjects } }] };
    case 'formalities':
      return plainPoint(number, words.formalities);
    case 'formality':
      return itemPoint(number, of, of.alone ? words.formality(of.item.title) : of.item.title, agenda);
    case 'item':
      return itemPoint(number, of, of.item.title, agenda);
  }
}

function standingPoint(number: string, point: StandingPoint, agenda: Agenda): Point {
  const { lang } = agenda.context;
  const said = notesFor(agenda.meeting, agenda.schedule);
  const below = said.flatMap(({ texts }) =>
    texts.flatMap((one) => (isPointCalled(point, one.point) ? bodyTexts(one.text) : [])),
  );
  switch (point.what) {
    case 'own':
      return ownPoint(number, point, below, agenda);
    case 'decisions':
      return withText(decisionsPoint(number, agenda), below);
    case 'announcements':
      return withText(plainPoint(number, WORDS[lang].standing.announcements), [
        ...announced(said.flatMap(({ announcements }) => announcements)),
        ...below,
      ]);
    default:
      return withText(plainPoint(number, WORDS[lang].standing[point.what]), below);
  }
}

/** One announcement is a text, and several are a list. */
function announced(announcements: readonly string[]): PointText[] {
  return announcements.length === 1
    ? bodyTexts(announcements[0]!)
    : announcements.map((announcement) => ({ bullet: announcement }));
}

function withText(point: Point, below: readonly PointText[]): Point {
  return { ...point, body: [...point.body, ...below] };
}

function decisionsPoint(number: string, { meeting, schedule, context: { lang } }: Agenda): Point {
  const words = WORDS[lang];
  const before = meetingBefore(meeting, schedule);
  if (before) return plainPoint(number, words.decisions(dateWords(before.day, lang)));
  return { ...plainPoint(number, words.earlier), body: [{ text: { blank: words.earlierDay } }] };
}

function ownPoint(number: string, point: OwnPoint, below: readonly PointText[], agenda: Agenda): Point {
  const {
    meeting,
    schedule,
    context: { lang },
  } = agenda;
  const { title, treatment, minutes, speaker, subItems } = point;
  const how = howWords({ treatment, minutes, start: null }, lang);
  const named = speaker === null ? '' : spokenBy(speaker, meeting, schedule, lang);
  return {
    ...plainPoint(number, title),
    details: [...sentences([how]), ...spoken(named, lang)],
    body: [...below, ...subItemTexts(subItems, agenda)],
  };
}

/** What is to be filled in is called by what its cycle does, or by the only thing that the meeting is for. */
function openTitle(block: Block | null, { meeting, context: { lang } }: Agenda): string {
  return capital((block ? block.phase : meeting.phase) ?? WORDS[lang].subjects);
}

type ItemAtPoint = Extract<OrderPoint, { item: Item }>;

function itemPoint(number: string, { item, start, kind }: ItemAtPoint, title: string, agenda: Agenda): Point {
  const { meeting, annexes, questions, schedule, context } = agenda;
  const { lang } = context;
  const words = WORDS[lang];
  const own = annexes.filter((one) => one.item === item).map((annex) => `${annex.number}`);
  // What is adopted without a debate has its treatment in its title, and nobody speaks on it.
  const isDiscussed = kind === 'item';
  return {
    ...plainPoint(number, title),
    details: [
      ...sentences([
        isDiscussed ? howWords({ ...item, start }, lang) : '',
        item.carried === null ? '' : words.carried(longDay(item.carried.day, lang)),
        togetherWords(item, agenda),
        own.length === 0 ? '' : words.annexes(own),
      ]),
      ...(isDiscussed ? spoken(speakerLine(item, meeting, schedule, lang), lang) : []),
    ],
    body: [
      ...(item.explanation === null ? [] : bodyTexts(item.explanation)),
      ...subItemTexts(item.subItems, agenda),
      ...item.questions.map((question, index) => ({
        label: words.question(`${questions.get(item)! + index}${meeting.forum.agenda.numbers || ':'}`),
        question,
      })),
      ...(item.remark === null ? [] : bodyTexts(item.remark)),
    ],
  };
}

/** @example howWords(item, 'nl') // 'ter bespreking, 14.00 uur, 20 minuten' */
function howWords(
  { treatment, start, minutes }: Pick<Item, 'treatment' | 'minutes'> & Pick<OrderPoint, 'start'>,
  lang: Lang,
): string {
  return [
    ...(treatment === null ? [] : [treatmentWords(treatment, lang)]),
    ...(start === null || minutes === null ? [] : [clockWords(start, lang)]),
    ...(minutes === null ? [] : [durationWords(minutes, lang)]),
  ].join(', ');
}

/** Which other points are dealt with as one with that of an item. */
function togetherWords(item: Item, { meeting, order, schedule, context: { lang } }: Agenda): string {
  const group = takenTogether(item, meeting, schedule);
  const others = order.filter((point) => 'item' in point && point.item !== item && group.includes(point.item));
  return others.length === 0 ? '' : WORDS[lang].together(others.map(({ number }) => number));
}

/** Sentences of one line; none when there is nothing to say. */
function sentences(parts: readonly string[]): string[] {
  const line = parts
    .filter((part) => part !== '')
    .map((part) => `${capital(part)}.`)
    .join(' ');
  return line === '' ? [] : [line];
}

function spoken(name: string, lang: Lang): string[] {
  return name === '' ? [] : [`${WORDS[lang].speaker(name)}.`];
}

function subItemTexts(subItems: readonly SubItem[], { meeting, schedule, context: { lang } }: Agenda): PointText[] {
  return subItems.map(({ title, speaker }) => {
    const named = speaker === null ? '' : spokenBy(speaker, meeting, schedule, lang);
    return { bullet: named === '' ? title : WORDS[lang].subItem(title, named) };
  });
}
