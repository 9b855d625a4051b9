import { oneLine, visible } from '../../diagnostic/visible.ts';
import type { Chart, Mark } from '../../documents/blocks/chart.ts';
import { type Blank, type Cell, cellWords, plainWords, type Tone, type Words } from '../../documents/blocks/words.ts';
import type {
  Card,
  Document,
  DocumentBlock,
  Fact,
  Fields,
  Heading,
  ListEntry,
  Point,
  PointText,
  Table,
  Tally,
} from '../../documents/blocks.ts';
import type { Lang } from '../../language/language.ts';
import { SHORT_MONTHS } from '../../language/names.ts';
import { lanesTable } from '../tables/lanes-table.ts';
import { escaped, markup } from './escape.ts';
import { framed, type PageLink, titleLines } from './frame.ts';
import { gridLines } from './grid.ts';
import { gridStyle } from './grid-style.ts';
import { lanesLines } from './lanes.ts';
import { LONG_STYLE, OVERVIEW_STYLE } from './overview-style.ts';
import { pagePolicy, STYLE, themedStyle } from './style.ts';
import type { Tokens } from './theme.ts';
import { timelineLines } from './timeline.ts';

/**
 * A document as a page of HTML5 (https://html.spec.whatwg.org): with its headings in order, tables that say what stands in
 * their columns, and one style inside it. It fetches nothing and runs nothing. All text is escaped: nothing that people
 * wrote can become markup.
 * @param pages the other pages of the site, if it has any
 * @param theme undefined for the neutral one
 * @example html(agendaDocument(schedule, findings, context)) // '<!doctype html>\n<html lang="nl">...
 */
export function html(document: Document, pages: readonly PageLink[] = [], theme?: Tokens): string {
  const { lang, title, subtitles, marking, blocks, footer } = document;
  const body = blocksLines(blocks, lang);
  const style = styleFor(blocks, body.join('\n'), theme);
  return framed({
    ...{ lang, title, style, policy: pagePolicy(style) },
    links: pages.length === 0 ? partLinks(blocks) : pages,
    main: [
      ...(marking === undefined ? [] : [`<p><strong>${escaped(marking)}</strong></p>`]),
      ...titleLines(title, subtitles),
      ...body,
    ],
    footer,
  });
}

const DRAWN: ReadonlySet<DocumentBlock['kind']> = new Set(['grid', 'timeline', 'lanes']);

/** What is drawn brings a style of its own, which other pages do without. @param last what else the sheet of the page has */
export function styleFor(blocks: readonly DocumentBlock[], body: string, theme: Tokens | undefined, last = ''): string {
  const drawn = blocks.filter(({ kind }) => DRAWN.has(kind)).length;
  const grids = blocks.filter((block) => block.kind === 'grid');
  const long = drawn > MOST_AT_ONCE ? LONG_STYLE : '';
  const more = (drawn > 0 ? OVERVIEW_STYLE : '') + gridStyle(grids, body) + long + last;
  return theme ? themedStyle(theme, more) : STYLE + more;
}

/** More than the fortnights of a year. */
const MOST_AT_ONCE = 30;

/** The addresses to which a page that cyclus made leads. */
export function linksOf(page: string): string[] {
  return [...page.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address!);
}

/** A page of more parts has links to them. */
function partLinks(blocks: readonly DocumentBlock[]): PageLink[] {
  const parts = blocks.filter((block): block is Heading => block.kind === 'heading' && block.part !== undefined);
  return parts.length < 2 ? [] : parts.map(({ text, anchor }) => ({ text, address: `#${anchor}`, here: false }));
}

/**
 * Cards have a heading of their own: below that of their day, if they have one.
 * @param above the heading below which they stand
 */
export function blocksLines(blocks: readonly DocumentBlock[], lang: Lang, above?: Heading): string[] {
  let heading = above;
  let part: Heading | undefined;
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block;
    if (block.kind !== 'heading' || !block.part) return blockLines(block, heading ? (heading.sub ? 4 : 3) : 2, lang);
    const before = part ? ['</section>'] : [];
    part = block;
    return [...before, `<section class="part">`, ...blockLines(block, 3, lang)];
  });
  return part ? [...lines, '</section>'] : lines;
}

