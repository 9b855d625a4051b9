import { dateWords } from '../../calendar/words.ts';
import type { Lang, Said } from '../../language/language.ts';
import { notesFor } from '../../schedule/meetings/agenda-notes.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { meetingAfter } from '../../schedule/meetings/neighbours.ts';
import { runningOrder } from '../../schedule/meetings/running-order.ts';
import type { NeutralSchedule } from '../../schedule/neutral.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import type { Words } from '../blocks/words.ts';
import { type Document, type DocumentBlock, type Fields, heading, type MarginEntry, paragraph } from '../blocks.ts';
import { contactLines, copyLines } from '../contacts.ts';
import type { DocumentContext } from '../document-context.ts';
import { happened } from '../happened.ts';
import { agendaPoints } from './agenda-points.ts';
import { type AgendaState, agendaState } from './agenda-state.ts';
import { type Annex, annexesOf } from './annexes.ts';
import { marginOf } from './letterhead.ts';
import { fullForumName, meetingInHead, momentLines, nextLines, placeLines } from './meeting-words.ts';
import { absentLines, presentLines } from './participants.ts';

interface AgendaWords {
  titles: Record<AgendaState['state'] | 'cancelled', string>;
  states: Record<AgendaState['state'], string>;
  head: (title: string, meeting: string) => string;
  subject: string;
  moment: string;
  place: string;
  present: string;
  absent: string;
  copy: string;
  changed: string;
  change: (day: string, what: string) => string;
  points: string;
  next: string;
  annexes: string;
  cancelled: string;
}

const WORDS: Said<AgendaWords> = {
  nl: {
    titles: { draft: 'Conceptagenda', adopted: 'Agenda', changed: 'Gewijzigde agenda', cancelled: 'Agenda' },
    states: { draft: 'concept', adopted: 'vastgesteld', changed: 'gewijzigd' },
    head: (title, meeting) => `${title} ${meeting}`,
    subject: 'Betreft',
    moment: 'Vergaderdatum en -tijd',
    place: 'Vergaderplaats',
    present: 'Aanwezig',
    absent: 'Afwezig',
    copy: 'Kopie aan',
    changed: 'Gewijzigd',
    change: (day, what) => `${day}: ${what}`,
    points: 'Agendapunten',
    next: 'Volgende vergadering',
    annexes: 'Bijlagen',
    cancelled: 'Deze vergadering gaat niet door.',
  },
  en: {
    titles: { draft: 'Draft agenda', adopted: 'Agenda', changed: 'Revised agenda', cancelled: 'Agenda' },
    states: { draft: 'draft', adopted: 'adopted', changed: 'revised' },
    head: (title, meeting) => `${title} ${meeting}`,
    subject: 'Subject',
    moment: 'Date and time',
    place: 'Place',
    present: 'Present',
    absent: 'Absent',
    copy: 'Copy to',
    changed: 'Revised',
    change: (day, what) => `${day}: ${what}`,
    points: 'Agenda',
    next: 'Next meeting',
    annexes: 'Annexes',
    cancelled: 'This meeting is cancelled.',
  },
};

/**
 * The agenda of one meeting, for everybody who gets it: what is said to one person alone cannot be in what it is given.
 * A meeting that is cancelled gets a note that says so.
 * @param meeting one of the schedule
 * @example meetingAgendaDocument(meeting, schedule, context).title // 'Conceptagenda'
 */
export function meetingAgendaDocument(meeting: Meeting, schedule: NeutralSchedule, context: DocumentContext): Document {
  const { lang, today } = context;
  const words = WORDS[lang];
  const { settings } = schedule.workspace;
  const held = isHeld(meeting);
  const state = agendaState(meeting, schedule, today);
  const title = words.titles[held ? state.state : 'cancelled'];
  const annexes = held ? annexesOf(runningOrder(meeting, schedule.workspace)) : [];
  return {
    lang,
    title,
    subtitles: [],
    runningHead: words.head(title, meetingInHead(meeting, lang)),
    sender: settings.sender,
    margin: margin(meeting, schedule, held ? state : null, annexes, context),
    blocks: held ? agendaBlocks(meeting, schedule, annexes, state, context) : cancelledBlocks(meeting, schedule, lang),
    footer: null,
  };
}

function agendaBlocks(
  meeting: Meeting,
  schedule: NeutralSchedule,
  annexes: readonly Annex[],
  state: AgendaState,
  context: DocumentContext,
): DocumentBlock[] {
  const words = WORDS[context.lang];
  return [
    fields([
      ...headRows(meeting, schedule, context.lang),
      { label: words.place, lines: placeLines(meeting, context.lang) },
      { label: words.present, lines: presentLines(meeting, schedule, context.lang) },
      { label: words.absent, lines: absentLines(meeting, schedule, context.lang) },
      { label: words.copy, lines: copyLines(meeting, schedule) },
      { label: words.changed, lines: changeLines(state, context.lang) },
    ]),
    heading(words.points),
    ...agendaPoints(meeting, schedule, context),
    ...closingFields(meeting, schedule, annexes, context.lang),
  ];
}

function cancelledBlocks(meeting: Meeting, schedule: NeutralSchedule, lang: Lang): DocumentBlock[] {
  return [
    fields([...headRows(meeting, schedule, lang), { label: WORDS[lang].copy, lines: copyLines(meeting, schedule) }]),
    paragraph(WORDS[lang].cancelled),
    ...happened(meeting, lang).map((remark) => paragraph(`${remark}.`)),
    ...closingFields(meeting, schedule, [], lang),
  ];
}

type Row = Fields['rows'][number];

/** Labels with something behind them: an empty one only takes room. */
function fields(rows: readonly Row[]): Fields {
  return { kind: 'fields', rows: rows.filter(({ lines }) => lines.length > 0) };
}

function headRows(meeting: Meeting, schedule: NeutralSchedule, lang: Lang): Row[] {
  const words = WORDS[lang];
  return [
    { label: words.subject, lines: [fullForumName(meeting.forum)] },
    { label: words.moment, lines: momentLines(meeting, schedule.workspace, lang) },
  ];
}

function changeLines(state: AgendaState, lang: Lang): string[] {
  if (state.state !== 'changed') return [];
  return state.changes.map(({ on, what }) => WORDS[lang].change(dateWords(on, lang), what));
}

function closingFields(
  meeting: Meeting,
  schedule: NeutralSchedule,
  annexes: readonly Annex[],
  lang: Lang,
): DocumentBlock[] {
  const words = WORDS[lang];
  const next = meetingAfter(meeting, schedule);
  const closing = fields([
    { label: words.next, lines: next ? nextLines(next, schedule.workspace, lang) : [] },
    { label: words.annexes, lines: annexes.map(({ number, title }): Words => `${number}. ${title}`) },
  ]);
  return closing.rows.length === 0 ? [] : [closing];
}

/** The day of an agenda is that on which it was adopted or last changed; of a draft that on which it was drawn up. */
function margin(
  meeting: Meeting,
  schedule: NeutralSchedule,
  state: AgendaState | null,
  annexes: readonly Annex[],
  { lang, today }: DocumentContext,
): MarginEntry[] {
  const { workspace } = schedule;
  const more = notesFor(meeting, schedule).flatMap(({ annexes: count }) => (count === null ? [] : [count]));
  return marginOf(
    workspace.settings,
    {
      contact: contactLines(meeting, workspace),
      day: state === null || state.state === 'draft' ? today : state.on,
      ...(state && { state: WORDS[lang].states[state.state] }),
      annexes: more.at(-1) ?? annexes.length,
    },
    lang,
  );
}
