import { type Day, isoDay, mondayOf, weekdayOf, weekNumber } from '../../calendar/day.ts';
import { daysIn, type Period, within } from '../../calendar/period.ts';
import { longDay, shortDay, shortWeekday } from '../../calendar/words.ts';
import { grouped } from '../../common/grouped.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { byMoment } from '../../schedule/meetings/order.ts';
import type { Meeting, Round, Schedule } from '../../schedule/schedule.ts';
import type { GridEntry, GridRow, GridWeek, Note } from '../blocks/grid.ts';
import { roundsNamed, startingRounds } from '../rounds.ts';
import { type Along, alongOf } from './along.ts';
import { banded, type Placing } from './bands.ts';
import { dueEntry } from './due-entry.ts';
import { formerEntry, meetingInGrid } from './meeting-entry.ts';
import { type Numbered, noteOf } from './numbered.ts';
import { inTracks, type Tracks } from './tracks.ts';

const WORDS: Said<{ week: string; empty: string; today: string; to: string }> = {
  nl: { week: 'Week', empty: 'geen overleg', today: 'vandaag', to: 't/m' },
  en: { week: 'Week', empty: 'no meeting', today: 'today', to: 'to' },
};

/** What the days of a grid are made of. */
export interface Page {
  schedule: Schedule;
  conflicts: readonly Numbered[];
  tracks: Tracks;
  /** The day on which it is made. */
  today: Day;
  lang: Lang;
}

/** The days of a grid by week. What moved out of the window has its days above the first or below the last. */
export function weeksOf(stretch: Period, page: Page): GridWeek[] {
  const { schedule, lang } = page;
  const days = [...daysIn(stretch), ...outsideOf(stretch, schedule)].sort((one, other) => one - other);
  const along = alongOf({ from: days[0]!, until: days.at(-1)! }, schedule, lang);
  return [...grouped(days, mondayOf).values()].map((week) => {
    const usual = runningIn({ from: week[0]!, until: week.at(-1)! }, schedule);
    const rows = week.map((day) => rowOf(day, usual, along, page));
    const [name, number] = [WORDS[lang].week, String(weekNumber(week[0]!))];
    return { name, number, aside: roundsNamed(usual, lang), rows: joined(rows, lang) };
  });
}

/** The rounds of the leading pace that a week is about. */
function runningIn(week: Period, schedule: Schedule): Round[] {
  return schedule.rounds.filter(
    (round) =>
      round.from <= week.from &&
      week.from <= round.until &&
      startingRounds({ ...schedule, window: { from: round.from, until: round.from } }).includes(round),
  );
}

/** The days outside a window on which something of it stands: meetings that moved out, and what is due for them. */
export function daysOutside({ window, outlying, deadlines }: Schedule): Day[] {
  const due = deadlines.filter(({ day, meeting }) => day > window.until && isHeld(meeting));
  return [...new Set([...outlying, ...due].map(({ day }) => day))].sort((one, other) => one - other);
}

function outsideOf({ from, until }: Period, schedule: Schedule): Day[] {
  const { window } = schedule;
  return daysOutside(schedule).filter(
    (day) => (day < from && from === window.from) || (day > until && until === window.until),
  );
}

/** A day on its own, before empty days are joined. */
interface Single extends GridRow {
  from: Day;
  until: Day;
  /** Whether it has a name of its own, which does not hold for the days after it. */
  holiday: boolean;
}

function rowOf(day: Day, usual: readonly Round[], along: Along, page: Page): Single {
  const { schedule, tracks, today, lang } = page;
  const days = { from: day, until: day };
  const last = tracks.cycles.length + (tracks.rest === null ? 0 : 1);
  const placings = [...duePlacings(day, last, page), ...meetingPlacings(day, usual, page)];
  const entries = banded(placings.sort((one, other) => one.at - other.at));
  return {
    ...days,
    day: dayParts(day, lang),
    spoken: longDay(day, lang),
    empty: entries.length === 0 ? WORDS[lang].empty : null,
    today: day === today ? WORDS[lang].today : null,
    special: along.special(days),
    holiday: schedule.calendar.freeDay(day) !== undefined,
    along: along.during(days),
    notes: looseNotes(day, page),
    off: !schedule.calendar.isWorkingDay(day),
    entries,
  };
}

