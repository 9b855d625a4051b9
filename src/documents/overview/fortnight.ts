import { type Day, isoDay, partsOf, weekdayOf } from '../../calendar/day.ts';
import { daysIn, type Period, within } from '../../calendar/period.ts';
import { bareDay, dayRange, shortDay } from '../../calendar/words.ts';
import { addTo } from '../../common/add-to.ts';
import { grouped } from '../../common/grouped.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { byMoment } from '../../schedule/meetings/order.ts';
import type { Deadline, Meeting, Round, Schedule } from '../../schedule/schedule.ts';
import {
  type Document,
  type DocumentBlock,
  type Grid,
  type GridEntry,
  type GridRow,
  heading,
  type Note,
} from '../blocks.ts';
import { deadlinesByItem } from '../deadlines.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { roundsWords } from '../rounds.ts';
import { specialWords } from '../special-days.ts';
import { bareClock, capital, cycleName, dayAndTime, roundName } from '../words.ts';
import { bandsOf, type Placing } from './bands.ts';
import { formerEntry, meetingEntry } from './meeting-entry.ts';
import { type Numbered, noteOf, numbered, numberedEntry } from './numbered.ts';
import { stretchesOf } from './stretches.ts';
import { aboutWords, inTracks, type Tracks, tracksOf } from './tracks.ts';

const WORDS: Said<{
  title: (period: string) => string;
  caption: (period: string) => string;
  corner: string;
  weekend: string;
  due: string;
  until: (clock: string) => string;
  for: string;
  earlier: string;
  places: string;
  conflicts: string;
}> = {
  nl: {
    title: (period) => `Overzicht van ${period}`,
    caption: (period) => `De dagen van ${period}`,
    corner: 'Dag',
    weekend: 'Weekend',
    due: 'Aan te leveren',
    until: (clock) => `uiterlijk ${clock}`,
    for: 'voor',
    earlier: 'Vóór deze periode aan te leveren',
    places: 'Plaatsen, tenzij er een andere bij staat',
    conflicts: 'Knelpunten',
  },
  en: {
    title: (period) => `Overview of ${period}`,
    caption: (period) => `The days of ${period}`,
    corner: 'Day',
    weekend: 'Weekend',
    due: 'Papers due',
    until: (clock) => `by ${clock}`,
    for: 'for',
    earlier: 'Papers due before this period',
    places: 'Places, unless another is given',
    conflicts: 'Conflicts',
  },
};

/**
 * A window on one page, as the programme itself draws its fortnight: the days down and the cycles side by side, with
 * what is due each day, what has changed, and what is wrong. A window of more rounds has a table for each.
 * @param schedule resolved for the window; all that it holds is shown, what moved out of it in rows of its own
 * @param findings any; those with a day in the window are shown
 */
export function fortnightDocument(
  schedule: Schedule,
  findings: readonly Finding[],
  edition: DocumentContext,
): Document {
  const { lang } = edition;
  const { window, workspace } = schedule;
  return {
    lang,
    title: WORDS[lang].title(dayRange(window.from, window.until, lang)),
    subtitles: [workspace.settings.title, roundsWords(schedule, lang)].filter(Boolean),
    blocks: fortnightBlocks(schedule, findings, lang),
    ...smallPrint(edition),
  };
}

/** The same without a page around it. */
export function fortnightBlocks(schedule: Schedule, findings: readonly Finding[], lang: Lang): DocumentBlock[] {
  const stretches = stretchesOf(schedule);
  const conflicts = numbered(findings, schedule);
  const page = { schedule, conflicts, lang, tracks: tracksOf(schedule, lang) };
  return [
    ...stretches.flatMap((stretch) => [
      ...(stretches.length > 1 ? [heading(capital(dayRange(stretch.from, stretch.until, lang)))] : []),
      gridOf(stretch, rowsOf(stretch, schedule), page),
    ]),
    ...earlierBlocks(schedule, lang),
    ...placeBlocks(schedule, lang),
    ...conflictBlocks(conflicts, schedule, lang),
  ];
}

interface Page {
  schedule: Schedule;
  conflicts: readonly Numbered[];
  tracks: Tracks;
  lang: Lang;
}