function blockLines(block: DocumentBlock, level: number, lang: Lang): string[] {
  switch (block.kind) {
    case 'heading':
      return [headingLine(block)];
    case 'paragraph':
      return [`<p>${wordsText(block.text)}</p>`];
    case 'fields':
      return fieldsLines(block);
    case 'point':
      return pointLines(block, level);
    case 'card':
      return cardLines(block, level);
    case 'tally':
      return tallyLines(block);
    case 'list':
      return ['<ul>', ...block.entries.map(entryLine), '</ul>'];
    case 'table':
      return tableLines(block);
    case 'excerpt':
      return [`<pre tabindex="0">\n${block.lines.map((line) => markup(visible(line))).join('\n')}</pre>`];
    case 'chart':
      return chartLines(block, lang);
    case 'grid':
      return gridLines(block, lang, level);
    case 'timeline':
      return timelineLines(block);
    case 'lanes':
      return [...lanesLines(block), '<div class="steps">', ...tableLines(lanesTable(block)), '</div>'];
  }
}

function headingLine({ text, aside: beside, sub, anchor }: Heading): string {
  const tag = sub ? 'h3' : 'h2';
  return `<${tag}${idOf(anchor)}>${escaped(text)}${beside === null ? '' : aside('aside', `– ${beside}`)}</${tag}>`;
}

function idOf(anchor: string | undefined): string {
  return anchor === undefined ? '' : ` id="${markup(anchor)}"`;
}

function fieldsLines({ rows }: Fields): string[] {
  const row = ({ label, lines }: Fields['rows'][number]) =>
    `<div><dt>${escaped(label)}</dt><dd>${lines.map(wordsText).join('<br>')}</dd></div>`;
  return ['<dl>', ...rows.map(row), '</dl>'];
}

function pointLines({ number, title, details, facts, body }: Point, level: number): string[] {
  const rows = facts.map(({ label, value }) => ({ label, lines: [value] }));
  return [
    '<section>',
    `<h${level}>${escaped(`${number} ${title}`.trimStart())}</h${level}>`,
    ...details.map((line) => `<p class="after">${wordsText(line)}</p>`),
    ...(rows.length === 0 ? [] : fieldsLines({ kind: 'fields', rows })),
    ...body.map(bodyLine),
    '</section>',
  ];
}

function bodyLine(text: PointText): string {
  if ('bullet' in text) return `<ul><li>${escaped(text.bullet)}</li></ul>`;
  if ('question' in text) return `<p><strong>${escaped(text.label)}</strong> ${wordsText(text.question)}</p>`;
  const label = text.label === undefined ? '' : `<strong>${escaped(text.label)}:</strong> `;
  return `<p>${label}${wordsText(text.text)}</p>`;
}

function wordsText(words: Words): string {
  return typeof words === 'string' ? escaped(words) : marked(words);
}

function marked(blank: Blank): string {
  return `<mark>${escaped(plainWords(blank))}</mark>`;
}

function cardLines(card: Card, level: number): string[] {
  const off = card.tone === 'off';
  const time = card.time === '' ? '' : `<span class="time">${escaped(card.time)}</span> `;
  const title = `${time}${escaped(card.title)}`;
  return [
    `<article${toneOf(card.tone)}>`,
    `<h${level}>${off ? `<s>${title}</s>` : title}</h${level}>`,
    ...card.remarks.map((remark) => `<p><strong>${escaped(remark)}</strong></p>`),
    ...factLines(card.facts),
    ...(card.items.length > 0 ? ['<ul class="points">', ...card.items.map(entryLine), '</ul>'] : []),
    '</article>',
  ];
}

/** What there is leads to it. */
function tallyLines({ entries }: Tally): string[] {
  const items = entries.map(({ count, text, after, tone, anchor }) => {
    const words = `<strong>${count}</strong> ${escaped(text)}`;
    const link = anchor === undefined ? words : `<a href="#${markup(anchor)}">${words}</a>`;
    // What there is none of alarms nobody.
    return `<li${toneOf(count === 0 ? 'plain' : tone)}>${link}${aside('after', after)}</li>`;
  });
  return ['<ul class="tally">', ...items, '</ul>'];
}

function entryLine({ number, label, tone, text, after, facts, anchor }: ListEntry): string {
  const words = [
    number === undefined ? '' : `<b>${escaped(number)}</b> `,
    label === null ? '' : `<strong${toneOf(tone)}>${escaped(label)}:</strong> `,
    escaped(text),
    after === null ? '' : aside('after', after),
  ];
  return `<li${idOf(anchor)}>${words.join('')}${factLines(facts).join('')}</li>`;
}

