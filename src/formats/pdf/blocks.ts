import type { Words } from '../../documents/blocks/words.ts';
import {
  type Card,
  type Document,
  type DocumentBlock,
  type Heading,
  type ListEntry,
  type Point,
  type PointText,
  tallyList,
  withMargin,
} from '../../documents/blocks.ts';
import { atSpots, type Spot } from '../spots.ts';
import { barsTable } from '../tables/chart-table.ts';
import { isTooWide } from '../tables/columns.ts';
import { drawnTable } from '../tables/drawn-table.ts';
import { gridEntriesTable } from '../tables/grid-table.ts';
import { timelineDaysTable } from '../tables/timeline-table.ts';
import { isShortPoint } from '../together.ts';
import type { Piece } from './flow.ts';
import { BLUE, HEADING, type Ink, LESS, STRONG, TONES } from './inks.ts';
import type { Run } from './lines.ts';
import { type Element, elementIn, type Paper } from './paper.ts';
import { fieldPieces, roomOf, tablePieces } from './tables.ts';
import {
  BLANK_SPACE,
  FACT,
  HEADINGS,
  hangingPiece,
  INDENT,
  run,
  SMALL,
  TEXT,
  TIGHT,
  textPiece,
  wordRun,
} from './texts.ts';

/** The blocks of a document as what stands on its pages. */
export function piecesOf(document: Document, paper: Paper): Piece[] {
  return atSpots(withMargin(document), (block, spot) => blockPieces(block, { ...spot, paper }));
}

/** A spot on the paper that is being printed. */
interface PaperSpot extends Spot {
  paper: Paper;
}

function blockPieces(block: DocumentBlock, spot: PaperSpot): Piece[] {
  const { paper } = spot;
  switch (block.kind) {
    case 'heading':
      return [headingPiece(block, paper)];
    case 'paragraph':
      return [textPiece(read('P', paper), [wordRun(block.text)], TEXT, paper)];
    case 'fields':
      return fieldPieces(block, spot.index === 0, paper);
    case 'point':
      return pointPieces(block, spot);
    case 'card':
      return cardPieces(block, spot);
    case 'tally':
      return listPieces(tallyList(block).entries, paper);
    case 'list':
      return listPieces(block.entries, paper);
    case 'table':
      return block.narrow && isTooWide(block, roomOf(paper))
        ? block.narrow.flatMap((narrow) => blockPieces(narrow, spot))
        : tablePieces(block, paper);
    case 'excerpt':
      return block.lines.map((line) => textPiece(read('P', paper), [run(line)], SMALL, paper, INDENT));
    case 'chart':
      return [
        { ...textPiece(read('P', paper), [run(block.caption, STRONG)], TEXT, paper), keepNext: true },
        ...tablePieces(barsTable(block), paper),
      ];
    case 'grid':
      return blockPieces(gridEntriesTable(block), spot);
    case 'timeline':
      return blockPieces(timelineDaysTable(block), spot);
    case 'lanes':
      return blockPieces(drawnTable(block), spot);
  }
}

function read(type: string, { root, pdf }: Paper): Element {
  return elementIn(root, type, pdf);
}

function headingPiece({ text, aside, sub }: Heading, paper: Paper): Piece {
  const beside = aside === null ? [] : [BLANK_SPACE, run(`– ${aside}`, LESS)];
  const level = sub ? 3 : 2;
  const runs = [run(text, HEADING), ...beside];
  return {
    ...textPiece(read(`H${level}`, paper), runs, HEADINGS[level], paper),
    keepNext: true,
    begun: () => mark(text, paper),
  };
}

/** What a reader shows beside the pages, to go to. */
function mark(text: string, { pdf }: Paper): void {
  pdf.outline.addItem(run(text).text);
}

/** A heading of its own, right below the one it stands under. */
function titlePiece(label: string, text: Run, { paper, below }: PaperSpot): Piece {
  const level = (below + 2) as 2 | 3 | 4;
  const element = read(`H${level}`, paper);
  const type = HEADINGS[level];
  const elements = { label: element, text: element };
  const place = { left: 0, hang: label === '' ? 0 : INDENT };
  const piece =
    label === ''
      ? textPiece(element, [text], type, paper)
      : hangingPiece(elements, { label: [run(label, HEADING)], text: [text] }, type, paper, place);
  return { ...piece, keepNext: true, begun: () => mark(`${label} ${text.text}`, paper) };
}

