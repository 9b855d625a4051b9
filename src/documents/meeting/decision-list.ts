import { longDay } from '../../calendar/words.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { meetingAfter, meetingBefore } from '../../schedule/meetings/neighbours.ts';
import { actionsOf } from '../../schedule/meetings/open-actions.ts';
import type { OrderPoint } from '../../schedule/meetings/running-order.ts';
import type { NeutralSchedule } from '../../schedule/neutral.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import { actionTable } from '../action-table.ts';
import type { Cell } from '../blocks/words.ts';
import { type Document, type DocumentBlock, type Fields, heading, type Point, type Table } from '../blocks.ts';
import { contactLines } from '../contacts.ts';
import type { DocumentContext } from '../document-context.ts';
import { printedPoints } from './agenda-points.ts';
import { marginOf } from './letterhead.ts';
import { fullForumName, meetingInHead, momentLines, nextLines, placeLines } from './meeting-words.ts';
import { attendanceRows, chairLine } from './participants.ts';

interface ListWords {
  title: string;
  draft: (next: string) => string;
  unadopted: string;
  fields: Record<'subject' | 'moment' | 'place' | 'chair' | 'secretary' | 'adopted', string>;
  blanks: Record<'secretary' | 'adopted' | 'decision' | 'action' | 'note', string>;
  attendance: string;
  columns: Record<'who' | 'present' | 'absent' | 'remark', string>;
  noRoles: string;
  decisions: string;
  outcome: string;
  outcomes: readonly string[];
  decision: string;
  action: string;
  note: string;
  actions: string;
  next: string;
}

const WORDS: Said<ListWords> = {
  nl: {
    title: 'Besluitenlijst',
    draft: (next) => `Concept, ter vaststelling in de vergadering van ${next}`,
    unadopted: 'Concept',
    fields: {
      subject: 'Betreft',
      moment: 'Vergaderdatum en -tijd',
      place: 'Vergaderplaats',
      chair: 'Voorzitter',
      secretary: 'Secretaris',
      adopted: 'Vastgesteld op',
    },
    blanks: {
      secretary: 'naam',
      adopted: 'datum',
      decision: 'besluit',
      action: 'wie doet wat, en wanneer',
      note: 'wat is gezegd of afgesproken',
    },
    attendance: 'Aanwezigheid',
    columns: { who: 'Deelnemer', present: 'Aanwezig', absent: 'Afwezig', remark: 'Opmerking' },
    noRoles: 'Van dit gremium zijn geen leden bekend.',
    decisions: 'Besluiten',
    outcome: 'Uitkomst',
    outcomes: ['conform', 'gewijzigd', 'aangehouden', 'teruggenomen'],
    decision: 'Besluit',
    action: 'Actie',
    note: 'Aantekening',
    actions: 'Actielijst',
    next: 'Volgende vergadering',
  },
  en: {
    title: 'List of decisions',
    draft: (next) => `Draft, for adoption at the meeting of ${next}`,
    unadopted: 'Draft',
    fields: {
      subject: 'Subject',
      moment: 'Date and time',
      place: 'Place',
      chair: 'Chair',
      secretary: 'Secretary',
      adopted: 'Adopted on',
    },
    blanks: {
      secretary: 'name',
      adopted: 'date',
      decision: 'decision',
      action: 'who does what, and when',
      note: 'what was said or agreed',
    },
    attendance: 'Attendance',
    columns: { who: 'Participant', present: 'Present', absent: 'Absent', remark: 'Remark' },
    noRoles: 'No members of this forum are known.',
    decisions: 'Decisions',
    outcome: 'Outcome',
    outcomes: ['as proposed', 'amended', 'deferred', 'withdrawn'],
    decision: 'Decision',
    action: 'Action',
    note: 'Note',
    actions: 'Action list',
    next: 'Next meeting',
  },
};

/** Something to tick on paper, or with a pen on a screen; on one line with the word behind it. */
const BOX = '☐';
const TICKED = '☒';

/** How many actions a meeting may well come to. */
const NEW_ACTIONS = 3;

/**
 * The list of decisions of a meeting before it is held: who is to be there, each point with room for what was decided,
 * and the actions with room for new ones.
 */