function aside(kind: 'aside' | 'after', text: string): string {
  return ` <span class="${kind}">${escaped(text)}</span>`;
}

function factLines(facts: readonly Fact[]): string[] {
  if (facts.length === 0) return [];
  return ['<dl>', ...facts.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`), '</dl>'];
}

/** Only what strays from the ordinary has a class. */
function toneOf(tone: Tone): string {
  return tone === 'plain' ? '' : ` class="${tone}"`;
}

/**
 * Columns without a word in them are left out. What is shown as blocks on a narrow screen is no table any more to the
 * programs that read pages aloud, unless each part says what it is.
 */
function tableLines({ columns, rows, empty }: Table): string[] {
  if (rows.length === 0) return empty === '' ? [] : [`<p>${escaped(empty)}</p>`];
  const used = columns.map((_, index) => rows.some((row) => wordsOf(row[index]!) !== ''));
  const shown = columns.filter((_, index) => used[index]);
  const heads = shown.map(({ title }) => `<th scope="col" role="columnheader">${escaped(title)}</th>`);
  return [
    `<table class="rows${shown.length > FEW_COLUMNS ? ' many' : ''}" role="table">`,
    `<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...rows.map((row) => {
      const cells = row.filter((_, index) => used[index]);
      const written = cells.map((cell, index) => {
        const title = escaped(shown[index]!.title);
        return `<td role="cell" data-title="${title}">${cellText(cell)}</td>`;
      });
      return `<tr role="row">${written.join('')}</tr>`;
    }),
    ...['</tbody>', '</table>'],
  ];
}

/** So many fit beside each other on a screen of any usual width. */
const FEW_COLUMNS = 4;

function wordsOf(cell: Cell): string {
  return oneLine(cellWords(cell));
}

function cellText(cell: Cell): string {
  const words = markup(wordsOf(cell));
  if (typeof cell === 'string' || words === '') return words;
  if ('blank' in cell) return marked(cell);
  if (cell.link !== undefined && isSafe(cell.link)) return `<a href="${markup(cell.link)}">${words}</a>`;
  return MOMENT.test(cell.exact) ? `<time datetime="${cell.exact}">${words}</time>` : words;
}

const MOMENT = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/;

/** Addresses that lead somewhere and run nothing: of the web, of calendars, of mail, or of the same site. */
function isSafe(address: string): boolean {
  return /^(?:https?:\/\/|webcals?:\/\/|mailto:)/i.test(address) || /^[\w.~/%-]+$/.test(address);
}

/** A month in a bar has a block of colour, and a sign for whoever sees no colour; the last column says it in words. */
function chartLines({ caption, heads, months, rows }: Chart, lang: Lang): string[] {
  const letters = months.map(({ letter, exact }) => {
    const name = SHORT_MONTHS[lang][Number(exact.slice('2021-'.length)) - 1] ?? letter;
    return `<th scope="col" abbr="${escaped(exact)}">${escaped(name)}</th>`;
  });
  return [
    `<div class="wide" role="region" tabindex="0" aria-label="${escaped([rows[0]?.plan, caption].filter(Boolean).join(', '))}">`,
    `<table class="bars"><caption>${escaped(caption)}</caption>`,
    `<thead><tr><th scope="col">${escaped(heads.topic)}</th>${letters.join('')}<th scope="col">${escaped(heads.months)}</th></tr></thead>`,
    '<tbody>',
    ...rows.map(({ line, topic, marks, months: said }) => {
      return `<tr><th scope="row">${escaped(lineWords(line, topic))}</th>${marks.map(markCell).join('')}<td>${escaped(said)}</td></tr>`;
    }),
    ...['</tbody>', '</table>', '</div>'],
  ];
}

/** A letter stands before its topic; any other key is for whoever writes definitions. @example 'A Vinger aan de pols' */
function lineWords(line: string, topic: string): string {
  if (topic === '') return line;
  return /^\p{Lu}$/u.test(line) ? `${line} ${topic}` : topic;
}

function markCell(mark: Mark): string {
  return mark === 'none' ? '<td></td>' : '<td class="bar">■</td>';
}
