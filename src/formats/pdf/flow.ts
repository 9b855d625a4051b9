import type { Line } from './lines.ts';
import { type Element, type Paper, read, shade, turn, unread, writeLine } from './paper.ts';

/** Lines that are read as one, from this far to the right. */
export interface Part {
  /** What they are part of; null for what is repeated and was read before. */
  element: Element | null;
  lines: readonly Line[];
  x: number;
}

/** What stands on paper as one: lines below each other, side by side with others. All in points. */
export interface Piece {
  parts: readonly Part[];
  size: number;
  /** From one line to the next. */
  leading: number;
  before: number;
  after: number;
  /** Stands on the page where what follows begins. */
  keepNext?: boolean;
  /** Is broken over pages only where it is longer than one. */
  whole?: boolean;
  /** Comes back above it where a page begins with it. */
  head?: Piece;
  /** Called when it is known on which page it begins. */
  begun?: () => void;
  /** What lies behind and beside it: from its first line on a page to below its last. */
  ground?: (top: number, bottom: number) => void;
}

/** Puts pieces on paper, on as many pages as they need. */
export function flow(pieces: readonly Piece[], paper: Paper): void {
  let first = true;
  for (const [index, piece] of pieces.entries()) {
    const starts = index === 0 || !pieces[index - 1]!.keepNext;
    const before = first ? 0 : piece.before;
    if (starts && !first && paper.y + before + together(pieces, index) > paper.bottom) {
      begin(piece, paper);
      place(piece, 0, paper);
    } else place(piece, before, paper);
    first = false;
  }
}

/** How much of a page asks for what may not be parted: pieces that keep to the next, and the beginning of the last. */
function together(pieces: readonly Piece[], from: number): number {
  let height = 0;
  for (let index = from; index < pieces.length; index++) {
    const { before, after, leading, keepNext, whole } = pieces[index]!;
    const lines = linesIn(pieces[index]!);
    if (index > from) height += before;
    if (!keepNext) return height + (whole ? lines : Math.min(lines, LEAST)) * leading;
    height += lines * leading + after;
  }
  return height;
}

/** So many lines of a text stand together at the end of a page. */
const LEAST = 2;

function linesIn({ parts }: Piece): number {
  return Math.max(...parts.map(({ lines }) => lines.length));
}

function place(piece: Piece, before: number, paper: Paper): void {
  paper.y += before;
  const count = linesIn(piece);
  for (let line = 0; line < count; ) {
    const room = Math.floor((paper.bottom - paper.y + 0.01) / piece.leading);
    // The last line never stands alone on a page of its own.
    const fits = room >= count - line ? count - line : Math.min(room, Math.max(1, count - line - LEAST));
    if (fits <= 0) {
      begin(piece, paper);
      continue;
    }
    if (line === 0) piece.begun?.();
    write(piece, line, line + fits, paper);
    line += fits;
    if (line < count) begin(piece, paper);
  }
  paper.y += piece.after;
}

/** A new page for a piece, below the heads of its columns. */
function begin({ head, before }: Piece, paper: Paper): void {
  turn(paper);
  if (head) {
    write(head, 0, linesIn(head), paper);
    paper.y += head.after + before;
  }
}

function write(piece: Piece, from: number, until: number, paper: Paper): void {
  const { parts, size, leading } = piece;
  const top = paper.y;
  const bottom = top + (until - from) * leading;
  unread('Layout', paper, () => {
    piece.ground?.(top, bottom);
    for (const { lines, x } of parts)
      for (const [index, line] of lines.slice(from, until).entries())
        for (const fragment of line) shade(fragment, x, top + index * leading, size, paper);
  });
  for (const { element, lines, x } of parts) {
    const here = lines.slice(from, until);
    if (here.length === 0) continue;
    const writeAll = () => {
      for (const [index, line] of here.entries()) writeLine(line, x, top + index * leading, size, paper);
    };
    if (element === null) unread('Pagination', paper, writeAll);
    else read(element, paper, writeAll);
  }
  paper.y = bottom;
}
