import {
  type Cell,
  type DocumentBlock,
  type Grid,
  type GridEntry,
  type GridRow,
  noteWords,
  type Table,
} from '../../documents/blocks.ts';

/**
 * A grid as a plain table: a row for each band of a day and a column for each track. What stands over several tracks is
 * said in each of them, so that every column is whole.
 */
export function gridTable({ corner, tracks, rows }: Grid): Table {
  return {
    kind: 'table',
    columns: [{ title: corner }, ...tracks.map(({ title }) => ({ title }))],
    rows: rows.flatMap((row) =>
      row.bands.map((band, index): Cell[] => [
        index === 0 ? { words: dayWords(row), exact: row.day.exact } : { words: '', exact: row.day.exact },
        ...tracks.map((_, track) => {
          const cell = band.find((one) => one.track <= track && track < one.track + one.tracks);
          return (cell?.entries ?? []).map(entryWords).join('; ');
        }),
      ]),
    ),
    empty: '',
    narrow: rows.flatMap((row) =>
      dayList(
        row,
        tracks.map(({ title }) => title),
      ),
    ),
  };
}

/** @example 'Vr 1 jan (Nieuwjaarsdag)' */
function dayWords({ day, notes }: GridRow): string {
  return notes.length === 0 ? day.words : `${day.words} (${notes.map(noteWords).join('; ')})`;
}

/** @example '14.00–16.00 MCC: A2 beeld en richting' */
function entryWords(entry: GridEntry): string {
  const { about, lines, items, notes } = entry;
  const rest = [...lines, ...items, ...notes.map(noteWords)];
  return [headWords(entry) + (about === '' ? '' : `: ${about}`), ...rest].join(', ');
}

function headWords({ time, title }: GridEntry): string {
  return [time, title].filter(Boolean).join(' ');
}

/** A day with what is on it, each behind the tracks it belongs to; nothing for a day on which there is nothing. */
function dayList(row: GridRow, titles: readonly string[]): DocumentBlock[] {
  const cells = row.bands.flat().filter(({ entries }) => entries.length > 0);
  if (cells.length === 0 && row.notes.length === 0) return [];
  const entries = cells.flatMap(({ track, tracks, entries }) =>
    entries.map((entry) => ({
      label: headWords(entry),
      tone: entry.tone,
      text: entry.about,
      after: `[${titles.slice(track, track + tracks).join(', ')}]`,
      facts: [...entry.lines, ...entry.items, ...entry.notes.map(noteWords)].map((value) => ({
        label: value,
        value: '',
      })),
    })),
  );
  return [
    { kind: 'heading', text: row.day.words, aside: row.notes.map(noteWords).join('; ') || null, sub: true },
    { kind: 'list', entries },
  ];
}