export function decisionListDocument(meeting: Meeting, schedule: NeutralSchedule, context: DocumentContext): Document {
  const { lang } = context;
  const words = WORDS[lang];
  const { settings } = schedule.workspace;
  const next = meetingAfter(meeting, schedule);
  return {
    lang,
    title: words.title,
    subtitles: [next ? words.draft(longDay(next.day, lang)) : words.unadopted],
    runningHead: `${words.title} ${meetingInHead(meeting, lang)}`,
    sender: settings.sender,
    margin: marginOf(settings, { contact: contactLines(meeting, schedule.workspace), day: context.today }, lang),
    blocks: [
      head(meeting, schedule, lang),
      heading(words.attendance),
      attendanceTable(meeting, schedule, lang),
      heading(words.decisions),
      ...decisionBlocks(meeting, schedule, context),
      heading(words.actions),
      actions(meeting, schedule, context),
      ...(next
        ? [{ kind: 'fields' as const, rows: [{ label: words.next, lines: nextLines(next, schedule.workspace, lang) }] }]
        : []),
    ],
    footer: null,
  };
}

function head(meeting: Meeting, schedule: NeutralSchedule, lang: Lang): Fields {
  const { fields, blanks } = WORDS[lang];
  return {
    kind: 'fields',
    rows: [
      { label: fields.subject, lines: [fullForumName(meeting.forum)] },
      { label: fields.moment, lines: momentLines(meeting, schedule.workspace, lang) },
      { label: fields.place, lines: placeLines(meeting, lang) },
      { label: fields.chair, lines: [chairLine(meeting, schedule, lang)] },
      { label: fields.secretary, lines: [{ blank: blanks.secretary }] },
      { label: fields.adopted, lines: [{ blank: blanks.adopted }] },
    ],
  };
}

function attendanceTable(meeting: Meeting, schedule: NeutralSchedule, lang: Lang): Table {
  const { columns, noRoles } = WORDS[lang];
  return {
    kind: 'table',
    columns: [columns.who, columns.present, columns.absent, columns.remark].map((title) => ({ title })),
    rows: attendanceRows(meeting, schedule, lang).map(({ name, remark, isAway }): Cell[] => [
      name,
      BOX,
      isAway ? TICKED : BOX,
      remark,
    ]),
    empty: noRoles,
  };
}

/** The points as on the agenda, with what is put before the meeting and room for what it decides. */
function decisionBlocks(meeting: Meeting, schedule: NeutralSchedule, context: DocumentContext): DocumentBlock[] {
  return printedPoints(meeting, schedule, context).map(({ of, point }) => {
    const treatment = 'item' in of && of.kind === 'item' ? of.item.treatment : null;
    return {
      ...point,
      details: treatment === null ? [] : [capital(treatmentWords(treatment, context.lang))],
      facts: room(of, point, context.lang),
      body: [],
    };
  });
}

/** Room for a decision with whatever can be decided on, and for a note with what else is said. */
function room(of: OrderPoint, { body }: Point, lang: Lang): Point['facts'] {
  const { outcome, outcomes, decision, action, note, blanks } = WORDS[lang];
  switch (kindOfRoom(of)) {
    case 'none':
      return [];
    case 'note':
      return [{ label: note, value: { blank: blanks.note } }];
    case 'decision':
      return [
        ...body.flatMap((text) => ('question' in text ? [{ label: text.label, value: text.question }] : [])),
        { label: outcome, value: outcomes.map((text) => `${BOX}\u00A0${text}`).join('   ') },
        { label: decision, value: { blank: blanks.decision } },
        { label: action, value: { blank: blanks.action } },
      ];
  }
}

function kindOfRoom(of: OrderPoint): 'none' | 'note' | 'decision' {
  if (of.kind === 'formalities') return 'none';
  if (of.kind !== 'standing') return 'decision';
  if (of.point.what === 'decisions') return 'decision';
  return of.point.what === 'opening' ? 'none' : 'note';
}

function actions(meeting: Meeting, schedule: NeutralSchedule, { lang, today }: DocumentContext): Table {
  const before = meetingBefore(meeting, schedule);
  const listed = actionsOf(meeting.forum.id, schedule.workspace, today, before?.day ?? null);
  return actionTable(listed, schedule, today, lang, NEW_ACTIONS);
}