function pointPieces({ number, title, details, facts, body }: Point, spot: PaperSpot): Piece[] {
  const { paper } = spot;
  // First of all: elements are read in the order in which they come to be.
  const head = titlePiece(number, run(title, HEADING), spot);
  const below = [
    ...details.map((line) => textPiece(read('P', paper), [wordRun(line, LESS)], TIGHT, paper, INDENT)),
    ...facts.map((fact) => factPiece(fact, read('P', paper), paper)),
  ];
  const pieces = [head, ...below, ...bodyPieces(body, paper)];
  if (pieces.length === 1 && spot.next?.kind === 'table') return pieces;
  const isShort = isShortPoint({ body });
  // What a longer point is and asks for is not parted from the first of what is said of it.
  const last = isShort ? pieces.length - 2 : Math.min(below.length, pieces.length - 2);
  return pieces.map((piece, index) => ({ ...piece, keepNext: index <= last, whole: isShort || piece.whole === true }));
}

/** What stands below the head of a point; lines of a list that follow each other are one list. */
function bodyPieces(body: readonly PointText[], paper: Paper): Piece[] {
  let list: Element | undefined;
  return body.map((one) => {
    if ('bullet' in one) {
      list ??= read('L', paper);
      const item = elementIn(list, 'LI', paper.pdf);
      const elements = { label: elementIn(item, 'Lbl', paper.pdf), text: elementIn(item, 'LBody', paper.pdf) };
      const runs = { label: [run('•')], text: [run(one.bullet)] };
      return hangingPiece(elements, runs, TIGHT, paper, { left: INDENT, hang: INDENT / 2 });
    }
    list = undefined;
    if ('question' in one) return questionPiece([run(one.label, STRONG), BLANK_SPACE, wordRun(one.question)], paper);
    const label = one.label === undefined ? [] : labelled(one.label, STRONG);
    return textPiece(read('P', paper), [...label, wordRun(one.text)], SPACED, paper, INDENT);
  });
}

const SPACED = { ...TEXT, before: 3 };

/** The first piece keeps to what it is the head of; without that it stands alone. */
function keptToNext([first, ...others]: [Piece, ...Piece[]]): Piece[] {
  return [{ ...first, keepNext: others.length > 0 }, ...others];
}

function questionPiece(runs: readonly Run[], paper: Paper): Piece {
  const piece = textPiece(read('P', paper), runs, SPACED, paper, INDENT + 11);
  const x = paper.left + INDENT + 1;
  return {
    ...piece,
    whole: true,
    ground: (top, bottom) => {
      paper.pdf.rect(x, top, 2.25, bottom - top).fill(BLUE);
    },
  };
}

function cardPieces({ time, title, tone, remarks, facts, items }: Card, spot: PaperSpot): Piece[] {
  const { paper } = spot;
  const head = titlePiece('', run(`${time} ${title}`, tone === 'off' ? TONES.off : HEADING), spot);
  const below = [
    ...remarks.map((remark) => textPiece(read('P', paper), [run(remark, STRONG)], TIGHT, paper, INDENT)),
    ...facts.map((fact) => factPiece(fact, read('P', paper), paper)),
    ...listPieces(items, paper),
  ];
  return keptToNext([head, ...below]);
}

/** A list with a bullet before each entry, or its number. */
function listPieces(entries: readonly ListEntry[], paper: Paper): Piece[] {
  if (entries.length === 0) return [];
  const list = read('L', paper);
  const pieces = entries.flatMap((entry) => entryPieces(entry, list, paper));
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, after: TEXT.after } : piece));
}

function entryPieces({ number, label, tone, text, after, facts }: ListEntry, list: Element, paper: Paper): Piece[] {
  const item = elementIn(list, 'LI', paper.pdf);
  const before = elementIn(item, 'Lbl', paper.pdf);
  const body = elementIn(item, 'LBody', paper.pdf);
  // What is read as part of an element comes behind the elements that it has already.
  const elements = { label: before, text: facts.length === 0 ? body : elementIn(body, 'P', paper.pdf) };
  const runs = [
    ...(label === null ? [] : labelled(label, TONES[tone])),
    run(text),
    ...(after === null ? [] : [BLANK_SPACE, run(after, LESS)]),
  ];
  const place = { left: 0, hang: number === undefined ? INDENT / 2 : INDENT };
  return keptToNext([
    hangingPiece(elements, { label: [run(number ?? '•')], text: runs }, TIGHT, paper, place),
    ...facts.map((fact) => factPiece(fact, elementIn(body, 'P', paper.pdf), paper, place.hang)),
  ]);
}

/** A word before the text, with a colon. */
function labelled(label: string, ink: Ink): Run[] {
  return [run(`${label}:`, ink), BLANK_SPACE];
}

/** A label with its value behind it, in a column; without a value the label speaks for itself. */
function factPiece(
  { label, value }: { label: string; value: Words },
  element: Element,
  paper: Paper,
  indent = 0,
): Piece {
  const left = INDENT + indent;
  if (value === '') return textPiece(element, [run(label)], TIGHT, paper, left);
  const runs = { label: [run(label, STRONG)], text: [wordRun(value)] };
  return hangingPiece({ label: element, text: element }, runs, TIGHT, paper, { left, hang: FACT });
}
