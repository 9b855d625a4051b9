import type { Chart } from '../../documents/blocks/chart.ts';
import type { Table } from '../../documents/blocks.ts';

/**
 * Bars over months as a table for readers: a block in each month of a bar, and the months in words. The arrow of a bar
 * that goes on needs no sign of its own, as the words say it.
 */
export function barsTable({ heads, months, rows }: Chart): Table {
  const titles = [heads.line, heads.topic, ...months.map(({ letter }) => letter), heads.months];
  return {
    kind: 'table',
    columns: titles.map((title) => ({ title })),
    rows: rows.map(({ line, topic, marks, months: said }) => [
      line,
      topic,
      ...marks.map((mark) => (mark === 'none' ? '' : '■')),
      said,
    ]),
    empty: '',
  };
}

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
