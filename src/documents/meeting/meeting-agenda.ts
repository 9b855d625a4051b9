import { clockWords, longDay } from '../../calendar/words.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { notesFor } from '../../schedule/meetings/agenda-notes.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { openActions } from '../../schedule/meetings/open-actions.ts';
import {
  ACTIONS,
  ANNOUNCEMENTS,
  DECISIONS_BEFORE,
  meetingAfter,
  meetingBefore,
  OPENING,
  orderedItems,
  type RunningOrder,
  runningOrder,
} from '../../schedule/meetings/running-order.ts';
import type { NeutralSchedule } from '../../schedule/neutral.ts';
import type { Item, Meeting } from '../../schedule/schedule.ts';
import { openActionTable } from '../action-table.ts';
import {
  type Document,
  type DocumentBlock,
  type Fields,
  heading,
  type Point,
  paragraph,
  plainPoint,
  type Words,
} from '../blocks.ts';
import { contactLines, copyLines } from '../contacts.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { happened } from '../happened.ts';
import { capital, teamName } from '../words.ts';
import { type Annex, annexesOf } from './annexes.ts';
import { cycleName, paragraphs, speakerLine, treatmentAndLength, treatmentBlank } from './item-words.ts';
import { fullForumName, momentLines, nextLines, placeLines } from './meeting-words.ts';
import { absentLines, presentLines } from './participants.ts';

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
  standing: string;
  opening: string;
  announcements: string;
  decisions: (day: string) => string;
  earlier: string;
  earlierDay: string;
  actions: string;
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
  last: string;
  business: string;
  closing: string;
  next: string;
  cancelled: string;
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
    standing: 'Vaste punten',
    opening: 'Opening',
    announcements: 'Mededelingen',
    decisions: (day) => `Vaststellen besluitenlijst van ${day}`,
    earlier: 'Vaststellen besluitenlijst van de vorige vergadering',
    earlierDay: 'datum; vervalt bij een eerste vergadering',
    actions: 'Actielijst',
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
    last: 'Tot slot',
    business: 'Rondvraag',
    closing: 'Sluiting',
    next: 'Volgende vergadering',
    cancelled: 'Deze vergadering gaat niet door.',
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
    standing: 'Standing items',
    opening: 'Opening',
    announcements: 'Announcements',
    decisions: (day) => `Adoption of the list of decisions of ${day}`,
    earlier: 'Adoption of the list of decisions of the previous meeting',
    earlierDay: 'date; leave out at a first meeting',
    actions: 'Action list',
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
    last: 'To conclude',
    business: 'Any other business',
    closing: 'Closing',
    next: 'Next meeting',
    cancelled: 'This meeting is cancelled.',
  },
};

/**
 * The agenda of one meeting, for everybody who gets it: what is said to one person alone cannot be in what it is given.
 * A meeting that is cancelled gets a note that says so.
 * @param meeting one of the schedule
 */
export function meetingAgendaDocument(meeting: Meeting, schedule: NeutralSchedule, edition: DocumentContext): Document {
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
    ...smallPrint(edition),
  };
}

function agendaBlocks(meeting: Meeting, schedule: NeutralSchedule, edition: DocumentContext): DocumentBlock[] {
  return [
    letterHead(meeting, schedule, annexesOf(runningOrder(meeting, schedule)), edition),
    ...agendaPoints(meeting, schedule, edition),
    nextMeeting(meeting, schedule, edition.lang),
  ];
}

function cancelledBlocks(meeting: Meeting, schedule: NeutralSchedule, edition: DocumentContext): DocumentBlock[] {
  const { lang } = edition;
  return [
    letterHead(meeting, schedule, [], edition),
    paragraph(WORDS[lang].cancelled),
    ...happened(meeting, lang).map((remark) => paragraph(`${remark}.`)),
    nextMeeting(meeting, schedule, lang),
  ];
}

