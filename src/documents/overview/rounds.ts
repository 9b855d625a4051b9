import { type Day, isoDay, mondayOf, partsOf, weekNumber } from '../../calendar/day.ts';
import { daysIn, type Period, touch } from '../../calendar/period.ts';
import { bareDay, dayRange, shortRange } from '../../calendar/words.ts';
import { grouped } from '../../common/grouped.ts';
import type { Cycle } from '../../definition/types/cycles.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { SHORT_MONTHS } from '../../language/names.ts';
import { roundsOf } from '../../schedule/rounds/rounds.ts';
import type { Round, Schedule } from '../../schedule/schedule.ts';
import type { TimeColumn, Timeline, TimeRow, TimeSpan } from '../blocks/timeline.ts';
import type { DocumentBlock } from '../blocks.ts';
import { cycleLetter, cycleName, dayAndYear, roundTitle } from '../words.ts';

const WORDS: Said<{
  caption: (period: string) => string;
  corner: string;
  heads: Timeline['heads'];
  free: string;
  empty: string;
}> = {
  nl: {
    caption: (period) => `Rondes van ${period}`,
    corner: 'Week van maandag, en weeknummer',
    heads: { row: 'Cyclus', from: 'Van', until: 'Tot en met', what: 'Ronde' },
    free: 'Feestdagen en vrije dagen',
    empty: 'In deze periode zijn er geen rondes.',
  },
  en: {
    caption: (period) => `Rounds of ${period}`,
    corner: 'Week of Monday, and its number',
    heads: { row: 'Cycle', from: 'From', until: 'Until', what: 'Round' },
    free: 'Holidays and closed days',
    empty: 'There are no rounds in this period.',
  },
};

const WEEK = 7;

/** As many weeks as fit across a page. */
const MOST_WEEKS = 26;

/** So many letters of a name fit in a column. */
const LETTERS = 6;

/** Something that lasts some days, before it has a place in the weeks. */
interface Span extends Period {
  /** The last day of the weeks that it fills, which may leave out one that it has in common with the next. */
  last: Day;
  /** As short as it can be. */
  words: string;
  name: string;
}

/**
 * The rounds of every cycle over the weeks, half a year at a time, with the public holidays and recesses below them, each kind
 * in a row of its own and by name.
 * @param schedule resolved for the window
 */
export function roundsBlocks(schedule: Schedule, lang: Lang): DocumentBlock[] {
  return halfYears(schedule.window).map((window) => plannerOf(window, schedule, lang));
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

function plannerOf(window: Period, schedule: Schedule, lang: Lang): Timeline {
  const words = WORDS[lang];
  const cycles = [...schedule.workspace.cycles.values()].flatMap((cycle) => cycleRow(cycle, window, schedule, lang));
  return {
    kind: 'timeline',
    caption: words.caption(dayRange(window.from, window.until, lang)),
    corner: words.corner,
    key: '',
    heads: words.heads,
    columns: weeksOf(window).map((monday) => weekColumn(monday, lang)),
    rows: [...cycles, ...specialRows(window, schedule, lang)],
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
    return { from: round.from, until, last, words: briefly(round), name: roundTitle(round) ?? cycle.name };
  });
  const track = [...workspace.cycles.values()].filter((one) => cycleLetter(one) !== null).indexOf(cycle);
  return [{ head: capital(cycleName(cycle)), ...(track >= 0 && { track }), lines: packed(spans, window, lang) }];
}

/** A round whose cycle has a long name is called by its number alone: the name stands before the row. */
function briefly(round: Round): string {
  const title = roundTitle(round);
  if (title === null) return '●';
  return cycleLetter(round.cycle) === null ? String(round.number) : title;
}

/** Holidays and closed days in a row, and the recesses of each kind in another. */
function specialRows(window: Period, { calendar, workspace }: Schedule, lang: Lang): TimeRow[] {
  const free = daysIn(window).flatMap((day) => {
    const name = calendar.freeDay(day)?.name[lang];
    return name === undefined ? [] : [{ from: day, until: day, name }];
  });
  const periods = workspace.calendar.periods.filter((period) => touch(period, window));
  const kinds = grouped(periods, ({ kind }) => kind.split(' ')[0]!);
  const rows = [
    [WORDS[lang].free, free] as const,
    ...[...kinds].map(([kind, those]) => [capital(kind), those] as const),
  ];
  return rows
    .filter(([, those]) => those.length > 0)
    .map(([head, those]) => ({
      head,
      lines: packed(
        those.map((one) => namedSpan(one, lang)),
        window,
        lang,
      ),
    }));
}

function namedSpan({ from, until, name }: Period & { name: string }, lang: Lang): Span {
  const words = from === until ? `${name} ${bareDay(from, lang)}` : name;
  return { from, until, last: until, words, name };
}

/** Spans in as few lines as they need not to overlap, with what they are called where that stands beside them. */
function packed(spans: readonly Span[], window: Period, lang: Lang): TimeSpan[][] {
  const weeks = weeksOf(window).length;
  const lines: TimeSpan[][] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const column = Math.max(0, Math.floor((span.from - window.from) / WEEK));
    const columns = Math.floor((Math.min(span.last, window.until) - window.from) / WEEK) - column + 1;
    if (columns < 1) continue;
    const beside = besideOf(span.words, column, columns, weeks);
    const first = column + Math.min(0, beside);
    const line = lines.find((some) => endOf(some.at(-1)!) <= first) ?? [];
    if (line.length === 0) lines.push(line);
    line.push({
      ...{ column, columns, beside, words: span.words, name: span.name, when: shortRange(span, lang), level: 1 },
      from: { words: dayAndYear(span.from, lang), exact: isoDay(span.from) },
      until: { words: dayAndYear(span.until, lang), exact: isoDay(span.until) },
    });
  }
  return lines;
}

/** How many columns beside it a name needs that does not fit in its own: after it, or before it at the right edge. */
function besideOf(words: string, column: number, columns: number, weeks: number): number {
  const needed = Math.ceil(words.length / LETTERS);
  if (needed <= columns) return 0;
  return column + columns + needed <= weeks ? needed : -Math.min(needed, column);
}

function endOf({ column, columns, beside }: TimeSpan): number {
  return column + columns + Math.max(0, beside);
}
