import { oneLine, visible } from '../diagnostic/visible.ts';
import type { Chart } from '../documents/blocks/chart.ts';
import { type Cell, cellWords, plainWords } from '../documents/blocks/words.ts';
import {
  type Card,
  type Document,
  type DocumentBlock,
  type Fact,
  type Fields,
  type Heading,
  type ListEntry,
  type Point,
  type PointText,
  type Table,
  tallyList,
  withMargin,
} from '../documents/blocks.ts';
import { barsTable } from './tables/chart-table.ts';
import { drawnTable } from './tables/drawn-table.ts';

/** Signs that can mean something wherever they stand: emphasis, links, code, HTML, tables, mathematics. */
const MARKUP = /[\\`*_[\]<>|~&#$]/g;

/** What GitHub turns into a link on its own. */
const BARE_LINK = /(?<=\bhttps?|\bftp):(?=\/\/)|(?<=\bwww)\.|@/gi;

/** What at the start of a line makes a list, an underlined heading, or a line across the page. */
const LINE_START = /^[-+=]/;
const NUMBERED = /^(\d{1,9})([.)])(?= |$)/;

/**
 * A document as GitHub Flavored Markdown (https://github.github.com/gfm/). All text is escaped: nothing that people
 * wrote can become markup.
 * @returns lines that each end in a line feed
 */
export function markdown(document: Document): string {
  const parts = [
    ...(document.marking === undefined ? [] : [`**${escaped(document.marking)}**`]),
    `# ${escaped(document.title)}`,
    ...document.subtitles.map(escaped),
    ...withMargin(document).map(blockText),
    ...(document.footer === null ? [] : [`---\n\n*${escaped(document.footer)}*`]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return headingText(block);
    case 'paragraph':
      return escaped(plainWords(block.text));
    case 'fields':
      return fieldsText(block);
    case 'point':
      return pointText(block);
    case 'card':
      return cardText(block);
    case 'tally':
      return blockText(tallyList(block));
    case 'list':
      return block.entries.map((entry) => entryText('-', entry)).join('\n');
    case 'table':
      return tableText(block);
    case 'excerpt':
      // Indented code: nothing that is written in it can end it.
      return block.lines.map((line) => visible(`    ${line}`)).join('\n');
    case 'chart':
      return chartText(block);
    case 'grid':
    case 'timeline':
    case 'lanes':
      return tableText(drawnTable(block));
  }
}

function headingText({ text, aside, sub }: Heading): string {
  return `${sub ? '###' : '##'} ${escaped(aside === null ? text : `${text} – ${aside}`)}`;
}

/** A label with more lines has them in a list below it. */
function fieldsText({ rows }: Fields): string {
  return rows
    .map(({ label, lines }) => {
      const [first = '', ...others] = lines.map((line) => escaped(plainWords(line)));
      const head = `- **${escaped(label)}:**`;
      if (others.length === 0) return `${head} ${first}`.trimEnd();
      return [head, ...[first, ...others].map((line) => `  - ${line}`)].join('\n');
    })
    .join('\n');
}

function pointText({ number, title, details, facts, body }: Point): string {
  const parts = [
    `### ${escaped(`${number} ${title}`.trimStart())}`,
    ...details.map((line) => escaped(plainWords(line))),
    facts.map(({ label, value }) => `- ${factText({ label, value: plainWords(value) })}`).join('\n'),
  ];
  const text = parts.filter((part) => part !== '').join('\n\n');
  // The lines of one list stand together.
  return body.reduce((before, next, index) => {
    const previous = body[index - 1];
    const isNext = 'bullet' in next && previous !== undefined && 'bullet' in previous;
    return `${before}${isNext ? '\n' : '\n\n'}${bodyText(next)}`;
  }, text);
}

function bodyText(text: PointText): string {
  if ('bullet' in text) return `- ${escaped(text.bullet)}`;
  if ('question' in text) return `**${escaped(text.label)}** ${escaped(plainWords(text.question))}`;
  const label = text.label === undefined ? '' : `**${escaped(text.label)}:** `;
  return label + escaped(plainWords(text.text));
}

function cardText(card: Card): string {
  const title = escaped(`${card.time} ${card.title}`);
  const parts = [
    `### ${card.tone === 'off' ? `~~${title}~~` : title}`,
    ...card.remarks.map((remark) => `**${escaped(remark)}**`),
    card.facts.map((fact) => `- ${factText(fact)}`).join('\n'),
    card.items.map((item) => entryText('-', item)).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function entryText(bullet: string, { number = '', label, text, after, facts }: ListEntry): string {
  const indent = ' '.repeat(bullet.length + 1);
  const words = [
    escaped(number),
    label === null ? '' : `**${escaped(label)}:**`,
    escaped(text),
    after === null ? '' : escaped(after),
  ];
  const line = `${bullet} ${words.filter((word) => word !== '').join(' ')}`;
  return [line, ...facts.map((fact) => `${indent}- ${factText(fact)}`)].join('\n');
}

function factText({ label, value }: Fact): string {
  return value === '' ? escaped(label) : escaped(`${label}: ${value}`);
}

/** Columns without a word in them are left out. */
function tableText({ columns, rows, empty }: Table): string {
  if (rows.length === 0) return escaped(empty);
  const cells = rows.map((row) => row.map(cellText));
  const used = columns.map((_, index) => cells.some((row) => row[index] !== ''));
  const shown = (row: readonly string[]) => row.filter((_, index) => used[index]);
  return pipeTable(shown(columns.map(({ title }) => escaped(title))), cells.map(shown));
}

function chartText(chart: Chart): string {
  const { columns, rows } = barsTable(chart);
  const titles = columns.map(({ title }) => escaped(title));
  return `**${escaped(chart.caption)}**\n\n${pipeTable(
    titles,
    rows.map((row) => row.map(cellText)),
  )}`;
}

function pipeTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cellText(cell: Cell): string {
  return escaped(cellWords(cell));
}

/**
 * Text that Markdown shows as it is, on one line.
 * @example escaped('1. [hier](http://x)') // '1\\. \\[hier\\](http\\://x)'
 */
function escaped(text: string): string {
  return oneLine(text)
    .replace(MARKUP, '\\$&')
    .replace(BARE_LINK, '\\$&')
    .replace(LINE_START, '\\$&')
    .replace(NUMBERED, '$1\\$2');
}
