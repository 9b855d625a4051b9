import { type FileChild, Paragraph, type ParagraphChild } from 'docx';
import type { Tone, Words } from '../../documents/blocks/words.ts';
import {
  type Card,
  type Document,
  type DocumentBlock,
  type Heading,
  type ListEntry,
  type Point,
  type PointText,
  tallyList,
} from '../../documents/blocks.ts';
import { atSpots, type Spot } from '../spots.ts';
import { isTooWide } from '../tables/columns.ts';
import { drawnTable } from '../tables/drawn-table.ts';
import { isShortPoint } from '../together.ts';
import { FACT, INDENT, type StyleName } from './styles.ts';
import { chartBlock, fieldsBlock, tableBlock } from './tables.ts';
import { exactRun, paragraphOf, run, sign, space, type WordContext, wordRun } from './text.ts';

/** The name by which paragraphs find the list of a document. */
const BULLETS = 'bullets';

export const NUMBERINGS = [
  {
    reference: BULLETS,
    levels: [
      {
        level: 0,
        format: 'bullet' as const,
        text: '•',
        style: { paragraph: { indent: { left: INDENT / 2, hanging: INDENT / 2 } } },
      },
    ],
  },
];

/** The blocks of a document as what a body of Word holds. */
export function blocksOf(document: Document, desk: WordContext): FileChild[] {
  return atSpots(document.blocks, (block, spot) => blockOf(block, { ...desk, ...spot }));
}

/** A spot in a file that is being made. */
type WordSpot = WordContext & Spot;

function blockOf(block: DocumentBlock, spot: WordSpot): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingBlock(block, spot)];
    case 'paragraph':
      return [paragraphOf('Normal', [wordRun(block.text, spot)], spot)];
    case 'fields':
      return [...(spot.index === 0 ? [] : [space(spot)]), ...fieldsBlock(block, spot)];
    case 'point':
      return pointBlock(block, spot);
    case 'card':
      return cardBlock(block, spot);
    case 'tally':
      return blockOf(tallyList(block), spot);
    case 'list':
      return block.entries.flatMap((entry) => entryBlock(entry, spot));
    case 'table':
      return block.narrow && isTooWide(block, spot)
        ? block.narrow.flatMap((narrow) => blockOf(narrow, spot))
        : tableBlock(block, spot);
    case 'excerpt':
      return [...block.lines.map((line) => paragraphOf('HTML Preformatted', [exactRun(line)], spot)), space(spot)];
    case 'chart':
      return chartBlock(block, spot);
    case 'grid':
    case 'timeline':
    case 'lanes':
      return tableBlock(drawnTable(block), spot);
  }
}

function headingBlock({ text, aside, sub }: Heading, spot: WordSpot): Paragraph {
  const beside = aside === null ? [] : [sign('blank'), run(`– ${aside}`, spot, 'Agenda Less')];
  return paragraphOf(sub ? 'heading 2' : 'heading 1', [run(text, spot), ...beside], spot);
}

/** A heading of its own, right below the one it stands under. */
function titleOf(children: ParagraphChild[], keepNext: boolean, spot: WordSpot): Paragraph {
  const style = `heading ${spot.below + 1}` as StyleName;
  return new Paragraph({ style: spot.style(style), keepNext, children, indent: { left: INDENT, hanging: INDENT } });
}

/** A point stands on one page where it can: a long one is kept together at its beginning. */
function pointBlock({ number, title, details, facts, body }: Point, spot: WordSpot): FileChild[] {
  const isShort = isShortPoint({ body });
  const rows = [
    ...(details.length === 0 ? [] : [(keepNext: boolean) => detailBlock(details, keepNext, spot)]),
    ...facts.map((fact) => (keepNext: boolean) => factBlock(fact, spot, 0, keepNext)),
    ...body.map((text) => (keepNext: boolean) => bodyBlock(text, { keepNext, keepLines: isShort || keepNext }, spot)),
  ];
  const kept = isShort ? rows.length : 2;
  return [
    titleOf(
      [...(number === '' ? [] : [run(number, spot), sign('tab')]), run(title, spot)],
      rows.length > 0 || spot.next?.kind === 'table',
      spot,
    ),
    ...rows.map((row, index) => row(index < kept - 1)),
  ];
}

