import { type Clock, isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import { dayRange } from '../../calendar/words.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Meeting, MeetingStatus, Schedule } from '../../schedule/schedule.ts';
import type { Cell } from '../blocks/words.ts';
import type { Document, Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { happened } from '../happened.ts';
import { roundsWords } from '../rounds.ts';
import { bareClock, dayAndYear, endWords, exactEnd, roundTitle } from '../words.ts';

const WORDS: Said<{
  title: (period: string) => string;
  empty: string;
  date: string;
  start: string;
  end: string;
  forum: string;
  phase: string;
  place: string;
  status: string;
  remarks: string;
}> = {
  nl: {
    title: (period) => `Planning van ${period}`,
    empty: 'In deze periode zijn er geen overleggen.',
    date: 'Datum',
    start: 'Van',
    end: 'Tot',
    forum: 'Gremium',
    phase: 'Ronde en fase',
    place: 'Plaats',
    status: 'Status',
    remarks: 'Bijzonderheden',
  },
  en: {
    title: (period) => `Schedule for ${period}`,
    empty: 'There are no meetings in this period.',
    date: 'Date',
    start: 'From',
    end: 'Until',
    forum: 'Forum',
    phase: 'Round and phase',
    place: 'Place',
    status: 'Status',
    remarks: 'Remarks',
  },
};

export const STATUS: Record<MeetingStatus, Said> = {
  planned: { nl: 'gepland', en: 'planned' },
  moved: { nl: 'verplaatst', en: 'moved' },
  cancelled: { nl: 'afgelast', en: 'cancelled' },
  extra: { nl: 'ingelast', en: 'extra' },
};

/** The dated list of a window, on a page with a title. */
export function planningDocument(schedule: Schedule, context: DocumentContext): Document {
  const { lang } = context;
  return {
    lang,
    title: planningTitle(schedule, lang),
    subtitles: [schedule.workspace.settings.title, roundsWords(schedule, lang)].filter(Boolean),
    blocks: [planningTable(schedule, lang)],
    ...smallPrint(context),
  };
}

/** @example planningTitle(schedule, 'nl') // 'Planning van maandag 2 t/m zondag 15 november 2020' */
export function planningTitle({ window }: Schedule, lang: Lang): string {
  return WORDS[lang].title(dayRange(window.from, window.until, lang));
}

/**
 * A row for each meeting, in order of time; the cancelled ones too, and those that were moved out of the window on the
 * day on which they now are.
 */
export function planningTable({ meetings, workspace }: Schedule, lang: Lang): Table {
  const { date, start, end, forum, phase, place, status, remarks, empty } = WORDS[lang];
  return {
    kind: 'table',
    columns: [
      { title: date, whole: true },
      { title: start, whole: true },
      { title: end, whole: true },
      { title: forum },
      { title: phase },
      { title: place, minor: true },
      { title: status },
      { title: remarks, minor: true },
    ],
    rows: meetings.map((meeting) => row(meeting, workspace.settings.timezone, lang)),
    empty,
  };
}

function row(meeting: Meeting, zone: string, lang: Lang): Cell[] {
  const { day, start, forum, location, status } = meeting;
  return [
    { words: dayAndYear(day, lang), exact: isoDay(day) },
    clockCell(start, lang),
    endCell(meeting, zone, lang),
    forum.id,
    phases(meeting),
    location,
    // To filter on in a spreadsheet; a reader has it from the remarks.
    { words: '', exact: STATUS[status][lang] },
    happened(meeting, lang).join('; '),
  ];
}

export function clockCell(clock: Clock | null, lang: Lang): Cell {
  if (clock === null) return '';
  return { words: bareClock(clock, lang), exact: isoClock(clock) };
}

export function endCell(meeting: Meeting, zone: string, lang: Lang): Cell {
  return { words: endWords(meeting, zone, lang), exact: exactEnd(meeting, zone) };
}

/** @example phases(meeting) // 'A2 beeld en richting; B1 uitkomsten advies' */
export function phases({ blocks, phase }: Meeting): string {
  const said = blocks.map((block) => [roundTitle(block.round), block.phase].filter(Boolean).join(' '));
  return [...said, phase].filter(Boolean).join('; ');
}
