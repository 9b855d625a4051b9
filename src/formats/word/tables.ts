import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Chart } from '../../documents/blocks/chart.ts';
import type { Cell } from '../../documents/blocks/words.ts';
import type { Column, Fields, Table as TableBlock } from '../../documents/blocks.ts';
import { barsTable } from '../tables/chart-table.ts';
import { columnWidths, filled, roomFor } from '../tables/columns.ts';
import { isShortTable } from '../together.ts';
import type { StyleName } from './styles.ts';
import { paragraphOf, run, space, type WordContext, wordRun } from './text.ts';

/** A table whose heading comes back on every page. Columns without a word in them are left out. */
export function tableBlock(table: TableBlock, desk: WordContext): FileChild[] {
  const { columns, rows, empty } = filled(table);
  if (rows.length > 0 && columns.length > 0) return wholeTable(columns, rows, desk);
  return empty === '' ? [] : [paragraphOf('Normal', [run(empty, desk)], desk)];
}

type Rows = readonly (readonly Cell[])[];

function wholeTable(columns: readonly Column[], rows: Rows, desk: WordContext): FileChild[] {
  const whole = isShortTable(rows);
  const titles = columns.map(({ title }) => [cellParagraph(title, true, desk)]);
  const body = rows.map((row, index) => {
    const keepNext = whole && index < rows.length - 1;
    return row.map((cell) => [cellParagraph(cell, keepNext, desk)]);
  });
  return [gridOf('Agenda Table', columnWidths(columns, rows, desk), [titles, ...body], desk), space(desk)];
}

function cellParagraph(cell: Cell, keepNext: boolean, desk: WordContext): Paragraph {
  const words = typeof cell === 'object' && 'words' in cell ? cell.words : cell;
  return new Paragraph({ style: desk.style('Agenda Cell'), keepNext, children: [wordRun(words, desk)] });
}

function gridOf(style: StyleName, widths: readonly number[], rows: readonly Paragraph[][][], desk: WordContext): Table {
  const hasHeading = style === 'Agenda Table';
  return new Table({
    style: desk.style(style),
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: hasHeading,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          ...(hasHeading && index === 0 && { tableHeader: true }),
          cantSplit: true,
          children: cells.map((children) => new TableCell({ children })),
        }),
    ),
  });
}

const LABELS = 2600;

/** The labels of a letter with their lines beside them. */
export function fieldsBlock({ rows }: Fields, desk: WordContext): FileChild[] {
  const cells = rows.map(({ label, lines }) => [
    [paragraphOf('Agenda Cell', [run(label, desk, 'Strong')], desk)],
    (lines.length === 0 ? [''] : lines).map((line) => paragraphOf('Agenda Cell', [wordRun(line, desk)], desk)),
  ]);
  return [gridOf('Agenda Layout', [LABELS, desk.width - LABELS], cells, desk), space(desk)];
}

/** What stands at the top of a letter: at the left what it is, at the right who sends it. */
export function mastheadBlock(left: Paragraph[], sender: readonly string[], desk: WordContext): FileChild[] {
  const right = sender.map((line) => paragraphOf('Agenda Sender', [run(line, desk)], desk));
  const room = Math.min(roomFor(sender, desk.size), desk.width * MOST_SENDER);
  return [gridOf('Agenda Layout', [desk.width - room, room].map(Math.floor), [[left, right]], desk), space(desk)];
}

/** The part of the width that the sender takes at most. */
const MOST_SENDER = 0.42;

/** Bars over months, below what they are called. */
export function chartBlock(chart: Chart, desk: WordContext): FileChild[] {
  const { columns, rows } = barsTable(chart);
  const caption = new Paragraph({ keepNext: true, children: [run(chart.caption, desk, 'Strong')] });
  return [caption, ...wholeTable(columns, rows, desk)];
}
