import { isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import { dayRange, longDay } from '../../calendar/words.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { type Absentee, attendanceOf } from '../../schedule/people/attendance.ts';
import { isNeeded, partOf, type Seat, type SeatPart } from '../../schedule/people/seats.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import {
  absenteeWords,
  chairWords,
  countWords,
  PARTS,
  reasonWords,
  replacementWords,
  roleNames,
} from '../attendance-words.ts';
import { type Card, type Document, type DocumentBlock, type Fact, heading, paragraph, type Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { timeWords } from '../meeting-card.ts';
import { exactEnd, forumName } from '../words.ts';

interface Words {
  title: (period: string) => string;
  empty: string;
  columns: readonly string[];
  place: string;
  present: string;
  apologies: string;
  blocked: string;
  behalf: string;
  behalfOf: (role: string, others: string) => string;
  quorum: string;
  yes: string;
  no: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: (period) => `Aanwezigheid van ${period}`,
    empty: 'In deze periode zijn er geen overleggen.',
    columns: ['Datum', 'Van', 'Tot', 'Gremium', 'Functie', 'Als', 'Aanwezig', 'Reden', 'Vervanging', 'Mede namens'],
    place: 'Plaats',
    present: 'Leden',
    apologies: 'Bericht van verhindering',
    blocked: 'Niet beschikbaar',
    behalf: 'Mede namens',
    behalfOf: (role, others) => `${others} (door ${role})`,
    quorum: 'Quorum',
    yes: 'ja',
    no: 'nee',
  },
  en: {
    title: (period) => `Attendance for ${period}`,
    empty: 'There are no meetings in this period.',
    columns: ['Date', 'From', 'Until', 'Forum', 'Role', 'As', 'Present', 'Reason', 'Replacement', 'Also on behalf of'],
    place: 'Place',
    present: 'Members',
    apologies: 'Apologies',
    blocked: 'Not available',
    behalf: 'Also on behalf of',
    behalfOf: (role, others) => `${others} (by ${role})`,
    quorum: 'Quorum',
    yes: 'yes',
    no: 'no',
  },
};

/** Who is at each meeting of a window: on cards to read, a day under its heading. */
export function attendanceDocument(schedule: Schedule, context: DocumentContext): Document {
  const { lang } = context;
  const meetings = meetingsOf(schedule);
  const cards = meetings.flatMap((meeting, index): DocumentBlock[] => {
    const card = attendanceCard(meeting, schedule, lang);
    if (meetings[index - 1]?.day === meeting.day) return [card];
    return [heading(capital(longDay(meeting.day, lang))), card];
  });
  return page(schedule, context, cards.length === 0 ? [paragraph(WORDS[lang].empty)] : cards);
}

/** The same as a table with a row for each role at each meeting, for a spreadsheet. */
export function attendanceTableDocument(schedule: Schedule, context: DocumentContext): Document {
  return page(schedule, context, [attendanceTable(schedule, context.lang)]);
}

function page({ window, workspace }: Schedule, context: DocumentContext, blocks: readonly DocumentBlock[]): Document {
  const { lang } = context;
  return {
    lang,
    title: WORDS[lang].title(dayRange(window.from, window.until, lang)),
    subtitles: [workspace.settings.title].filter(Boolean),
    blocks,
    ...smallPrint(context),
  };
}

function meetingsOf(schedule: Schedule): Meeting[] {
  return schedule.meetings.filter((meeting) => isHeld(meeting) && belongs(meeting, schedule));
}

function attendanceCard(meeting: Meeting, schedule: Schedule, lang: Lang): Card {
  return {
    kind: 'card',
    time: timeWords(meeting, schedule.workspace.settings.timezone, lang),
    title: forumName(meeting.forum),
    tone: 'plain',
    remarks: [],
    facts: facts(meeting, schedule, lang).filter(({ value }) => value !== ''),
    items: [],
  };
}

function facts(meeting: Meeting, schedule: Schedule, lang: Lang): Fact[] {
  const words = WORDS[lang];
  const { workspace } = schedule;
  const attendance = attendanceOf(schedule);
  const away = attendance.absentees(meeting);
  const there = attendance.seats(meeting).filter((seat) => away.every((one) => one.seat !== seat));
  const sent = away.filter(({ hindrance }) => 'absence' in hindrance);
  const taken = away.filter(({ hindrance }) => 'blocked' in hindrance || 'vacant' in hindrance);
  const chair = attendance.chairing(meeting)?.replacement ?? null;
  const told = (one: Absentee) => ({ ...one, replacement: one.replacement ?? (one.seat.chairs ? chair : null) });
  const list = (some: readonly Absentee[]) => some.map((one) => absenteeWords(told(one), workspace, lang)).join('; ');
  const of = (part: SeatPart) => roleNames(rolesAs(part, there), workspace, lang);
  const label = (part: SeatPart) => capital(PARTS[part][lang]);
  const count = attendance.quorum(meeting);
  return [
    { label: words.place, value: meeting.location },
    { label: label('chair'), value: chairWords(meeting, schedule, lang) },
    { label: words.present, value: of('required') },
    ...(['speaker', 'advisory', 'invited', 'observer'] as const).map((part) => ({
      label: label(part),
      value: of(part),
    })),
    { label: words.apologies, value: list(sent) },
    { label: words.blocked, value: list(taken) },
    {
      label: words.behalf,
      value: there
        .map(({ role }) => ({ role, behalf: attendance.behalf(role, meeting) }))
        .filter(({ behalf }) => behalf.length > 0)
        .map(({ role, behalf }) => words.behalfOf(roleName(role, workspace), roleNames(behalf, workspace, lang)))
        .join('; '),
    },
    { label: words.quorum, value: count ? countWords(count, lang) : '' },
  ];
}

/** Those who are there in one way; a chair or first speaker who is a member as well is named as the former. */
function rolesAs(part: SeatPart, seats: readonly Seat[]): string[] {
  return seats.filter((seat) => partOf(seat) === part).map(({ role }) => role);
}

function attendanceTable(schedule: Schedule, lang: Lang): Table {
  const words = WORDS[lang];
  return {
    kind: 'table',
    columns: words.columns.map((title) => ({ title })),
    rows: meetingsOf(schedule).flatMap((meeting) => rows(meeting, schedule, lang)),
    empty: words.empty,
  };
}

function rows(meeting: Meeting, schedule: Schedule, lang: Lang): string[][] {
  const { workspace } = schedule;
  const { seats, absentees, behalf } = attendanceOf(schedule);
  const away = absentees(meeting);
  const { day, start, forum } = meeting;
  const times = [start === null ? '' : isoClock(start), exactEnd(meeting, workspace.settings.timezone)];
  return seats(meeting).map((seat) => {
    const absentee = away.find((one) => one.seat === seat);
    return [
      ...[isoDay(day), ...times, forum.id, roleName(seat.role, workspace), PARTS[partOf(seat)][lang]],
      WORDS[lang][absentee ? 'no' : 'yes'],
      absentee ? reasonWords(absentee, lang) : '',
      absentee && (absentee.replacement || isNeeded(seat)) ? replacementWords(absentee, workspace, lang) : '',
      roleNames(behalf(seat.role, meeting), workspace, lang),
    ];
  });
}
