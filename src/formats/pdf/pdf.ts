import type { Day } from '../../calendar/day.ts';
import type { Document } from '../../documents/blocks.ts';
import type { Said } from '../../language/language.ts';
import { isTooWide } from '../tables/columns.ts';
import { piecesOf } from './blocks.ts';
import { columnElements, fitsColumn, writeColumn, writeRunningHead } from './column.ts';
import { flow, type Piece } from './flow.ts';
import { HAIRLINE, HEADING, type Ink, LESS, STRONG } from './inks.ts';
import { A4, EDGE, MARGIN } from './page.ts';
import { type Element, elementIn, measured, type Paper, paperFor, read, unread, writeLine } from './paper.ts';
import { run, SMALL, SUBTITLE, TITLE, textPiece } from './texts.ts';

/**
 * A document as a PDF file that says what is a heading, a list or a table and in which order it is read (PDF 1.7, and
 * PDF/UA-1: ISO 14289-1). The same document gives the same bytes, wherever and whenever.
 * @param made the day that its properties name as the one it was made on
 * @example await pdf(document, day('2020-11-02'))
 */
export async function pdf(document: Document, made: Day): Promise<Uint8Array> {
  const letter = document.margin === undefined || isWide(document) ? undefined : paperFor(document, made, 'letter');
  const hasColumn = letter !== undefined && fitsColumn(document, letter);
  const paper = hasColumn ? letter : paperFor(document, made, isWide(document) ? 'wide' : 'upright');
  const bytes = collected(paper);
  const marking = document.marking === undefined ? undefined : elementIn(paper.root, 'P', paper.pdf);
  const { margin: _, sender: __, ...text } = document;
  const body = [...topPieces(document, paper), ...piecesOf(hasColumn ? text : document, paper)];
  const column = hasColumn ? columnElements(document, paper) : [];
  flow(endedWith(endPieces(document, paper), body), paper);
  if (hasColumn) beside(document, column, paper);
  edges(document, marking, paper);
  paper.pdf.end();
  return bytes;
}

/** Whether a table of a document asks for a page that lies on its side. */
function isWide({ blocks }: Document): boolean {
  const upright = { width: (A4.width - 2 * MARGIN.side) * 20, size: 18 };
  return blocks.some((block) => block.kind === 'grid' || (block.kind === 'table' && isTooWide(block, upright)));
}

/** The column of a letter on its first page, and on later ones what it is and who sends it. */
function beside(document: Document, column: readonly Element[], paper: Paper): void {
  const { count } = paper.pdf.bufferedPageRange();
  paper.pdf.switchToPage(0);
  writeColumn(document, column, count, paper);
  for (let page = 1; page < count; page++) {
    paper.pdf.switchToPage(page);
    writeRunningHead(document, paper);
  }
}

function collected({ pdf }: Paper): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  return new Promise((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))));
}

/** The title, what stands under it, and who sends it. */
function topPieces({ title, subtitles, margin, sender = [] }: Document, paper: Paper): Piece[] {
  const paragraph = () => elementIn(paper.root, 'P', paper.pdf);
  const top = [
    { ...textPiece(elementIn(paper.root, 'H1', paper.pdf), [run(title, HEADING)], TITLE, paper), keepNext: true },
    ...subtitles.map((subtitle) => textPiece(paragraph(), [run(subtitle, LESS)], SUBTITLE, paper)),
    ...(margin === undefined ? sender : []).map((line) => textPiece(paragraph(), [run(line)], SMALL, paper)),
  ];
  return top.map((piece, index) => (index === top.length - 1 ? { ...piece, after: 12 } : piece));
}

/** The small print never stands on a page of its own. */
function endedWith(end: readonly Piece[], body: readonly Piece[]): Piece[] {
  const last = body.length - 1;
  return [
    ...body.map((piece, index) => (index === last && end.length > 0 ? { ...piece, keepNext: true } : piece)),
    ...end,
  ];
}

/** The small print. */
function endPieces({ footer }: Document, paper: Paper): Piece[] {
  if (footer === null) return [];
  const piece = textPiece(elementIn(paper.root, 'P', paper.pdf), [run(footer, LESS)], { ...SMALL, before: 16 }, paper);
  const ground = (top: number) =>
    paper.pdf
      .lineWidth(0.5)
      .strokeColor(HAIRLINE)
      .moveTo(paper.left, top - 6)
      .lineTo(paper.left + paper.width, top - 6)
      .stroke();
  return [{ ...piece, ground }];
}

const PAGE_WORDS: Said<(page: number, of: number) => string> = {
  nl: (page, of) => `Pagina ${page} van ${of}`,
  en: (page, of) => `Page ${page} of ${of}`,
};

/** What stands at the edges of every page: who may read it, which is read once, before all else, and which page it is. */
function edges({ marking, lang }: Document, first: Element | undefined, paper: Paper): void {
  const { pdf, bottom } = paper;
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    const mark = () => atRight(marking ?? '', STRONG, EDGE, paper);
    if (first && page === 0) read(first, paper, mark);
    else if (first) unread('Pagination', paper, mark);
    unread('Pagination', paper, () =>
      atRight(PAGE_WORDS[lang](page + 1, count), LESS, bottom + MARGIN.bottom - EDGE - SMALL.leading, paper),
    );
  }
}

function atRight(text: string, ink: Ink, y: number, paper: Paper): void {
  const one = run(text, ink);
  const width = measured(one.text, ink, SMALL.size, paper);
  writeLine([{ ...one, x: 0, width }], paper.pdf.page.width - MARGIN.side - width, y, SMALL.size, paper);
}
