import type { Chart, Table } from '../documents/blocks.ts';

/** Bars over months as a table for a spreadsheet: a column for each month, with an x in the months of a bar. */
export function chartTable({ heads, months, rows }: Chart): Table {
  const titles = [heads.plan, heads.team, heads.line, heads.topic, heads.months, ...months.map(({ exact }) => exact)];
  return {
    kind: 'table',
    columns: titles.map((title) => ({ title })),
    rows: rows.map(({ plan, team, line, topic, months: said, marks }) => [
      ...[plan, team, line, topic, said],
      ...marks.map((mark) => (mark === 'none' ? '' : 'x')),
    ]),
    empty: '',
  };
}
