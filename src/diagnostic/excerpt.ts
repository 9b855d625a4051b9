import { masked } from './masked.ts';
import type { Paint } from './paint.ts';
import type { Location } from './sources.ts';
import { visible } from './visible.ts';
import { characters } from './width.ts';

/** A tab is shown as so many blanks, wherever it stands: the underline must know how many. */
const TAB = '    ';

const ELLIPSIS = '…';

/** A character of the source line, as it is shown. */
interface Cell {
  shown: string;
  columns: number;
  marked: boolean;
}

/**
 * The source line with the marked part underlined, in three lines behind a gutter that holds the line number; a line
 * that is longer than the room is cut around the mark.
 * @param location one that lies in `text`; of a mark over several lines the first is shown
 * @param columns how wide a line may be, gutter included
 * @param mark the colour of the underline
 * @param alone whether to show the marked part without the rest of its line
 * @returns three lines; none when the text has no such line
 */
export function excerpt(
  text: string,
  location: Location,
  columns: number,
  paint: Paint,
  mark: (text: string) => string,
  alone = false,
): string[] {
  const written = linesOf(text)[location.line - 1];
  if (written === undefined) return [];
  const line = masked(written);
  const number = String(location.line);
  const blank = ' '.repeat(number.length);
  const end = location.endLine > location.line ? line.trimEnd().length + 1 : location.endColumn;
  const whole = cellsOf(line, location.column - 1, end - 1);
  const cells = fitting(alone ? whole.filter(({ marked }) => marked) : whole, columns - number.length - 3);
  const source = cells.map(({ shown }) => shown).join('');
  return [
    paint.faint(`${blank} |`),
    `${paint.faint(`${number} |`)} ${source.trimEnd()}`,
    `${paint.faint(`${blank} |`)} ${underline(cells, mark)}`,
  ];
}

let last: { text: string; lines: string[] } | undefined;

/** Findings come sorted by file: a large file with many of them is split once. */
function linesOf(text: string): string[] {
  if (last?.text !== text) last = { text, lines: text.split(/\r\n|\r|\n/) };
  return last.lines;
}

/** The line as shown; a mark without length, as for something that is missing, gets a cell of its own. */
function cellsOf(line: string, from: number, until: number): Cell[] {
  const cells: Cell[] = [];
  const empty = until <= from;
  for (const { text, columns, at } of characters(line)) {
    if (empty && at === from) cells.push(EMPTY_MARK);
    const shown = text === '\t' ? TAB : visible(text);
    const marked = at < until && at + text.length > from;
    if (shown === text) cells.push({ shown, columns, marked });
    else for (const part of characters(shown)) cells.push({ shown: part.text, columns: part.columns, marked });
  }
  return cells.some(({ marked }) => marked) ? cells : [...cells, EMPTY_MARK];
}

const EMPTY_MARK: Cell = { shown: ' ', columns: 1, marked: true };

/** The mark and as many cells around it as there is room for, an ellipsis at each end that was cut. */
function fitting(cells: Cell[], room: number): Cell[] {
  const edges = [0];
  for (const { columns } of cells) edges.push(edges.at(-1)! + columns);
  if (edges.at(-1)! <= room) return cells;
  const start = cells.findIndex(({ marked }) => marked);
  const end = edges[cells.findLastIndex(({ marked }) => marked) + 1]!;
  const kept = room - 2 * ELLIPSIS.length;
  // The start of a line says most about it, so it is cut only when the mark would not fit; that then ends halfway.
  const halfway = edges.findIndex((edge) => end - edge <= kept / 2);
  let from = end <= kept ? 0 : Math.min(start, halfway);
  const until = edges.findLastIndex((edge) => edge - edges[from]! <= kept);
  if (until === cells.length) from = edges.findIndex((edge) => edges[until]! - edge <= kept);
  const cut: Cell = { shown: ELLIPSIS, columns: 1, marked: false };
  return [...(from > 0 ? [cut] : []), ...cells.slice(from, until), ...(until < cells.length ? [cut] : [])];
}

function underline(cells: Cell[], mark: (text: string) => string): string {
  const from = cells.findIndex(({ marked }) => marked);
  const before = sum(cells.slice(0, from));
  const length = Math.max(1, sum(cells.filter(({ marked }) => marked)));
  return `${' '.repeat(before)}${mark('^'.repeat(length))}`;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { columns }) => total + columns, 0);
}
