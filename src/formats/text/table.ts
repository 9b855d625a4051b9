import type { Paint } from '../../diagnostic/paint.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import { pad, width } from '../../diagnostic/width.ts';
import { narrowest, wrap } from '../../diagnostic/wrap.ts';
import { type Cell, cellWords, exactWords } from '../../documents/blocks/words.ts';
import type { Column, Table } from '../../documents/blocks.ts';

const GAP = '  ';
const RULE = '─';
const BELOW = '    ';

/** Words longer than this may be broken to make a column narrower. */
const LONGEST_WORD = 20;

/** A column of the page: what it holds in each row, and how wide it is. */
interface Strip {
  column: Column;
  cells: readonly string[];
  columns: number;
}

/**
 * The rows of a table for a program further on in the pipe: cells apart by tabs, dates and times exact, no heading.
 * @example tabbedRows(table) // ['2020-11-03\t14:00\t16:00\tMCC']
 */
export function tabbedRows({ rows }: Table): string[] {
  return rows.map((row) => row.map((cell) => oneLine(exactWords(cell))).join('\t'));
}

/**
 * A table with aligned columns in lines of at most `columns` columns. Columns without a word in them are left out; long
 * cells are wrapped; where that is not enough the minor columns move below their row. Some always stand there.
 */
export function alignedRows(table: Table, columns: number, paint: Paint): string[] {
  const strips = table.columns
    .map((column, index) => stripOf(column, table.rows, index))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const beside = fitting(
    strips.filter(({ column }) => !column.below),
    columns,
  );
  const below = strips.filter((strip) => !beside.some(({ column }) => column === strip.column));
  return [
    paint.strong(joined(beside, (strip) => oneLine(strip.column.title))),
    paint.faint(joined(beside, (strip) => RULE.repeat(strip.columns))),
    ...table.rows.flatMap((_, index) => [
      ...rowLines(beside, index),
      ...below.flatMap((strip) => lineBelow(strip, index, columns, paint)),
    ]),
  ];
}

/** Whether all columns have room beside each other without a broken word. */
export function fits(table: Table, columns: number): boolean {
  return total(table.columns.map((column, index) => leastOf(stripOf(column, table.rows, index)))) <= columns;
}

function stripOf(column: Column, rows: Table['rows'], index: number): Strip {
  const cells = rows.map((row) => words(row[index]!));
  // One by one: a table of a hundred thousand rows is too long for a call with as many arguments.
  const columns = cells.reduce((widest, cell) => Math.max(widest, width(cell)), width(oneLine(column.title)));
  return { column, cells, columns };
}

function words(cell: Cell): string {
  return oneLine(cellWords(cell));
}

/** The strips that stand beside each other, made narrow enough: the widest gives way first, down to its longest word. */
function fitting(strips: readonly Strip[], room: number): Strip[] {
  const least = strips.map(leastOf);
  const lastMinor = strips.findLastIndex(({ column }) => column.minor);
  if (total(least) > room && lastMinor >= 0) return fitting(strips.toSpliced(lastMinor, 1), room);
  const columns = strips.map((strip) => strip.columns);
  const floor = total(least) > room ? least.map(() => 1) : least;
  while (total(columns) > room) {
    const widest = indexOfMost(columns.map((one, index) => (one > floor[index]! ? one : 0)));
    if (columns[widest]! <= floor[widest]!) break;
    columns[widest]! -= 1;
  }
  return strips.map((strip, index) => ({ ...strip, columns: columns[index]! }));
}

function leastOf({ column, cells, columns }: Strip): number {
  if (column.whole) return columns;
  return cells.reduce(
    (most, cell) => Math.max(most, Math.min(narrowest(cell), LONGEST_WORD)),
    width(oneLine(column.title)),
  );
}

function total(columns: readonly number[]): number {
  return columns.reduce((sum, one) => sum + one, GAP.length * Math.max(0, columns.length - 1));
}

function indexOfMost(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}

function rowLines(strips: readonly Strip[], row: number): string[] {
  const wrapped = strips.map(({ cells, columns }) => wrap(cells[row]!, columns));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => joined(strips, (_, index) => wrapped[index]![line] ?? ''));
}

function joined(strips: readonly Strip[], cell: (strip: Strip, index: number) => string): string {
  return strips
    .map((strip, index) => pad(cell(strip, index), strip.columns))
    .join(GAP)
    .trimEnd();
}

function lineBelow({ column, cells }: Strip, row: number, columns: number, paint: Paint): string[] {
  if (cells[row] === '') return [];
  const text = column.below ? `${oneLine(column.title)}: ${cells[row]}` : cells[row]!;
  return wrap(text, columns - BELOW.length).map((line) => paint.faint(BELOW + line));
}
