import { isoDay } from '../../calendar/day.ts';
import { shortDay } from '../../calendar/words.ts';
import { roleTitle } from '../../definition/texts/role-name.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { durationWords } from '../../language/quantity.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { hasPaper } from '../../schedule/meetings/has-paper.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { neutral } from '../../schedule/neutral.ts';
import { chairsOf } from '../../schedule/people/seats.ts';
import type { Item, Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Cell } from '../blocks/words.ts';
import type { Card, Document, ListEntry, Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { happened } from '../happened.ts';
import { phases } from '../lists/planning.ts';
import { type PrintedPoint, printedPoints } from '../meeting/agenda-points.ts';
import { meetingCard, timeWords } from '../meeting-card.ts';
import { speakerLine } from '../speaker-words.ts';
import { agendaHead } from './agenda.ts';
import { dayBlocks, dueBlocks } from './days.ts';
import { type Whose, whoseWords } from './whose.ts';

const WORDS: Said<{
  columns: Record<'day' | 'time' | 'forum' | 'about' | 'remarks', string>;
  empty: string;
  chair: (role: string) => string;
  travel: (way: string) => string;
  speaker: (role: string) => string;
}> = {
  nl: {
    columns: { day: 'Dag', time: 'Tijd', forum: 'Overleg', about: 'Waarover', remarks: 'Bijzonderheden' },
    empty: 'In deze periode is er niets.',
    chair: (role) => `voorzitter ${role}`,
    travel: (way) => `reis: ${way}`,
    speaker: (role) => `eerste spreker ${role}`,
  },
  en: {
    columns: { day: 'Day', time: 'Time', forum: 'Meeting', about: 'About', remarks: 'Remarks' },
    empty: 'There is nothing in this period.',
    chair: (role) => `chaired by ${role}`,
    travel: (way) => `journey: ${way}`,
    speaker: (role) => `first speaker ${role}`,
  },
};

/**
 * The agenda of a window as a paper to hand out, as short as it can be and without what is wrong. Of one person a list of
 * meetings with what is dealt with, the journeys and the papers due; else the meetings of each day with their points, those
 * of every agenda of the forum included.
 * @param schedule resolved for the window; all that is in its sight is on the paper
 */
export function sheetDocument(schedule: Schedule, whose: Whose, context: DocumentContext): Document {
  const { lang } = context;
  const { from, until } = schedule.window;
  const isPerson = whose.filter.people.length > 0;
  const isDay = !isPerson && from === until;
  const meetings = isPerson
    ? [personTable(schedule, whose, context)]
    : dayBlocks(schedule, (meeting) => briefCard(meeting, schedule, context), lang);
  return {
    ...agendaHead(schedule, whose, lang),
    blocks: [
      // The title says already which day it is.
      ...meetings.filter((block) => !(isDay && block.kind === 'heading' && block.aside === null)),
      // The order of a day lies on the table when its papers are in.
      ...(isDay ? [] : dueBlocks(schedule, whose, lang)),
    ],
    ...smallPrint(context),
  };
}

/** A meeting in few lines: what it is for, where and under whom, and its points. */
function briefCard(meeting: Meeting, schedule: Schedule, context: DocumentContext): Card {
  const { workspace } = schedule;
  const { lang } = context;
  const card = meetingCard(meeting, { schedule: neutral(schedule), due: new Map(), lang });
  if (!isHeld(meeting)) return card;
  const chairs = chairsOf(meeting, workspace).map((role) => roleTitle(role, workspace));
  const chair = chairs.length === 0 ? '' : WORDS[lang].chair(listing(chairs, lang));
  const about = [phases(meeting), meeting.location, chair].filter(Boolean).join('; ');
  return {
    ...card,
    facts: about === '' ? [] : [{ label: about, value: '' }],
    items: pointsOf(meeting, schedule, context),
  };
}

/** The points of a meeting that has an agenda; else what is known of its items. */
function pointsOf(meeting: Meeting, schedule: Schedule, context: DocumentContext): ListEntry[] {
  return printedPoints(meeting, neutral(schedule), context)
    .filter((point) => isItem(point) || hasPaper(meeting, 'agenda'))
    .map(({ of, point: { number, title } }) => ({
      ...{ number, label: null, tone: 'plain', text: title, facts: [] },
      after: of.kind === 'item' ? itemWords(of.item, meeting, schedule, context.lang) : null,
    }));
}

function isItem({ of }: PrintedPoint): boolean {
  return 'item' in of;
}

/** @example '– ter bespreking, 20 minuten, eerste spreker minister van VWS' */
function itemWords(item: Item, meeting: Meeting, schedule: Schedule, lang: Lang): string | null {
  const speaker = speakerLine(item, meeting, neutral(schedule), lang);
  const words = [
    item.treatment === null ? '' : treatmentWords(item.treatment, lang),
    item.minutes === null ? '' : durationWords(item.minutes, lang),
    speaker === '' ? '' : WORDS[lang].speaker(speaker),
  ].filter(Boolean);
  return words.length === 0 ? null : `– ${words.join(', ')}`;
}

/** Where those whose agenda it is have to be, a row for each meeting. */
function personTable(schedule: Schedule, whose: Whose, context: DocumentContext): Table {
  const { columns, empty } = WORDS[context.lang];
  const meetings = new Set(whose.engagements.map(({ meeting }) => meeting));
  return {
    kind: 'table',
    columns: [
      { title: columns.day, whole: true },
      { title: columns.time, whole: true },
      { title: columns.forum },
      { title: columns.about },
      { title: columns.remarks },
    ],
    rows: schedule.meetings
      .filter((meeting) => meetings.has(meeting))
      .map((meeting) => personRow(meeting, schedule, whose, context)),
    empty,
  };
}

function personRow(meeting: Meeting, schedule: Schedule, whose: Whose, context: DocumentContext): Cell[] {
  const { workspace } = schedule;
  const { lang } = context;
  const { forum, day, location } = meeting;
  const { parts, ways } = whoseWords(meeting, whose, workspace, lang);
  return [
    { words: shortDay(day, lang), exact: isoDay(day) },
    timeWords(meeting, workspace.settings.timezone, lang),
    location.startsWith(forum.id) ? location : [forum.id, location].filter(Boolean).join(', '),
    [phases(meeting), itemTitles(meeting, schedule, context)].filter(Boolean).join(' – '),
    [...parts, ...ways.map(WORDS[lang].travel), ...happened(meeting, lang)].map(capital).join('. '),
  ];
}

/** @example '4) Jeugdpakket; 5) Advies kerst' */
function itemTitles(meeting: Meeting, schedule: Schedule, context: DocumentContext): string {
  return printedPoints(meeting, neutral(schedule), context)
    .filter(isItem)
    .map(({ point: { number, title } }) => `${number} ${title}`)
    .join('; ');
}
