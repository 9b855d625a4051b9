import type { Timeline } from '../../documents/blocks/timeline.ts';
import { type Cell, exactWords } from '../../documents/blocks/words.ts';
import type { Table } from '../../documents/blocks.ts';

/** A timeline as a plain table: a row for each thing that stands in it. */
export function timelineTable({ heads, rows, empty }: Timeline): Table {
  return {
    kind: 'table',
    columns: [
      { title: heads.row },
      { title: heads.from, whole: true },
      { title: heads.until, whole: true },
      { title: heads.what },
    ],
    rows: rows.flatMap(({ head, lines }) =>
      lines
        .flat()
        .map(({ from, until, name }): Cell[] => [
          head,
          from,
          exactWords(from) === exactWords(until) ? { words: '', exact: exactWords(until) } : until,
          name,
        ]),
    ),
    empty,
  };
}

/** The same for paper: what says of each day how much there is has a row for each head, with its days behind it. */
export function timelineDaysTable(block: Timeline): Table {
  const { heads, rows, empty } = block;
  const spans = rows.flatMap(({ lines }) => lines.flat());
  if (spans.some(({ columns, level }) => columns > 1 || level === 0)) return timelineTable(block);
  return {
    kind: 'table',
    columns: [{ title: heads.row }, { title: heads.what }],
    rows: rows.map(({ head, lines }): Cell[] => [
      head,
      lines
        .flat()
        .map(({ when, words }) => `${when}: ${words}`)
        .join('; '),
    ]),
    empty,
  };
}
