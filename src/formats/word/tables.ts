import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { width } from '../../diagnostic/width.ts';
import {
  type Cell,
  type Chart,
  type Column,
  cellWords,
  type Fields,
  type Table as TableBlock,
} from '../../documents/blocks.ts';
import { barsTable } from '../tables/chart-table.ts';
import { POINT, type StyleName } from './styles.ts';
import { paragraphOf, run, space, type WordContext, wordRun } from './text.ts';

/** What a letter of a cell takes on average, for text of one half point, and the air beside the text of a cell. */
const LETTER = 0.27 * POINT;
const AIR = 9 * POINT;

/** How much wider the letters of a heading are. */
const BOLD = 1.35;

/** No column asks for more letters than this, whatever is in it. */
const WIDEST_WORD = 24;
const WIDEST_CELL = 60;

/** The beginning of a long text shows well enough how wide it is. */
const MEASURED = 500;

/** A table whose heading comes back on every page. Columns without a word in them are left out. */
export function tableBlock(table: TableBlock, desk: WordContext): FileChild[] {
  const { columns, rows, empty } = filled(table);
  if (rows.length > 0 && columns.length > 0) return wholeTable(columns, rows, desk);
  return empty === '' ? [] : [paragraphOf('Normal', [run(empty, desk)], desk)];
}

/** Whether the words of a table would have to be broken to fit in so much room, in twentieths of a point. */
export function isTooWide(table: TableBlock, { width, size }: Pick<WordContext, 'width' | 'size'>): boolean {
  const { columns, rows } = filled(table);
  return sum(asked(columns, rows).map(({ least }) => roomOf(least, size))) > width;
}

/** The columns with a word in them. */
function filled(table: TableBlock): TableBlock {
  const used = (_: unknown, index: number) => table.rows.some((row) => cellWords(row[index]!) !== '');
  return { ...table, columns: table.columns.filter(used), rows: table.rows.map((row) => row.filter(used)) };
}

type Rows = readonly (readonly Cell[])[];

function wholeTable(columns: readonly Column[], rows: Rows, desk: WordContext): FileChild[] {
  const titles = columns.map(({ title }) => [paragraphOf('Agenda Cell', [run(title, desk)], desk)]);
  const body = rows.map((row) => row.map((cell) => [cellParagraph(cell, desk)]));
  return [gridOf('Agenda Table', share(asked(columns, rows), desk), [titles, ...body], desk), space(desk)];
}

/** In letters: what the longest word of a column needs, what its dates do as well, and what would take its longest cell. */
interface Asked {
  word: number;
  least: number;
  most: number;
}

function asked(columns: readonly Column[], rows: Rows): Asked[] {
  return columns.map(({ title, whole }, index) => {
    const cells = rows.map((row) => row[index]!);
    const heading = widest(wordsOf(title)) * BOLD;
    const texts = cells.map(beginning);
    const most = widest(texts);
    const word = Math.max(heading, widest(texts.flatMap(wordsOf)));
    const least = Math.max(heading, whole ? most : widest(cells.flatMap(unbroken)));
    return {
      word: Math.min(word, WIDEST_WORD),
      least: Math.min(least, WIDEST_WORD),
      most: Math.min(most, WIDEST_CELL),
    };
  });
}

function roomOf(letters: number, size: number): number {
  return letters * LETTER * size + AIR;
}

function beginning(cell: Cell): string {
  return cellWords(cell).slice(0, MEASURED);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/);
}

/** What of a cell stays on one line: its words; or all of it, where it is a date. */
function unbroken(cell: Cell): string[] {
  const words = beginning(cell);
  return typeof cell === 'object' && 'exact' in cell && width(words) <= WIDEST_WORD ? [words] : wordsOf(words);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}

function cellParagraph(cell: Cell, desk: WordContext): Paragraph {
  const words = typeof cell === 'object' && 'words' in cell ? cell.words : cell;
  return paragraphOf('Agenda Cell', [wordRun(words, desk)], desk);
}

/**
 * Gives each column what its longest word needs, and of the rest an equal part, though none more than its longest cell
 * asks for: a short column stands unbroken, and long ones share what is left.
 */
function share(columns: readonly Asked[], { width: whole, size }: WordContext): number[] {
  const [words, dates] = [columns.map(({ word }) => word), columns.map(({ least }) => least)];
  // Where there is no room for both, a date is broken rather than a word.
  const letters = sum(dates.map((one) => roomOf(one, size))) > whole ? words : dates;
  const least = letters.map((one) => roomOf(one, size));
  const room = whole - sum(least);
  if (room < 0) return least.map((one) => Math.floor((one * whole) / sum(least)));
  const more = columns.map(({ most }, index) => Math.max(0, most - letters[index]!) * LETTER * size);
  const given = poured(room, more);
  const left = (room - sum(given)) / columns.length;
  return least.map((one, index) => Math.floor(one + given[index]! + left));
}

/** Room poured over those who ask for some, evenly, until each has what it asks for or nothing is left. */
function poured(room: number, asked: readonly number[]): number[] {
  const order = asked.map((one, index) => ({ one, index })).sort((one, other) => one.one - other.one);
  const given = asked.map(() => 0);
  let left = room;
  for (const [place, { one, index }] of order.entries()) {
    given[index] = Math.min(one, left / (order.length - place));
    left -= given[index];
  }
  return given;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

function gridOf(style: StyleName, widths: readonly number[], rows: readonly Paragraph[][][], desk: WordContext): Table {
  const hasHeading = style === 'Agenda Table';
  return new Table({
    style: desk.style(style),
    width: { size: sum(widths), type: WidthType.DXA },
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
  const room = Math.min(widest(sender) * LETTER * desk.size + AIR, desk.width * MOST_SENDER);
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
