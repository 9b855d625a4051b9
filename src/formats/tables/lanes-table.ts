import type { Lanes } from '../../documents/blocks/lanes.ts';
import type { Cell } from '../../documents/blocks/words.ts';
import type { Table } from '../../documents/blocks.ts';

/** Lines through lanes as a plain table: a row for each stop. */
export function lanesTable({ heads, lanes, lines }: Lanes): Table {
  return {
    kind: 'table',
    columns: [{ title: heads.line }, { title: heads.day, whole: true }, { title: heads.lane }, { title: heads.what }],
    rows: lines.flatMap(({ title, stops }) =>
      stops.map(({ day, lane, what }): Cell[] => [title, day, lanes[lane]!, what]),
    ),
    empty: '',
  };
}
