import {
  type Grid,
  type GridEntry,
  type GridRow,
  noteWords,
  type PlacedEntry,
  type Track,
} from '../../documents/blocks/grid.ts';
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
  return [...(today === null ? [] : [today]), ...special, ...notes.map(noteWords)].join('; ');
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
  return [
    ...lines,
    ...items.map(({ title, how }) => (how === null ? title : `${title}, ${how}`)),
    ...changes.map(({ word, rest }) => word + noteWords(rest)),
    ...notes.map(noteWords),
  ];
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
