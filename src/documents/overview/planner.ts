import { type Day, isoDay, mondayOf, partsOf, weekNumber } from '../../calendar/day.ts';
import { daysIn, type Period, touch } from '../../calendar/period.ts';
import { dayRange, shortRange } from '../../calendar/words.ts';
import type { Cycle } from '../../definition/types/cycles.ts';
import type { Lang, Said } from '../../language/language.ts';
import { SHORT_MONTHS } from '../../language/names.ts';
import { roundsOf } from '../../schedule/rounds/rounds.ts';
import type { Round, Schedule } from '../../schedule/schedule.ts';
import { type DocumentBlock, heading, type TimeColumn, type Timeline, type TimeRow, type TimeSpan } from '../blocks.ts';
import { cycleName, dayAndYear, roundName } from '../words.ts';

const WORDS: Said<{
  caption: (period: string) => string;
  corner: string;
  heads: Timeline['heads'];
  special: string;
  empty: string;
}> = {
  nl: {
    caption: (period) => `Rondes van ${period}`,
    corner: 'Week van maandag, en weeknummer',
    heads: { row: 'Cyclus', from: 'Van', until: 'Tot en met', what: 'Ronde' },
    special: 'Bijzondere dagen',
    empty: 'In deze periode zijn er geen rondes.',
  },
  en: {
    caption: (period) => `Rounds of ${period}`,
    corner: 'Week of Monday, and its number',
    heads: { row: 'Cycle', from: 'From', until: 'Until', what: 'Round' },
    special: 'Special days',
    empty: 'There are no rounds in this period.',
  },
};

const WEEK = 7;

/** As many weeks as fit across a page. */
const MOST_WEEKS = 26;

/** Narrower than this a name is not read in it. */
const WEEKS_FOR_A_NAME = 4;

/** Something that lasts some days, before it has a place in the weeks. */
interface Span extends Period {
  /** The last day of the weeks that it fills, which may leave out one that it has in common with the next. */
  last: Day;
  /** What to call it in a number of weeks. */
  words: (weeks: number) => string;
  name: string;
}

/**
 * The rounds of every cycle over the weeks, half a year at a time, with the public holidays and recesses below them.
 * @param schedule resolved for the window
 */
export function plannerBlocks(schedule: Schedule, lang: Lang): DocumentBlock[] {
  return halfYears(schedule.window).flatMap((window) => {
    const special = specialSpans(window, schedule, lang);
    const planner = plannerOf(window, special, schedule, lang);
    if (special.length === 0) return [planner];
    const entries = special.map((span) => ({
      ...{ label: span.words(1), tone: 'plain' as const, text: span.name, after: `– ${shortRange(span, lang)}` },
      facts: [],
    }));
    return [planner, { ...heading(WORDS[lang].special), sub: true as const }, { kind: 'list', entries }];
  });
}

/** Half a year in whole weeks, from the one with this day on: as much as fits across a page. */
export function halfYearFrom(day: Day): Period {
  const from = mondayOf(day);
  return { from, until: from + MOST_WEEKS * WEEK - 1 };
}

/** A window in whole weeks, cut up so that each part fits across a page. */
export function halfYears({ from, until }: Period): Period[] {
  const parts: Period[] = [];
  for (let start = mondayOf(from); start <= until; start = parts.at(-1)!.until + 1)
    parts.push({ from: start, until: Math.min(halfYearFrom(start).until, mondayOf(until) + WEEK - 1) });
  return parts;
}

function plannerOf(window: Period, special: readonly Span[], schedule: Schedule, lang: Lang): Timeline {
  const words = WORDS[lang];
  const cycles = [...schedule.workspace.cycles.values()].flatMap((cycle) => cycleRow(cycle, window, schedule, lang));
  return {
    kind: 'timeline',
    caption: words.caption(dayRange(window.from, window.until, lang)),
    corner: words.corner,
    key: '',
    heads: words.heads,
    columns: weeksOf(window).map((monday) => weekColumn(monday, lang)),
    rows: [...cycles, ...(special.length === 0 ? [] : [{ head: words.special, lines: packed(special, window, lang) }])],
    empty: words.empty,
  };
}

function weeksOf({ from, until }: Period): Day[] {
  return Array.from({ length: Math.ceil((until - from + 1) / WEEK) }, (_, index) => from + index * WEEK);
}

function weekColumn(monday: Day, lang: Lang): TimeColumn {
  const { year, month, date } = partsOf(monday);
  return {
    group: `${SHORT_MONTHS[lang][month - 1]} ${year}`,
    words: String(date),
    below: String(weekNumber(monday)),
    off: false,
  };
}

function cycleRow(cycle: Cycle, window: Period, { workspace }: Schedule, lang: Lang): TimeRow[] {
  const rounds: Round[] = [];
  for (const round of roundsOf(cycle, workspace)) {
    if (round.from > window.until) break;
    if (round.until >= window.from) rounds.push(round);
  }
  if (rounds.length === 0) return [];
  const spans = rounds.map((round, index): Span => {
    const until = round.cut === null ? round.until : Math.min(round.until, round.cut);
    const next = rounds[index + 1];
    const last = next ? Math.min(until, mondayOf(next.from) - 1) : until;
    return { from: round.from, until, last, words: () => briefly(round), name: roundName(round) };
  });
  return [{ head: cycleName(cycle), lines: packed(spans, window, lang) }];
}

/** A round whose cycle has a long name is called by its number alone: the name stands before the row. */
function briefly(round: Round): string {
  const name = roundName(round);
  return name.includes(' ') ? String(round.number) : name === round.cycle.id ? '●' : name;
}

/** Holidays, closed days and recesses, in order of day, each with a letter. */
function specialSpans(window: Period, { calendar, workspace }: Schedule, lang: Lang): Span[] {
  const free = daysIn(window).flatMap((day) => {
    const name = calendar.freeDay(day)?.name[lang];
    return name === undefined ? [] : [{ from: day, until: day, name }];
  });
  const periods = workspace.calendar.periods.filter((period) => touch(period, window));
  return [...free, ...periods]
    .sort((one, other) => one.from - other.from || other.until - one.until)
    .map(({ from, until, name }, index) => {
      const words = (weeks: number) => (weeks < WEEKS_FOR_A_NAME ? letters(index) : `${letters(index)} ${name}`);
      return { from, until, last: until, words, name };
    });
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** @example letters(0) // 'a'; letters(26) // 'aa' */
function letters(index: number): string {
  const before = index < ALPHABET.length ? '' : letters(Math.floor(index / ALPHABET.length) - 1);
  return before + ALPHABET[index % ALPHABET.length];
}

/** Spans in as few lines as they need not to overlap. */
function packed(spans: readonly Span[], window: Period, lang: Lang): TimeSpan[][] {
  const lines: TimeSpan[][] = [];
  for (const span of spans) {
    const column = Math.max(0, Math.floor((span.from - window.from) / WEEK));
    const columns = Math.floor((Math.min(span.last, window.until) - window.from) / WEEK) - column + 1;
    if (columns < 1) continue;
    const line = lines.find((some) => some.at(-1)!.column + some.at(-1)!.columns <= column) ?? [];
    if (line.length === 0) lines.push(line);
    line.push({
      ...{ column, columns, words: span.words(columns), name: span.name, when: shortRange(span, lang), level: 1 },
      from: { words: dayAndYear(span.from, lang), exact: isoDay(span.from) },
      until: { words: dayAndYear(span.until, lang), exact: isoDay(span.until) },
    });
  }
  return lines;
}
