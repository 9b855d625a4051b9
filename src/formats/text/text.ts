import type { Paint } from '../../diagnostic/paint.ts';
import { type PaintedSpan, wrapSpans } from '../../diagnostic/spans.ts';
import { oneLine, visible } from '../../diagnostic/visible.ts';
import { pad, width } from '../../diagnostic/width.ts';
import { wrap } from '../../diagnostic/wrap.ts';
import { plainWords, type Tone } from '../../documents/blocks/words.ts';
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
} from '../../documents/blocks.ts';
import { chartTable } from '../tables/chart-table.ts';
import { drawnTable } from '../tables/drawn-table.ts';
import { chartLines } from './chart.ts';
import { alignedRows, fits, tabbedRows } from './table.ts';

/** How a page is set. */
export interface TextPage {
  /** Columns of a line; left out for a pipe, where nothing is wrapped and tables have tabs. */
  width?: number | undefined;
  paint: Paint;
}

/** A page with room for a number of columns, of which a card keeps the first for its time. */
interface Setting extends TextPage {
  margin: number;
}

/** Narrower than this no sentence can be set; such a terminal breaks the lines itself. */
const NARROWEST = 30;

/**
 * A document as plain text for a terminal, or for what comes next in the pipe. A document that is one table goes into a
 * pipe as its bare rows.
 * @returns lines that each end in a line feed
 */
export function text(document: Document, page: TextPage): string {
  const lines =
    page.width === undefined && isTable(document) ? document.blocks.flatMap(tabbedRows) : whole(document, page);
  return lines.map((line) => `${line}\n`).join('');
}

/** Blocks alone, without a title or small print. @returns lines that each end in a line feed */
export function blocksText(blocks: readonly DocumentBlock[], page: TextPage): string {
  return blocksLines(blocks, settingFor(blocks, page))
    .map((line) => `${line}\n`)
    .join('');
}

function settingFor(blocks: readonly DocumentBlock[], { width: columns, paint }: TextPage): Setting {
  const times = blocks.map((block) => (block.kind === 'card' ? width(block.time) : 0));
  return {
    width: columns && Math.max(columns, NARROWEST),
    paint,
    margin: times.reduce((one, other) => Math.max(one, other), 0) + 2,
  };
}

function isTable(document: Document): document is Document & { blocks: readonly Table[] } {
  return document.blocks.length > 0 && document.blocks.every(({ kind }) => kind === 'table');
}

function whole(document: Document, { width: columns, paint }: TextPage): string[] {
  const setting = settingFor(document.blocks, { width: columns, paint });
  const title = wrap(oneLine(document.title), setting.width);
  const marking = document.marking === undefined ? [] : [...wrap(oneLine(document.marking), setting.width), ''];
  return [
    ...marking.map(paint.warning),
    ...title.map(paint.strong),
    paint.strong('═'.repeat(Math.max(...title.map(width)))),
    ...document.subtitles.flatMap((subtitle) => wrap(oneLine(subtitle), setting.width)),
    ...(document.blocks.length > 0 ? [''] : []),
    ...blocksLines(withMargin(document), setting),
    ...smallPrint(document, setting),
  ];
}

function smallPrint({ footer, footerOnScreen }: Document, { width: columns, paint }: Setting): string[] {
  return footer === null ? [] : ['', ...wrap(oneLine(footerOnScreen ?? footer), columns).map(paint.faint)];
}

/** Blocks with an empty line between them, though none under a heading that says something of what follows. */
function blocksLines(blocks: readonly DocumentBlock[], setting: Setting): string[] {
  const isUnder = (block: DocumentBlock, index: number) =>
    block.kind !== 'heading' && blocks[index - 1]?.kind === 'heading';
  return blocks.flatMap((block, index) => [
    ...(index === 0 || isUnder(block, index) ? [] : ['']),
    ...blockLines(block, setting),
  ]);
}

function blockLines(block: DocumentBlock, setting: Setting): string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block, setting);
    case 'paragraph':
      return wrap(oneLine(plainWords(block.text)), setting.width);
    case 'fields':
      return factLines(fieldFacts(block), setting.width, setting.paint);
    case 'point':
      return pointLines(block, setting);
    case 'card':
      return cardLines(block, setting);
    case 'tally':
      return blockLines(tallyList(block), setting);
    case 'list':
      return block.entries.flatMap((entry) =>
        entryLines(`${entry.number ?? '-'} `, entry, setting.width, setting.paint),
      );
    case 'table':
      return tableLines(block, setting);
    case 'excerpt':
      return block.lines.flatMap((line) => excerptLines(visible(line), block.toCopy ? undefined : setting.width));
    case 'chart':
      return setting.width === undefined
        ? tabbedRows(chartTable(block))
        : chartLines(block, setting.width, setting.paint);
    case 'grid':
    case 'timeline':
    case 'lanes':
      return tableLines(drawnTable(block), setting);
  }
}

/** What is too long goes on below itself, further in: so it means the same in YAML. */
function excerptLines(line: string, columns: number | undefined): string[] {
  const own = /^ */.exec(line)![0];
  const [first = '', ...others] = wrap(
    line.slice(own.length),
    columns && Math.max(columns - own.length - 4, NARROWEST),
  );
  return [`  ${own}${first}`, ...others.map((other) => `    ${own}${other}`)];
}

