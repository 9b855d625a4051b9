import { clockWords, longDay } from '../calendar/words.ts';
import type { AgendaNotes } from '../definition/agenda-parts.ts';
import type { Lang, Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import { durationWords } from '../language/quantity.ts';
import { treatmentWords } from '../language/treatment.ts';
import { isHeld } from '../schedule/is-held.ts';
import { meetingsNamed } from '../schedule/named.ts';
import type { NeutralSchedule } from '../schedule/neutral.ts';
import { openActions } from '../schedule/open-actions.ts';
import { meetingAfter, meetingBefore, type RunningOrder, runningOrder } from '../schedule/running-order.ts';
import type { Block as CycleBlock, Item, Meeting } from '../schedule/schedule.ts';
import { openActionTable } from './action-table.ts';
import { type Block, type Document, type Fields, heading, type Point, paragraph, type Words } from './blocks.ts';
import { contactLines, copyLines } from './contacts.ts';
import { type Edition, madeOn } from './edition.ts';
import { happened } from './happened.ts';
import { speakerLine } from './item-words.ts';
import { fullForumName, momentLine, momentLines, nextLines, placeLines } from './meeting-words.ts';
import { absentLines, presentLines } from './participants.ts';
import { capital, roundName, teamName } from './words.ts';

interface AgendaWords {
  title: (meeting: string) => string;
  draft: string;
  subject: string;
  moment: string;
  place: string;
  present: string;
  absent: string;
  copy: string;
  contact: string;
  annexes: string;
  date: string;
  opening: string;
  announcements: string;
  decisions: (day: string) => string;
  earlier: string;
  earlierDay: string;
  actions: string;
  treatment: string;
  subjects: string;
  from: (time: string) => string;
  toDiscuss: string;
  team: string;
  speaker: string;
  annex: string;
  several: string;
  question: (number: number) => string;
  formalities: string;
  others: string;
  business: string;
  closing: string;
  next: string;
  cancelled: (moment: string) => string;
}

const WORDS: Said<AgendaWords> = {
  nl: {
    title: (meeting) => `Agenda ${meeting}`,
    draft: 'Conceptagenda',
    subject: 'Betreft',
    moment: 'Vergaderdatum en -tijd',
    place: 'Vergaderplaats',
    present: 'Aanwezig',
    absent: 'Afwezig',
    copy: 'Kopie aan',
    contact: 'Inlichtingen bij',
    annexes: 'Bijlage(n)',
    date: 'Datum',
    opening: 'Opening',
    announcements: 'Mededelingen',
    decisions: (day) => `Vaststellen besluitenlijst van ${day}`,
    earlier: 'Vaststellen besluitenlijst van de vorige vergadering',
    earlierDay: 'datum; vervalt bij een eerste vergadering',
    actions: 'Actielijst',
    treatment: 'behandeling',
    subjects: 'onderwerpen',
    from: (time) => `vanaf ${time}`,
    toDiscuss: 'Te bespreken',
    team: 'Team',
    speaker: 'Eerste spreker',
    annex: 'Bijlage',
    several: 'Bijlagen',
    question: (number) => `Bespreekpunt ${number}`,
    formalities: 'Hamerstukken',
    others: 'Overige punten',
    business: 'Rondvraag',
    closing: 'Sluiting',
    next: 'Volgende vergadering',
    cancelled: (moment) => `De vergadering van ${moment} gaat niet door.`,
  },
  en: {
    title: (meeting) => `Agenda ${meeting}`,
    draft: 'Draft agenda',
    subject: 'Subject',
    moment: 'Date and time',
    place: 'Place',
    present: 'Present',
    absent: 'Absent',
    copy: 'Copy to',
    contact: 'Enquiries',
    annexes: 'Annexes',
    date: 'Date',
    opening: 'Opening',
    announcements: 'Announcements',
    decisions: (day) => `Adoption of the list of decisions of ${day}`,
    earlier: 'Adoption of the list of decisions of the previous meeting',
    earlierDay: 'date; leave out at a first meeting',
    actions: 'Action list',
    treatment: 'treatment',
    subjects: 'subjects',
    from: (time) => `from ${time}`,
    toDiscuss: 'To be discussed',
    team: 'Team',
    speaker: 'First speaker',
    annex: 'Annex',
    several: 'Annexes',
    question: (number) => `Question ${number}`,
    formalities: 'Items for adoption without debate',
    others: 'Other items',
    business: 'Any other business',
    closing: 'Closing',
    next: 'Next meeting',
    cancelled: (moment) => `The meeting of ${moment} is cancelled.`,
  },
};

/**
 * The agenda of one meeting, for everybody who gets it: what is said to one person alone cannot be in what it is given.
 * A meeting that is cancelled gets a note that says so.
 * @param meeting one of the schedule
 */
export function meetingAgendaDocument(meeting: Meeting, schedule: NeutralSchedule, edition: Edition): Document {
  const { lang } = edition;
  const words = WORDS[lang];
  const { settings } = schedule.workspace;
  const held = isHeld(meeting);
  return {
    lang,
    title: words.title(`${meeting.forum.id}, ${longDay(meeting.day, lang)}`),
    subtitles: [settings.title, held ? words.draft : ''].filter(Boolean),
    sender: settings.sender,
    blocks: held ? agendaBlocks(meeting, schedule, edition) : cancelledBlocks(meeting, schedule, edition),
    footer: madeOn(edition),
  };
}

function agendaBlocks(meeting: Meeting, schedule: NeutralSchedule, edition: Edition): Block[] {
  const { lang } = edition;
  const order = runningOrder(meeting, schedule);
  const annexes = annexesOf(order);
  return [
    letterHead(meeting, schedule, annexes, edition),
    ...points(meeting, order, annexes, schedule, edition),
    nextMeeting(meeting, schedule, lang),
  ];
}

function cancelledBlocks(meeting: Meeting, schedule: NeutralSchedule, edition: Edition): Block[] {
  const { lang } = edition;
  return [
    letterHead(meeting, schedule, [], edition),
    paragraph(WORDS[lang].cancelled(momentLine(meeting, lang))),
    ...happened(meeting, lang).map((remark) => paragraph(`${remark}.`)),
    nextMeeting(meeting, schedule, lang),
  ];
}

function letterHead(
  meeting: Meeting,
  schedule: NeutralSchedule,
  annexes: readonly Annex[],
  { lang, today }: Edition,
): Fields {
  const words = WORDS[lang];
  const held = isHeld(meeting);
  const row = (label: string, lines: readonly Words[]) => ({ label, lines });
  return {
    kind: 'fields',
    rows: [
      row(words.subject, [fullForumName(meeting.forum)]),
      row(words.moment, momentLines(meeting, lang)),
      ...(held
        ? [
            row(words.place, placeLines(meeting, lang)),
            row(words.present, presentLines(meeting, schedule, lang)),
            row(words.absent, absentLines(meeting, schedule, lang)),
          ]
        : []),
      row(words.copy, copyLines(meeting, notesFor(meeting, schedule), schedule.workspace)),
      row(words.contact, contactLines(meeting, schedule.workspace, lang)),
      ...(held
        ? [
            row(
              words.annexes,
              annexes.map(({ number, title }) => `${number}. ${title}`),
            ),
          ]
        : []),
      row(words.date, [longDay(today, lang)]),
    ],
  };
}

/** What was written for the agenda of this meeting. */
function notesFor(meeting: Meeting, { workspace, all }: NeutralSchedule): AgendaNotes[] {
  return workspace.agendas.filter((notes) => meetingsNamed(notes.meeting, all).includes(meeting));
}

/** A paper with its number among all those of the agenda. */
interface Annex {
  number: number;
  title: string;
  item: Item;
}

function annexesOf({ parts, formalities }: RunningOrder): Annex[] {
  const items = [...parts.flatMap((part) => part.items.map(({ item }) => item)), ...formalities];
  return items
    .flatMap((item) => item.papers.map((title) => ({ title, item })))
    .map((annex, index) => ({ number: index + 1, ...annex }));
}

/** Hands out the numbers of points and of questions. */
interface Numbers {
  point(): string;
  question(): number;
}

function numbers(): Numbers {
  let [points, questions] = [0, 0];
  return { point: () => `${++points}`, question: () => ++questions };
}

function points(
  meeting: Meeting,
  order: RunningOrder,
  annexes: readonly Annex[],
  schedule: NeutralSchedule,
  { lang, today }: Edition,
): Block[] {
  const words = WORDS[lang];
  const count = numbers();
  const context = { count, annexes, schedule, meeting, lang };
  return [
    {
      ...plainPoint(count.point(), words.opening),
      time: meeting.start === null ? null : clockWords(meeting.start, lang),
    },
    {
      ...plainPoint(count.point(), words.announcements),
      texts: notesFor(meeting, schedule).flatMap(({ announcements }) => announcements.flatMap(paragraphs)),
    },
    earlierDecisions(count.point(), meeting, schedule, lang),
    ...actionPoint(count.point(), meeting, schedule, { lang, today }),
    ...order.parts.flatMap((part) => partBlocks(part, context)),
    ...freeSubject(meeting, context),
    ...formalityPoints(order.formalities, context),
    plainPoint(count.point(), words.business),
    plainPoint(count.point(), words.closing),
  ];
}

interface PointContext {
  count: Numbers;
  annexes: readonly Annex[];
  schedule: NeutralSchedule;
  meeting: Meeting;
  lang: Lang;
}

function plainPoint(number: string, title: string): Point {
  return { kind: 'point', number, title, time: null, after: [], facts: [], texts: [], questions: [] };
}

function earlierDecisions(number: string, meeting: Meeting, schedule: NeutralSchedule, lang: Lang): Point {
  const words = WORDS[lang];
  const before = meetingBefore(meeting, schedule);
  if (before) return plainPoint(number, words.decisions(longDay(before.day, lang)));
  return { ...plainPoint(number, words.earlier), texts: [{ blank: words.earlierDay }] };
}

function actionPoint(
  number: string,
  { forum }: Meeting,
  { workspace }: NeutralSchedule,
  { lang, today }: Pick<Edition, 'lang' | 'today'>,
): Block[] {
  const actions = openActions(forum.id, workspace, today);
  const point = plainPoint(number, WORDS[lang].actions);
  return actions.length === 0 ? [point] : [point, openActionTable(actions, today, workspace, lang)];
}

/** What one cycle brings, under its name; when it has no items yet, its phase is the point. */
function partBlocks({ block, items }: RunningOrder['parts'][number], context: PointContext): Block[] {
  const { lang } = context;
  const words = WORDS[lang];
  if (block === null) return [subHeading(words.others), ...items.map((one) => itemPoint(one, context))];
  if (items.length > 0)
    return [subHeading(cycleName(block, block.phase)), ...items.map((one) => itemPoint(one, context))];
  return [subHeading(cycleName(block, null)), openPoint(block.phase, context)];
}

/** A meeting without a cycle is about what it was added for. */
function freeSubject({ phase, blocks, items }: Meeting, context: PointContext): Block[] {
  return blocks.length > 0 || items.length > 0 ? [] : [openPoint(phase, context)];
}

function subHeading(text: string): Block {
  return { ...heading(text), sub: true };
}

/** @example cycleName(block, 'beeld en richting') // 'Acute aanpak (A2): beeld en richting' */
function cycleName({ cycle, round }: CycleBlock, phase: string | null): string {
  const short = roundName(round);
  const name = cycle.name === cycle.id || short === cycle.id ? cycle.name : `${cycle.name} (${short})`;
  return phase === null ? name : `${name}: ${phase}`;
}

function openPoint(phase: string | null, { count, lang }: PointContext): Point {
  const words = WORDS[lang];
  return {
    ...plainPoint(count.point(), phase === null ? words.toDiscuss : capital(phase)),
    after: [{ blank: words.treatment }],
    texts: [{ blank: words.subjects }],
  };
}

function itemPoint(
  { item, start }: RunningOrder['parts'][number]['items'][number],
  { count, annexes, schedule, meeting, lang }: PointContext,
): Point {
  const words = WORDS[lang];
  return {
    kind: 'point',
    number: count.point(),
    title: item.title,
    // Nobody said how long opening and announcements take.
    time: start === null ? null : words.from(clockWords(start, lang)),
    after: [
      item.treatment === null ? { blank: words.treatment } : treatmentWords(item.treatment, lang),
      ...(item.minutes === null ? [] : [durationWords(item.minutes, lang)]),
    ],
    facts: [
      ...fact(words.team, item.team === null ? '' : teamName(item.team, schedule.workspace)),
      ...fact(words.speaker, speakerLine(item, meeting, schedule, lang)),
      ...annexFact(item, annexes, lang),
    ],
    texts: item.explanation === null ? [] : paragraphs(item.explanation),
    questions: item.questions.map((text) => ({ label: words.question(count.question()), text })),
  };
}

/** One point with the pieces below it, each with a letter. */
function formalityPoints(items: readonly Item[], context: PointContext): Point[] {
  if (items.length === 0) return [];
  const words = WORDS[context.lang];
  const number = context.count.point();
  return [
    plainPoint(number, words.formalities),
    ...items.map((item, index) => ({
      ...plainPoint(`${number}${letter(index)}`, item.title),
      facts: [
        ...fact(words.team, item.team === null ? '' : teamName(item.team, context.schedule.workspace)),
        ...annexFact(item, context.annexes, context.lang),
      ],
      texts: item.explanation === null ? [] : paragraphs(item.explanation),
      questions: item.questions.map((text) => ({ label: words.question(context.count.question()), text })),
    })),
  ];
}

/** @example letter(0) // 'a'; letter(26) // 'aa' */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

function annexFact(item: Item, annexes: readonly Annex[], lang: Lang): Point['facts'] {
  const { annex, several } = WORDS[lang];
  const own = annexes.filter((one) => one.item === item).map(({ number }) => `${number}`);
  return fact(own.length === 1 ? annex : several, listing(own, lang));
}

function fact(label: string, value: string): { label: string; value: string }[] {
  return value === '' ? [] : [{ label, value }];
}

/** What was written on more lines becomes as many paragraphs. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

function nextMeeting(meeting: Meeting, schedule: NeutralSchedule, lang: Lang): Fields {
  const lines = nextLines(meetingAfter(meeting, schedule), lang);
  return { kind: 'fields', rows: [{ label: WORDS[lang].next, lines }] };
}
