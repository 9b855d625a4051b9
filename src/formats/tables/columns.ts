import { width } from '../../diagnostic/width.ts';
import { type Cell, cellWords } from '../../documents/blocks/words.ts';
import type { Column, Table } from '../../documents/blocks.ts';

/** The room that a table has on paper. */
export interface Room {
  /** Between the margins, in twentieths of a point. */
  width: number;
  /** How large the letters of the text around it are, in half points. */
  size: number;
}

/** What a letter of a cell takes on average, for text of one half point, and the air beside the text of a cell. */
const LETTER = 5.4;
const AIR = 180;

/** How much wider the letters of a heading are. */
const BOLD = 1.35;

/** No column asks for more letters than this, whatever is in it. */
const WIDEST_WORD = 24;
const WIDEST_CELL = 60;

/** The beginning of a long text shows well enough how wide it is. */
const MEASURED = 500;

/** Whether the words of a table would have to be broken to fit in so much room. */
export function isTooWide(table: Table, { width, size }: Room): boolean {
  const { columns, rows } = filled(table);
  return sum(asked(columns, rows).map(({ least }) => roomOf(least, size))) > width;
}

/** What texts below each other ask for, unbroken, in twentieths of a point. */
export function roomFor(texts: readonly string[], size: number): number {
  return roomOf(widest(texts), size);
}

/** A table without the columns in which no row has a word. */
export function filled(table: Table): Table {
  const used = (_: unknown, index: number) => table.rows.some((row) => cellWords(row[index]!) !== '');
  return { ...table, columns: table.columns.filter(used), rows: table.rows.map((row) => row.filter(used)) };
}

/** In letters: what the longest word of a column needs, what its dates do as well, and what would take its longest cell. */
interface Asked {
  word: number;
  least: number;
  most: number;
}

type Rows = Table['rows'];

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

/**
 * How wide each column of a table is, in twentieths of a point. It gets what its longest word needs, and of the rest an equal part, though
 * none more than its longest cell asks for: a short column stands unbroken, and long ones share what is left.
 */
export function columnWidths(titles: readonly Column[], rows: Rows, { width: whole, size }: Room): number[] {
  const columns = asked(titles, rows);
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