/** Empty days after each other as one, unless there is something to say of the later one. */
function joined(rows: readonly Single[], lang: Lang): GridRow[] {
  const all: Single[] = [];
  for (const row of rows) {
    const last = all.at(-1);
    const goesOn = last && !last.holiday && row.special.length === 0 && row.from === last.until + 1;
    if (goesOn && isQuiet(last) && isQuiet(row)) all.push(both(all.pop()!, row, lang));
    else all.push(row);
  }
  return all.map(({ from: _, until: __, holiday: ___, ...row }) => row);
}

function isQuiet({ empty, today, notes }: Single): boolean {
  return empty !== null && today === null && notes.length === 0;
}

/** @example both(saturday, sunday, 'nl').day.words // 'Za 7 – zo 8 nov' */
function both(one: Single, other: Single, lang: Lang): Single {
  const [first, last] = [one.day.dates[0]!, other.day.dates[0]!];
  // English writes the days of the week with a capital everywhere.
  const weekday = shortWeekday(weekdayOf(other.from), lang);
  const month = one.day.month === other.day.month ? '' : ` ${one.day.month}`;
  const words = `${first.weekday} ${first.date}${month} – ${weekday} ${last.date} ${other.day.month}`;
  return {
    ...one,
    until: other.until,
    day: { ...one.day, words, dates: [first, { ...last, weekday }], month: other.day.month },
    spoken: `${longDay(one.from, lang)} ${WORDS[lang].to} ${longDay(other.until, lang)}`,
    off: one.off && other.off,
  };
}

/** @example dayParts(day('2020-11-02'), 'nl').dates // [{ weekday: 'Ma', date: '2' }] */
function dayParts(day: Day, lang: Lang): GridRow['day'] {
  const words = capital(shortDay(day, lang));
  const [weekday, date, month] = words.split(' ') as [string, string, string];
  return { words, exact: isoDay(day), dates: [{ weekday, date }], month };
}

/** Later than any time: what has no time yet comes last. */
const NO_TIME = Number.MAX_SAFE_INTEGER;

function meetingPlacings(day: Day, usual: readonly Round[], { schedule, conflicts, tracks, lang }: Page): Placing[] {
  return schedule.meetings
    .flatMap((meeting) => {
      const { start, was } = meeting;
      const here = { meeting, day: meeting.day, start, was: null };
      return was === null || was.day === meeting.day
        ? [here]
        : [here, { meeting, day: was.day, start: was.start, was }];
    })
    .filter((one) => one.day === day)
    .flatMap(({ meeting, start, was }) => {
      const notes = conflicts.filter((conflict) => isAbout(conflict, meeting)).map((one) => noteOf(one, lang));
      const entry = was
        ? formerEntry(meeting, was, tracks, schedule, lang)
        : meetingInGrid(meeting, tracks, usual, notes, schedule, lang);
      return placed(meeting, start ?? NO_TIME, entry, tracks);
    });
}

/** Over the tracks of its cycles, and again for each that is not beside another. */
function placed(meeting: Meeting, at: number, entry: GridEntry, { cycles }: Tracks): Placing[] {
  const tracks = inTracks(meeting, cycles);
  if (tracks.length === 0) return [{ at, track: cycles.length, tracks: 1, entry }];
  const placings: Placing[] = [];
  for (const track of tracks) {
    const last = placings.at(-1);
    if (last && last.track + last.tracks === track) last.tracks += 1;
    else placings.push({ at, track, tracks: 1, entry: last ? { ...entry, again: true } : entry });
  }
  return placings;
}

function duePlacings(day: Day, track: number, { schedule, lang }: Page): Placing[] {
  const due = schedule.deadlines.filter((one) => one.day === day && isHeld(one.meeting)).sort(byMoment);
  const together = grouped(due, ({ at, meeting }) => JSON.stringify([at, meeting.id]));
  return [...together.values()].map((same) => ({ at: same[0]!.at, track, tracks: 1, entry: dueEntry(same, lang) }));
}

function isAbout({ finding: { when, who } }: Numbered, { day, forum }: Meeting): boolean {
  return when.includes(day) && who.includes(forum.id);
}

/** The conflicts of a day that are about none of its meetings. */
function looseNotes(day: Day, { schedule, conflicts, lang }: Page): Note[] {
  return conflicts
    .filter(({ finding: { when } }) => when.includes(day))
    .filter(
      (conflict) =>
        !schedule.meetings.some(
          (meeting) => within(meeting.day, { from: day, until: day }) && isAbout(conflict, meeting),
        ),
    )
    .map((conflict) => noteOf(conflict, lang));
}
