import {
  changeWords,
  type Grid,
  type GridEntry,
  type GridItem,
  type GridRow,
  type PlacedEntry,
  type Track,
} from '../../documents/blocks/grid.ts';
import type { Cell } from '../../documents/blocks/words.ts';
import type { DocumentBlock, Table } from '../../documents/blocks.ts';

/**
 * A grid as a plain table: a row for each day and a column for each track. What stands over several tracks is said in each
 * of them, so that every column is whole.
 */
export function gridTable({ corner, tracks, weeks }: Grid): Table {
  const rows = weeks.flatMap((week) => week.rows);
  return {
    kind: 'table',
    columns: [corner, ...tracks.map(titleOf)].map((title) => ({ title })),
    rows: rows.map((row) => [
      { words: dayWords(row), exact: row.day.exact },
      ...tracks.map((_, track) =>
        row.entries
          .filter((entry) => isIn(entry, track))
          .map(entryWords)
          .join('; '),
      ),
    ]),
    empty: '',
    narrow: rows.flatMap((row) => dayList(row, tracks.map(titleOf))),
  };
}

function titleOf({ title, letter }: Track): string {
  return letter === null || letter === title ? title : `${letter} – ${title}`;
}

function isIn({ track, tracks }: PlacedEntry, one: number): boolean {
  return track <= one && one < track + tracks;
}

/** @example 'Vr 1 jan (Nieuwjaarsdag)' */
function dayWords(row: GridRow): string {
  const words = besideDay(row);
  return words === '' ? row.day.words : `${row.day.words} (${words})`;
}

function besideDay({ today, special, notes }: GridRow): string {
  return [...(today === null ? [] : [today]), ...special, ...notes.map(({ text }) => text)].join('; ');
}

/** @example '14.00–16.00 MCC: A: beeld en richting; B: uitkomsten advies (ronde B1)' */
function entryWords(entry: GridEntry): string {
  const about = aboutWords(entry);
  return [headWords(entry) + (about === '' ? '' : `: ${about}`), ...restOf(entry)].join(', ');
}

function headWords({ time, title }: GridEntry): string {
  return [time, title].filter(Boolean).join(' ');
}

function aboutWords({ about, aside }: GridEntry): string {
  return [about, aside === null ? '' : `(${aside})`].filter(Boolean).join(' ');
}

function restOf({ lines, items, changes, notes }: GridEntry): string[] {
  return [...lines, ...items.map(itemWords), ...changes.map(changeWords), ...notes.map(({ text }) => text)];
}

function itemWords({ title, how }: GridItem): string {
  return how === null ? title : `${title}, ${how}`;
}

/** A day with what is on it, each behind the tracks it belongs to; nothing for a day of which there is nothing to say. */
function dayList(row: GridRow, titles: readonly string[]): DocumentBlock[] {
  const beside = besideDay(row);
  if (row.entries.length === 0 && beside === '') return [];
  const entries = row.entries
    .filter(({ again }) => !again)
    .map((entry) => ({
      label: headWords(entry),
      tone: entry.tone,
      text: aboutWords(entry),
      after: `[${titles.slice(entry.track, entry.track + entry.tracks).join(', ')}]`,
      facts: restOf(entry).map((value) => ({ label: value, value: '' })),
    }));
  return [
    { kind: 'heading', text: row.day.words, aside: beside || null, sub: true },
    { kind: 'list', entries },
  ];
}

/**
 * The same with a row for each entry, for paper that is read from top to bottom: what stands over several tracks is there
 * once. A day of which there is more to say, such as a holiday, has a row for that.
 */
export function gridEntriesTable({ corner, heads, weeks }: Grid): Table {
  const { time, cycle, what, about, remarks } = heads;
  return {
    kind: 'table',
    columns: [{ title: corner, whole: true }, ...[time, cycle, what, about, remarks].map((title) => ({ title }))],
    rows: weeks.flatMap((week) => week.rows).flatMap((row) => dayRows(row, heads)),
    empty: '',
  };
}

function dayRows(row: GridRow, { until }: Grid['heads']): Cell[][] {
  const day = { words: row.day.words, exact: row.day.exact };
  const beside = besideDay(row);
  const said = beside === '' ? [] : [[day, '', '', row.empty ?? '', '', beside]];
  const entries = row.entries.filter(({ again }) => !again);
  return [
    ...said,
    ...entries.map((entry) => [
      day,
      entry.kind === 'due' ? `${until} ${entry.time ?? ''}` : (entry.time ?? ''),
      entry.letters.join(', '),
      entry.title,
      [aboutWords(entry), ...entry.items.map(itemWords)].filter(Boolean).join('; '),
      restOf({ ...entry, items: [] }).join('; '),
    ]),
  ];
}
