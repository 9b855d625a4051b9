import { isoDay } from '../../calendar/day.ts';
import { dayRange } from '../../calendar/words.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Lang, Said } from '../../language/language.ts';
import { durationWords } from '../../language/quantity.ts';
import type { Engagement } from '../../schedule/people/itinerary.ts';
import { partOf } from '../../schedule/people/seats.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import {
  behalfWords,
  insteadWords,
  type NameOf,
  PARTS,
  reasonWords,
  replacementWords,
  roleNames,
} from '../attendance-words.ts';
import type { Cell } from '../blocks/words.ts';
import type { Document, Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { clockCell, endCell } from '../lists/planning.ts';
import { dayAndYear } from '../words.ts';

interface Words {
  title: (who: string, period: string) => string;
  empty: string;
  columns: Record<'date' | 'start' | 'end' | 'forum' | 'role' | 'part' | 'place' | 'travel' | 'remarks', string>;
  away: (reason: string) => string;
  travel: (from: string, minutes: string, between: string) => string;
  short: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: (who, period) => `Waar ${who} moet zijn, ${period}`,
    empty: 'In deze periode is er niets.',
    columns: {
      date: 'Datum',
      start: 'Van',
      end: 'Tot',
      forum: 'Gremium',
      role: 'Functie',
      part: 'Als',
      place: 'Plaats',
      travel: 'Reis',
      remarks: 'Bijzonderheden',
    },
    away: (reason) => `verhinderd${reason}`,
    travel: (from, minutes, between) => `${minutes} vanaf ${from}, ${between} ertussen`,
    short: 'te kort: ',
  },
  en: {
    title: (who, period) => `Where ${who} has to be, ${period}`,
    empty: 'There is nothing in this period.',
    columns: {
      date: 'Date',
      start: 'From',
      end: 'Until',
      forum: 'Forum',
      role: 'Role',
      part: 'As',
      place: 'Place',
      travel: 'Journey',
      remarks: 'Remarks',
    },
    away: (reason) => `unable to attend${reason}`,
    travel: (from, minutes, between) => `${minutes} from ${from}, ${between} in between`,
    short: 'too short: ',
  },
};

/** Where people have to be, in order, with the journeys in between. */
export function itineraryDocument(
  stops: readonly Engagement[],
  people: readonly string[],
  { window, workspace }: Schedule,
  context: DocumentContext,
): Document {
  const { lang } = context;
  const period = dayRange(window.from, window.until, lang);
  return {
    lang,
    title: WORDS[lang].title(roleNames(people, workspace, lang), period),
    subtitles: [workspace.settings.title].filter(Boolean),
    blocks: [itineraryTable(stops, workspace, lang)],
    ...smallPrint(context),
  };
}

function itineraryTable(stops: readonly Engagement[], workspace: Schedule['workspace'], lang: Lang): Table {
  const { columns, empty } = WORDS[lang];
  return {
    kind: 'table',
    columns: [
      { title: columns.date, whole: true },
      { title: columns.start, whole: true },
      { title: columns.end, whole: true },
      { title: columns.forum },
      { title: columns.role },
      { title: columns.part },
      { title: columns.place, minor: true },
      { title: columns.travel, minor: true },
      { title: columns.remarks, minor: true },
    ],
    rows: stops.map((stop) => row(stop, workspace, lang)),
    empty,
  };
}

function row(stop: Engagement, workspace: Schedule['workspace'], lang: Lang): Cell[] {
  const { meeting, role, seat } = stop;
  const { day, start, forum, location } = meeting;
  return [
    { words: dayAndYear(day, lang), exact: isoDay(day) },
    clockCell(start, lang),
    endCell(meeting, workspace.settings.timezone, lang),
    forum.id,
    roleName(role, workspace),
    seat ? PARTS[partOf(seat)][lang] : '',
    location,
    travelWords(stop, lang),
    remarks(stop, workspace, lang).join('; '),
  ];
}

/** How somebody gets to a meeting; empty when that is no journey. @example '45 minuten vanaf Den Haag, 9 uur ertussen' */
export function travelWords({ travel }: Pick<Engagement, 'travel'>, lang: Lang): string {
  if (!travel) return '';
  const { from, minutes, between } = travel;
  const words = WORDS[lang];
  const short = between < minutes ? words.short : '';
  return short + words.travel(from, durationWords(minutes, lang), durationWords(between, lang));
}

function remarks(stop: Engagement, workspace: Schedule['workspace'], lang: Lang): string[] {
  const reason = stop.absentee ? reasonWords(stop.absentee, lang) : '';
  return partWords(stop, reason, workspace, lang);
}

/**
 * That somebody is away and who comes instead, and for whom else somebody comes.
 * @param reason why; empty where that is not for the reader
 * @param nameOf how roles are called
 */
export function partWords(
  { absentee, instead, behalf }: Engagement,
  reason: string,
  workspace: Schedule['workspace'],
  lang: Lang,
  nameOf: NameOf = roleName,
): string[] {
  const away = WORDS[lang].away(reason === '' ? '' : ` (${reason})`);
  return [
    ...(absentee ? [away, replacementWords(absentee, workspace, lang, nameOf)] : []),
    ...(instead.length > 0 ? [insteadWords(instead, workspace, lang, nameOf)] : []),
    ...(behalf.length > 0 ? [behalfWords(behalf, workspace, lang, nameOf)] : []),
  ];
}