function letterHead(
  meeting: Meeting,
  schedule: NeutralSchedule,
  annexes: readonly Annex[],
  { lang, today }: DocumentContext,
): Fields {
  const words = WORDS[lang];
  const held = isHeld(meeting);
  const row = (label: string, lines: readonly Words[]) => ({ label, lines });
  return {
    kind: 'fields',
    rows: [
      row(words.subject, [fullForumName(meeting.forum)]),
      row(words.moment, momentLines(meeting, schedule.workspace, lang)),
      ...(held
        ? [
            row(words.place, placeLines(meeting, lang)),
            row(words.present, presentLines(meeting, schedule, lang)),
            row(words.absent, absentLines(meeting, schedule, lang)),
          ]
        : []),
      row(words.copy, copyLines(meeting, schedule)),
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

/** What the points are made of. */
interface Context {
  meeting: Meeting;
  order: RunningOrder;
  annexes: readonly Annex[];
  /** The number of the first question of each item; they count on over the whole agenda. */
  questions: ReadonlyMap<Item, number>;
  schedule: NeutralSchedule;
  edition: DocumentContext;
}

function questionNumbers(order: RunningOrder): Map<Item, number> {
  let count = 1;
  return new Map(
    orderedItems(order).map((item) => {
      const first = count;
      count += item.questions.length;
      return [item, first];
    }),
  );
}

/** The points of the agenda and what stands between them. */
export function agendaPoints(meeting: Meeting, schedule: NeutralSchedule, edition: DocumentContext): DocumentBlock[] {
  const order = runningOrder(meeting, schedule);
  const context = { meeting, order, annexes: annexesOf(order), questions: questionNumbers(order), schedule, edition };
  const { lang } = edition;
  const words = WORDS[lang];
  return [
    heading(words.standing),
    { ...plainPoint(OPENING, words.opening), time: meeting.start === null ? null : clockWords(meeting.start, lang) },
    {
      ...plainPoint(ANNOUNCEMENTS, words.announcements),
      texts: notesFor(meeting, schedule).flatMap(({ announcements }) => announcements.flatMap(paragraphs)),
    },
    earlierDecisions(meeting, schedule, lang),
    ...actionPoint(meeting, schedule, edition),
    ...order.parts.flatMap((part) => partBlocks(part, context)),
    heading(words.last),
    ...formalityPoints(context),
    plainPoint(order.business, words.business),
    plainPoint(order.closing, words.closing),
  ];
}

function earlierDecisions(meeting: Meeting, schedule: NeutralSchedule, lang: Lang): Point {
  const words = WORDS[lang];
  const before = meetingBefore(meeting, schedule);
  if (before) return plainPoint(DECISIONS_BEFORE, words.decisions(longDay(before.day, lang)));
  return { ...plainPoint(DECISIONS_BEFORE, words.earlier), texts: [{ blank: words.earlierDay }] };
}

function actionPoint(
  { forum }: Meeting,
  { workspace }: NeutralSchedule,
  { lang, today }: DocumentContext,
): DocumentBlock[] {
  const actions = openActions(forum.id, workspace, today);
  const point = plainPoint(ACTIONS, WORDS[lang].actions);
  return actions.length === 0 ? [point] : [point, openActionTable(actions, today, workspace, lang)];
}

type Part = RunningOrder['parts'][number];

/** What one cycle brings, under its name; when it has no items yet, its phase is the point. */
function partBlocks({ block, items, number }: Part, context: Context): DocumentBlock[] {
  const { meeting, edition } = context;
  const phase = block ? block.phase : meeting.phase;
  if (number === null)
    return [heading(partName(block, phase, context)), ...items.map((one) => itemPoint(one, context))];
  return [heading(partName(block, null, context)), openPoint(number, phase, edition.lang)];
}

/** The key of a cycle without a name says nothing to who gets the agenda; between two of them it tells which is which. */
function partName(block: Part['block'], phase: string | null, { meeting: { blocks }, edition }: Context): string {
  const words = WORDS[edition.lang];
  if (!block) return blocks.length > 0 ? words.others : words.toDiscuss;
  if (block.cycle.name !== block.cycle.id || blocks.length > 1) return cycleName(block, phase);
  return phase === null ? words.toDiscuss : capital(phase);
}

function openPoint(number: string, phase: string | null, lang: Lang): Point {
  const words = WORDS[lang];
  return {
    ...plainPoint(number, phase === null ? capital(words.subjects) : capital(phase)),
    after: [treatmentBlank(lang)],
    texts: [{ blank: words.subjects }],
  };
}

function itemPoint({ number, item, start }: Part['items'][number], context: Context): Point {
  const { meeting, schedule, edition } = context;
  const { lang } = edition;
  const words = WORDS[lang];
  const point = contentPoint(number, item, context);
  return {
    ...point,
    // Nobody said how long opening and announcements take.
    time: start === null ? null : words.from(clockWords(start, lang)),
    after: treatmentAndLength(item, lang),
    facts: [...fact(words.speaker, speakerLine(item, meeting, schedule, lang)), ...point.facts],
  };
}

/** One point with the pieces below it. */
function formalityPoints(context: Context): Point[] {
  const { formalities } = context.order;
  if (formalities === null) return [];
  return [
    plainPoint(formalities.number, WORDS[context.edition.lang].formalities),
    ...formalities.items.map(({ number, item }) => contentPoint(number, item, context)),
  ];
}

/** What every item has: its team, papers, explanation and questions. */
function contentPoint(number: string, item: Item, { annexes, questions, schedule, edition }: Context): Point {
  const words = WORDS[edition.lang];
  return {
    ...plainPoint(number, item.title),
    facts: [
      ...fact(words.team, item.team === null ? '' : teamName(item.team, schedule.workspace)),
      ...annexFact(item, annexes, edition.lang),
    ],
    texts: item.explanation === null ? [] : paragraphs(item.explanation),
    questions: item.questions.map((text, index) => ({ label: words.question(questions.get(item)! + index), text })),
  };
}

function annexFact(item: Item, annexes: readonly Annex[], lang: Lang): Point['facts'] {
  const { annex, several } = WORDS[lang];
  const own = annexes.filter((one) => one.item === item).map(({ number }) => `${number}`);
  return fact(own.length === 1 ? annex : several, listing(own, lang));
}

function fact(label: string, value: string): { label: string; value: string }[] {
  return value === '' ? [] : [{ label, value }];
}

function nextMeeting(meeting: Meeting, schedule: NeutralSchedule, lang: Lang): Fields {
  const lines = nextLines(meetingAfter(meeting, schedule), schedule.workspace, lang);
  return { kind: 'fields', rows: [{ label: WORDS[lang].next, lines }] };
}