function gridOf(stretch: Period, rows: readonly Period[], page: Page): Grid {
  const { schedule, tracks, lang } = page;
  const words = WORDS[lang];
  const usual = schedule.rounds.filter((round) => within(round.from, stretch));
  const others = [tracks.rest, words.due].filter((title) => title !== null);
  return {
    kind: 'grid',
    caption: words.caption(dayRange(stretch.from, stretch.until, lang)),
    corner: words.corner,
    tracks: [
      ...tracks.cycles.map((cycle) => ({
        title: cycleName(cycle),
        aside:
          usual
            .filter((round) => round.cycle.id === cycle.id)
            .map(roundName)
            .join(', ') || null,
      })),
      ...others.map((title) => ({ title, aside: null })),
    ],
    rows: rows.map((days) => rowOf(days, usual, page)),
  };
}

const SATURDAY = 6;

/**
 * The days of each row: one each, but a weekend together, as the programme draws it. What moved out of the window has its
 * days above the first row or below the last.
 */
function rowsOf({ from, until }: Period, schedule: Schedule): Period[] {
  const { window } = schedule;
  const outside = daysOutside(schedule).map((day) => ({ from: day, until: day }));
  const rows: Period[] = [];
  for (let day = from; day <= until; day = rows.at(-1)!.until + 1)
    rows.push({ from: day, until: weekdayOf(day) === SATURDAY ? Math.min(day + 1, until) : day });
  return [
    ...(from === window.from ? outside.filter((day) => day.from < from) : []),
    ...rows,
    ...(until === window.until ? outside.filter((day) => day.from > until) : []),
  ];
}

/** The days of the meetings that moved out of the window, and those after it on which papers for them are due. */
function daysOutside({ window, outlying, deadlines }: Schedule): Day[] {
  const due = deadlines.filter(({ day, meeting }) => day > window.until && isHeld(meeting));
  return [...new Set([...outlying, ...due].map(({ day }) => day))].sort((one, other) => one - other);
}

function rowOf(days: Period, usual: readonly Round[], page: Page): GridRow {
  const { schedule, tracks, lang } = page;
  const { calendar } = schedule;
  const count = tracks.cycles.length + (tracks.rest === null ? 0 : 1) + 1;
  const special = new Set(daysIn(days).flatMap((day) => specialWords(day, schedule, lang)));
  return {
    day: { words: dayWords(days, lang), exact: isoDay(days.from) },
    notes: [...[...special].map((text) => ({ text, struck: '', after: '' })), ...looseNotes(days, page)],
    off: !daysIn(days).some((day) => calendar.isWorkingDay(day)),
    bands: bandsOf([...meetingPlacings(days, usual, page), ...duePlacings(days, count - 1, page)], count),
  };
}

/** @example dayWords(days, 'nl') // 'Di 3 nov'; 'Weekend 7 en 8 nov' */
function dayWords({ from, until }: Period, lang: Lang): string {
  if (from === until) return capital(shortDay(from, lang));
  const and = lang === 'nl' ? 'en' : 'and';
  const first = partsOf(from).month === partsOf(until).month ? partsOf(from).date : bareDay(from, lang);
  return `${WORDS[lang].weekend} ${first} ${and} ${bareDay(until, lang)}`;
}

/** Later than any time: what has no time yet comes last. */
const NO_TIME = Number.MAX_SAFE_INTEGER;

function meetingPlacings(days: Period, usual: readonly Round[], page: Page): Placing[] {
  const { schedule, tracks, lang } = page;
  return schedule.meetings
    .flatMap((meeting) => {
      const { day, start, was } = meeting;
      const here = { meeting, day, start, was: null };
      return was === null || was.day === day ? [here] : [here, { meeting, day: was.day, start: was.start, was }];
    })
    .filter(({ day }) => within(day, days))
    .sort((one, other) => one.day - other.day || (one.start ?? NO_TIME) - (other.start ?? NO_TIME))
    .flatMap(({ meeting, day, was }) => {
      const about = aboutWords(meeting, tracks, usual);
      const entry = was
        ? formerEntry(meeting, was, schedule, lang)
        : meetingEntry(meeting, about, notesOn(meeting, page), schedule, lang);
      return placed(meeting, dated(entry, day, days, lang), tracks);
    });
}

/** In a row of more days an entry says on which it is. */
function dated(entry: GridEntry, day: Day, days: Period, lang: Lang): GridEntry {
  if (days.from === days.until) return entry;
  return { ...entry, time: `${shortDay(day, lang)}, ${entry.time}` };
}

