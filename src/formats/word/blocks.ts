import { type FileChild, Paragraph, type ParagraphChild } from 'docx';
import {
  type Card,
  type Document,
  type DocumentBlock,
  type Heading,
  type ListEntry,
  type Point,
  type Tone,
  tallyList,
  type Words,
} from '../../documents/blocks.ts';
import { isTooWide } from '../tables/columns.ts';
import { gridTable } from '../tables/grid-table.ts';
import { lanesTable } from '../tables/lanes-table.ts';
import { timelineTable } from '../tables/timeline-table.ts';
import { FACT, INDENT, type StyleName } from './styles.ts';
import { chartBlock, fieldsBlock, tableBlock } from './tables.ts';
import { exactRun, paragraphOf, run, sign, space, type WordContext, wordRun } from './text.ts';

/** The names by which paragraphs find the lists of a document. */
const BULLETS = 'bullets';
const NUMBERS = 'numbers';

export const LISTS = [list(BULLETS, 'bullet', '•', INDENT / 2), list(NUMBERS, 'decimal', '%1.', INDENT)];

function list(reference: string, format: 'bullet' | 'decimal', text: string, left: number) {
  const paragraph = { indent: { left, hanging: left } };
  return { reference, levels: [{ level: 0, format, text, style: { paragraph } }] };
}

/** The blocks of a document as what a body of Word holds. */
export function blocksOf(document: Document, desk: WordContext): FileChild[] {
  let below: 0 | 1 | 2 = 0;
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'heading') below = block.sub ? 2 : 1;
    return blockOf(block, { ...desk, below, index });
  });
}

/** Where a block stands: under how many headings, and after how many other blocks. */
interface Spot extends WordContext {
  below: 0 | 1 | 2;
  index: number;
}

function blockOf(block: DocumentBlock, spot: Spot): FileChild[] {
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
      return block.entries.flatMap((entry) => entryBlock('List Bullet', entry, spot));
    case 'table':
      return block.narrow && isTooWide(block, spot)
        ? block.narrow.flatMap((narrow) => blockOf(narrow, spot))
        : tableBlock(block, spot);
    case 'excerpt':
      return [...block.lines.map((line) => paragraphOf('HTML Preformatted', [exactRun(line)], spot)), space(spot)];
    case 'chart':
      return chartBlock(block, spot);
    case 'grid':
      return tableBlock(gridTable(block), spot);
    case 'timeline':
      return tableBlock(timelineTable(block), spot);
    case 'lanes':
      return tableBlock(lanesTable(block), spot);
  }
}

function headingBlock({ text, aside, sub }: Heading, spot: Spot): Paragraph {
  const beside = aside === null ? [] : [sign('blank'), run(`– ${aside}`, spot, 'Agenda Less')];
  return paragraphOf(sub ? 'heading 2' : 'heading 1', [run(text, spot), ...beside], spot);
}

/** A heading of its own, right below the one it stands under. */
function titleOf(children: ParagraphChild[], spot: Spot): Paragraph {
  const style = `heading ${spot.below + 1}` as StyleName;
  return new Paragraph({ style: spot.style(style), children, indent: { left: INDENT, hanging: INDENT } });
}

function pointBlock({ number, title, time, after, facts, texts, questions }: Point, spot: Spot): FileChild[] {
  const beside: Words[] = [...(time === null ? [] : [time]), ...after];
  return [
    titleOf([run(number, spot), sign('tab'), run(title, spot)], spot),
    ...(beside.length === 0 ? [] : [paragraphOf('Agenda Detail', commas(beside, spot), spot)]),
    ...facts.map((fact) => factBlock(fact, spot)),
    ...texts.map((text) => paragraphOf('Agenda Text', [wordRun(text, spot)], spot)),
    ...questions.map(({ label, text }) =>
      paragraphOf('Agenda Question', [...labelled(label, 'Strong', spot), wordRun(text, spot)], spot),
    ),
  ];
}

function cardBlock({ time, title, tone, remarks, facts, items }: Card, spot: Spot): FileChild[] {
  return [
    titleOf([run(`${time} ${title}`, spot, tone === 'off' ? 'Agenda Off' : undefined)], spot),
    ...remarks.map((remark) => paragraphOf('Agenda Detail', [run(remark, spot, 'Strong')], spot)),
    ...facts.map((fact) => factBlock(fact, spot)),
    ...items.flatMap((item) => entryBlock('List Number', item, spot)),
  ];
}

function entryBlock(style: 'List Bullet' | 'List Number', entry: ListEntry, spot: Spot): Paragraph[] {
  const { label, tone, text, after, facts } = entry;
  const children = [
    ...(label === null ? [] : labelled(label, TONES[tone], spot)),
    run(text, spot),
    ...(after === null ? [] : [sign('blank'), run(after, spot, 'Agenda Less')]),
  ];
  const numbering =
    style === 'List Bullet' ? { reference: BULLETS, level: 0 } : { reference: NUMBERS, level: 0, instance: spot.index };
  return [
    new Paragraph({ style: spot.style(style), numbering, children, keepNext: facts.length > 0 }),
    ...facts.map((fact) => factBlock(fact, spot, style === 'List Bullet' ? 0 : INDENT)),
  ];
}

/** A word before the text, with a colon. */
function labelled(label: string, style: StyleName, spot: Spot): ParagraphChild[] {
  return [run(label, spot, style), run(':', spot, style), sign('blank')];
}

const TONES: Record<Tone, StyleName> = {
  plain: 'Strong',
  off: 'Agenda Off',
  error: 'Agenda Error',
  warning: 'Agenda Warning',
  info: 'Agenda Info',
};

/** Words with commas between them, each blank on its own. */
function commas(words: readonly Words[], spot: Spot): ParagraphChild[] {
  return words.flatMap((word, index) => [...(index === 0 ? [] : [sign('comma')]), wordRun(word, spot)]);
}

/** A label with its value behind it, in a column; without a value the label speaks for itself. */
function factBlock({ label, value }: { label: string; value: Words }, spot: Spot, indent = 0): Paragraph {
  if (value === '') {
    return new Paragraph({
      style: spot.style('Agenda Text'),
      indent: { left: INDENT + indent },
      children: [run(label, spot)],
    });
  }
  return new Paragraph({
    style: spot.style('Agenda Fact'),
    indent: { left: INDENT + FACT + indent, hanging: FACT },
    children: [run(label, spot, 'Strong'), sign('tab'), wordRun(value, spot)],
  });
}
