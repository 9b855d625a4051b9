import regular from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?inline';
import bold from 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?inline';
import PDFDocument from 'pdfkit';
import { type Day, isoDay } from '../../calendar/day.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import type { Document } from '../../documents/blocks.ts';
import type { Lang } from '../../language/language.ts';
import type { Ink } from './inks.ts';
import type { Fragment, Line } from './lines.ts';
import { A4, LETTER, MARGIN } from './page.ts';

export type Element = PDFKit.PDFStructureElement;

/** The paper that is written on. */
export interface Paper {
  pdf: PDFKit.PDFDocument;
  /** All there is to read, in order. */
  root: Element;
  /** Where the text begins at the left, and the room for it. */
  left: number;
  width: number;
  /** Where the text of this page has come. */
  y: number;
  /** Where the text of a page has to end. */
  bottom: number;
}

const TAGS: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' };

/** How the text stands on a page: upright, lying on its side, or beside the column of a letter. */
export type PageForm = 'upright' | 'wide' | 'letter';

/** Paper for a document, with what is known of it as a whole: its title, its language, who made it and when. */
export function paperFor(document: Document, made: Day, form: PageForm): Paper {
  const [width, height] = form === 'wide' ? [A4.height, A4.width] : [A4.width, A4.height];
  const lang = TAGS[document.lang];
  const pdf = new PDFDocument({
    ...{ size: [width, height], margin: 0, bufferPages: true, font: '' },
    ...{ pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true, lang, displayTitle: true },
    info: {
      Title: oneLine(document.runningHead ?? document.title),
      Author: oneLine(document.sender?.[0] ?? 'cyclus'),
      Creator: 'cyclus',
      CreationDate: new Date(`${isoDay(made)}T00:00:00Z`),
    },
  });
  pdf.registerFont('regular', fontIn(regular));
  pdf.registerFont('bold', fontIn(bold));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const text = form === 'letter' ? LETTER : { left: MARGIN.side, width: width - 2 * MARGIN.side };
  return { pdf, root, left: text.left, width: text.width, y: MARGIN.top, bottom: height - MARGIN.bottom };
}

function fontIn(url: string): Buffer {
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Begins a page. */
export function turn(paper: Paper): void {
  paper.pdf.addPage();
  paper.y = MARGIN.top;
}

/** A new element of what there is to read, within another. */
export function elementIn(parent: Element, type: string, pdf: PDFKit.PDFDocument, scope?: 'Column'): Element {
  const element = pdf.struct(type, (scope && { scope }) as object);
  parent.add(element);
  return element;
}

/** What is written is read as part of this. */
export function read(element: Element, { pdf }: Paper, write: () => void): void {
  // The element says what it is; the tag here is only a name.
  const content = pdf.markStructureContent('P');
  write();
  pdf.endMarkedContent();
  element.add(content);
}

/** What is drawn is for the eye alone: rules, backgrounds, and what comes back on every page. */
export function unread(type: 'Layout' | 'Pagination', { pdf }: Pick<Paper, 'pdf'>, draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

/** How wide a text is. */
export function measured(text: string, ink: Ink | undefined, size: number, { pdf }: Paper): number {
  pdf.font(ink?.bold ? 'bold' : 'regular', size);
  return pdf.widthOfString(drawable(text, pdf));
}

export function writeLine(line: Line, x: number, y: number, size: number, { pdf }: Pick<Paper, 'pdf'>): void {
  for (const { text, ink, x: beside } of line) {
    pdf.font(ink?.bold ? 'bold' : 'regular', size).fillColor(ink?.color ?? 'black');
    const drawn = drawable(text, pdf);
    if (drawn !== text) pdf.markContent('Span', { actual: text });
    pdf.text(drawn, x + beside, y, { lineBreak: false, strike: ink?.struck ?? false });
    if (drawn !== text) pdf.endMarkedContent();
  }
}

/** A text with a sign in the place of what the font of the moment does not have; it is read out and copied as it was. */
function drawable(text: string, pdf: PDFKit.PDFDocument): string {
  // The library does not tell of it in its types.
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  return [...text].map((one) => (font.hasGlyphForCodePoint(one.codePointAt(0)!) ? one : '\uFFFD')).join('');
}

export function shade({ ink, x, width }: Fragment, left: number, y: number, size: number, { pdf }: Paper): void {
  if (ink?.fill !== undefined) pdf.rect(left + x, y - 1, width, size * 1.3).fill(ink.fill);
}