/** Over the tracks of its cycles, and again for each that is not beside another. */
function placed(meeting: Meeting, entry: GridEntry, { cycles }: Tracks): Placing[] {
  const tracks = inTracks(meeting, cycles);
  if (tracks.length === 0) return [{ track: cycles.length, tracks: 1, entry }];
  const placings: Placing[] = [];
  for (const track of tracks) {
    const last = placings.at(-1);
    if (last && last.track + last.tracks === track) last.tracks += 1;
    else placings.push({ track, tracks: 1, entry });
  }
  return placings;
}

function duePlacings(days: Period, track: number, { schedule, lang }: Page): Placing[] {
  const due = schedule.deadlines.filter((one) => within(one.day, days) && isHeld(one.meeting)).sort(byMoment);
  const together = grouped(due, ({ day, at, meeting }) => JSON.stringify([day, at, meeting.id]));
  return [...together.values()].map((same) => {
    const entry = dated(dueEntry(same, lang), same[0]!.day, days, lang);
    return { track, tracks: 1, entry };
  });
}

/** What is due at one moment for one meeting. */
function dueEntry(same: readonly Deadline[], lang: Lang): GridEntry {
  const words = WORDS[lang];
  const [{ at, meeting }] = same as [Deadline];
  return {
    time: `${words.until(bareClock(at, lang))} ${words.for}`,
    title: meeting.forum.id,
    tone: 'plain',
    about: shortDay(meeting.day, lang),
    lines: [],
    items: same.map(({ item: { team, title } }) => (team === null ? title : `${team}: ${title}`)),
    notes: [],
  };
}

/** The conflicts of a meeting that nobody accepted. */
function notesOn(meeting: Meeting, { conflicts, lang }: Page): Note[] {
  return conflicts.filter((conflict) => isAbout(conflict, meeting)).map((conflict) => noteOf(conflict, lang));
}

function isAbout({ finding: { accepted, when, who } }: Numbered, { day, forum }: Meeting): boolean {
  return !accepted && when.includes(day) && who.includes(forum.id);
}

/** The conflicts of some days that are about none of their meetings. */
function looseNotes(days: Period, { schedule, conflicts, lang }: Page): Note[] {
  return conflicts
    .filter(({ finding: { accepted, when } }) => !accepted && when.some((day) => within(day, days)))
    .filter((conflict) => !schedule.meetings.some((meeting) => within(meeting.day, days) && isAbout(conflict, meeting)))
    .map((conflict) => noteOf(conflict, lang));
}

/** What was due before the window for the meetings in it. */
function earlierBlocks(schedule: Schedule, lang: Lang): DocumentBlock[] {
  const { window } = schedule;
  const drawn = new Set(daysOutside(schedule));
  const meetings = new Set(schedule.meetings.filter((meeting) => belongs(meeting, schedule) && isHeld(meeting)));
  const earlier = [...deadlinesByItem(schedule).values()]
    .filter(({ day, meeting }) => day < window.from && !drawn.has(day) && meetings.has(meeting))
    .sort(byMoment);
  if (earlier.length === 0) return [];
  const words = WORDS[lang];
  const entries = earlier.map(({ day, at, meeting, item }) => ({
    label: item.team,
    tone: 'plain' as const,
    text: item.title,
    after: `– ${words.until(dayAndTime(day, at, lang))}, ${words.for} ${meeting.forum.id} ${shortDay(meeting.day, lang)}`,
    facts: [],
  }));
  return [heading(words.earlier), { kind: 'list', entries }];
}

/** Where each forum usually meets: a place behind every meeting would make the page no calmer. */
function placeBlocks({ meetings }: Schedule, lang: Lang): DocumentBlock[] {
  const fora = new Map(meetings.filter(isHeld).map(({ forum }) => [forum.id, forum]));
  const places = new Map<string, string[]>();
  for (const { id, location } of fora.values()) if (location !== '') addTo(places, location, id);
  if (places.size === 0) return [];
  const rows = [...places].map(([place, ids]) => ({ label: listing(ids.sort(), lang), lines: [place] }));
  return [heading(WORDS[lang].places), { kind: 'fields', rows }];
}

function conflictBlocks(conflicts: readonly Numbered[], schedule: Schedule, lang: Lang): DocumentBlock[] {
  if (conflicts.length === 0) return [];
  const entries = conflicts.map((conflict) => numberedEntry(conflict, schedule, lang));
  return [heading(WORDS[lang].conflicts), { kind: 'list', entries }];
}
