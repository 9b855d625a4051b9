import type { Cell } from '../../documents/blocks/words.ts';
import type { Fields, Table } from '../../documents/blocks.ts';
import { columnWidths, filled } from '../tables/columns.ts';
import { isShortTable } from '../together.ts';
import type { Part, Piece } from './flow.ts';
import { BLUE, HAIRLINE, HEADING, PALE, STRONG } from './inks.ts';
import type { Run } from './lines.ts';
import { type Element, elementIn, type Paper } from './paper.ts';
import { run, SMALL, set, TEXT, textPiece, wordRun } from './texts.ts';

/** The room that a table asks for is reckoned in twentieths of a point, its letters in half points. */
export function roomOf(paper: Paper): { width: number; size: number } {
  return { width: paper.width * 20, size: TEXT.size * 2 };
}

/** Beside the words of a cell, and above and below them. */
const PAD = { side: 4, above: 2 };

/** A table whose heads come back on every page. Columns without a word in them are left out. */
export function tablePieces(table: Table, paper: Paper): Piece[] {
  const { columns, rows, empty } = filled(table);
  if (rows.length === 0 || columns.length === 0)
    return empty === '' ? [] : [textPiece(elementIn(paper.root, 'P', paper.pdf), [run(empty)], TEXT, paper)];
  const widths = columnWidths(columns, rows, roomOf(paper)).map((width) => width / 20);
  const element = elementIn(paper.root, 'Table', paper.pdf);
  const titles = columns.map(({ title }) => [run(title, HEADING)]);
  const head = headPiece(titles, widths, element, paper);
  const body = elementIn(element, 'TBody', paper.pdf);
  const repeated = { ...head, parts: head.parts.map((part) => ({ ...part, element: null })) };
  const below = rows.map((cells, index): Piece => {
    const last = index === rows.length - 1;
    const piece = rowPiece(
      cells.map((cell) => [cellRun(cell)]),
      widths,
      cellsIn(body, cells.length, paper),
      paper,
    );
    return {
      ...piece,
      keepNext: isShortTable(rows) && !last,
      after: last ? 12 : piece.after,
      head: repeated,
      ground: (_, bottom) => rule(bottom + PAD.above, last ? BLUE : HAIRLINE, last ? 1 : 0.5, paper),
    };
  });
  return [head, ...below];
}

function cellRun(cell: Cell): Run {
  return wordRun(typeof cell === 'object' && 'words' in cell ? cell.words : cell);
}

function headPiece(titles: readonly Run[][], widths: readonly number[], table: Element, paper: Paper): Piece {
  const { pdf } = paper;
  const row = elementIn(elementIn(table, 'THead', pdf), 'TR', pdf);
  const cells = titles.map(() => elementIn(row, 'TH', pdf, 'Column'));
  return {
    ...rowPiece(titles, widths, cells, paper),
    keepNext: true,
    ground: (top, bottom) => {
      const [above, below] = [top - PAD.above, bottom + PAD.above];
      pdf.rect(paper.left, above, paper.width, below - above).fill(PALE);
      rule(above, BLUE, 1, paper);
      rule(below, BLUE, 1, paper);
    },
  };
}

function cellsIn(body: Element, count: number, { pdf }: Paper): Element[] {
  const row = elementIn(body, 'TR', pdf);
  return Array.from({ length: count }, () => elementIn(row, 'TD', pdf));
}

function rowPiece(
  cells: readonly (readonly Run[])[],
  widths: readonly number[],
  elements: readonly Element[],
  paper: Paper,
): Piece {
  let x = paper.left;
  const parts = cells.map((runs, index): Part => {
    const width = widths[index]!;
    const lines = set(runs, width - 2 * PAD.side, SMALL, paper);
    const part = { element: elements[index]!, lines, x: x + PAD.side };
    x += width;
    return part;
  });
  return { ...SMALL, before: PAD.above, after: PAD.above, whole: true, parts };
}

function rule(y: number, color: string, thick: number, { pdf, left, width }: Paper): void {
  pdf
    .lineWidth(thick)
    .strokeColor(color)
    .moveTo(left, y)
    .lineTo(left + width, y)
    .stroke();
}

/** In points: where the lines beside the labels of a letter begin. */
const LABELS = 130;

/** The labels of a letter with their lines beside them. */
export function fieldPieces({ rows }: Fields, isTop: boolean, paper: Paper): Piece[] {
  return rows.map(({ label, lines }, index): Piece => {
    const element = elementIn(paper.root, 'P', paper.pdf);
    const value = lines.flatMap((line) => set([wordRun(line), { text: ' ' }], paper.width - LABELS, SMALL, paper));
    return {
      ...SMALL,
      before: index > 0 || isTop ? 1 : 12,
      after: index === rows.length - 1 ? 9 : 1,
      parts: [
        { element, lines: set([run(label, STRONG), { text: ' ' }], LABELS - 8, SMALL, paper), x: paper.left },
        { element, lines: value, x: paper.left + LABELS },
      ],
    };
  });
}