/** As one paragraph: some programs keep only few of them together. */
function detailBlock(details: readonly Words[], keepNext: boolean, spot: WordSpot): Paragraph {
  const children = details.flatMap((line, index) => [...(index === 0 ? [] : [sign('break')]), wordRun(line, spot)]);
  return new Paragraph({ style: spot.style('Agenda Detail'), keepNext, keepLines: true, children });
}

function bodyBlock(text: PointText, kept: { keepNext: boolean; keepLines: boolean }, spot: WordSpot): Paragraph {
  if ('bullet' in text) {
    const indent = { left: INDENT + INDENT / 2, hanging: INDENT / 2 };
    const numbering = { reference: BULLETS, level: 0 };
    return new Paragraph({
      style: spot.style('List Bullet'),
      ...kept,
      numbering,
      indent,
      children: [run(text.bullet, spot)],
    });
  }
  if ('question' in text) {
    const children = [run(text.label, spot, 'Strong'), sign('blank'), wordRun(text.question, spot)];
    return new Paragraph({ style: spot.style('Agenda Question'), ...kept, children });
  }
  const label = text.label === undefined ? [] : labelled(text.label, 'Strong', spot);
  const children = [...label, wordRun(text.text, spot)];
  return new Paragraph({ style: spot.style('Agenda Text'), ...kept, children });
}

function cardBlock({ time, title, tone, remarks, facts, items }: Card, spot: WordSpot): FileChild[] {
  return [
    titleOf([run(`${time} ${title}`, spot, tone === 'off' ? 'Agenda Off' : undefined)], true, spot),
    ...remarks.map((remark) => paragraphOf('Agenda Detail', [run(remark, spot, 'Strong')], spot)),
    ...facts.map((fact) => factBlock(fact, spot)),
    ...items.flatMap((item) => entryBlock(item, spot)),
  ];
}

function entryBlock(entry: ListEntry, spot: WordSpot): Paragraph[] {
  const { number, label, tone, text, after, facts } = entry;
  const children = [
    ...(number === undefined ? [] : [run(number, spot), sign('tab')]),
    ...(label === null ? [] : labelled(label, TONES[tone], spot)),
    run(text, spot),
    ...(after === null ? [] : [sign('blank'), run(after, spot, 'Agenda Less')]),
  ];
  const bullet =
    number === undefined
      ? { style: spot.style('List Bullet'), numbering: { reference: BULLETS, level: 0 } }
      : { style: spot.style('List Number'), indent: { left: INDENT, hanging: INDENT } };
  return [
    new Paragraph({ ...bullet, children, keepNext: facts.length > 0 }),
    ...facts.map((fact) => factBlock(fact, spot, number === undefined ? 0 : INDENT)),
  ];
}

/** A word before the text, with a colon. */
function labelled(label: string, style: StyleName, spot: WordSpot): ParagraphChild[] {
  return [run(label, spot, style), run(':', spot, style), sign('blank')];
}

const TONES: Record<Tone, StyleName> = {
  plain: 'Strong',
  off: 'Agenda Off',
  error: 'Agenda Error',
  warning: 'Agenda Warning',
  info: 'Agenda Info',
};

/** A label with its value behind it, in a column; without a value the label speaks for itself. */
function factBlock(
  { label, value }: { label: string; value: Words },
  spot: WordSpot,
  indent = 0,
  keepNext = false,
): Paragraph {
  if (value === '') {
    return new Paragraph({
      style: spot.style('Agenda Text'),
      keepNext,
      indent: { left: INDENT + indent },
      children: [run(label, spot)],
    });
  }
  return new Paragraph({
    style: spot.style('Agenda Fact'),
    keepNext,
    keepLines: true,
    indent: { left: INDENT + FACT + indent, hanging: FACT },
    children: [run(label, spot, 'Strong'), sign('tab'), wordRun(value, spot)],
  });
}