function headingLines(heading: Heading, { width: columns, paint }: Setting): string[] {
  const spans: PaintedSpan[] = [{ text: oneLine(heading.text), paint: paint.strong }];
  if (heading.aside !== null) spans.push({ text: ` – ${oneLine(heading.aside)}`, paint: paint.warning });
  const plain = wrap(spans.map((span) => span.text).join(''), columns);
  return [...wrapSpans(spans, columns), paint.faint('─'.repeat(Math.max(...plain.map(width))))];
}

/** Of a label with more lines the others stand below the first. */
function fieldFacts({ rows }: Fields): Fact[] {
  return rows.flatMap(({ label, lines }) => {
    const [first = '', ...others] = lines.map(plainWords);
    return [{ label, value: first }, ...others.map((value) => ({ label: '', value }))];
  });
}

function pointLines({ number, title, details, facts, body }: Point, { width: columns, paint }: Setting): string[] {
  const bullet = number === '' ? '' : `${number} `;
  const room = columns && columns - bullet.length;
  const lines = [
    ...wrap(oneLine(title), room).map(paint.strong),
    ...details.flatMap((line) => wrap(oneLine(plainWords(line)), room).map(paint.faint)),
    ...factLines(
      facts.map(({ label, value }) => ({ label, value: plainWords(value) })),
      room,
      paint,
    ),
    ...body.flatMap((text) => bodyLines(text, room)),
  ];
  return lines.map((line, index) => (index === 0 ? bullet : ' '.repeat(bullet.length)) + line);
}

function bodyLines(text: PointText, room: number | undefined): string[] {
  if ('bullet' in text)
    return wrap(oneLine(text.bullet), room && room - 2).map((line, index) => (index === 0 ? '- ' : '  ') + line);
  if ('question' in text) return wrap(oneLine(`${text.label} ${plainWords(text.question)}`), room);
  const label = text.label === undefined ? '' : `${text.label}: `;
  return wrap(oneLine(label + plainWords(text.text)), room);
}

function tableLines(table: Table, setting: Setting): string[] {
  const { width: columns, paint } = setting;
  if (columns === undefined) return tabbedRows(table);
  if (table.narrow && !fits(table, columns)) return blocksLines(table.narrow, setting);
  if (table.rows.length === 0) return table.empty === '' ? [] : wrap(oneLine(table.empty), columns);
  return alignedRows(table, columns, paint);
}

function cardLines(card: Card, { width: columns, paint, margin }: Setting): string[] {
  const room = columns && columns - margin;
  const colour = card.tone === 'off' ? paint.faint : paint.strong;
  const body = [
    ...wrap(oneLine(card.title), room).map(colour),
    ...card.remarks.flatMap((remark) => wrap(oneLine(remark), room).map(paint.warning)),
    ...factLines(card.facts, room, paint),
    ...card.items.flatMap((item) => entryLines(`${item.number ?? '-'} `, item, room, paint)),
  ];
  const time = pad(oneLine(card.time), margin);
  return body.map((line, index) => (index === 0 ? colour(time) : ' '.repeat(margin)) + line);
}

/** An entry behind its bullet or number, its facts below it. */
function entryLines(bullet: string, entry: ListEntry, columns: number | undefined, paint: Paint): string[] {
  const room = columns && columns - bullet.length;
  const spans: PaintedSpan[] = [
    ...(entry.label === null ? [] : [{ text: `${oneLine(entry.label)}:`, paint: colourOf(entry.tone, paint) }, BLANK]),
    { text: oneLine(entry.text) },
    ...(entry.after === null ? [] : [BLANK, { text: oneLine(entry.after), paint: paint.faint }]),
  ];
  const body = [...wrapSpans(spans, room), ...factLines(entry.facts, room, paint)];
  return body.map((line, index) => (index === 0 ? bullet : ' '.repeat(bullet.length)) + line);
}

const BLANK: PaintedSpan = { text: ' ' };

/** Labels in a column of their own, values beside them; labels that take half the room stand before their value. */
function factLines(facts: readonly Fact[], columns: number | undefined, paint: Paint): string[] {
  const labels = facts.map(({ label }) => oneLine(label));
  const indent = Math.max(0, ...labels.map(width)) + 2;
  if (columns !== undefined && indent > columns / 2) return facts.flatMap((fact) => runningFact(fact, columns, paint));
  return facts.flatMap(({ value }, index) =>
    wrap(oneLine(value), columns && columns - indent).map((line, number) => {
      const label = number === 0 ? labels[index]! : '';
      return `${paint.accent(label)}${' '.repeat(indent - width(label))}${line}`.trimEnd();
    }),
  );
}

function runningFact({ label, value }: Fact, columns: number, paint: Paint): string[] {
  if (value === '') return wrapSpans([{ text: oneLine(label), paint: paint.accent }], columns);
  return wrapSpans([{ text: `${oneLine(label)}:`, paint: paint.accent }, { text: ` ${oneLine(value)}` }], columns);
}

function colourOf(tone: Tone, paint: Paint): (text: string) => string {
  switch (tone) {
    case 'plain':
      return paint.strong;
    case 'off':
      return paint.faint;
    default:
      return paint[tone];
  }
}
